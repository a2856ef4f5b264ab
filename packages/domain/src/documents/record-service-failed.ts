import type { PlainDate } from '../calendar/types.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { ServiceFailure, ServiceMethod } from '../case/vocabulary.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { ServeNoticeRefusal } from './serve-notice.ts';
import { refuseWording, type WordingRefusal } from './wording.ts';

/** A paper came back, or could not be handed over (送达未成). */
export interface RecordServiceFailedInput {
  readonly noticeId: string;
  /** How it was tried. */
  readonly method: ServiceMethod;
  readonly failure: ServiceFailure;
  /** Today when left out. */
  readonly failedOn?: PlainDate | undefined;
  readonly note?: string | undefined;
}

export type RecordServiceFailedRefusal =
  | Extract<ServeNoticeRefusal, { code: 'unknown-notice' | 'already-served' | 'served-in-the-future' | 'served-before-issue' }>
  | WordingRefusal;

/**
 * Records that a paper did not arrive. No clock of the petitioner has begun, and the office owes the paper again by another way
 * (lifecycle G3).
 */
export const decideRecordServiceFailed = (
  input: RecordServiceFailedInput,
  petitionCase: CaseState,
  { today }: Context,
): Result<readonly CaseEvent[], RecordServiceFailedRefusal> => {
  const { noticeId, method, failure, failedOn = today, note } = input;
  const notice = petitionCase.notices.find(({ id, to }) => id === noticeId && to === 'petitioner');
  if (notice === undefined) return refuse({ code: 'unknown-notice', noticeId });
  if (notice.served !== undefined) return refuse({ code: 'already-served', noticeId });
  if (failedOn > today) return refuse({ code: 'served-in-the-future', servedOn: failedOn });
  if (failedOn < notice.issuedOn) return refuse({ code: 'served-before-issue', issuedOn: notice.issuedOn });
  const attempt = (notice.failed?.attempts ?? 0) + 1;
  return (
    refuseWording([note]) ??
    accept([event('serviceFailed', { noticeId, notice: notice.notice, method, failure, failedOn, attempt, ...given({ note }) })])
  );
};
