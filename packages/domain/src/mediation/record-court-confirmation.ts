import type { PlainDate } from '../calendar/types.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { findUnconfirmedAgreement } from '../case/waiting.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { NoAgreement } from './confirm-agreement.ts';

/** D25: a court has confirmed the agreement (司法确认). */
export interface RecordCourtConfirmationInput {
  readonly court: string;
  /** Number of the ruling. */
  readonly document: string;
  /** Left out: today. */
  readonly confirmedOn?: PlainDate | undefined;
}

export type RecordCourtConfirmationRefusal = NoAgreement | { readonly code: 'done-in-the-future'; readonly doneOn: PlainDate };

/** 人民调解法 33: both sides may ask a court together within 30 days to confirm their agreement. */
export const decideRecordCourtConfirmation = (
  { court, document, confirmedOn }: RecordCourtConfirmationInput,
  petitionCase: CaseState,
  { today }: Context,
): Result<readonly CaseEvent[], RecordCourtConfirmationRefusal> => {
  const agreement = findUnconfirmedAgreement(petitionCase);
  if (agreement === undefined) return refuse({ code: 'no-agreement' });
  const on = confirmedOn ?? today;
  if (on > today) return refuse({ code: 'done-in-the-future', doneOn: on });
  return accept([event('courtConfirmationRecorded', { mediationId: agreement.id, court, document, confirmedOn: on })]);
};
