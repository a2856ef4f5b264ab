import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAudit } from '../platform/audit/audit.ts';
import { readConfig } from '../platform/config.ts';
import { openKeyRing } from '../platform/personal-data/kept-keys.ts';
import { readPersonalDataKeys } from '../platform/personal-data/keys.ts';
import { createPersonalData } from '../platform/personal-data/personal-data.ts';
import { openTestOffice, type TestOffice } from '../testing/test-office.ts';
import { UsageError } from './command.ts';
import { runKeys } from './keys.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
}, 60_000);
afterAll(() => office.close());

const partsOf = async () => {
  const config = readConfig({ DAIBAN_DATA: office.stateFolder });
  const keys = await openKeyRing({
    pool: office.database.app,
    clock: office.journal.clock,
    cipher: config.cipher,
    readMasters: () => readPersonalDataKeys(config),
  });
  const audit = createAudit(office.database.app, office.journal.clock);
  return { config, journal: office.journal, keys, personal: createPersonalData(keys), audit };
};

interface Shown {
  readonly keys: readonly {
    readonly usedFor: string;
    readonly master: string;
    readonly values?: number;
    readonly replacedAt: Date | null;
  }[];
}

describe('daiban keys', () => {
  it('shows which keys there are and how much stands under each', async () => {
    await office.file();
    const { keys } = (await runKeys([], await partsOf())) as Shown;
    expect(keys.find(({ usedFor, values }) => usedFor === 'petitioner' && values === 1)).toBeDefined();
  });

  it('wraps all keys under a new master beside a running server, which goes on filing', async () => {
    const parts = await partsOf();
    const before = (await runKeys(['show'], parts)) as Shown;
    expect(await runKeys(['rotate', '--master'], parts)).toMatchObject({ newMaster: true, newKeys: 0, rewrapped: before.keys.length });
    const after = (await runKeys(['show'], parts)) as Shown;
    expect(new Set(after.keys.map(({ master }) => master)).size).toBe(1);
    expect(after.keys[0]?.master).not.toBe(before.keys[0]?.master);
    const { caseId } = await office.file({ petitioner: { name: '李四', phone: '19900002222' } });
    const window = await office.as('chenfang');
    expect((await window.post(`/api/cases/${caseId}/petitioner`, { purpose: 'contactPetitioner' })).body).toMatchObject({ name: '李四' });
    expect(await runKeys(['retire'], parts)).toMatchObject({ keys: [], masters: 1 });
  });

  it('records who changed keys, and refuses what it does not know', async () => {
    const { rows } = await office.database.app.query("select detail from audit_log where kind = 'keysChanged' order by position");
    expect(rows.map(({ detail }) => detail)).toMatchObject([{ what: 'rotate', master: true, data: false }, { what: 'retire' }]);
    await expect(runKeys(['burn'], await partsOf())).rejects.toThrow(UsageError);
  });
});
