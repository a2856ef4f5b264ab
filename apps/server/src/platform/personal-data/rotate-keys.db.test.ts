import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { simulatedClock } from '../clock.ts';
import { ConfigError } from '../config.ts';
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { type CipherName, cipherNames } from './cipher.ts';
import { type KeptKeyRing, openKeyRing, readDataKeys } from './kept-keys.ts';
import { readPersonalDataKeys, toPersonalDataKey } from './keys.ts';
import { createPersonalData, type PersonalData, PersonalDataUnreadable } from './personal-data.ts';
import { queryCodeFor, queryCodeIndex, queryCodeIndexes } from './query-codes.ts';
import { trackedColumns } from './renew-steps.ts';
import { listRotations, renewOnce, retireKeys, rotateKeys } from './rotate-keys.ts';

const start = new Date('2026-09-24T01:00:00Z');

let database: TestDatabase;
let stateFolder: string;
let now: ReturnType<typeof simulatedClock>;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.superuser.query(
    'truncate data_key, key_rotation, petitioner, petitioner_words, kept_query_code, case_list, command_log, representative, trip_booking',
  );
  stateFolder = mkdtempSync(join(tmpdir(), 'daiban-keys-'));
  now = simulatedClock(start);
  return () => rmSync(stateFolder, { recursive: true, force: true });
});

const configOf = (cipher: CipherName = 'aes-256-gcm') => ({ personalDataKeys: [], stateFolder, cipher });
const open = async (cipher: CipherName = 'aes-256-gcm'): Promise<{ ring: KeptKeyRing; personal: PersonalData }> => {
  const config = configOf(cipher);
  const ring = await openKeyRing({ pool: database.app, clock: now, cipher, readMasters: () => readPersonalDataKeys(config) });
  return { ring, personal: createPersonalData(ring) };
};
const rotation = (cipher: CipherName = 'aes-256-gcm') => ({ pool: database.app, clock: now, config: configOf(cipher) });
const everything = { master: true, data: true, index: true };
const pass = (seconds: number): void => now.advanceTo(new Date(now.now().getTime() + seconds * 1000));

const person = (place: number) => ({ name: `张三${place}`, phone: `1381234${String(place).padStart(4, '0')}` });

/** Matters as they are filed: a petitioner, a query code made of the command, later words. */
const file = async (personal: PersonalData, count: number): Promise<{ codes: string[]; caseIds: string[] }> => {
  const codes: string[] = [];
  const caseIds: string[] = [];
  for (let place = 0; place < count; place += 1) {
    const [caseId, commandId] = [randomUUID(), randomUUID()];
    const code = queryCodeFor(personal, commandId);
    codes.push(code);
    caseIds.push(caseId);
    const details = person(place);
    await database.app.query(
      'insert into petitioner (id, sealed, masked_name, phone_index, organisation, created_at) values ($1, $2, $3, $4, false, now())',
      [caseId, personal.sealPersonal(details, 'petitioner'), '张*', personal.blindIndex(details.phone)],
    );
    await database.app.query("insert into command_log (command_id, case_id, command, version, at) values ($1, $2, 'submit', 1, now())", [
      commandId,
      caseId,
    ]);
    await database.app.query(
      `insert into case_list (case_id, number, query_code_index, title, petitioner_id, masked_name, channel, procedure, followup, warning, unit_id,
         receiver_unit_id, co_unit_ids, received_at, ended) values ($1, $2, $3, '路灯', $1, '张*', 'online', 'received', 'none', 'green', 'u', 'u', '{}', now(), false)`,
      [caseId, `XF-${place}-${caseId}`, queryCodeIndex(personal, code)],
    );
    await database.app.query('insert into petitioner_words (id, case_id, at, sealed) values ($1, $2, now(), $3)', [
      commandId,
      caseId,
      personal.sealPersonal('请尽快', 'petitioner_words'),
    ]);
  }
  return { codes, caseIds };
};

const renewAll = async ({ ring, personal }: { ring: KeptKeyRing; personal: PersonalData }): Promise<number> => {
  let rounds = 0;
  while (await renewOnce(database.app, now, ring, personal)) rounds += 1;
  return rounds;
};

const foundBy = async (personal: PersonalData, code: string): Promise<string | undefined> =>
  (
    await database.app.query<{ case_id: string }>('select case_id::text from case_list where query_code_index = any($1)', [
      queryCodeIndexes(personal, code),
    ])
  ).rows[0]?.case_id;

const sealedOf = async (): Promise<Buffer[]> =>
  (await database.app.query<{ sealed: Buffer }>('select sealed from petitioner order by masked_name, id')).rows.map(({ sealed }) => sealed);

