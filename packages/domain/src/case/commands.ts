import { decideNameRepresentative, type NameRepresentativeInput } from '../access/name-representative.ts';
import { decideRevokeRepresentative, type RevokeRepresentativeInput } from '../access/revoke-representative.ts';
import { type RunCommandInputs, runCommands } from '../agency/commands-of-run.ts';
import { type MandateCommandInputs, mandateCommands } from '../agency/mandate-commands.ts';
import { type AnswerBountyInput, decideAnswerBounty } from '../backlog/answer-bounty.ts';
import { type ApprovePlanInput, decideApprovePlan } from '../backlog/approve-plan.ts';
import { type AwardBountyInput, decideAwardBounty } from '../backlog/award-bounty.ts';
import { type CheckAcceptanceInput, decideCheckAcceptance } from '../backlog/check-acceptance.ts';
import { type CloseBiddingInput, decideCloseBidding } from '../backlog/close-bidding.ts';
import { type ConfirmBacklogInput, decideConfirmBacklog } from '../backlog/confirm-backlog.ts';
import { decideFileRetrospective, type FileRetrospectiveInput } from '../backlog/file-retrospective.ts';
import { decideFindRelapse, type FindRelapseInput } from '../backlog/find-relapse.ts';
import { decideFormTaskForce, type FormTaskForceInput } from '../backlog/form-task-force.ts';
import { decideHoldBacklogMeeting, type HoldBacklogMeetingInput } from '../backlog/hold-backlog-meeting.ts';
import { decideListBacklog, type ListBacklogInput } from '../backlog/list-backlog.ts';
import { decideOpenWorkFile, type OpenWorkFileInput } from '../backlog/open-work-file.ts';
import { decidePostBounty, type PostBountyInput } from '../backlog/post-bounty.ts';
import { decideRecordSponsorDuty, type RecordSponsorDutyInput } from '../backlog/record-sponsor-duty.ts';
import { decideReportMeetingTask, type ReportMeetingTaskInput } from '../backlog/report-meeting-task.ts';
import { decideRevokeBounty, type RevokeBountyInput } from '../backlog/revoke-bounty.ts';
import { decideScoreBid, type ScoreBidInput } from '../backlog/score-bid.ts';
import { decideSponsor, type SponsorInput } from '../backlog/sponsor.ts';
import { decideSubmitBid, type SubmitBidInput } from '../backlog/submit-bid.ts';
import { type AcceptInput, decideAccept } from '../casework/accept.ts';
import { type AddCoUnitInput, decideAddCoUnit } from '../casework/add-co-unit.ts';
import { type AddEvidenceInput, decideAddEvidence } from '../casework/add-evidence.ts';
import { type AnswerSubTaskInput, decideAnswerSubTask } from '../casework/answer-sub-task.ts';
import { type AssignInput, decideAssign } from '../casework/assign.ts';
import { type CancelHearingInput, decideCancelHearing } from '../casework/cancel-hearing.ts';
import { type CheckHoldInput, decideCheckHold } from '../casework/check-hold.ts';
import { type ContactInput, decideContact } from '../casework/contact.ts';
import { type DeclareConflictInput, decideDeclareConflict } from '../casework/declare-conflict.ts';
import { type DraftReplyInput, decideDraftReply } from '../casework/draft-reply.ts';
import { decideExtend, type ExtendInput } from '../casework/extend.ts';
import { decideForward, type ForwardInput } from '../casework/forward.ts';
import { decideHandOver, type HandOverInput } from '../casework/hand-over.ts';
import { decideHold, type HoldInput } from '../casework/hold.ts';
import { decideHoldHearing, type HoldHearingInput } from '../casework/hold-hearing.ts';
import { decideIssueReply, type IssueReplyInput } from '../casework/issue-reply.ts';
import { decideLiftRecusal, type LiftRecusalInput } from '../casework/lift-recusal.ts';
import { decideLiftRestriction, type LiftRestrictionInput } from '../casework/lift-restriction.ts';
import { decideMarkOverdue, type MarkOverdueInput } from '../casework/mark-overdue.ts';
import { decideMoveToRulebook, type MoveToRulebookInput } from '../casework/move-to-rulebook.ts';
import { decideNotAccept, type NotAcceptInput } from '../casework/not-accept.ts';
import { decideObject, type ObjectInput } from '../casework/object.ts';
import { decideRecalculate, type RecalculateInput } from '../casework/recalculate.ts';
import { decideRecordConcerned, type RecordConcernedInput } from '../casework/record-concerned.ts';
import { decideRefuseHearing, type RefuseHearingInput } from '../casework/refuse-hearing.ts';
import { decideRefuseNonAcceptance, type RefuseNonAcceptanceInput } from '../casework/refuse-non-acceptance.ts';
import { decideReplySuggestion, type ReplySuggestionInput } from '../casework/reply-suggestion.ts';
import { decideRequestExtension, type RequestExtensionInput } from '../casework/request-extension.ts';
import { decideRequestHearing, type RequestHearingInput } from '../casework/request-hearing.ts';
import { decideRequestRecusal, type RequestRecusalInput } from '../casework/request-recusal.ts';
import { decideRestrict, type RestrictInput } from '../casework/restrict.ts';
import { decideResume, type ResumeInput } from '../casework/resume.ts';
import { decideRuleObjection, type RuleObjectionInput } from '../casework/rule-objection.ts';
import { decideRuleRecusal, type RuleRecusalInput } from '../casework/rule-recusal.ts';
import { decideScheduleHearing, type ScheduleHearingInput } from '../casework/schedule-hearing.ts';
import { decideSetHandler, type SetHandlerInput } from '../casework/set-handler.ts';
import { decideSetLead, type SetLeadInput } from '../casework/set-lead.ts';
import { decideSignAssignment, type SignAssignmentInput } from '../casework/sign-assignment.ts';
import { decideSignClosure, type SignClosureInput } from '../casework/sign-closure.ts';
import { decideSucceedUnit, type SucceedUnitInput } from '../casework/succeed-unit.ts';
import { decideVisitSite, type VisitSiteInput } from '../casework/visit-site.ts';
import { type ArchiveInput, decideArchive } from '../documents/archive.ts';
import { decideRecordServiceFailed, type RecordServiceFailedInput } from '../documents/record-service-failed.ts';
import { decideServeNotice, type ServeNoticeInput } from '../documents/serve-notice.ts';
import { type AnswerInvitationInput, decideAnswerInvitation } from '../followup/answer-invitation.ts';
import { type AnswerQuestionInput, decideAnswerQuestion } from '../followup/answer-question.ts';
import { type AnswerRightsInput, decideAnswerRights } from '../followup/answer-rights.ts';
import { type AskQuestionInput, decideAskQuestion } from '../followup/ask-question.ts';
import { decideEvaluate, type EvaluateInput } from '../followup/evaluate.ts';
import { decideInviteToMeeting, type InviteToMeetingInput } from '../followup/invite-to-meeting.ts';
import { decideLapse, type LapseInput } from '../followup/lapse.ts';
import { decideLapseEvaluation, type LapseEvaluationInput } from '../followup/lapse-evaluation.ts';
import { decideMeetLimit, type MeetLimitInput } from '../followup/meet-limit.ts';
import { decideReassign, type ReassignInput } from '../followup/reassign.ts';
import { decideReplyRedo, type ReplyRedoInput } from '../followup/reply-redo.ts';
import { decideRequestRights, type RequestRightsInput } from '../followup/request-rights.ts';
import { decideReturnVisit, type ReturnVisitInput } from '../followup/return-visit.ts';
import { decideSettle, type SettleInput } from '../followup/settle.ts';
import { type AnswerConsultationInput, decideAnswerConsultation } from '../intake/answer-consultation.ts';
import { type ClassifyKindInput, decideClassifyKind } from '../intake/classify-kind.ts';
import { decideLink, type LinkInput } from '../intake/link.ts';
import { decideMerge, type MergeInput } from '../intake/merge.ts';
import { decideRegister, type RegisterInput } from '../intake/register.ts';
import type { decideSubmit, SubmitInput } from '../intake/submit.ts';
import { decideUnmerge, type UnmergeInput } from '../intake/unmerge.ts';
import type { Result } from '../kernel/result.ts';
import { type ConfirmAgreementInput, decideConfirmAgreement } from '../mediation/confirm-agreement.ts';
import { decideEndMediation, type EndMediationInput } from '../mediation/end-mediation.ts';
import { decideLapseMediation, type LapseMediationInput } from '../mediation/lapse-mediation.ts';
import { decideOpenMediation, type OpenMediationInput } from '../mediation/open-mediation.ts';
import { decideRecordCourtConfirmation, type RecordCourtConfirmationInput } from '../mediation/record-court-confirmation.ts';
import { decideStopMediation, type StopMediationInput } from '../mediation/stop-mediation.ts';
import { type AcceptReviewInput, decideAcceptReview, decideRefuseReview, type RefuseReviewInput } from '../remedy/accept-review.ts';
import {
  type CheckRefusalInput,
  decideCheckRefusal,
  decideRequestRefusalCheck,
  type RequestRefusalCheckInput,
} from '../remedy/check-refusal.ts';
import { type DecideReviewInput, decideReReview, decideReview } from '../remedy/decide-review.ts';
import { type DraftReviewInput, decideDraftReview } from '../remedy/draft-review.ts';
import { type ConfirmExecutionInput, decideConfirmExecution, decideUrgeExecution, type UrgeExecutionInput } from '../remedy/execution.ts';
import { decideReopen, type ReopenInput } from '../remedy/reopen.ts';
import { decideRequestReReview, decideRequestReview, type RequestReviewInput } from '../remedy/request-review.ts';
import {
  type CancelWithdrawalInput,
  type CompleteWithdrawalInput,
  decideCancelWithdrawal,
  decideCompleteWithdrawal,
  decideEndWithdrawalCooling,
  decideRequestWithdrawal,
  type EndWithdrawalCoolingInput,
  type RequestWithdrawalInput,
} from '../remedy/withdraw.ts';
import { type ActivatePlanInput, decideActivatePlan } from '../supervision/activate-plan.ts';
import { type AnswerCopyNoticeInput, decideAnswerCopyNotice } from '../supervision/answer-copy-notice.ts';
import { type AnswerSupervisionInput, decideAnswerSupervision } from '../supervision/answer-supervision.ts';
import { type AnswerWarningInput, decideAnswerWarning } from '../supervision/answer-warning.ts';
import { decideEscalate, type EscalateInput } from '../supervision/climb.ts';
import { type ComplainAboutHandlingInput, decideComplainAboutHandling } from '../supervision/complain-about-handling.ts';
import { type DecideLeaderHandlingInput, decideDecideLeaderHandling } from '../supervision/decide-leader-handling.ts';
import { type DecideRedCardInput, decideDecideRedCard } from '../supervision/decide-red-card.ts';
import { decideGrade, type GradeInput } from '../supervision/grade.ts';
import { decideLiftRedCard, type LiftRedCardInput } from '../supervision/lift-red-card.ts';
import { decideProposeRedCard, type ProposeRedCardInput } from '../supervision/propose-red-card.ts';
import { decideReceptionDuty, type ReceptionDutyInput } from '../supervision/reception-duty.ts';
import { decideRecordArrival, type RecordArrivalInput } from '../supervision/record-arrival.ts';
import { decideRecordRepeat, type RecordRepeatInput } from '../supervision/record-repeat.ts';
import { decideReplyRedCard, type ReplyRedCardInput } from '../supervision/reply-red-card.ts';
import { decideReportRed, type ReportRedInput } from '../supervision/report-red.ts';
import { decideReportUrgent, type ReportUrgentInput } from '../supervision/report-urgent.ts';
import { decideSignWarning, type SignWarningInput } from '../supervision/sign-warning.ts';
import { decideSupervise, type SuperviseInput } from '../supervision/supervise.ts';
import { decideWarn, type WarnInput } from '../supervision/warn.ts';
import type { CommandName } from './command-names.ts';
import { type IntakeCommandInputs, intakeCommands } from './commands-of-intake.ts';
import type { Context } from './context.ts';
import type { CaseEvent } from './events.ts';
import type { CaseState } from './state.ts';

