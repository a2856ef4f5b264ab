import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bring, type Matter, staffOf } from '../testing/matters.ts';
import { openTestOffice, type Person, type TestOffice } from '../testing/test-office.ts';

let office: TestOffice;
let staff: (userName: string) => Promise<Person>;
beforeAll(async () => {
  office = await openTestOffice();
  staff = staffOf(office);
}, 60_000);
afterAll(() => office.close());

const atHandling = async (): Promise<Matter> => {
  const matter = await office.file({ text: '楼道堆着旧家具。' });
  await bring(staff, matter, 'handling');
  return matter;
};

interface Row {
  readonly caseId: string;
  readonly form: string;
  readonly isCopy: boolean;
  readonly isNew: boolean;
  readonly answeredAt?: string;
}
const lettersOf = async (person: Person, query = ''): Promise<readonly Row[]> =>
  (await person.get(`/api/desk/letters${query}`)).body.rows as Row[];
const unseenOf = async (person: Person): Promise<number> => (await person.get('/api/desk/letters/count')).body.unseen as number;

describe('letters between units (提醒与督办)', () => {
  it('the warning notice of the third visit reaches the head of the unit, who answers it; counted until looked at (S3.16)', async () => {
    const { caseId } = await atHandling();
    const [window, head] = [await staff('chenfang'), await staff('lvxiangyang')];
    const before = await unseenOf(head);
    for (let visit = 1; visit <= 3; visit += 1)
      expect((await window.command(caseId, 'recordRepeat', { channel: 'visit', persons: 1 })).status).toBe(200);
    expect(await unseenOf(head)).toBe(before + 1);
    const own = (await lettersOf(head)).filter((row) => row.caseId === caseId && row.form === 'warningNotice');
    expect(own).toMatchObject([{ isCopy: false, isNew: true }]);
    expect(
      (await lettersOf(await staff('shenjiantang'))).filter((row) => row.caseId === caseId && row.form === 'warningNotice'),
    ).toMatchObject([{ isCopy: true }]);
    expect((await head.post('/api/desk/letters/seen', undefined)).status).toBe(200);
    expect(await unseenOf(head)).toBe(0);

    expect((await head.command(caseId, 'answerWarning', { recheck: '再次核实', causes: '归属不清', plan: '三日内清走' })).status).toBe(200);
    const open = async () => (await lettersOf(head, '?state=open')).some((row) => row.caseId === caseId && row.form === 'warningNotice');
    expect(await open()).toBe(true);
  });

  it('a letter of supervision is numbered, answered in place and counted by unit with the list behind the number (D58)', async () => {
    const { caseId } = await atHandling();
    const [chief, head] = [await staff('dongqiming'), await staff('lvxiangyang')];
    const unitId = 'lihai.city-building';
    expect((await chief.command(caseId, 'supervise', { unitId, reason: '逾期没有答复' })).status).toBe(200);
    type Counted = { unitId: string; forms: { form: string; open: number }[] };
    const counted = async () =>
      ((await chief.get('/api/desk/letters/open')).body.units as Counted[])
        .find((unit) => unit.unitId === unitId)
        ?.forms.find(({ form }) => form === 'supervisionLetter')?.open ?? 0;
    const waiting = await counted();
    expect(await lettersOf(chief, `?scope=all&unitId=${unitId}&form=supervisionLetter&state=open`)).toHaveLength(waiting);
    expect((await head.command(caseId, 'answerSupervision', { supervisionId: 's1', answer: '三日内答复' })).status).toBe(200);
    expect(await counted()).toBe(waiting - 1);
    const numbered = await office.database.app.query<{ number: number }>(
      "select number from notice where case_id = $1 and kind = 'supervisionLetter'",
      [caseId],
    );
    expect(numbered.rows[0]?.number).toBeGreaterThan(0);
  });

  it('nobody who is kept away from a matter sees its letters, whoever they are addressed to (D63)', async () => {
    const { caseId } = await atHandling();
    const [chief, head] = [await staff('dongqiming'), await staff('lvxiangyang')];
    await chief.command(caseId, 'supervise', { unitId: 'lihai.city-building', reason: '逾期没有答复' });
    const seen = async (scope: string) => (await lettersOf(head, `?scope=${scope}`)).some((row) => row.caseId === caseId);
    expect([await seen('mine'), await seen('all')]).toEqual([true, true]);
    expect((await head.command(caseId, 'declareConflict', { conflict: 'kinship', note: '信访人是表亲' })).status).toBe(200);
    expect([await seen('mine'), await seen('all')]).toEqual([false, false]);
  });

  it('a complaint about the handling is read above and answered to the petitioner; the unit concerned reads nothing of it (D69)', async () => {
    const { caseId, queryCode } = await atHandling();
    const petitioner = office.holding(queryCode);
    const words = '一个月没有人联系我';
    expect((await petitioner.command(caseId, 'complainAboutHandling', { words })).status).toBe(200);
    const handler = await staff('ruanzhicheng');
    expect(JSON.stringify((await handler.get(`/api/cases/${caseId}`)).body.timeline)).not.toContain(words);
    expect(JSON.stringify((await (await staff('dongqiming')).get(`/api/cases/${caseId}`)).body.timeline)).toContain(words);
    const told = await petitioner.post('/api/track', { queryCode, proof: { by: 'digits', digits: '1111' } });
    expect(JSON.stringify(told.body.timeline)).toContain(words);
  });

  it('the petitioner reads nothing of warnings, colours, reminders and copies (care H9)', async () => {
    const { caseId, queryCode } = await atHandling();
    const window = await staff('chenfang');
    for (let visit = 1; visit <= 3; visit += 1) await window.command(caseId, 'recordRepeat', { channel: 'visit', persons: 6 });
    const petitioner = office.holding(queryCode);
    const told = await petitioner.post('/api/track', { queryCode, proof: { by: 'digits', digits: '1111' } });
    expect(JSON.stringify(told.body)).not.toMatch(/warning|colour|reminder|copyNotice|redCard|attendance|leaderHandling|预警|抄告/iu);
    expect(JSON.stringify(told.body.timeline)).toContain('repeatReceived');
  });
});
