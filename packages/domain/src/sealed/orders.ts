import { dueFrom } from '../calendar/due.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type SealedMoment, sealedDutyChanges } from './duty-rules.ts';
import { type AccusedPerson, type RecordedSealedEvent, type SealedEvent, sealedEvent } from './events.ts';
import { type GivenAway, scanQuestion } from './scan-question.ts';
import { evolveSealed, foldSealedEvent, type SealedCase } from './state.ts';
import type { SealedOrderName, SealedOutcome, SealedStatus, SealedWay } from './vocabulary.ts';

/** One order of a discipline officer (D67). */
export type SealedOrder =
  | { readonly name: 'accept'; readonly note?: string | undefined }
  | { readonly name: 'passOn'; readonly body: string; readonly reason: string }
  | { readonly name: 'inform'; readonly text: string; readonly by: SealedWay }
  | {
      readonly name: 'extendConflicts';
      readonly unitIds: readonly string[];
      readonly persons: readonly { readonly name: string; readonly unitId?: string | undefined; readonly post?: string | undefined }[];
      readonly reason: string;
    }
  | { readonly name: 'askUnit'; readonly unitId: string; readonly text: string }
  | { readonly name: 'close'; readonly outcome: SealedOutcome; readonly text: string }
  | { readonly name: 'giveFeedback'; readonly text: string; readonly by: SealedWay }
  | { readonly name: 'renewCode'; readonly by: SealedWay };

export type SealedRefusal =
  | { readonly code: 'sealed-out-of-turn'; readonly status: SealedStatus }
  | { readonly code: 'accuser-anonymous' }
  | { readonly code: 'unit-in-conflict' }
  | { readonly code: 'unknown-unit'; readonly unitId: string }
  | { readonly code: 'question-gives-away'; readonly what: readonly GivenAway[] }
  | { readonly code: 'conflict-set-unchanged' }
  | { readonly code: 'feedback-given' };

export interface SealedContext extends SealedMoment {
  readonly actorId: string;
  /** Random id for a question to a unit. */
  readonly questionId: string;
  /** Whether the unit exists, and whether whoever answers for it stands in the conflict set. */
  readonly unit: (unitId: string) => { readonly headInConflict: boolean } | undefined;
}

const answerWithin = { unit: 'workingDay', length: 10 } as const;

const openIn: Readonly<Record<SealedOrderName, readonly SealedStatus[]>> = {
  accept: ['sealed'],
  passOn: ['sealed', 'sealedAccepted'],
  inform: ['sealed', 'sealedAccepted', 'sealedElsewhere', 'sealedClosed'],
  extendConflicts: ['sealed', 'sealedAccepted', 'sealedElsewhere', 'sealedClosed'],
  askUnit: ['sealed', 'sealedAccepted'],
  close: ['sealedAccepted', 'sealedElsewhere'],
  giveFeedback: ['sealedClosed'],
  renewCode: ['sealed', 'sealedAccepted', 'sealedElsewhere', 'sealedClosed'],
};

const toPerson = ({ name, unitId, post }: { name: string; unitId?: string | undefined; post?: string | undefined }): AccusedPerson => ({
  name,
  ...given({ unitId, post }),
});

/** The orders that are open now; feedback only while it is owed, telling the accuser only where there is a name. */
export const openSealedOrders = (state: SealedCase): readonly SealedOrderName[] =>
  (Object.keys(openIn) as SealedOrderName[]).filter(
    (name) =>
      openIn[name].includes(state.status) &&
      (!['inform', 'giveFeedback', 'renewCode'].includes(name) || state.accuser !== undefined) &&
      (name !== 'giveFeedback' || state.feedback === undefined),
  );

/** Decides one order into events, or refuses it. */
export const decideSealed = (
  order: SealedOrder,
  state: SealedCase,
  context: SealedContext,
): Result<readonly SealedEvent[], SealedRefusal> => {
  if (!openIn[order.name].includes(state.status)) return refuse({ code: 'sealed-out-of-turn', status: state.status });
  switch (order.name) {
    case 'accept':
      return accept([sealedEvent('accusationAccepted', given({ note: order.note }))]);
    case 'passOn':
      return accept([sealedEvent('referredElsewhere', { body: order.body, reason: order.reason })]);
    case 'inform':
      if (state.accuser === undefined) return refuse({ code: 'accuser-anonymous' });
      return accept([sealedEvent('accuserInformed', { text: order.text, by: order.by })]);
    case 'extendConflicts': {
      const unknown = order.unitIds.find((unitId) => context.unit(unitId) === undefined);
      if (unknown !== undefined) return refuse({ code: 'unknown-unit', unitId: unknown });
      if (order.unitIds.length + order.persons.length === 0) return refuse({ code: 'conflict-set-unchanged' });
      return accept([
        sealedEvent('conflictSetExtended', { unitIds: order.unitIds, persons: order.persons.map(toPerson), reason: order.reason }),
      ]);
    }
    case 'askUnit': {
      const unit = context.unit(order.unitId);
      if (unit === undefined) return refuse({ code: 'unknown-unit', unitId: order.unitId });
      if (state.conflicts.unitIds.includes(order.unitId) || unit.headInConflict) return refuse({ code: 'unit-in-conflict' });
      const what = scanQuestion(order.text, state);
      if (what.length > 0) return refuse({ code: 'question-gives-away', what });
      const { dueOn } = dueFrom({ on: context.today }, answerWithin, context.calendar);
      return accept([sealedEvent('unitAsked', { questionId: context.questionId, unitId: order.unitId, text: order.text, dueOn })]);
    }
    case 'close':
      return accept([sealedEvent('accusationClosed', { outcome: order.outcome, text: order.text })]);
    case 'giveFeedback':
      if (state.accuser === undefined) return refuse({ code: 'accuser-anonymous' });
      if (state.feedback !== undefined) return refuse({ code: 'feedback-given' });
      return accept([sealedEvent('feedbackGiven', { text: order.text, by: order.by })]);
    case 'renewCode':
      if (state.accuser === undefined) return refuse({ code: 'accuser-anonymous' });
      return accept([sealedEvent('queryCodeRenewed', { by: order.by })]);
    default:
      return assertNever(order);
  }
};

/** Puts decided events in their place, with what they do to the duties. */
export const recordSealed = (
  events: readonly SealedEvent[],
  state: SealedCase | undefined,
  moment: SealedMoment & { readonly actorId: string },
): { readonly state: SealedCase; readonly events: readonly RecordedSealedEvent[] } => {
  const recorded: RecordedSealedEvent[] = [];
  let current = state;
  for (const decided of events) {
    const sequence = (current?.version ?? 0) + 1;
    const bare: RecordedSealedEvent = { ...decided, sequence, at: moment.at, on: moment.today, actorId: moment.actorId, duties: [] };
    const whole = { ...bare, duties: sealedDutyChanges(bare, foldSealedEvent(current, bare), moment) };
    recorded.push(whole);
    current = evolveSealed(current, whole);
  }
  if (current === undefined) throw new Error('nothing was recorded and there is no sealed case');
  return { state: current, events: recorded };
};

/** The state of a sealed case from its whole journal. Throws on a journal that cannot be one. */
export const replaySealed = (events: readonly RecordedSealedEvent[]): SealedCase => {
  const state = events.reduce<SealedCase | undefined>(evolveSealed, undefined);
  if (state === undefined) throw new Error('a sealed journal has at least one event');
  return state;
};
