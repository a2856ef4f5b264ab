import type { Context } from '../case/context.ts';
import type { CaseEvent } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { callToReception } from './run-triggers.ts';

/** D66: a visit of a group, or one with disorder, is received by the unit and a leader together. */
export interface ReceptionDutyInput {
  readonly persons: number;
}

export interface ReceptionDutyRefusal {
  readonly code: 'reception-already-ordered';
}

/** Calls the head of the unit and a leader to the reception (S3.8); a number of persons, never a list (care G17). */
export const decideReceptionDuty = (
  { persons }: ReceptionDutyInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], ReceptionDutyRefusal> =>
  petitionCase.supervision?.attendances?.some(({ arrivedAt }) => arrivedAt === undefined) === true
    ? refuse({ code: 'reception-already-ordered' })
    : accept(callToReception(persons, petitionCase, context));
