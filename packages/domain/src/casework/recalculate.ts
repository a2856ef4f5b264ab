import { recountDue } from '../calendar/due.ts';
import type { Context } from '../case/context.ts';
import type { Duty } from '../case/duty.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** The timer, after two administrators signed a recalculation. */
export interface RecalculateInput {
  readonly year: number;
  /** The holiday notice. */
  readonly document: string;
}

export type RecalculateRefusal = { readonly code: 'no-clock-moves' };

/**
 * The open duty as the calendar of today counts it; undefined when it stays. What is late stays late, nothing becomes late by a
 * notice, and a right of the petitioner or of a unit is never shortened. A clock that stands still is counted again too, so that the
 * days it has left are those of the new calendar.
 */
export const recalculated = (
  duty: Duty,
  { calendar, today }: Pick<Context, 'calendar' | 'today'>,
): ReturnType<typeof recountDue> | undefined => {
  if (duty.overdueAt !== undefined) return undefined;
  const due = recountDue({ dueOn: duty.dueOn, dueAt: duty.dueAt, derivation: duty.derivation }, calendar);
  const isRight = duty.isRight === true || duty.owner.by === 'petitioner';
  const earlier = due.dueAt < duty.dueAt;
  if (earlier && (isRight || due.dueOn < today)) return undefined;
  const wasProvisional = duty.derivation.provisional === true;
  const isProvisional = due.derivation.provisional === true;
  return due.dueOn === duty.dueOn && wasProvisional === isProvisional ? undefined : due;
};

/** Counts the open clocks of a case again under the calendar in force, and says so in its journal. */
export const decideRecalculate = (
  { year, document }: RecalculateInput,
  { duties }: CaseState,
  context: Context,
): Result<readonly CaseEvent[], RecalculateRefusal> =>
  duties.some((duty) => recalculated(duty, context) !== undefined)
    ? accept([event('clocksRecalculated', { year, document })])
    : refuse({ code: 'no-clock-moves' });
