import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../../case/events.ts';
import { evolve } from '../../case/evolve.ts';
import { bothAnswers, handling, people, type Told } from '../../case/fixtures.ts';
import type { CaseState } from '../../case/state.ts';
import { rulebooks } from '../../rulebook/catalogue.ts';
import { answerClocks, concernsAgency, type MatterFacts, mergeMatterFacts, toMatterFacts } from './matter-facts.ts';
import { toWorkRows, type WorkRow } from './work-rows.ts';

const later = (day: string) => ({ at: `${day}T10:00:00+08:00`, today: day });
const entrusted = (told: Told = handling()): Told =>
  told.order('grantMandate', { unitId: 'point', itemId: 'other', scope: ['inquire'], source: 'portal' }, people.petitioner);
const running = (): Told => entrusted().order('acceptMandate', {}, people.agent);
const answered = (told: Told, day: string): Told =>
  told
    .order('contact', { by: 'phone', result: 'clear', note: '已问清诉求' }, people.handler, later(day))
    .order('draftReply', { answers: bothAnswers }, people.handler, later(day))
    .order('signClosure', { decision: 'signed' }, people.leader, later(day))
    .order('issueReply', { service: 'readOut' }, people.unitHead, later(day));

/** What both tables hold after the whole journal, event by event. */
const tablesOf = ({ events }: Told): { readonly facts: MatterFacts | undefined; readonly work: readonly WorkRow[] } => {
  let state: CaseState | undefined;
  let facts: MatterFacts | undefined;
  const work: WorkRow[] = [];
  for (const recorded of events as readonly RecordedEvent[]) {
    const before = state?.duties ?? [];
    state = evolve(state, recorded);
    if (!concernsAgency([recorded], state)) continue;
    facts = mergeMatterFacts(facts, toMatterFacts(before, [recorded], state));
    work.push(...toWorkRows(before, [recorded], state));
  }
  return { facts, work };
};

describe('what the figures keep of a matter (F2, F3)', () => {
  it('is nothing while nobody spoke of an agent', () => {
    expect(tablesOf(handling())).toEqual({ facts: undefined, work: [] });
  });

  it('is the order, the agent, and the day of the earliest clock that an answer ends', () => {
    const { state } = running();
    const clocks = state.duties.filter(({ kind }) => ['statutoryHandling', 'localPhoneWeb'].includes(kind)).map(({ dueOn }) => dueOn);
    expect(tablesOf(running()).facts).toMatchObject({
      ...{ asked_on: '2024-09-24', granted_on: '2024-09-24', represented_on: '2024-09-24', agent_id: 'agen', unit_id: 'point' },
      ...{ unanswered: true, closed_on: null, due_on: clocks.toSorted()[0] },
    });
  });

  it('keeps the due day when the answer has ended its clock, and the day on which it was served', () => {
    const due = tablesOf(running()).facts?.due_on;
    expect(tablesOf(answered(running(), '2024-09-26')).facts).toMatchObject({
      ...{ due_on: due, answered_on: '2024-09-26', closed_on: '2024-09-26', unanswered: false, invited: true, grade: null },
    });
  });

  it('has no clock for a matter that was answered before it had an agent', () => {
    expect(tablesOf(entrusted(answered(handling(), '2024-09-25'))).facts).toMatchObject({ due_on: null, closed_on: null });
  });

  it('of a declined offer is the day alone: no order, no agent, no mandate (care G15)', () => {
    const declined = handling()
      .order('offerAgency', { unitId: 'point', source: 'window' }, people.window)
      .order('declineAgencyOffer', {}, people.petitioner);
    expect(tablesOf(declined)).toMatchObject({
      facts: { offered_on: '2024-09-24', declined_on: '2024-09-24', asked_on: null, granted_on: null, agent_id: null },
    });
  });

  it('says who ended the mandate', () => {
    expect(tablesOf(running().order('revokeMandate', {}, people.petitioner)).facts).toMatchObject({ ended_by: 'revoked' });
  });
});

describe('the day by which an agency matter is due', () => {
  it('is that of every clock that an answer fulfils, in whichever rulebook (条例 34)', () => {
    const fulfilled = Object.values(rulebooks).flatMap(({ duties }) =>
      duties
        .filter(({ closedBy }) => closedBy.some((match) => (typeof match === 'string' ? match : match.event) === 'replyIssued'))
        .map(({ kind }) => kind),
    );
    expect(new Set(fulfilled.filter((kind) => kind !== 'signTask'))).toEqual(new Set(answerClocks));
  });
});

describe('what the sheet of an agent counts (S3.22)', () => {
  it('is the work on its own day, and whether the day of a duty was kept', () => {
    const plan = { plan: '先问清进展', coordinationNotNeeded: false };
    const run = { place: '村镇建设办', purpose: 'inquire', minutes: 40, tripsSaved: 1, note: '问了进展', evidence: [] } as const;
    const told = running()
      .order('logAgencyRun', { ...run, ranOn: '2024-09-24' }, people.agent, later('2024-09-26'))
      .order('planAgencyWork', plan, people.agent, later('2024-09-30'));
    const { work } = tablesOf(told);
    expect(work.find(({ act }) => act === 'orderAccepted')).toMatchObject({ officer_id: 'agen', done_on: '2024-09-24' });
    expect(work.find(({ act }) => act === 'run')).toMatchObject({ done_on: '2024-09-24', minutes: 40, trips_saved: 1 });
    const kept = work.filter(({ act }) => act === 'duty').map(({ done_on, on_time }) => [done_on, on_time]);
    // Accepted within its day; the plan was owed by the 27th.
    expect(kept).toContainEqual(['2024-09-24', true]);
    expect(kept).toContainEqual(['2024-09-30', false]);
  });
});
