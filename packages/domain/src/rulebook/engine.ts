import { type ClockStart, type Due, dueFrom, dueOnOrder, extendDue, pause, resume } from '../calendar/index.ts';
import type { Context } from '../case/context.ts';
import type { Duty, DutyChange } from '../case/duty.ts';
import type { CaseEvent } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { recalculated } from '../casework/recalculate.ts';
import { given } from '../kernel/given.ts';
import { holds, matches, orderedDate, type Situation } from './conditions.ts';
import { basisOf, ruleOf } from './duty-rules.ts';
import { movedDuties } from './move-duties.ts';
import { isSameOwner, resolveOwner } from './owners.ts';
import { keptWindow } from './review-windows.ts';
import { ruleIndexOf } from './rule-index.ts';
import { withSchedule } from './schedule.ts';
import { subjectOf } from './subjects.ts';
import type { DutyRule } from './vocabulary.ts';

export { dueForDuty, dutyTitle, findDutyRule, rulebookName } from './duty-rules.ts';

export type SequencedEvent = CaseEvent & { readonly sequence: number };

type Outcome = Extract<DutyChange, { change: 'closed' }>['outcome'];

/** A clock starts on the day the law names, not on the day somebody typed it in: on receipt (条例 22–23) and on service (条例 35). */
const startOf = (event: CaseEvent, { at, today }: Context): ClockStart => {
  if (event.kind === 'submissionReceived') return event.data.receivedOn === today ? { on: today, at } : { on: event.data.receivedOn };
  if (event.kind === 'noticeServed') return event.data.servedOn === today ? { on: today, at } : { on: event.data.servedOn };
  return { on: today, at };
};

const dueOf = ({ dueOn, dueAt, derivation }: Duty): Due => ({ dueOn, dueAt, derivation });

const outcomeOf = (rule: DutyRule, duty: Duty, situation: Situation): Outcome | undefined => {
  const { event } = situation;
  const about = rule.per === undefined ? undefined : subjectOf(event);
  if (about !== undefined && about !== duty.subject) return undefined;
  if (event.kind === 'clockOverdue' && event.data.dutyId !== duty.id) return undefined;
  if (matches(rule.closedBy, situation)) return 'done';
  if (matches(rule.lapsedBy, situation)) return 'lapsed';
  return matches(rule.stoppedBy, situation) ? 'stopped' : undefined;
};

/** An approved extension moves only what the law lets it move, and never by more than that (条例 34). */
const extensionOf = (rule: DutyRule, duty: Duty, event: CaseEvent, context: Context): DutyChange | undefined => {
  if (event.kind !== 'extensionApproved' || rule.extendableBy === undefined) return undefined;
  const days = Math.min(event.data.days, rule.extendableBy - (duty.derivation.extendedBy ?? 0));
  return days > 0 ? { change: 'moved', dutyId: duty.id, ...extendDue(dueOf(duty), days, context.calendar) } : undefined;
};

/** A logged recalculation moves what the calendar in force counts otherwise, and names the notice that it follows. */
const recalculationOf = (duty: Duty, event: CaseEvent, context: Context): DutyChange | undefined => {
  const due = event.kind === 'clocksRecalculated' ? recalculated(duty, context) : undefined;
  if (due === undefined || event.kind !== 'clocksRecalculated') return undefined;
  return { change: 'moved', dutyId: duty.id, ...due, derivation: { ...due.derivation, recalculatedFor: event.data.document } };
};

/** Stops a clock, or lets it run on with the days it had left, where a rule with an article says so (invariant ix). */
const standstillOf = (rule: DutyRule, duty: Duty, situation: Situation, context: Context): DutyChange | undefined => {
  const { pausedOn } = duty;
  if (pausedOn === undefined) {
    const pauses = rule.pauses?.some(({ from }) => matches(from, situation)) ?? false;
    // A clock that is late already gains nothing by standing still.
    if (!pauses || Date.parse(context.at) > Date.parse(duty.dueAt)) return undefined;
    const moment = duty.derivation.within.unit === 'hour' ? { pausedAt: context.at } : {};
    return { change: 'paused', dutyId: duty.id, pausedOn: context.today, ...moment };
  }
  if (rule.pauses?.some(({ until }) => matches(until, situation)) !== true) return undefined;
  const stopped = pause(dueOf(duty), { on: pausedOn, ...given({ at: duty.pausedAt }) }, context.calendar);
  return { change: 'resumed', dutyId: duty.id, ...resume(stopped, { on: context.today, at: context.at }, context.calendar) };
};

const dueUnder = (rule: DutyRule, event: CaseEvent, context: Context): Due | undefined => {
  const start = startOf(event, context);
  if (!('ordered' in rule.within)) return dueFrom(start, rule.within, context.calendar);
  const ordered = orderedDate(event);
  if (ordered !== undefined) return dueOnOrder(start, ordered);
  return rule.within.otherwise === undefined ? undefined : dueFrom(start, rule.within.otherwise, context.calendar);
};

