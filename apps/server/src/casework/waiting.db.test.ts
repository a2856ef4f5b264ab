import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sweepAll } from '../journal/sweep.ts';
import { verify } from '../journal/verify.ts';
import { type SimulatedClock, simulatedClock } from '../platform/clock.ts';
import { bring, type Matter, staffOf } from '../testing/matters.ts';
import { openTestOffice, ownProof, type Person, type TestOffice } from '../testing/test-office.ts';

let clock: SimulatedClock;
let office: TestOffice;
let matter: Matter;
let fileId: string;

const head = () => office.as('lvxiangyang');
const handler = () => office.as('ruanzhicheng');
const dutiesOf = async (caseId: string, kind: string) =>
  (
    await office.database.app.query<{ owner_key: string; due_on: string; paused: string | null; overdue_at: Date | null }>(
      "select owner_key, due_on, duty->>'pausedOn' as paused, overdue_at from duty where case_id = $1 and kind = $2 and closed_on is null",
      [caseId, kind],
    )
  ).rows;
const followed = async (holder: Person) =>
  (await holder.post('/api/track', { queryCode: matter.queryCode, proof: ownProof })).body as {
    actions: string[];
    procedure: string;
    timeline: { kind: string; data: Record<string, unknown> }[];
    waiting?: {
      hearingRequested: boolean;
      mediation?: { mediator: string };
      hearing?: { on: string };
      holds: { id: string; body: string }[];
    };
  };

beforeAll(async () => {
  clock = simulatedClock(new Date('2026-09-03T01:00:00Z'));
  office = await openTestOffice(clock);
}, 60_000);
afterAll(() => office.close());
beforeEach(async () => {
  const form = new FormData();
  form.append('file', new Blob(['受理通知书']), '受理通知书.txt');
  fileId = String((await office.anybody.send('POST', '/api/files', form)).body.fileId);
  matter = await office.file();
  await bring(staffOf(office), matter, 'contacted');
});

describe('a mediation, from its opening to its end (D24, D25)', () => {
  it('is read by the petitioner with the mediator’s name, and stopped with the query code alone; the mediator sees the matter meanwhile', async () => {
    const { rows } = await office.database.app.query<{ officer_id: string; unit_id: string; user_name: string }>(
      `select a.officer_id, a.unit_id, s.user_name from appointment a join staff_account s on s.officer_id = a.officer_id
       where a.role = 'caseHandler' and a.unit_id <> 'lihai.city-building'
         and not exists (select from appointment b where b.officer_id = a.officer_id and b.role <> 'caseHandler') order by 1 limit 1`,
    );
    const unit = rows[0];
    if (unit === undefined) throw new Error('no mediator');
    const asMediator = await office.as(unit.user_name);
    expect((await asMediator.get(`/api/cases/${matter.caseId}`)).body.code).toBe('case-unknown');
    const opening = {
      mediatorId: unit.officer_id,
      mediatorUnitId: unit.unit_id,
      agenda: '补偿',
      petitionerConsent: '书面同意',
      otherConsent: '当面同意',
    };
    expect((await (await handler()).command(matter.caseId, 'openMediation', opening)).status).toBe(200);
    expect((await asMediator.get(`/api/cases/${matter.caseId}`)).status).toBe(200);
    const holder = office.holding(matter.queryCode);
    const seen = await followed(holder);
    expect(seen.waiting?.mediation?.mediator).not.toBe('');
    expect(seen.actions).toContain('stopMediation');
    expect(JSON.stringify(seen)).not.toContain('当面同意');
    expect(await dutiesOf(matter.caseId, 'localPhoneWeb')).toMatchObject([{ owner_key: 'behind', paused: '2026-09-03' }]);
    expect((await (await handler()).command(matter.caseId, 'stopMediation')).body.code).toBe('petitioner-act-only');
    expect((await holder.command(matter.caseId, 'stopMediation')).status).toBe(200);
    const after = await followed(holder);
    expect(after.waiting).toBeUndefined();
    expect(after.timeline[0]).toMatchObject({ kind: 'mediationFailed', data: { cause: 'petitionerStopped' } });
    expect((await asMediator.get(`/api/cases/${matter.caseId}`)).body.code).toBe('case-unknown');
  });
});

