import { randomBytes, randomUUID } from 'node:crypto';
import { accessRows } from '@daiban/domain/access/access-table';
import { barredKeys } from '@daiban/domain/access/conflicts';
import { decideAccess } from '@daiban/domain/access/decide-access';
import { type AccessState, circleOf, toAccessFacts } from '@daiban/domain/access/facts';
import { seesRow } from '@daiban/domain/access/row-seen';
import { conflictGrounds, procedures, type Role, roles } from '@daiban/domain/case/vocabulary';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Reader, readerOf } from '../case-file/reader.ts';
import { seenCondition } from '../case-file/seen-cases.ts';
import { lihaiOffice } from '../demo/content/lihai-office.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { countCasesBy, findCases } from './list-cases.ts';

const tree = { petitionOfficeId: 'lihai.petition-office', units: new Map(lihaiOffice.units.map((unit) => [unit.id, unit])) };
// Few units and few people, so that chance brings them together.
const units = [
  'petition-office',
  'office',
  'city-building',
  'area-east',
  'team-east',
  'village-lidong',
  'agency-lidong',
  'agency-station',
].map((id) => `lihai.${id}`);
const people = ['li', 'zhao', 'qian', 'sun'];
const unit = fc.constantFrom(...units);
const person = fc.constantFrom(...people);
const named = fc.option(fc.record({ officerId: person, unitId: unit }), { nil: undefined });

const anyCase: fc.Arbitrary<AccessState> = fc
  .record({
    procedure: fc.constantFrom(...procedures),
    ownerUnitId: unit,
    receiverUnitId: unit,
    coUnitIds: fc.uniqueArray(unit, { maxLength: 2 }),
    handler: named,
    firstContactOfficer: named,
    restriction: fc.option(fc.record({ officerIds: fc.uniqueArray(person, { maxLength: 2 }) }), { nil: undefined, freq: 2 }),
    recusals: fc.uniqueArray(fc.record({ officerId: person, ground: fc.constantFrom(...conflictGrounds), on: fc.constant('2026-03-02') }), {
      maxLength: 1,
      selector: ({ officerId }) => officerId,
    }),
    remedies: fc.option(
      fc.uniqueArray(unit, { minLength: 1, maxLength: 2 }).map((organs) =>
        organs.map((organUnitId, index) => ({
          id: `v${index + 1}`,
          stage: 'review' as const,
          organUnitId,
          round: 1,
          requestedOn: '2026-03-02',
          from: 'replied' as const,
        })),
      ),
      { nil: undefined, freq: 2 },
    ),
    agencyWork: fc.option(
      fc
        .record({
          unitId: unit,
          agentId: fc.option(person, { nil: undefined }),
          acceptedOn: fc.option(fc.constant('2026-03-02'), { nil: undefined }),
          ended: fc.constantFrom(undefined, undefined, 'revoked' as const, 'agentLeft' as const),
          stepUnitId: fc.option(unit, { nil: undefined }),
        })
        .map(({ unitId, agentId, acceptedOn, ended, stepUnitId }) => ({
          links: {},
          runs: 0,
          minutes: 0,
          tripsSaved: 0,
          principalTrips: 0,
          helps: {},
          members: [],
          mandate: {
            id: 'm1',
            form: 'oral' as const,
            scope: ['inquire' as const],
            unitId,
            grantedOn: '2026-03-02',
            ...(agentId === undefined ? {} : { agentId, ...(acceptedOn === undefined ? {} : { acceptedOn }) }),
            ...(ended === undefined ? {} : { ended: { on: '2026-03-03', by: ended } }),
          },
          ...(stepUnitId === undefined ? {} : { step: { step: 'street' as const, unitId: stepUnitId, since: '2026-03-02' } }),
        })),
      { nil: undefined, freq: 2 },
    ),
    concerned: fc.option(
      fc.record({ officerIds: fc.uniqueArray(person, { maxLength: 1 }), unitIds: fc.uniqueArray(unit, { maxLength: 1 }) }),
      { nil: undefined, freq: 2 },
    ),
  })
  .map(({ handler, firstContactOfficer, restriction, remedies, concerned, agencyWork, ...state }) => ({
    ...state,
    ...(handler === undefined ? {} : { handler }),
    ...(firstContactOfficer === undefined ? {} : { firstContactOfficer }),
    ...(restriction === undefined ? {} : { restriction }),
    ...(remedies === undefined ? {} : { remedies }),
    ...(concerned === undefined ? {} : { concerned }),
    ...(agencyWork === undefined ? {} : { agencyWork }),
  }));

const inTable = [...new Set(accessRows.flatMap((row) => row.roles))];
const role: fc.Arbitrary<Role> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...inTable) },
  { weight: 1, arbitrary: fc.constantFrom(...roles) },
);
const anyReader: fc.Arbitrary<Reader> = fc
  .record({ officerId: person, posts: fc.array(fc.record({ role, unitId: unit }), { minLength: 1, maxLength: 2 }) })
  .map(({ officerId, posts }) =>
    readerOf(
      officerId,
      posts.map((post) => ({ ...post, officerId })),
      tree,
    ),
  );

