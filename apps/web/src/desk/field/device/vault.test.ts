import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type DeviceDatabase, openDeviceDatabase } from './device-database.ts';
import { countUnsent, wipeDevice, wipeDeviceOfOthers } from './device-traces.ts';
import { createSealedStore } from './sealed-store.ts';
import { createVault, mostTries, openVault, ownerOfVault, waitAfter } from './vault.ts';

const pin = '736150';
const noon = Date.parse('2026-09-24T12:00:00+08:00');
const hour = 60 * 60_000;

/** Everything that lies in the store, as somebody with a copy of the disk reads it. */
const readRaw = async (database: DeviceDatabase): Promise<string> => {
  const records = await database.getAll('records');
  const vault = await database.get('vault', 'vault');
  const bytes = [
    ...records.flatMap(({ data, iv }) => [data, iv]),
    ...(vault === undefined ? [] : [vault.wrapped.data, vault.ownerMark, vault.salt]),
  ];
  const keys = await database.getAllKeys('records');
  return [...bytes.map((part) => Buffer.from(part as ArrayBuffer).toString('utf8')), ...keys].join('\n');
};

describe('the store of the agent’s phone (S2.4)', () => {
  let database: DeviceDatabase;
  beforeEach(async () => {
    await wipeDevice();
    database = await openDeviceDatabase();
    return () => database.close();
  });

  it('keeps nothing that can be read without the PIN: neither names nor what was said nor whose it is', async () => {
    const store = createSealedStore(database, await createVault(database, 'wangagen', pin));
    await store.write({
      put: [
        ['unsent/1', { who: '赵月仙', text: '路灯不亮' }],
        ['file/1', new Blob(['赵月仙 signed'], { type: 'image/png' })],
      ],
    });
    const raw = await readRaw(database);
    for (const word of ['赵月仙', '路灯', 'signed', 'wangagen', pin]) expect(raw).not.toContain(word);
    expect(await store.read('unsent/1')).toEqual({ who: '赵月仙', text: '路灯不亮' });
    expect(await (await store.readBlob('file/1'))?.text()).toBe('赵月仙 signed');
  });

  it('gives a data key that no script can read out', async () => {
    const key = await createVault(database, 'wangagen', pin);
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    expect((await database.get('vault', 'vault'))?.deviceKey.extractable).toBe(false);
  });

  it('opens with the PIN after the page was closed, and lets no record stand in for another', async () => {
    const first = createSealedStore(database, await createVault(database, 'wangagen', pin));
    await first.write({
      put: [
        ['list', { name: '王' }],
        ['draft/run', { name: '李' }],
      ],
    });
    const opened = await openVault(database, pin, noon);
    if (!opened.ok) throw new Error(opened.refusal.code);
    const store = createSealedStore(database, opened.value);
    expect(await store.read('list')).toEqual({ name: '王' });
    const moved = await database.get('records', 'draft/run');
    if (moved !== undefined) await database.put('records', moved, 'list');
    await expect(store.read('list')).rejects.toThrow();
  });

  it('makes wrong tries wait, longer each time, and empties itself after the tenth', async () => {
    const store = createSealedStore(database, await createVault(database, 'wangagen', pin));
    await store.write({ put: [['list', { name: '王' }]] });
    let now = noon;
    for (let tries = 1; tries < mostTries; tries += 1) {
      const answer = await openVault(database, '000001', now);
      expect(answer).toEqual({
        ok: false,
        refusal: { code: 'wrong-pin', left: mostTries - tries, waitUntil: waitAfter(tries) === 0 ? 0 : now + waitAfter(tries) },
      });
      if (waitAfter(tries) > 0) expect(await openVault(database, pin, now + 1)).toMatchObject({ refusal: { code: 'wait' } });
      now += hour;
    }
    expect(await openVault(database, '000001', now)).toEqual({ ok: false, refusal: { code: 'wiped' } });
    expect(await database.count('records')).toBe(0);
    expect(await openVault(database, pin, now)).toEqual({ ok: false, refusal: { code: 'no-vault' } });
  });

  it('counts wrong tries anew after the right PIN', async () => {
    await createVault(database, 'wangagen', pin);
    await openVault(database, '000001', noon);
    await openVault(database, '000002', noon);
    expect((await openVault(database, pin, noon)).ok).toBe(true);
    expect(await openVault(database, '000003', noon)).toMatchObject({ refusal: { left: mostTries - 1 } });
  });

  it('waits 30 seconds after the third wrong try, doubling up to an hour', () => {
    expect([1, 2, 3, 4, 9, 10].map(waitAfter)).toEqual([0, 0, 30_000, 60_000, 1_920_000, hour]);
  });

  it('is forgotten when another person signs in, and stays when the same person does', async () => {
    const store = createSealedStore(database, await createVault(database, 'wangagen', pin));
    await store.write({
      put: [
        ['unsent/1', {}],
        ['unsent/2', {}],
        ['list', {}],
      ],
    });
    expect(await countUnsent()).toBe(2);
    await wipeDeviceOfOthers('wangagen');
    expect([await countUnsent(), await ownerOfVault(database, 'wangagen'), await ownerOfVault(database, 'zhaoyuexian')]).toEqual([
      2,
      'same',
      'other',
    ]);
    await wipeDeviceOfOthers('zhaoyuexian');
    expect(await countUnsent()).toBe(0);
    const again = await openDeviceDatabase();
    expect([await again.count('records'), await again.count('vault')]).toEqual([0, 0]);
    again.close();
  });
});
