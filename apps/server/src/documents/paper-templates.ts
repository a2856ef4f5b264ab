import type { NoticeKind } from '@daiban/domain/case/vocabulary';
import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';
import { acceptanceNotice } from './paper-templates/acceptance-notice.ts';
import { assignmentOrder } from './paper-templates/assignment-order.ts';
import { backlogReminder } from './paper-templates/backlog-reminder.ts';
import { closureReport } from './paper-templates/closure-report.ts';
import { consultationAnswer } from './paper-templates/consultation-answer.ts';
import { copyNoticeSlip } from './paper-templates/copy-notice-slip.ts';
import { evaluationInvitation } from './paper-templates/evaluation-invitation.ts';
import { extensionNotice } from './paper-templates/extension-notice.ts';
import { forwardingNotice } from './paper-templates/forwarding-notice.ts';
import { forwardingOrder } from './paper-templates/forwarding-order.ts';
import { handlingOpinion } from './paper-templates/handling-opinion.ts';
import { hearingNotice } from './paper-templates/hearing-notice.ts';
import { holdNotice } from './paper-templates/hold-notice.ts';
import { legalChannelNotice } from './paper-templates/legal-channel-notice.ts';
import { mandate } from './paper-templates/mandate.ts';
import { mergeNotice } from './paper-templates/merge-notice.ts';
import { noFurtherAcceptanceNotice } from './paper-templates/no-further-acceptance-notice.ts';
import { nonAcceptanceNotice } from './paper-templates/non-acceptance-notice.ts';
import { reReviewOpinion } from './paper-templates/re-review-opinion.ts';
import { receipt } from './paper-templates/receipt.ts';
import { redoReply } from './paper-templates/redo-reply.ts';
import { refusalCheckNotice } from './paper-templates/refusal-check-notice.ts';
import { reopeningNotice } from './paper-templates/reopening-notice.ts';
import { resumeNotice } from './paper-templates/resume-notice.ts';
import { reviewOpinion } from './paper-templates/review-opinion.ts';
import { simpleAnswer } from './paper-templates/simple-answer.ts';
import { suggestionReply } from './paper-templates/suggestion-reply.ts';
import { supervisionLetter } from './paper-templates/supervision-letter.ts';
import { supplementNotice } from './paper-templates/supplement-notice.ts';
import { warningNotice } from './paper-templates/warning-notice.ts';
import { withdrawalConfirmation } from './paper-templates/withdrawal-confirmation.ts';

/**
 * The templates that came with the product: version 1 of each kind of paper. In Chinese only: an official paper has one wording. Papers
 * issued with version 1 keep it, so a better wording is a new version of the office and not a change of these files.
 */
export const firstTemplates: { readonly [Kind in NoticeKind]: NoticeTemplate } = {
  receipt,
  acceptanceNotice,
  nonAcceptanceNotice,
  noFurtherAcceptanceNotice,
  legalChannelNotice,
  forwardingNotice,
  supplementNotice,
  extensionNotice,
  holdNotice,
  resumeNotice,
  handlingOpinion,
  simpleAnswer,
  redoReply,
  suggestionReply,
  consultationAnswer,
  reviewOpinion,
  reReviewOpinion,
  refusalCheckNotice,
  hearingNotice,
  withdrawalConfirmation,
  mandate,
  reopeningNotice,
  mergeNotice,
  evaluationInvitation,
  forwardingOrder,
  assignmentOrder,
  warningNotice,
  supervisionLetter,
  copyNoticeSlip,
  backlogReminder,
  closureReport,
};
