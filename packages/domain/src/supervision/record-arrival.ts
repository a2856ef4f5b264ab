import type { Instant } from '../calendar/types.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D66: when one of those called arrived. */
export interface RecordArrivalInput {
  readonly attendanceId: string;
  /** Now when left out. */
  readonly arrivedAt?: Instant | undefined;
}

export type RecordArrivalRefusal =
  | { readonly code: 'unknown-attendance' }
  | { readonly code: 'done-in-the-future'; readonly doneOn: string };

/** Records the time of arrival of one of those called to the reception (S3.8). */
export const decideRecordArrival = (
  { attendanceId, arrivedAt }: RecordArrivalInput,
  petitionCase: CaseState,
  { at }: Context,
): Result<readonly CaseEvent[], RecordArrivalRefusal> => {
  const called = petitionCase.supervision?.attendances?.find(({ id }) => id === attendanceId);
  if (called === undefined || called.arrivedAt !== undefined) return refuse({ code: 'unknown-attendance' });
  const moment = arrivedAt ?? at;
  if (Date.parse(moment) > Date.parse(at)) return refuse({ code: 'done-in-the-future', doneOn: moment });
  return accept([event('attendanceRecorded', { attendanceId, arrivedAt: new Date(moment).toISOString() })]);
};