describe('a hearing that the petitioner asks for (D22)', () => {
  it('is announced with time and place, and the petitioner reads both', async () => {
    const holder = office.holding(matter.queryCode);
    expect((await holder.command(matter.caseId, 'requestHearing', { words: '涉及整栋楼，请听证' })).status).toBe(200);
    expect((await followed(holder)).waiting?.hearingRequested).toBe(true);
    const { rows } = await office.database.app.query("select data::text from journal where case_id = $1 and kind = 'hearingRequested'", [
      matter.caseId,
    ]);
    expect(JSON.stringify(rows)).not.toContain('整栋楼');
    const hearing = { hearingOn: '2026-09-14', time: '09:30', place: '街道一楼会议室', agenda: '路灯由谁维护' };
    const soon = await (await head()).command(matter.caseId, 'scheduleHearing', { ...hearing, hearingOn: '2026-09-08' });
    expect(soon.body).toMatchObject({ code: 'hearing-too-soon' });
    expect(JSON.stringify(soon.body)).toContain('2026-09-13');
    expect((await (await head()).command(matter.caseId, 'scheduleHearing', hearing)).status).toBe(200);
    expect((await followed(holder)).waiting).toMatchObject({
      hearingRequested: false,
      hearing: { on: '2026-09-14', place: '街道一楼会议室' },
    });
  });
});

describe('claims that wait for a court (D26, D27)', () => {
  it('stand still with their local clock, late or not, and go on with the days that were left; no timer marks them meanwhile', async () => {
    const [before] = await dutiesOf(matter.caseId, 'localPhoneWeb');
    const holding = {
      pending: 'litigation',
      body: '区人民法院',
      claimIds: ['c1', 'c2'],
      choiceOn: '2026-09-03',
      note: '已立案',
      attachments: [fileId],
    };
    expect((await (await head()).command(matter.caseId, 'hold', { ...holding, attachments: [] })).body.code).toBe('proof-missing');
    const held = await (await head()).command(matter.caseId, 'hold', holding);
    expect([held.status, (held.body.case as { procedure?: string } | undefined)?.procedure ?? 'held']).toEqual([200, 'held']);
    clock.advanceTo(new Date('2026-09-18T01:00:00Z'));
    await sweepAll(office.journal);
    expect(await dutiesOf(matter.caseId, 'localPhoneWeb')).toMatchObject([
      { due_on: before?.due_on, overdue_at: null, paused: '2026-09-03' },
    ]);
    const view = (await (await head()).get(`/api/cases/${matter.caseId}`)).body as {
      waiting: { holds: { id: string }[] };
      claims: { standing?: string }[];
      actions: { command: string; primary: boolean }[];
    };
    expect(view.claims.map(({ standing }) => standing)).toEqual(['waiting', 'waiting']);
    expect(view.actions.map(({ command }) => command)).toEqual(expect.arrayContaining(['resume', 'checkHold']));
    const back = { holdId: view.waiting.holds[0]?.id, result: 'resumed', note: '已撤诉' };
    expect((await (await head()).command(matter.caseId, 'resume', back)).status).toBe(200);
    const [after] = await dutiesOf(matter.caseId, 'localPhoneWeb');
    expect(after).toMatchObject({ paused: null, overdue_at: null });
    expect(String(after?.due_on) > '2026-09-18').toBe(true);
    expect((await verify(office.database.app)).broken).toEqual([]);
  });

  it('leave the petition procedure without the petitioner’s choice, and the matter with the last of them', async () => {
    const leaving = { pending: 'arbitration', body: '劳动仲裁委', claimIds: ['c1', 'c2'], note: '已受理', attachments: [fileId] };
    expect((await (await head()).command(matter.caseId, 'hold', leaving)).status).toBe(200);
    expect((await followed(office.holding(matter.queryCode))).procedure).toBe('channelled');
    expect((await verify(office.database.app)).broken).toEqual([]);
  });
});