describe('keys of personal data (Personal Information Protection Law Art. 51; care G9)', () => {
  it('are one for each table and year, wrapped, and the same for every process', async () => {
    const [one, other] = [await open(), await open()];
    expect(other.personal.openPersonal(one.personal.sealPersonal(person(1), 'petitioner'))).toEqual(person(1));
    expect(other.personal.openPersonal(one.personal.sealPersonal(person(1)))).toEqual(person(1));
    const keys = await readDataKeys(database.app);
    expect(
      keys
        .filter(({ period }) => period === '2026')
        .map(({ used_for }) => used_for)
        .toSorted(),
    ).toEqual(['kept_query_code', 'other', 'petitioner', 'petitioner_words']);
    const [master] = readPersonalDataKeys(configOf());
    for (const { wrapped } of keys) expect(wrapped?.includes(master?.sealing ?? Buffer.alloc(32))).toBe(false);
  });

  it('leave readable what the first version sealed and indexed with the master itself', async () => {
    const first = createPersonalData(readPersonalDataKeys(configOf()));
    const sealed = first.sealPersonal(person(1));
    const { personal } = await open();
    expect(personal.openPersonal(sealed)).toEqual(person(1));
    expect(personal.blindIndex('13812340001')).toEqual(first.blindIndex('13812340001'));
  });

  it('are laid out ahead of a new year, so that nobody meets a key unprepared', async () => {
    const { ring, personal } = await open();
    now.advanceTo(new Date('2026-12-20T01:00:00Z'));
    await ring.reload();
    const before = personal.sealPersonal(person(1), 'petitioner');
    now.advanceTo(new Date('2026-12-31T16:00:00Z'));
    const after = personal.sealPersonal(person(1), 'petitioner');
    expect(before.subarray(0, 4).equals(after.subarray(0, 4))).toBe(false);
    expect((await open()).personal.openPersonal(after)).toEqual(person(1));
  });

  it.each(cipherNames)(
    'rotate under %s while filing goes on: everything opens, every code finds its matter, and the old keys go',
    async (cipher) => {
      const server = await open(cipher);
      const { personal } = server;
      const { codes, caseIds } = await file(personal, 450);
      const old = await sealedOf();
      const started = await rotateKeys(rotation(cipher), everything);
      expect(started).toMatchObject({ newMaster: true, newKeys: 5 });
      // Before the new keys are in use nothing is renewed, and a server that has not looked yet seals what all can read.
      await server.ring.reload();
      expect(await renewAll(server)).toBe(0);
      const meanwhile = await file(personal, 3);
      pass(40);
      await server.ring.reload();
      // A stop in the middle, and another process that goes on.
      for (let round = 0; round < 4; round += 1) await renewOnce(database.app, now, server.ring, personal);
      const second = await open(cipher);
      const later = await file(second.personal, 2);
      expect(await renewAll(second)).toBeGreaterThan(4);

      const all = [...codes, ...meanwhile.codes, ...later.codes];
      const ids = [...caseIds, ...meanwhile.caseIds, ...later.caseIds];
      for (const [place, code] of all.entries()) expect(await foundBy(second.personal, code)).toBe(ids[place]);
      for (const sealed of await sealedOf()) {
        expect(second.personal.isSealedWithOlderKey(sealed)).toBe(false);
        expect(sealed[4]).toBe(cipher === 'sm4' ? 2 : 1);
        expect(second.personal.openPersonal(sealed)).toMatchObject({ name: expect.stringMatching(/^张三/) });
      }
      const [finished] = await listRotations(database.app);
      expect(finished?.finished_at).not.toBeNull();
      expect(finished?.progress.queryCode).toMatchObject({ unknown: 0, finished: true });

      const retired = await retireKeys(rotation(cipher));
      expect(retired.kept.map(({ why }) => why)).toEqual(['not-tracked']);
      expect(retired.masters).toBe(1);
      const fresh = await open(cipher);
      for (const [place, code] of all.entries()) expect(await foundBy(fresh.personal, code)).toBe(ids[place]);
      expect(() => fresh.personal.openPersonal(old[0] ?? Buffer.alloc(0))).toThrow(PersonalDataUnreadable);
      const phones = await database.app.query('select from petitioner where phone_index = $1', [fresh.personal.blindIndex('13812340007')]);
      expect(phones.rowCount).toBe(1);

      // And once more: codes whose first key is gone are renewed from what was kept sealed.
      await rotateKeys(rotation(cipher), everything);
      pass(40);
      await fresh.ring.reload();
      await renewAll(fresh);
      await retireKeys(rotation(cipher));
      const third = await open(cipher);
      for (const [place, code] of all.entries()) expect(await foundBy(third.personal, code)).toBe(ids[place]);
    },
  );

  it('change from AES to SM4 by a setting and a rotation; each value says which it is', async () => {
    const aes = await open();
    const sealed = aes.personal.sealPersonal(person(1), 'petitioner');
    await rotateKeys(rotation('sm4'), { master: false, data: true, index: false });
    pass(40);
    const sm4 = await open('sm4');
    const again = sm4.personal.sealPersonal(sm4.personal.openPersonal(sealed), 'petitioner');
    expect([sealed[4], again[4]]).toEqual([1, 2]);
    expect(sm4.personal.openPersonal(again)).toEqual(person(1));
    expect(sm4.personal.isSealedWithOlderKey(sealed)).toBe(true);
  });

  it('stay while a code is left that nobody can index anew, and while a rotation runs', async () => {
    const server = await open();
    const { caseIds } = await file(server.personal, 2);
    // Renewed at the window before codes were kept: only its fingerprint is known.
    await database.app.query('update case_list set query_code_index = $2 where case_id = $1', [
      caseIds[0],
      queryCodeIndex(server.personal, 'ABCDEFGHJK'),
    ]);
    await rotateKeys(rotation(), everything);
    expect(new Set((await retireKeys(rotation())).kept.map(({ why }) => why))).toEqual(new Set(['rotation-open']));
    pass(40);
    await server.ring.reload();
    await renewAll(server);
    expect((await retireKeys(rotation())).kept.map(({ why }) => why).toSorted()).toEqual(['fingerprints-left', 'not-tracked']);
    expect(await foundBy((await open()).personal, 'ABCDEFGHJK')).toBe(caseIds[0]);
  });

  it('change under a booked slot, and whoever booked still finds it by the code (S2.8)', async () => {
    const before = await open();
    const [tripId, bookingId] = [randomUUID(), randomUUID()];
    const code = queryCodeFor(before.personal, bookingId);
    await database.app.query(
      `insert into trip (id, kind, unit_id, on_day, stops, slot_minutes, per_slot, home_by_request, crew, stage, planned_at)
       values ($1, 'nightService', 'u', current_date, '[]', 30, 2, false, '{}', 'published', now())`,
      [tripId],
    );
    await database.app.query(
      `insert into trip_booking (id, trip_id, stop_id, slot, meets, sealed, phone_index, code_index, booked_at)
       values ($1, $2, 'stop', '19:00', 'atStop', $3, $4, $5, now())`,
      [
        bookingId,
        tripId,
        before.personal.sealPersonal(person(1)),
        before.personal.blindIndex(person(1).phone),
        queryCodeIndex(before.personal, code),
      ],
    );
    await rotateKeys(rotation(), everything);
    pass(40);
    const after = await open();
    await renewAll(after);
    const { rows } = await database.app.query<{ code_index: Buffer; phone_index: Buffer }>(
      'select code_index, phone_index from trip_booking',
    );
    expect(rows).toEqual([{ code_index: queryCodeIndex(after.personal, code), phone_index: after.personal.blindIndex(person(1).phone) }]);
    expect(queryCodeIndex(before.personal, code).equals(queryCodeIndex(after.personal, code))).toBe(false);
  });

  it('do not open without the master that wrapped them', async () => {
    await open();
    const stranger = openKeyRing({
      pool: database.app,
      clock: now,
      cipher: 'aes-256-gcm',
      readMasters: () => [toPersonalDataKey(Buffer.alloc(32, 9))],
    });
    await expect(stranger).rejects.toThrow(ConfigError);
  });

  it('cover every sealed column and every fingerprint of the database', async () => {
    const { rows } = await database.superuser.query<{ place: string }>(
      `select table_name || '.' || column_name as place from information_schema.columns
       where table_schema = 'public' and data_type = 'bytea' and (column_name like '%sealed%' or column_name like '%index%') order by 1`,
    );
    // Sealed under the keys of `other`, which are never destroyed; and a fingerprint that only counts the messages of a day.
    const open = [
      'assisted_act.sealed',
      'message.phone_index',
      'message.sealed',
      'representative.sealed',
      'resident_session.sealed',
      'trip_booking.sealed',
      'urgent_ticket.sealed',
      'volunteer.sealed',
    ];
    const renewed = [
      'case_list.query_code_index',
      'petitioner.phone_index',
      'representative.phone_index',
      'representative.query_code_index',
      'trip_booking.code_index',
      'trip_booking.phone_index',
    ];
    expect(rows.map(({ place }) => place)).toEqual(
      [...trackedColumns.map(({ table, column }) => `${table}.${column}`), ...open, ...renewed].toSorted(),
    );
  });
});
