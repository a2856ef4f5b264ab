import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createAudit } from '../audit/audit.ts';
import { simulatedClock } from '../clock.ts';
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { ProblemAnswer, problem } from '../http/problem.ts';
import { createSignedChanges, type SignedChanges } from './signed-changes.ts';

const first = { officerId: 'luo', roles: ['systemAdmin'] };
const second = { officerId: 'he', roles: ['securityAdmin'] };
const stranger = { officerId: 'chen', roles: ['windowOfficer'] };

const codeOf = (answer: unknown): string => (answer instanceof ProblemAnswer ? answer.code : 'done');

describe('a change of consequence needs two administrators', () => {
  let database: TestDatabase;
  let changes: SignedChanges;
  const announced: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    await database.superuser.query('create table lamp (name text primary key); grant all on lamp to daiban_app');
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    await database.superuser.query('truncate lamp, signed_change');
    announced.length = 0;
    const clock = simulatedClock(new Date('2026-09-24T01:00:00Z'));
    changes = createSignedChanges({ pool: database.app, clock, audit: createAudit(database.app, clock) });
    changes.register<{ name: string }>({
      kind: 'lightLamp',
      schema: z.strictObject({ name: z.string() }),
      proposers: ['systemAdmin'],
      approvers: ['securityAdmin', 'systemAdmin'],
      check: async ({ name }, connection) =>
        (await connection.query('select from lamp where name = $1', [name])).rowCount === 0 ? undefined : problem('conflict'),
      apply: async ({ name }, connection) => {
        await connection.query('insert into lamp values ($1)', [name]);
      },
      announce: ({ name }) => {
        announced.push(name);
      },
      summarise: ({ name }) => [{ label: '灯', value: name }],
    });
  });

  const propose = async (name = '东门', by = first, id = randomUUID()) =>
    ({ id, answer: await changes.propose({ id, kind: 'lightLamp', content: { name }, reason: '天黑了' }, by) }) as const;
  const lamps = async () => (await database.superuser.query('select name from lamp order by name')).rows.map(({ name }) => name);

  it('changes nothing until somebody else approves', async () => {
    const { id } = await propose();
    expect(await lamps()).toEqual([]);
    expect(await changes.decide(id, 'approved', undefined, second)).toMatchObject({ decision: 'approved', decided_by: 'he' });
    expect([await lamps(), announced]).toEqual([['东门'], ['东门']]);
  });

  it('keeps the words that were signed', async () => {
    const { id } = await propose();
    await changes.decide(id, 'approved', undefined, second);
    const [kept] = await changes.list(first, false);
    expect(kept?.summary?.['zh-CN']).toEqual([{ label: '灯', value: '东门' }]);
  });

  it('is refused to the one who proposed it, who may only withdraw', async () => {
    const { id } = await propose();
    expect(codeOf(await changes.decide(id, 'approved', undefined, first))).toBe('second-person-needed');
    expect(codeOf(await changes.decide(id, 'refused', undefined, first))).toBe('second-person-needed');
    expect(codeOf(await changes.decide(id, 'withdrawn', undefined, second))).toBe('not-permitted');
    expect(await changes.decide(id, 'withdrawn', undefined, first)).toMatchObject({ decision: 'withdrawn' });
    expect(await lamps()).toEqual([]);
  });

  it('is decided once, also by two at the same moment', async () => {
    const { id } = await propose();
    const third = { officerId: 'third', roles: ['systemAdmin'] };
    const answers = await Promise.all([
      changes.decide(id, 'approved', undefined, second),
      changes.decide(id, 'approved', undefined, third),
    ]);
    expect(answers.map(codeOf).toSorted()).toEqual(['change-decided', 'done']);
    expect(await lamps()).toEqual(['东门']);
  });

  it('is checked again when it is approved, and stays open when it no longer fits', async () => {
    const [one, same] = [await propose(), await propose()];
    await changes.decide(one.id, 'approved', undefined, second);
    expect(codeOf(await changes.decide(same.id, 'approved', undefined, second))).toBe('conflict');
    expect((await changes.list(second, true)).map(({ id }) => id)).toEqual([same.id]);
  });

  it('is not for people without a part in it', async () => {
    expect(codeOf((await propose('西门', stranger)).answer)).toBe('not-permitted');
    const { id } = await propose();
    expect(codeOf(await changes.decide(id, 'approved', undefined, stranger))).toBe('change-unknown');
    expect(await changes.list(stranger, undefined)).toEqual([]);
  });

  it('sent twice is one proposal, and an id of somebody else is refused', async () => {
    const { id } = await propose();
    await propose('东门', first, id);
    expect(await changes.list(first, true)).toHaveLength(1);
    expect(codeOf((await propose('东门', { officerId: 'other', roles: ['systemAdmin'] }, id)).answer)).toBe('conflict');
  });

  it('refuses what is no such change or is malformed', async () => {
    const send = (kind: string, content: unknown) => changes.propose({ id: randomUUID(), kind, content, reason: '试' }, first);
    expect(codeOf(await send('somethingElse', {}))).toBe('change-kind-unknown');
    expect(codeOf(await send('lightLamp', { name: 1 }))).toBe('malformed-input');
  });
});
