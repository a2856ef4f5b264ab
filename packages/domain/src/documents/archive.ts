import type { Instant } from '../calendar/types.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { Backlog, Followup, NoticeKind, RetentionClass } from '../case/vocabulary.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D61. */
export interface ArchiveInput {
  readonly retention: RetentionClass;
}

export type ArchiveRefusal =
  | { readonly code: 'followup-open'; readonly followup: Followup }
  | { readonly code: 'backlog-open'; readonly backlog: Backlog }
  | { readonly code: 'notice-not-served'; readonly notices: readonly string[] }
  | { readonly code: 'no-served-answer' }
  | { readonly code: 'question-open'; readonly questions: readonly string[] }
  | { readonly code: 'petitioner-window-open'; readonly window: string };

/** Papers that end a matter; one of them must have reached the petitioner (care G13, invariant iii). */
const answers: readonly NoticeKind[] = [
  'handlingOpinion',
  'redoReply',
  'simpleAnswer',
  'suggestionReply',
  'consultationAnswer',
  'nonAcceptanceNotice',
  'noFurtherAcceptanceNotice',
  'legalChannelNotice',
  'withdrawalConfirmation',
];

/** What still stands in the way of filing a matter away at this moment. */
export const refuseUnfinished = (petitionCase: CaseState, at: Instant): ReturnType<typeof refuse<ArchiveRefusal>> | undefined => {
  const { procedure, followup, backlog, notices, questions, duties } = petitionCase;
  if (followup !== 'none' && followup !== 'settled') return refuse({ code: 'followup-open', followup });
  if (backlog !== 'none' && backlog !== 'cleared') return refuse({ code: 'backlog-open', backlog });
  const toPetitioner = notices.filter((notice) => notice.to === 'petitioner');
  const unserved = toPetitioner.filter((notice) => notice.served === undefined).map((notice) => notice.id);
  if (unserved.length > 0) return refuse({ code: 'notice-not-served', notices: unserved });
  if (!toPetitioner.some((notice) => answers.includes(notice.notice))) return refuse({ code: 'no-served-answer' });
  // What somebody asked before taking the matter back needs no answer any more, and nobody may give one.
  const unanswered = (procedure === 'withdrawn' ? [] : questions).filter((question) => !question.answered).map((question) => question.id);
  if (unanswered.length > 0) return refuse({ code: 'question-open', questions: unanswered });
  const window = duties.find((duty) => duty.owner.by === 'petitioner' && Date.parse(duty.dueAt) >= Date.parse(at));
  return window === undefined ? undefined : refuse({ code: 'petitioner-window-open', window: window.kind });
};

/** Files a finished matter away for its retention class. */
export const decideArchive = (
  input: ArchiveInput,
  petitionCase: CaseState,
  { at }: Context,
): Result<readonly CaseEvent[], ArchiveRefusal> =>
  refuseUnfinished(petitionCase, at) ?? accept([event('caseArchived', { retention: input.retention })]);
