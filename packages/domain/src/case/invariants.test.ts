import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/dates.ts';
import type { Duty } from './duty.ts';
import type { RecordedEvent } from './events.ts';
import { dispatched, people, replied, type Told } from './fixtures.ts';
import { brokenInvariants } from './invariants.ts';

const told = replied();

/** The journal with one event changed, or left as it is where the change gives nothing. */
const changed = ({ events }: Told, kind: RecordedEvent['kind'], change: (recorded: RecordedEvent) => RecordedEvent) =>
  events.map((recorded) => (recorded.kind === kind ? change(recorded) : recorded));

/** The journal with one more event at its end, by the named actor. */
const followed = ({ events }: Told, more: Partial<RecordedEvent>, actor = people.window): readonly RecordedEvent[] => {
  const last = events.at(-1);
  if (last === undefined) throw new Error('there is no event');
  return [...events, { ...last, ...more, actor, sequence: last.sequence + 1, duties: more.duties ?? [] } as RecordedEvent];
};

const dutyOf = ({ state }: Told, kind: string): Duty => {
  const duty = state.duties.find((open) => open.kind === kind);
  if (duty === undefined) throw new Error(`no ${kind} is open`);
  return duty;
};

describe('the invariants of lifecycle.md, on a journal that was tampered with', () => {
  it('hold for a matter that was answered as the rules say', () => {
    expect(brokenInvariants(told.state, told.events)).toEqual([]);
  });

  it('(i) find an open matter without an owner unit or without a first-contact officer', () => {
    const { firstContactOfficer, ...without } = told.state;
    expect(firstContactOfficer).toBeDefined();
    expect(brokenInvariants({ ...without, ownerUnitId: '' }, told.events)).toEqual(['no-owner-unit', 'no-first-contact-officer']);
  });

  it('(ii) find an intake clock that ended without a notice or a forwarding', () => {
    const sent = dispatched();
    const { id } = dutyOf(sent, 'acceptanceDecision');
    const closed = { change: 'closed', dutyId: id, closedOn: '2024-09-25', outcome: 'stopped' } as const;
    const events = followed(sent, { kind: 'questionAnswered', data: { questionId: 'q1', answer: '好' }, duties: [closed] });
    expect(brokenInvariants(sent.state, events)).toEqual(['intake-clock-ended-early']);
    expect(brokenInvariants({ ...sent.state, duties: [] }, sent.events)).toContain('no-intake-clock');
  });

  it('(iii) find an archive before anything but the receipt was served', () => {
    const sent = dispatched();
    const unserved = sent.events.map((recorded) =>
      recorded.kind === 'noticeServed' ? { ...recorded, data: { ...recorded.data, notice: 'receipt' as const } } : recorded,
    );
    const events = followed({ ...sent, events: unserved }, { kind: 'caseArchived', data: { retention: 'tenYears' } });
    expect(brokenInvariants({ ...sent.state, procedure: 'archived' }, events)).toEqual(['archived-without-served-notice']);
  });

  it('(iv) find a review window that was opened before the opinion was served', () => {
    const opened = { change: 'opened', duty: dutyOf(told, 'reviewWindow') } as const;
    const events = changed(told, 'replyIssued', (recorded) => ({ ...recorded, duties: [opened] }));
    expect(brokenInvariants(told.state, events)).toContain('review-window-before-service');
  });

  it('(v) find a follow-up loop that made the review window shorter', () => {
    const window = dutyOf(told, 'reviewWindow');
    const dueOn = addDays(window.dueOn, -3);
    const moved = {
      change: 'moved',
      dutyId: window.id,
      dueOn,
      dueAt: `${dueOn}T23:59:59.999+08:00`,
      derivation: window.derivation,
    } as const;
    const data = { round: 1, unitId: 'buildingLine', reason: '不满意' };
    expect(brokenInvariants(told.state, followed(told, { kind: 'redoAssigned', data, duties: [moved] }))).toEqual([
      'review-window-shortened',
    ]);
  });

  it('(viii) find a loop that was settled as satisfied though nobody said so', () => {
    const lapsed = followed(told, { kind: 'evaluationLapsed', data: { round: 1 } }, people.timer);
    const events = followed({ ...told, events: lapsed }, { kind: 'caseSettled', data: { reason: 'satisfied' } }, people.timer);
    expect(brokenInvariants(told.state, events)).toEqual(['silence-counted-as-satisfied']);
  });

  it('(ix) find a clock that lost days while it stood still', () => {
    const duty = dutyOf(told, 'evaluationWindow');
    const { dueOn, dueAt, derivation } = duty;
    const paused = followed(told, {
      kind: 'questionAnswered',
      data: { questionId: 'q1', answer: '好' },
      duties: [{ change: 'paused', dutyId: duty.id, pausedOn: '2024-09-25' }],
    });
    const resumed = (on: string) =>
      followed(
        { ...told, events: paused },
        {
          kind: 'questionAnswered',
          on,
          data: { questionId: 'q2', answer: '好' },
          duties: [{ change: 'resumed', dutyId: duty.id, dueOn, dueAt, derivation }],
        },
      );
    expect(brokenInvariants(told.state, resumed('2024-09-25'))).toEqual([]);
    expect(brokenInvariants(told.state, resumed('2024-10-08'))).toEqual(['paused-clock-lost-days']);
  });

  it('(x) find what only the petitioner may do, done by staff', () => {
    const ended = { kind: 'caseSettled', data: { reason: 'petitionerEndsTalks' } } as const;
    expect(brokenInvariants(told.state, followed(told, ended))).toEqual(['petitioner-act-by-staff']);
    expect(brokenInvariants(told.state, followed(told, ended, people.petitioner))).toEqual([]);
    const withdrawn = followed(told, { kind: 'caseWithdrawn', data: { note: '已核实' } });
    expect(brokenInvariants({ ...told.state, procedure: 'withdrawn' }, withdrawn)).toEqual(['withdrawn-without-petitioner']);
  });

  it('find a journal with a hole', () => {
    expect(brokenInvariants(told.state, told.events.slice(1))).toContain('sequence-broken');
  });
});
