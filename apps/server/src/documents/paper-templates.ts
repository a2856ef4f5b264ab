import type { NoticeKind } from '@daiban/domain/case/vocabulary';
import type { PaperTemplate } from './paper-facts.ts';
import { acceptanceNotice } from './paper-templates/acceptance-notice.ts';
import { consultationAnswer } from './paper-templates/consultation-answer.ts';
import { evaluationInvitation } from './paper-templates/evaluation-invitation.ts';
import { extensionNotice } from './paper-templates/extension-notice.ts';
import { forwardingNotice } from './paper-templates/forwarding-notice.ts';
import { fromCause } from './paper-templates/from-cause.ts';
import { handlingOpinion } from './paper-templates/handling-opinion.ts';
import { mergeNotice } from './paper-templates/merge-notice.ts';
import { nonAcceptanceNotice } from './paper-templates/non-acceptance-notice.ts';
import { assignmentOrder, forwardingOrder } from './paper-templates/orders.ts';
import { receipt } from './paper-templates/receipt.ts';
import { suggestionReply } from './paper-templates/suggestion-reply.ts';

/** The template of every kind of paper. In Chinese only: an official paper has one wording. */
export const paperTemplates: { readonly [Kind in NoticeKind]: PaperTemplate<Kind> } = {
  receipt,
  acceptanceNotice,
  nonAcceptanceNotice,
  forwardingNotice,
  extensionNotice,
  handlingOpinion,
  suggestionReply,
  mergeNotice,
  consultationAnswer,
  evaluationInvitation,
  noFurtherAcceptanceNotice: fromCause,
  legalChannelNotice: fromCause,
  supplementNotice: fromCause,
  holdNotice: fromCause,
  resumeNotice: fromCause,
  reviewOpinion: fromCause,
  reReviewOpinion: fromCause,
  hearingNotice: fromCause,
  withdrawalConfirmation: fromCause,
  simpleAnswer: fromCause,
  redoReply: fromCause,
  refusalCheckNotice: fromCause,
  reopeningNotice: fromCause,
  forwardingOrder,
  assignmentOrder,
  warningNotice: fromCause,
  supervisionLetter: fromCause,
  copyNoticeSlip: fromCause,
  backlogReminder: fromCause,
  closureReport: fromCause,
};