export { type CommandName, commandNames } from './command-names.ts';

/** The input of every command, by its name in lifecycle.md. Equal in shape to what the contract's schemas give. */
export interface CommandInputs extends IntakeCommandInputs, MandateCommandInputs, RunCommandInputs {
  submit: SubmitInput;
  register: RegisterInput;
  classifyKind: ClassifyKindInput;
  merge: MergeInput;
  unmerge: UnmergeInput;
  link: LinkInput;
  answerConsultation: AnswerConsultationInput;
  forward: ForwardInput;
  assign: AssignInput;
  signAssignment: SignAssignmentInput;
  object: ObjectInput;
  ruleObjection: RuleObjectionInput;
  accept: AcceptInput;
  notAccept: NotAcceptInput;
  refuseNonAcceptance: RefuseNonAcceptanceInput;
  setHandler: SetHandlerInput;
  setLead: SetLeadInput;
  handOver: HandOverInput;
  succeedUnit: SucceedUnitInput;
  addCoUnit: AddCoUnitInput;
  answerSubTask: AnswerSubTaskInput;
  contact: ContactInput;
  visitSite: VisitSiteInput;
  requestExtension: RequestExtensionInput;
  extend: ExtendInput;
  draftReply: DraftReplyInput;
  signClosure: SignClosureInput;
  issueReply: IssueReplyInput;
  replySuggestion: ReplySuggestionInput;
  addEvidence: AddEvidenceInput;
  moveToRulebook: MoveToRulebookInput;
  markOverdue: MarkOverdueInput;
  serveNotice: ServeNoticeInput;
  recordServiceFailed: RecordServiceFailedInput;
  requestHearing: RequestHearingInput;
  refuseHearing: RefuseHearingInput;
  scheduleHearing: ScheduleHearingInput;
  holdHearing: HoldHearingInput;
  cancelHearing: CancelHearingInput;
  openMediation: OpenMediationInput;
  endMediation: EndMediationInput;
  stopMediation: StopMediationInput;
  lapseMediation: LapseMediationInput;
  confirmAgreement: ConfirmAgreementInput;
  recordCourtConfirmation: RecordCourtConfirmationInput;
  hold: HoldInput;
  checkHold: CheckHoldInput;
  resume: ResumeInput;
  recalculate: RecalculateInput;
  archive: ArchiveInput;
  evaluate: EvaluateInput;
  lapseEvaluation: LapseEvaluationInput;
  returnVisit: ReturnVisitInput;
  settle: SettleInput;
  lapse: LapseInput;
  askQuestion: AskQuestionInput;
  answerQuestion: AnswerQuestionInput;
  requestRecusal: RequestRecusalInput;
  ruleRecusal: RuleRecusalInput;
  declareConflict: DeclareConflictInput;
  liftRecusal: LiftRecusalInput;
  recordConcerned: RecordConcernedInput;
  restrict: RestrictInput;
  liftRestriction: LiftRestrictionInput;
  nameRepresentative: NameRepresentativeInput;
  revokeRepresentative: RevokeRepresentativeInput;
  requestRights: RequestRightsInput;
  answerRights: AnswerRightsInput;
  reassign: ReassignInput;
  meetLimit: MeetLimitInput;
  replyRedo: ReplyRedoInput;
  inviteToMeeting: InviteToMeetingInput;
  answerInvitation: AnswerInvitationInput;
  listBacklog: ListBacklogInput;
  confirmBacklog: ConfirmBacklogInput;
  sponsor: SponsorInput;
  formTaskForce: FormTaskForceInput;
  approvePlan: ApprovePlanInput;
  openWorkFile: OpenWorkFileInput;
  recordSponsorDuty: RecordSponsorDutyInput;
  holdBacklogMeeting: HoldBacklogMeetingInput;
  reportMeetingTask: ReportMeetingTaskInput;
  checkAcceptance: CheckAcceptanceInput;
  findRelapse: FindRelapseInput;
  fileRetrospective: FileRetrospectiveInput;
  postBounty: PostBountyInput;
  answerBounty: AnswerBountyInput;
  submitBid: SubmitBidInput;
  closeBidding: CloseBiddingInput;
  scoreBid: ScoreBidInput;
  awardBounty: AwardBountyInput;
  revokeBounty: RevokeBountyInput;
  reopen: ReopenInput;
  requestReview: RequestReviewInput;
  requestReReview: RequestReviewInput;
  acceptReview: AcceptReviewInput;
  refuseReview: RefuseReviewInput;
  draftReview: DraftReviewInput;
  decideReview: DecideReviewInput;
  decideReReview: DecideReviewInput;
  requestRefusalCheck: RequestRefusalCheckInput;
  checkRefusal: CheckRefusalInput;
  requestWithdrawal: RequestWithdrawalInput;
  cancelWithdrawal: CancelWithdrawalInput;
  endWithdrawalCooling: EndWithdrawalCoolingInput;
  completeWithdrawal: CompleteWithdrawalInput;
  urgeExecution: UrgeExecutionInput;
  confirmExecution: ConfirmExecutionInput;
  recordRepeat: RecordRepeatInput;
  warn: WarnInput;
  answerWarning: AnswerWarningInput;
  signWarning: SignWarningInput;
  decideLeaderHandling: DecideLeaderHandlingInput;
  receptionDuty: ReceptionDutyInput;
  recordArrival: RecordArrivalInput;
  answerCopyNotice: AnswerCopyNoticeInput;
  supervise: SuperviseInput;
  answerSupervision: AnswerSupervisionInput;
  proposeRedCard: ProposeRedCardInput;
  replyRedCard: ReplyRedCardInput;
  decideRedCard: DecideRedCardInput;
  liftRedCard: LiftRedCardInput;
  reportUrgent: ReportUrgentInput;
  activatePlan: ActivatePlanInput;
  grade: GradeInput;
  complainAboutHandling: ComplainAboutHandlingInput;
  escalate: EscalateInput;
  reportRed: ReportRedInput;
}