let database: TestDatabase;
const states = new Map<string, AccessState>();
beforeAll(async () => {
  database = await createTestDatabase();
  for (const state of fc.sample(anyCase, { numRuns: 400, seed: 63 })) states.set(randomUUID(), state);
  const facts = [...states].map(([id, state], index) => {
    const access = toAccessFacts(state);
    return {
      id,
      index,
      code: randomBytes(16).toString('hex'),
      procedure: state.procedure,
      unit: state.ownerUnitId,
      receiver: state.receiverUnitId,
      co: access.coUnitIds,
      handler: state.handler?.officerId ?? null,
      confidentiality: access.confidentiality,
      circle: circleOf(access),
      barred: barredKeys(access.conflicts),
    };
  });
  await database.superuser.query(
    `with facts as (select * from json_to_recordset($1) as f(id uuid, index int, code text, procedure text, unit text, receiver text, co json, handler text,
       confidentiality text, circle json, barred json)), joined as (
       insert into case_co_unit (case_id, unit_id, received_at)
       select id, json_array_elements_text(co), timestamptz '2026-03-01' + index * interval '1 minute' from facts)
     insert into case_list (case_id, number, query_code_index, title, petitioner_id, masked_name, channel, procedure, followup, warning, unit_id, receiver_unit_id,
       co_unit_ids, handler_id, confidentiality, circle, barred, received_at, ended, next_due_at)
     select id, 'XF-' || index, decode(code, 'hex'), '事项', id, '王**', 'online', procedure, 'none', 'green', unit, receiver,
       array(select json_array_elements_text(co)), handler, confidentiality, array(select json_array_elements_text(circle)),
       array(select json_array_elements_text(barred)), timestamptz '2026-03-01' + index * interval '1 minute', false, timestamptz '2026-04-01' from facts`,
    [JSON.stringify(facts)],
  );
}, 60_000);
afterAll(() => database.drop());

const bySql = async (reader: Reader): Promise<string[]> => {
  const values: unknown[] = [];
  const seen = seenCondition('l', reader, (value) => `$${values.push(value)}`);
  const { rows } = await database.app.query<{ id: string }>(`select case_id::text as id from case_list l where ${seen}`, values);
  return rows.map(({ id }) => id).toSorted();
};

const byRule = (reader: Reader, isOne: (state: AccessState) => boolean = () => true): string[] =>
  [...states]
    .filter(([, state]) => isOne(state) && decideAccess(reader.actors, toAccessFacts(state), tree).sees.includes('row'))
    .map(([id]) => id)
    .toSorted();

const listed = async (reader: Reader, sort: 'newest' | 'due', unitId?: string): Promise<string[]> => {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await findCases(
      database.app,
      reader,
      { sort, limit: 100, ...(cursor === undefined ? {} : { cursor }), ...(unitId === undefined ? {} : { unitId }) },
      new Date('2026-05-01'),
    );
    ids.push(...page.rows.map((row) => row.case_id));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  expect(new Set(ids).size).toBe(ids.length);
  return ids.toSorted();
};

describe('the rule for one case and the condition on the list say the same of everybody (design §8, D63)', () => {
  it('for any posts and any case: in the condition, in live updates, in lists of both orders and in counts', async () => {
    const seenAtAll = new Set<number>();
    await fc.assert(
      fc.asyncProperty(anyReader, unit, async (reader, unitId) => {
        const expected = byRule(reader);
        seenAtAll.add(expected.length);
        expect(await bySql(reader)).toEqual(expected);
        const live = [...states]
          .filter(([, state]) => {
            const access = toAccessFacts(state);
            return seesRow(reader, {
              procedure: access.procedure,
              confidentiality: access.confidentiality,
              unitId: access.ownerUnitId,
              receiverUnitId: access.receiverUnitId,
              coUnitIds: access.coUnitIds,
              circle: circleOf(access),
              barred: barredKeys(access.conflicts),
            });
          })
          .map(([id]) => id);
        expect(live.toSorted()).toEqual(expected);
        expect(await listed(reader, 'newest')).toEqual(expected);
        expect(await listed(reader, 'due')).toEqual(expected);
        const ofUnit = byRule(reader, (state) => state.ownerUnitId === unitId || toAccessFacts(state).coUnitIds.includes(unitId));
        expect(await listed(reader, 'newest', unitId)).toEqual(ofUnit);
        expect((await countCasesBy(database.app, reader, {}, new Date('2026-05-01'))).total).toBe(expected.length);
        expect((await countCasesBy(database.app, reader, { unitId }, new Date('2026-05-01'))).total).toBe(ofUnit.length);
      }),
      { numRuns: 120, seed: 63 },
    );
    // Chance brought readers who see much, little and nothing.
    expect(seenAtAll.size).toBeGreaterThan(20);
    expect(seenAtAll.has(0)).toBe(true);
  }, 90_000);
});

describe('the table of access', () => {
  it('ties rows that hold only at some stages to the petition office or the whole office', () => {
    for (const row of accessRows) if (row.in !== undefined) expect(['petitionOffice', 'officeWide']).toContain(row.relation);
  });

  it('gives nobody more of a restricted matter than of an ordinary one, save those named for it', () => {
    for (const { relation, sees } of accessRows)
      for (const sight of sees.restricted)
        if (!['caseHandler', 'firstContact', 'taskForce'].includes(relation)) expect(sees.normal).toContain(sight);
  });

  it('lets nobody without casework see a case: administrators, discipline, volunteers (H10, G7)', () => {
    const never: readonly Role[] = ['systemAdmin', 'securityAdmin', 'auditAdmin', 'disciplineOfficer', 'agencyVolunteer', 'petitioner'];
    for (const { roles: seeing } of accessRows) expect(seeing.filter((one) => never.includes(one))).toEqual([]);
  });

  it('lets a grid worker or a delegate see a case only while bound to it by name, and never the person (S2.3)', () => {
    for (const { roles: seeing, relation, sees } of accessRows)
      if (seeing.some((role) => role === 'gridWorker' || role === 'publicDelegate'))
        expect([relation, sees]).toEqual(['agencyMember', { normal: ['row', 'case'], restricted: [] }]);
  });
});