const openUnder = (rule: DutyRule, event: SequencedEvent, after: CaseState, context: Context): Duty | undefined => {
  const due = dueUnder(rule, event, context);
  if (due === undefined) return undefined;
  const subject = rule.about ?? (rule.per === undefined ? undefined : subjectOf(event));
  return {
    id: `${rule.kind}.${event.sequence}`,
    kind: rule.kind,
    owner: resolveOwner(rule.owner, after, context.organisation, subject),
    openedOn: context.today,
    openedAt: context.at,
    ...due,
    basis: basisOf(context.rulebook, rule),
    ...(subject === undefined ? {} : { subject }),
    ...(rule.lapsedBy === undefined ? {} : { isRight: true }),
  };
};

const close = (duty: Duty, outcome: Outcome, context: Context): DutyChange => ({
  change: 'closed',
  dutyId: duty.id,
  closedOn: context.today,
  outcome,
});

/** What the event does to one open duty. */
const changesOf = (duty: Duty, situation: Situation, context: Context): readonly DutyChange[] => {
  const { event, after } = situation;
  const rule = ruleOf(context.rulebook, duty);
  const named = event.kind === 'clockOverdue' && event.data.dutyId === duty.id;
  const overdue: readonly DutyChange[] =
    named && duty.overdueAt === undefined ? [{ change: 'overdue', dutyId: duty.id, overdueAt: context.at }] : [];
  const recalculation = recalculationOf(duty, event, context);
  if (recalculation !== undefined) return [recalculation];
  if (rule === undefined) return overdue;
  const outcome = outcomeOf(rule, duty, situation);
  if (outcome !== undefined) return [close(duty, outcome, context)];
  const extension = extensionOf(rule, duty, event, context);
  const standstill = standstillOf(rule, duty, situation, context);
  const kept = keptWindow(duty, event, after, context);
  const owner = resolveOwner(rule.owner, after, context.organisation, duty.subject);
  return [
    ...overdue,
    ...(extension === undefined ? [] : [extension]),
    ...(standstill === undefined ? [] : [standstill]),
    ...(kept === undefined ? [] : [{ change: 'moved', dutyId: duty.id, ...kept } as const]),
    ...(isSameOwner(owner, duty.owner) ? [] : [{ change: 'reowned', dutyId: duty.id, owner } as const]),
  ];
};

/** A merge stops every duty; when it is undone they come back as they were, late or not: clocks of the law never stood still. */
const mergeChanges = (event: CaseEvent, after: CaseState, context: Context): readonly DutyChange[] | undefined => {
  if (event.kind === 'caseMerged') return after.duties.map((duty) => close(duty, 'stopped', context));
  if (event.kind === 'caseReopened' && event.data.cause === 'mergeReversed')
    return (after.beforeMerge?.duties ?? []).map((duty) => ({ change: 'opened', duty }));
  return undefined;
};

/** A withdrawal ends whatever is owed in the matter, but not papers on their way and requests about personal data (D53). */
const withdrawalChange = (duty: Duty, event: CaseEvent, context: Context): readonly DutyChange[] | undefined => {
  if (event.kind !== 'caseWithdrawn' || event.data.othersGoOn === true) return undefined;
  const per = ruleOf(context.rulebook, duty)?.per;
  if (per === 'notice' || per === 'rightsRequest') return undefined;
  return [close(duty, duty.kind === 'withdrawalCheck' ? 'done' : 'stopped', context)];
};

/**
 * What one event does to the duties of its case under the rulebook in force: closes, moves, gives to another owner, opens.
 * A duty that is open is never opened again, so nothing restarts a clock. The owner of an open duty follows the case.
 * @param after the case folded with the event, still with the duties as they were before it.
 */
export const applyRules = (event: SequencedEvent, after: CaseState, context: Context): readonly DutyChange[] => {
  const merge = mergeChanges(event, after, context);
  if (merge !== undefined) return merge;
  const { rulebook } = context;
  if (event.kind === 'rulebookMoved') return withSchedule(movedDuties(after.duties, rulebook, context), event, after, context);
  const situation: Situation = { event, after, rulebook };
  const changes = after.duties.flatMap((duty) => withdrawalChange(duty, event, context) ?? changesOf(duty, situation, context));
  const closed = new Set(changes.flatMap((change) => (change.change === 'closed' ? [change.dutyId] : [])));
  const stillOpen = after.duties.filter((duty) => !closed.has(duty.id));
  const opened = (ruleIndexOf(rulebook).openedBy.get(event.kind) ?? []).flatMap((rule): readonly DutyChange[] => {
    if (!matches(rule.opensOn, situation) || (rule.when !== undefined && !holds(rule.when, situation))) {
      return [];
    }
    const duty = openUnder(rule, event, after, context);
    if (duty === undefined || stillOpen.some((open) => open.kind === duty.kind && open.subject === duty.subject)) return [];
    return [{ change: 'opened', duty }];
  });
  return withSchedule([...changes, ...opened], event, after, context);
};
