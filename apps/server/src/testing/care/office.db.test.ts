import { afterAll, beforeAll, expect, it } from 'vitest';
import { sweepAll } from '../../journal/sweep.ts';
import { simulatedClock } from '../../platform/clock.ts';
import { bring, type Matter, staffOf } from '../matters.ts';
import { openTestOffice, ownProof, type Person, type TestOffice } from '../test-office.ts';
import { harmfulNames } from './harmful-names.ts';
import { namesWith } from './names.ts';

const clock = simulatedClock(new Date('2026-09-24T09:00:00+08:00'));
let office: TestOffice;
let staff: (userName: string) => Promise<Person>;
beforeAll(async () => {
  office = await openTestOffice(clock);
  staff = staffOf(office);
}, 60_000);
afterAll(() => office.close());

const query = async <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  (await office.database.superuser.query<Row>(sql, [...values])).rows;

/** Every table and column of the office and of the sealed room. */
const columns = async (): Promise<readonly string[]> =>
  (
    await query<{ name: string }>(
      "select table_name || '.' || column_name as name from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema')",
    )
  ).map(({ name }) => name);

it('G1, G2, G3, G4, G5, G8, G10, G11, G14, G20, G21, G22: no table and no column holds what these points keep out', async () => {
  const all = await columns();
  expect(all).toEqual(expect.arrayContaining(['petition_case.id', 'petitioner.masked_name', 'sealed_case.id']));
  for (const point of ['G1', 'G2', 'G3', 'G4', 'G5', 'G8', 'G10', 'G11', 'G14', 'G20', 'G21', 'G22'] as const)
    expect([point, namesWith(harmfulNames[point], all)]).toEqual([point, []]);
});

it('G5: what is kept of a person is how to reach them, and nothing that counts, marks or joins their matters', async () => {
  const kept = (await columns()).filter((name) => name.startsWith('petitioner.')).map((name) => name.slice('petitioner.'.length));
  expect(kept.toSorted()).toEqual(['created_at', 'id', 'masked_name', 'masked_phone', 'organisation', 'phone_index', 'sealed']);
});

it('G5: a list is ordered by day or by what is due, never by person, and takes no filter of persons', async () => {
  const window = await staff('chenfang');
  for (const sort of ['petitioner', 'repeats', 'visits', 'persons'])
    expect([sort, (await window.get(`/api/cases?sort=${sort}`)).status]).toEqual([sort, 400]);
  await office.file();
  const whole = await window.get('/api/cases/counts');
  for (const filter of ['petitionerId', 'petitioner', 'name', 'groupBy']) {
    const answer = await window.get(`/api/cases/counts?${filter}=${encodeURIComponent('王阿姨')}`);
    expect([filter, answer.status === 400 ? whole.body : answer.body]).toEqual([filter, whole.body]);
    expect(Object.keys(answer.body)).not.toContain('byPetitioner');
  }
});

it('G6: a second and third matter of one person get their own receipt and leave the first as it was', async () => {
  const window = await staff('chenfang');
  const shown = async ({ caseId }: Matter) => {
    const { body } = await window.get(`/api/cases/${caseId}`);
    return { procedure: body.procedure, warning: body.warning, duties: body.duties, petitioner: body.petitioner };
  };
  const first = await office.file();
  const before = await shown(first);
  const others = [await office.file({ text: '菜场门口积水多日，请疏通。' }), await office.file({ text: '路灯仍然没有修好，再次反映。' })];
  expect(await shown(first)).toEqual(before);
  for (const other of others) expect(await shown(other)).toMatchObject({ procedure: before.procedure, warning: before.warning });
});

it('G12: an evaluation sent from a session of staff changes nothing, the petitioner’s own counts', async () => {
  const matter = await office.file();
  await bring(staff, matter, 'replied');
  for (const userName of ['ruanzhicheng', 'dongqiming', 'xuruolan']) {
    const answer = await (await staff(userName)).command(matter.caseId, 'evaluate', { officer: 'satisfied' });
    expect([userName, answer.status, answer.body.code]).toEqual([userName, 403, 'petitioner-act-only']);
  }
  const given = () => query('select subject, grade from evaluation where case_id = $1', [matter.caseId]);
  expect(await given()).toEqual([]);
  expect((await office.holding(matter.queryCode).command(matter.caseId, 'evaluate', { officer: 'dissatisfied' })).status).toBe(200);
  expect(await given()).toEqual([{ subject: 'officer', grade: 'dissatisfied' }]);
});

it('G16: a matter taken down at the counter without phone or web is followed and answered like any other', async () => {
  const matter = await office.file({ petitioner: { name: '尹国强', address: '二渡村12号' }, electronicService: false });
  await bring(staff, matter, 'dispatched');
  const head = await staff('lvxiangyang');
  expect((await head.command(matter.caseId, 'accept', { service: 'electronic' })).body.code).toBe('no-consent-to-electronic-service');
  expect((await head.command(matter.caseId, 'accept', { service: 'post' })).status).toBe(200);
  const seen = await (await staff('chenfang')).get(`/api/cases/${matter.caseId}`);
  expect(seen.body.procedure).toBe('accepted');
  const ways = await query<{ way: string }>(
    "select data->>'service' as way from journal where case_id = $1 and kind = 'noticeIssued' and data->>'to' = 'petitioner'",
    [matter.caseId],
  );
  expect(ways.length).toBeGreaterThan(1);
  expect(ways.map(({ way }) => way)).not.toContain('electronic');
});

it('G23: behind every paper in the journal stands an officer of the office, or the petitioner who filed', async () => {
  const matter = await office.file();
  await bring(staff, matter, 'replied');
  const papers = await query<{ notice: string; role: string; known: boolean }>(
    `select data->>'notice' as notice, actor_role as role, exists (select 1 from officer where officer.id = journal.actor_id) as known
       from journal where case_id = $1 and kind = 'noticeIssued' order by sequence`,
    [matter.caseId],
  );
  expect(papers.map(({ notice }) => notice)).toEqual(expect.arrayContaining(['forwardingNotice', 'acceptanceNotice', 'handlingOpinion']));
  expect(papers.filter(({ notice, known }) => notice !== 'receipt' && !known)).toEqual([]);
  expect(papers.filter(({ role }) => role === 'system')).toEqual([]);
});

it('G24: an assignment that waits a working day for its signature stands as late with the leader; the petitioner’s date does not move', async () => {
  const matter = await office.file();
  const promised = async () =>
    (await office.anybody.post('/api/track', { queryCode: matter.queryCode, proof: ownProof })).body.next as { dueOn: string };
  await bring(staff, matter, 'classified');
  const { dueOn } = await promised();
  await bring(staff, matter, 'proposed', 'classified');
  // Mid-Autumn: Monday the 28th is the next working day.
  clock.advanceTo(new Date('2026-09-29T09:00:00+08:00'));
  await sweepAll(office.journal);
  const late = await query<{ owner: string }>(
    "select owner_key as owner from duty where case_id = $1 and kind = 'signTask' and closed_on is null and overdue_at is not null",
    [matter.caseId],
  );
  expect(late).toEqual([{ owner: expect.stringMatching(/^role:principalLeader@/u) }]);
  const own = await (await staff('shenjiantang')).get('/api/desk/duties?overdue=true');
  expect(JSON.stringify(own.body)).toContain(matter.caseId);
  expect((await promised()).dueOn).toBe(dueOn);
});