/** The `decide` of every command to a case that there is; `submit` makes one and stands apart. */
export const commands = {
  ...intakeCommands,
  ...mandateCommands,
  ...runCommands,
  register: decideRegister,
  classifyKind: decideClassifyKind,
  merge: decideMerge,
  unmerge: decideUnmerge,
  link: decideLink,
  answerConsultation: decideAnswerConsultation,
  forward: decideForward,
  assign: decideAssign,
  signAssignment: decideSignAssignment,
  object: decideObject,
  ruleObjection: decideRuleObjection,
  accept: decideAccept,
  notAccept: decideNotAccept,
  refuseNonAcceptance: decideRefuseNonAcceptance,
  setHandler: decideSetHandler,
  setLead: decideSetLead,
  handOver: decideHandOver,
  succeedUnit: decideSucceedUnit,
  addCoUnit: decideAddCoUnit,
  answerSubTask: decideAnswerSubTask,
  contact: decideContact,
  visitSite: decideVisitSite,
  requestExtension: decideRequestExtension,
  extend: decideExtend,
  draftReply: decideDraftReply,
  signClosure: decideSignClosure,
  issueReply: decideIssueReply,
  replySuggestion: decideReplySuggestion,
  addEvidence: decideAddEvidence,
  moveToRulebook: decideMoveToRulebook,
  markOverdue: decideMarkOverdue,
  serveNotice: decideServeNotice,
  recordServiceFailed: decideRecordServiceFailed,
  requestHearing: decideRequestHearing,
  refuseHearing: decideRefuseHearing,
  scheduleHearing: decideScheduleHearing,
  holdHearing: decideHoldHearing,
  cancelHearing: decideCancelHearing,
  openMediation: decideOpenMediation,
  endMediation: decideEndMediation,
  stopMediation: decideStopMediation,
  lapseMediation: decideLapseMediation,
  confirmAgreement: decideConfirmAgreement,
  recordCourtConfirmation: decideRecordCourtConfirmation,
  hold: decideHold,
  checkHold: decideCheckHold,
  resume: decideResume,
  recalculate: decideRecalculate,
  archive: decideArchive,
  evaluate: decideEvaluate,
  lapseEvaluation: decideLapseEvaluation,
  returnVisit: decideReturnVisit,
  settle: decideSettle,
  lapse: decideLapse,
  askQuestion: decideAskQuestion,
  answerQuestion: decideAnswerQuestion,
  requestRecusal: decideRequestRecusal,
  ruleRecusal: decideRuleRecusal,
  declareConflict: decideDeclareConflict,
  liftRecusal: decideLiftRecusal,
  recordConcerned: decideRecordConcerned,
  restrict: decideRestrict,
  liftRestriction: decideLiftRestriction,
  nameRepresentative: decideNameRepresentative,
  revokeRepresentative: decideRevokeRepresentative,
  requestRights: decideRequestRights,
  answerRights: decideAnswerRights,
  reassign: decideReassign,
  meetLimit: decideMeetLimit,
  replyRedo: decideReplyRedo,
  inviteToMeeting: decideInviteToMeeting,
  answerInvitation: decideAnswerInvitation,
  listBacklog: decideListBacklog,
  confirmBacklog: decideConfirmBacklog,
  sponsor: decideSponsor,
  formTaskForce: decideFormTaskForce,
  approvePlan: decideApprovePlan,
  openWorkFile: decideOpenWorkFile,
  recordSponsorDuty: decideRecordSponsorDuty,
  holdBacklogMeeting: decideHoldBacklogMeeting,
  reportMeetingTask: decideReportMeetingTask,
  checkAcceptance: decideCheckAcceptance,
  findRelapse: decideFindRelapse,
  fileRetrospective: decideFileRetrospective,
  postBounty: decidePostBounty,
  answerBounty: decideAnswerBounty,
  submitBid: decideSubmitBid,
  closeBidding: decideCloseBidding,
  scoreBid: decideScoreBid,
  awardBounty: decideAwardBounty,
  revokeBounty: decideRevokeBounty,
  reopen: decideReopen,
  requestReview: decideRequestReview,
  requestReReview: decideRequestReReview,
  acceptReview: decideAcceptReview,
  refuseReview: decideRefuseReview,
  draftReview: decideDraftReview,
  decideReview,
  decideReReview,
  requestRefusalCheck: decideRequestRefusalCheck,
  checkRefusal: decideCheckRefusal,
  requestWithdrawal: decideRequestWithdrawal,
  cancelWithdrawal: decideCancelWithdrawal,
  endWithdrawalCooling: decideEndWithdrawalCooling,
  completeWithdrawal: decideCompleteWithdrawal,
  urgeExecution: decideUrgeExecution,
  confirmExecution: decideConfirmExecution,
  recordRepeat: decideRecordRepeat,
  warn: decideWarn,
  answerWarning: decideAnswerWarning,
  signWarning: decideSignWarning,
  decideLeaderHandling: decideDecideLeaderHandling,
  receptionDuty: decideReceptionDuty,
  recordArrival: decideRecordArrival,
  answerCopyNotice: decideAnswerCopyNotice,
  supervise: decideSupervise,
  answerSupervision: decideAnswerSupervision,
  proposeRedCard: decideProposeRedCard,
  replyRedCard: decideReplyRedCard,
  decideRedCard: decideDecideRedCard,
  liftRedCard: decideLiftRedCard,
  reportUrgent: decideReportUrgent,
  activatePlan: decideActivatePlan,
  grade: decideGrade,
  complainAboutHandling: decideComplainAboutHandling,
  escalate: decideEscalate,
  reportRed: decideReportRed,
} as const satisfies {
  readonly [Name in Exclude<CommandName, 'submit'>]: (
    input: CommandInputs[Name],
    petitionCase: CaseState,
    context: Context,
  ) => Result<readonly CaseEvent[], unknown>;
};

type RefusalOf<Decide> = Decide extends (...given: never[]) => Result<unknown, infer Refused> ? Refused : never;

/** Every refusal that a decision can give. */
export type DecisionRefusal =
  | RefusalOf<typeof decideSubmit>
  | { [Name in keyof typeof commands]: RefusalOf<(typeof commands)[Name]> }[keyof typeof commands];
