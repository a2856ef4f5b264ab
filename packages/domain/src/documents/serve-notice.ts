import type { PlainDate } from '../calendar/types.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { NoticeKind, ServiceMethod } from '../case/vocabulary.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { refuseService, type ServiceRefusal } from './notices.ts';

/** G3: service by post or by hand counts from this. */
export interface ServeNoticeInput {
  readonly noticeId: string;
  readonly method: ServiceMethod;
  /** The day on the return slip; today when left out. */
  readonly servedOn?: PlainDate | undefined;
  readonly note?: string | undefined;
}

export type ServeNoticeRefusal =
  | { readonly code: 'unknown-notice'; readonly noticeId: string }
  | { readonly code: 'already-served'; readonly noticeId: string }
  | { readonly code: 'served-in-the-future'; readonly servedOn: PlainDate }
  | { readonly code: 'served-before-issue'; readonly issuedOn: PlainDate }
  | { readonly code: 'failed-way-again' }
  | ServiceRefusal;

/** Papers that may be told on the phone, whatever the matter. */
const toldOnThePhone: readonly NoticeKind[] = ['receipt', 'consultationAnswer', 'simpleAnswer'];

/** Records how and on which day a notice reached the petitioner (送达回证). */
export const decideServeNotice = (
  input: ServeNoticeInput,
  petitionCase: CaseState,
  { today }: Context,
): Result<readonly CaseEvent[], ServeNoticeRefusal> => {
  const { noticeId, method, servedOn = today } = input;
  const notice = petitionCase.notices.find(({ id, to }) => id === noticeId && to === 'petitioner');
  if (notice === undefined) return refuse({ code: 'unknown-notice', noticeId });
  if (notice.served !== undefined) return refuse({ code: 'already-served', noticeId });
  if (servedOn > today) return refuse({ code: 'served-in-the-future', servedOn });
  if (servedOn < notice.issuedOn) return refuse({ code: 'served-before-issue', issuedOn: notice.issuedOn });
  const refused = refuseService(method, petitionCase, { isSimple: toldOnThePhone.includes(notice.notice) });
  if (refused !== undefined) return refused;
  // The way that failed succeeds only when something is different now, such as a corrected address.
  if (notice.failed?.method === method && input.note === undefined) return refuse({ code: 'failed-way-again' });
  return accept([event('noticeServed', { noticeId, notice: notice.notice, method, servedOn, ...given({ note: input.note }) })]);
};
