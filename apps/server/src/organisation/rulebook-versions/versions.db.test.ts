import { randomUUID } from 'node:crypto';
import type { SimulationView, VersionRow } from '@daiban/contract/rulebook-versions';
import { getRulebook } from '@daiban/domain/rulebook/catalogue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replayJournals } from '../../journal/replay-journals.ts';
import { loadShelf, rulebookFor } from '../../journal/rulebook-shelf.ts';
import { sweepAll } from '../../journal/sweep.ts';
import { verify } from '../../journal/verify.ts';
import { simulatedClock } from '../../platform/clock.ts';
import { bring, type Matter, staffOf } from '../../testing/matters.ts';
import { openTestOffice, type Person, type TestOffice } from '../../testing/test-office.ts';
import { carryOutMoves } from './carry-out-moves.ts';

const clock = simulatedClock(new Date('2026-09-24T01:00:00Z'));
let office: TestOffice;
let first: Person;
let second: Person;
let head: Person;
let old: Matter;
const product = `lihai@${getRulebook('lihai').version}`;
const next = `lihai@${getRulebook('lihai').version + 1}`;

const content = (change: Record<string, unknown> = {}) => ({
  base: product,
  changes: [{ figure: 'duties/registerForward/within', value: '5nd' }],
  document: '沥街〔2026〕5号',
  article: '第三条',
  effectiveOn: '2026-10-09',
  ...change,
});
const propose = (by: Person, kind: string, what: unknown) =>
  by.post('/api/admin/changes', { id: randomUUID(), kind, content: what, reason: '更快登记' });
const approve = async (by: Person, id: unknown) => by.post(`/api/admin/changes/${String(id)}/decision`, { decision: 'approved' });
/** Time passes; whoever was signed in signs in again. */
const passTo = async (moment: string) => {
  clock.advanceTo(new Date(moment));
  [first, second, head] = [await office.as('luoziheng'), await office.as('hean'), await office.as('dongqiming')];
};
const versions = async () =>
  (await first.get('/api/admin/rulebook/versions')).body as unknown as { versions: VersionRow[]; newest: string; moves: unknown[] };
const stateOf = async ({ caseId }: { caseId: string }) => {
  const { rows } = await office.database.app.query('select state from petition_case where id = $1', [caseId]);
  return rows[0].state as { rulebook: string; duties: { kind: string; dueOn: string; basis: { rulebook: string } }[] };
};

beforeAll(async () => {
  office = await openTestOffice(clock);
  old = await office.file();
  [first, second, head] = [await office.as('luoziheng'), await office.as('hean'), await office.as('dongqiming')];
}, 60_000);
afterAll(() => office.close());

describe('publishing a version of the rules (design §2, care G25)', () => {
  it('is refused beyond the bound of the law, naming the article, before anybody signs (条例 22)', async () => {
    const { status, body } = await propose(
      first,
      'publishRulebookVersion',
      content({ changes: [{ figure: 'duties/registerForward/within', value: '20nd' }] }),
    );
    expect([status, body.code]).toEqual([422, 'rulebook-refused']);
    expect(body.facts).toMatchObject({ rule: 'registerForward', against: '《信访工作条例》第22条', allowed: '15nd' });
  });

  it('is refused in the past, on an old base, without a change, and from people who do not keep the rules', async () => {
    for (const [change, code] of [
      [{ effectiveOn: '2026-09-23' }, 'effective-too-early'],
      [{ base: 'lihai@99' }, 'rulebook-base-changed'],
      [{ changes: [{ figure: 'duties/registerForward/within', value: '15nd' }] }, 'rulebook-unchanged'],
      [{ changes: [{ figure: 'duties/none/within', value: '15nd' }] }, 'figure-unfit'],
    ] as const)
      expect((await propose(first, 'publishRulebookVersion', content(change))).body.code).toBe(code);
    expect((await propose(head, 'publishRulebookVersion', content())).body.code).toBe('not-permitted');
  });

  it('takes a second person, and then stands in the list with who signed it and why', async () => {
    const { body } = await propose(first, 'publishRulebookVersion', content());
    expect(body.summary).toEqual(expect.arrayContaining([expect.objectContaining({ value: expect.stringContaining('5日') })]));
    expect((await approve(first, body.id)).body.code).toBe('second-person-needed');
    expect((await approve(second, body.id)).status).toBe(200);
    const { versions: list, newest } = await versions();
    expect(newest).toBe(next);
    expect(list[0]).toMatchObject({
      version: next,
      from: 'published',
      effectiveOn: '2026-10-09',
      reason: '更快登记',
      inForce: false,
      running: 0,
    });
    expect(list[1]).toMatchObject({ version: product, from: 'product', inForce: true, running: 1 });
  });

  it('is never changed afterwards: the database lets nobody do it', async () => {
    await expect(office.database.app.query("update rulebook_version set reason = 'x'")).rejects.toThrow(/permission denied/);
    await expect(office.database.app.query('delete from rulebook_version')).rejects.toThrow(/permission denied/);
  });

  it('gives new matters the version in force on their day, and leaves running ones with theirs', async () => {
    const before = await office.file();
    expect((await stateOf(before)).rulebook).toBe(product);
    await passTo('2026-10-09T01:00:00Z');
    const after = await office.file();
    expect(await stateOf(after)).toMatchObject({ rulebook: next });
    expect((await stateOf(after)).duties.find(({ kind }) => kind === 'registerForward')).toMatchObject({
      dueOn: '2026-10-14',
      basis: { rulebook: next },
    });
    await bring(staffOf(office), old, 'registered');
    expect((await stateOf(old)).rulebook).toBe(product);
  });
});

describe('moving running matters to another version', () => {
  it('shows first which dates would change, and moves nothing', async () => {
    const { body } = await first.post('/api/admin/rulebook/moves/preview', { from: product, to: next });
    expect(body).toMatchObject({ cases: 2, looked: 2, lacking: 0 });
    for (const move of body.moves as { window: boolean; dueOn: string; wouldBeOn: string }[])
      expect(move.window ? move.wouldBeOn > move.dueOn : move.wouldBeOn < move.dueOn).toBe(true);
    expect((await stateOf(old)).rulebook).toBe(product);
    expect((await first.post('/api/admin/rulebook/moves/preview', { from: product, to: 'lihai@77' })).body.code).toBe(
      'unknown-rulebook-version',
    );
  });

  it('is given for one matter by the head of the petition office with a reason', async () => {
    const { status } = await head.command(old.caseId, 'moveToRulebook', { to: next, reason: '先试一件' });
    expect(status).toBe(200);
    expect((await stateOf(old)).rulebook).toBe(next);
    expect((await head.command(old.caseId, 'moveToRulebook', { to: next, reason: '再来' })).body.code).toBe('already-under-version');
    expect((await (await office.as('chenfang')).command(old.caseId, 'moveToRulebook', { to: next, reason: '试' })).body.code).toBe(
      'not-permitted',
    );
  });

  it('is carried out for all under two signatures, matter by matter, and logged in each', async () => {
    const { body } = await propose(second, 'moveCasesToRulebook', { from: product, to: next });
    expect((await approve(first, body.id)).status).toBe(200);
    await carryOutMoves(office.journal);
    const { versions: list, moves } = await versions();
    expect(list.find(({ version }) => version === product)?.running).toBe(0);
    expect(moves).toEqual([
      expect.objectContaining({ from: product, to: next, moved: 1, leftOver: 0, finished: true, reason: '更快登记' }),
    ]);
    const { rows } = await office.database.app.query("select rulebook, data from journal where kind = 'rulebookMoved' order by at");
    expect(rows).toMatchObject([{ rulebook: next, data: { from: product, to: next } }, { rulebook: next }]);
  });

  it('leaves every journal whole and equal to its state, and the timer goes by the version of each matter', async () => {
    await passTo('2026-12-01T01:00:00Z');
    await sweepAll(office.journal);
    expect((await verify(office.database.app)).broken).toEqual([]);
    expect(rulebookFor(office.journal, { rulebook: next }).version).toBe(getRulebook('lihai').version + 1);
    expect(rulebookFor(office.journal, { rulebook: 'lihai@0' }).version).toBe(getRulebook('lihai').version);
    expect((await loadShelf(office.database.app, getRulebook('lihai'))).published).toHaveLength(1);
  });
});

describe('policy simulation', () => {
  it('says that nothing differs under the own rules, and what differs under those of 金东', async () => {
    const ask = (id: string) => replayJournals(office.journal, { rulebook: getRulebook(id) }, { mostExamples: 10, onProgress: () => true });
    const jindong = await ask('jindong');
    expect(jindong).toMatchObject({ cases: 3, left: 0, rulebook: { title: getRulebook('jindong').title } });
    expect(jindong?.differing).toBeGreaterThan(0);
    const window = await replayJournals(
      office.journal,
      { rulebook: getRulebook('jindong'), from: '2026-10-09', to: '2026-10-09' },
      { mostExamples: 10, onProgress: () => true },
    );
    expect(window).toMatchObject({ cases: 1, until: '2026-10-09T23:59:59.999+08:00' });
  });

  it('runs in the background, tells how far it is, and names matters only to those who see them', async () => {
    const { status, body } = await head.post('/api/admin/rulebook/simulations', { rulebook: 'jindong' });
    expect(status).toBe(201);
    const view = async (by: Person) =>
      (await by.get(`/api/admin/rulebook/simulations/${String(body.simulationId)}`)).body as unknown as SimulationView;
    await expect.poll(async () => (await view(head)).status, { timeout: 10_000 }).toBe('done');
    const seen = await view(head);
    expect(seen).toMatchObject({ done: 3, total: 3, report: { cases: 3 } });
    expect(seen.report?.examples.length).toBeGreaterThan(0);
    const unseen = await view(first);
    expect(unseen.report?.differing).toBe(seen.report?.differing);
    expect(unseen.report?.examples).toEqual([]);
    expect((await (await office.as('chenfang')).get('/api/admin/rulebook/simulations')).body.code).toBe('not-permitted');
  });

  it('refuses a file that is looser than the law (条例 34), and rules that nobody knows', async () => {
    const file = {
      id: 'slow',
      title: '慢办',
      extends: 'nationalLaw',
      basis: { document: '甲〔2026〕1号', issuedOn: '2026-01-01', title: '试' },
      duties: [{ kind: 'statutoryHandling', within: '90nd', article: '第一条' }],
    };
    const { body } = await first.post('/api/admin/rulebook/simulations', { rulebook: file });
    expect([body.code, (body.facts as { against: string }).against]).toEqual(['rulebook-refused', '《信访工作条例》第34条']);
    expect((await first.post('/api/admin/rulebook/simulations', { rulebook: 'nowhere' })).body.code).toBe('unknown-rulebook-version');
  });
});
