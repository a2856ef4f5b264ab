import { representativesAtMost } from '../access/name-representative.ts';
import { mandateInForce } from '../agency/mandate-in-force.ts';
import { isOpenForMandate } from '../agency/open-for-mandate.ts';
import { isOpenForRun } from '../agency/open-for-run.ts';
import { isInsider } from '../backlog/check-acceptance.ts';
import { missingOnes } from '../backlog/five-ones.ts';
import { toPlainDate } from '../calendar/dates.ts';
import { groupOf } from '../casework/accept-simple.ts';
import { refuseUnheard } from '../casework/hearing-open.ts';
import { refuseUnready } from '../casework/issue-reply.ts';
import { refuseUnfinished } from '../documents/archive.ts';
import { currentRemedy, openRemedy } from '../remedy/current.ts';
import { unexecuted } from '../remedy/execution.ts';
import type { Rulebook } from '../rulebook/vocabulary.ts';
import { isAddressed, slipsOf } from '../supervision/addressees.ts';
import { openLinks } from '../supervision/grade.ts';
import { hasOpenWarning } from '../supervision/run-triggers.ts';
import { type Actor, isPetitionerRole } from './actor.ts';
import type { CommandName } from './command-names.ts';
import type { FiveOne } from './loop-state.ts';
import { isOpenForWaiting } from './open-for-waiting.ts';
import type { CaseState } from './state.ts';
import type { Backlog, RedoLimit } from './vocabulary.ts';

/** What provides each of the five ones. */
const forOne: Readonly<Record<FiveOne, CommandName>> = {
  matter: 'confirmBacklog',
  sponsor: 'sponsor',
  force: 'formTaskForce',
  plan: 'approvePlan',
  file: 'openWorkFile',
};
const openBacklog: readonly Backlog[] = ['listed', 'sponsored', 'working', 'posted', 'claimed', 'relapsed'];
const limits: readonly RedoLimit[] = ['report', 'sponsor', 'meet', 'study'];

const byDutyKind: Readonly<Record<string, CommandName>> = {
  registerForward: 'register',
  registerTask: 'register',
  classifyTask: 'classifyKind',
  consultationReply: 'answerConsultation',
  dispatchTask: 'assign',
  acceptanceDecision: 'accept',
  acceptTask: 'accept',
  objectionRuling: 'ruleObjection',
  objectionTask: 'ruleObjection',
  signTask: 'signClosure',
  setHandlerTask: 'setHandler',
  statutoryHandling: 'issueReply',
  assignedTerm: 'issueReply',
  localPhoneWeb: 'issueReply',
  localLetterVisit: 'issueReply',
  suggestionFeedback: 'replySuggestion',
  firstContact: 'contact',
  firstContactTask: 'contact',
  siteCheck: 'visitSite',
  siteCheckTask: 'visitSite',
  subTask: 'answerSubTask',
  extensionTask: 'extend',
  draftReplyTask: 'draftReply',
  serveNoticeTask: 'serveNotice',
  serveAgain: 'serveNotice',
  questionReply: 'answerQuestion',
  recusalRuling: 'ruleRecusal',
  returnVisit: 'returnVisit',
  returnVisitTask: 'returnVisit',
  secondReturnVisit: 'returnVisit',
  redoTask: 'reassign',
  redoReply: 'replyRedo',
  limitReport: 'meetLimit',
  limitSponsor: 'meetLimit',
  limitMeet: 'meetLimit',
  limitStudy: 'meetLimit',
  limitClose: 'replyRedo',
  backlogThreshold: 'listBacklog',
  backlogDecision: 'confirmBacklog',
  sponsorTask: 'sponsor',
  fiveOnesTask: 'formTaskForce',
  backlogResolve: 'checkAcceptance',
  relapseResolve: 'checkAcceptance',
  sponsorDutyTask: 'recordSponsorDuty',
  backlogMeetingTask: 'holdBacklogMeeting',
  meetingTask: 'reportMeetingTask',
  awardTask: 'awardBounty',
  teamTerm: 'checkAcceptance',
  archiveTask: 'archive',
  warningResponse: 'answerWarning',
  leaderSignTask: 'signWarning',
  leaderHandlingTask: 'decideLeaderHandling',
  receptionArrival: 'recordArrival',
  copyAckTask: 'answerCopyNotice',
  supervisionReply: 'answerSupervision',
  redCardReplyTask: 'replyRedCard',
  redCardDecisionTask: 'decideRedCard',
  urgentTicket: 'activatePlan',
  reviewTask: 'acceptReview',
  reviewDecision: 'decideReview',
  reReviewDecision: 'decideReReview',
  refusalCheck: 'checkRefusal',
  withdrawalCheck: 'completeWithdrawal',
  pressureCheck: 'completeWithdrawal',
  executionTask: 'confirmExecution',
  executionReply: 'confirmExecution',
  dataRightsReply: 'answerRights',
  competenceDecision: 'decideCompetence',
  simpleAccept: 'acceptSimple',
  simpleReply: 'issueReply',
  hearingRequestReply: 'scheduleHearing',
  hearingTask: 'holdHearing',
  mediationTerm: 'endMediation',
  agreementPerformance: 'confirmAgreement',
  holdCheck: 'checkHold',
  mandateAnswer: 'acceptMandate',
  agencyPlanTask: 'planAgencyWork',
  agencyStepTask: 'takeAgencyStep',
  resultExplanation: 'explainResult',
  nameAgentTask: 'nameAgent',
  agentContact: 'logAgencyRun',
};

/** Windows of the petitioner, and of the unit that may object: nobody owes anything in them. */
const windows: readonly string[] = [
  'supplementWait',
  'evaluationWindow',
  'reviewWindow',
  'reReviewWindow',
  'objection',
  'redWarning',
  'courtConfirm',
  'refusalCheckWindow',
  'withdrawalCooling',
  'biddingTerm',
  'mandateTerm',
  'resultConfirmation',
];

/**
 * The command that closes a duty of this kind, whatever the case. A kind that only a local rulebook knows is taken for a handling
 * clock, which the reply closes; undefined for windows.
 */
export const primaryFor = (dutyKind: string): CommandName | undefined =>
  windows.includes(dutyKind) ? undefined : (byDutyKind[dutyKind] ?? 'issueReply');

const needsClosureSignature = (rulebook: Rulebook): boolean => rulebook.signatures.some((rule) => rule.before === 'caseClosed');

const confirmingStep = ({ ends }: NonNullable<CaseState['intakeProposal']>): CommandName =>
  ends === 'furtherRefusal' ? 'refuseFurther' : 'adviseLegalChannel';

/** Undefined while something is awaited from the petitioner. */
const dispatchStep = (state: CaseState): CommandName | undefined => {
  if (state.procedure === 'received') return 'register';
  if (state.nonAcceptanceProposal !== undefined) return 'notAccept';
  if (state.intakeProposal !== undefined) return confirmingStep(state.intakeProposal);
  if (state.procedure === 'supplementing') return undefined;
  if (state.kind === undefined) return 'classifyKind';
  if (state.dispatchProposal !== undefined) return 'signAssignment';
  return state.kind === 'consultation' ? 'answerConsultation' : 'assign';
};

/** Whether a claim waits for another procedure, so that no answer can be given yet. */
const someClaimWaits = ({ claims }: Pick<CaseState, 'claims'>): boolean => claims.some(({ standing }) => standing === 'waiting');

/** Whether the draft answers the claims that are still here: one that left for another procedure is answered there (D26). */
const fitsClaims = ({ draft, claims }: CaseState): boolean => {
  const here = claims.filter(({ standing }) => standing === undefined).map(({ id }) => id);
  return (
    !someClaimWaits({ claims }) && draft?.answers.length === here.length && draft.answers.every(({ claimId }) => here.includes(claimId))
  );
};

const handlingStep = (state: CaseState, rulebook: Rulebook): CommandName | undefined => {
  if (state.procedure === 'registered') return dispatchStep(state);
  if (state.procedure === 'dispatched') return 'accept';
  if (state.procedure === 'held') return 'resume';
  if (state.handler === undefined) return 'setHandler';
  if (someClaimWaits(state)) return 'resume';
  if (state.kind === 'suggestion') return 'replySuggestion';
  if (state.draft === undefined || !fitsClaims(state)) return 'draftReply';
  if (needsClosureSignature(rulebook) && state.draft.signedByOfficerId === undefined) return 'signClosure';
  return 'issueReply';
};

const reviewStep = (state: CaseState): CommandName => {
  const remedy = currentRemedy(state);
  if (remedy?.acceptedOn === undefined) return 'acceptReview';
  if (remedy.draft === undefined) return 'draftReview';
  return remedy.stage === 'review' ? 'decideReview' : 'decideReReview';
};

/** What has to be done next, in this state, for a duty of this kind to be met in the end. */
export const nextStep = (dutyKind: string, state: CaseState, rulebook: Rulebook): CommandName | undefined => {
  const closing = primaryFor(dutyKind);
  if (closing === 'register' || closing === 'assign') return dispatchStep(state);
  if (closing === 'accept') {
    if (state.nonAcceptanceProposal !== undefined) return 'notAccept';
    return state.procedure === 'received' ? 'register' : handlingStep(state, rulebook);
  }
  if (closing === 'decideReview' || closing === 'decideReReview') return reviewStep(state);
  // The limit is met once a meeting was offered and its day has come or it was declined.
  if (dutyKind === 'limitMeet' && (state.invitations ?? []).length === 0) return 'inviteToMeeting';
  if (dutyKind === 'fiveOnesTask') return forOne[missingOnes(state)[0] ?? 'force'];
  if (dutyKind === 'signTask') {
    if (state.procedure === 'underReview' || state.procedure === 'underReReview') return reviewStep(state);
    if (state.intakeProposal !== undefined) return confirmingStep(state.intakeProposal);
    if (state.nonAcceptanceProposal !== undefined) return 'notAccept';
    if (state.procedure !== 'handling') return 'signAssignment';
    if (!fitsClaims(state)) return 'draftReply';
    return needsClosureSignature(rulebook) && state.draft?.signedByOfficerId === undefined ? 'signClosure' : 'issueReply';
  }
  if (closing === 'answerConsultation' && state.procedure === 'registered') return dispatchStep(state);
  const byReply: readonly (CommandName | undefined)[] = ['issueReply', 'replySuggestion', 'answerConsultation'];
  return byReply.includes(closing) ? handlingStep(state, rulebook) : closing;
};

const mayConfirmFurther = ({ ends, byOfficerId }: NonNullable<CaseState['intakeProposal']>, { officerId, role }: Actor): boolean =>
  ends === 'furtherRefusal' && officerId !== byOfficerId && role !== 'dispatcher';

const hasOpenWindow = (state: CaseState, kind: string, at: string): boolean =>
  state.duties.some((duty) => duty.kind === kind && Date.parse(duty.dueAt) >= Date.parse(at));

/** Whether giving the command now makes sense beyond turn and role; `decide` refuses the same things with their reasons. */
export const isOpenFor = (command: CommandName, state: CaseState, actor: Actor, rulebook: Rulebook, at: string): boolean => {
  const pending = state.dispatchProposal !== undefined || state.nonAcceptanceProposal !== undefined || state.intakeProposal !== undefined;
  switch (command) {
    case 'classifyKind':
    case 'merge':
      return !pending;
    case 'answerConsultation':
      return state.kind === 'consultation' && !pending;
    case 'forward':
    case 'assign':
      return state.kind !== undefined && !pending;
    case 'signAssignment':
      return state.dispatchProposal !== undefined;
    case 'object':
      return !state.objectionRejected && !pending && hasOpenWindow(state, 'objection', at);
    case 'accept':
      return !pending;
    case 'notAccept':
      return (
        state.dispatchProposal === undefined &&
        state.intakeProposal === undefined &&
        (state.nonAcceptanceProposal === undefined ||
          (state.nonAcceptanceProposal.byOfficerId !== actor.officerId && actor.role !== 'dispatcher'))
      );
    case 'requestSupplement':
      return state.supplement === undefined && !pending;
    case 'split':
      return state.claims.length > 1 && !pending;
    case 'refuseFurther':
      return state.intakeProposal === undefined ? !pending : mayConfirmFurther(state.intakeProposal, actor);
    case 'adviseLegalChannel':
      return state.intakeProposal === undefined
        ? state.kind === 'appeal' && !pending && actor.role !== 'dutyLegalAdviser'
        : state.intakeProposal.ends === 'legalChannel' && actor.role === 'dutyLegalAdviser';
    case 'turnDownProposal':
      return state.intakeProposal !== undefined;
    case 'dispute':
      return !pending;
    case 'acceptSimple':
      return state.kind !== undefined && !pending && state.persons < groupOf && !state.links.some(({ relation }) => relation === 'follows');
    case 'raiseTier':
      return !pending;
    case 'answerSupport':
      return (state.supportOffers ?? []).some(({ response }) => response === undefined);
    case 'refuseNonAcceptance':
      return state.nonAcceptanceProposal !== undefined;
    case 'handOver':
      return state.handler !== undefined || state.firstContactOfficer !== undefined || mandateInForce(state)?.agentId !== undefined;
    case 'answerSubTask':
      return state.subTasks.some((subTask) => subTask.unitId === actor.unitId && subTask.answer === undefined);
    case 'requestExtension':
      return (
        state.kind === 'appeal' &&
        state.extensionRequest === undefined &&
        state.extendedDays === undefined &&
        rulebook.duties.some(({ kind, extendableBy }) => extendableBy !== undefined && hasOpenWindow(state, kind, at))
      );
    case 'extend':
      return state.extensionRequest !== undefined;
    case 'draftReply':
      return state.kind !== 'suggestion' && !someClaimWaits(state);
    case 'signClosure':
      return (
        needsClosureSignature(rulebook) && state.draft !== undefined && fitsClaims(state) && state.draft.signedByOfficerId === undefined
      );
    case 'issueReply':
      return (
        state.kind !== 'suggestion' &&
        state.draft !== undefined &&
        fitsClaims(state) &&
        (!needsClosureSignature(rulebook) || state.draft.signedByOfficerId !== undefined) &&
        refuseUnready(state) === undefined
      );
    case 'replySuggestion':
      return state.kind === 'suggestion' && !someClaimWaits(state) && refuseUnready(state) === undefined;
    case 'serveNotice':
    case 'recordServiceFailed':
      return state.notices.some((notice) => notice.to === 'petitioner' && notice.served === undefined);
    case 'evaluate':
      return state.reply?.servedOn !== undefined && !state.evaluationClosed && !isOver(state.evaluationUntil, at);
    case 'settle':
      return isPetitionerRole(actor.role) || state.followup === 'satisfied' || state.procedure === 'final';
    case 'answerQuestion':
      return state.questions.some((question) => !question.answered);
    case 'nameRepresentative':
      return (state.representatives ?? []).length < representativesAtMost;
    case 'revokeRepresentative':
      return (state.representatives ?? []).some(({ id }) => actor.role === 'petitioner' || id === actor.officerId);
    case 'answerRights':
      return (state.rightsRequests ?? []).some((request) => !request.answered);
    case 'requestRecusal':
      return state.recusalRequests?.some(({ who, ruling }) => who === 'other' && ruling === undefined) !== true;
    case 'ruleRecusal':
      return state.recusalRequests?.some(({ ruling, officerId }) => ruling === undefined && officerId !== actor.officerId) === true;
    case 'liftRecusal':
      return state.recusals?.some(({ officerId }) => officerId !== actor.officerId) === true;
    case 'requestHearing':
    case 'refuseHearing':
    case 'scheduleHearing':
    case 'holdHearing':
    case 'cancelHearing':
    case 'openMediation':
    case 'endMediation':
    case 'stopMediation':
    case 'confirmAgreement':
    case 'recordCourtConfirmation':
    case 'hold':
    case 'checkHold':
    case 'resume':
      return isOpenForWaiting(command, state);
    case 'liftRestriction':
      return state.restriction !== undefined;
    case 'requestReview':
      return openRemedy(state) === 'review';
    case 'requestReReview':
      return openRemedy(state) === 'reReview';
    case 'acceptReview':
    case 'refuseReview':
      return currentRemedy(state)?.acceptedOn === undefined;
    case 'draftReview':
      return currentRemedy(state)?.acceptedOn !== undefined;
    case 'decideReview':
    case 'decideReReview': {
      const draft = currentRemedy(state)?.draft;
      return draft !== undefined && draft.byOfficerId !== actor.officerId && refuseUnheard(state) === undefined;
    }
    case 'requestRefusalCheck':
      return state.refusalCheck === undefined && hasOpenWindow(state, 'refusalCheckWindow', at);
    case 'checkRefusal':
      return state.refusalCheck !== undefined && state.refusalCheck.outcome === undefined;
    case 'requestWithdrawal':
      return state.withdrawal === undefined;
    case 'cancelWithdrawal':
      return state.withdrawal !== undefined;
    case 'completeWithdrawal':
      return state.withdrawal?.coolingOver === true || state.withdrawal?.pressure === true;
    case 'urgeExecution':
    case 'confirmExecution':
      return unexecuted(state).length > 0;
    case 'reopen':
      return !pending;
    // It is given where the versions can be seen: on the page of the rules.
    case 'moveToRulebook':
      return false;
    case 'returnVisit':
      return state.followup !== 'dissatisfied' || state.duties.some(({ kind }) => kind === 'returnVisit');
    case 'meetLimit':
      return limits.some((limit) => state.redo?.met.includes(limit) === false);
    case 'replyRedo':
      return state.redo?.repliedOn === undefined;
    case 'inviteToMeeting':
      return state.redo !== undefined || state.followup === 'dissatisfied' || openBacklog.includes(state.backlog);
    case 'answerInvitation':
      return state.invitations?.some(({ meetOn }) => meetOn >= toPlainDate(at)) === true;
    case 'listBacklog':
      return state.backlogProposal === undefined;
    case 'confirmBacklog':
      return state.backlogProposal !== undefined && state.backlogProposal.byOfficerId !== actor.officerId;
    case 'openWorkFile':
      return state.backlogEntry?.fileOpenedOn === undefined;
    case 'recordSponsorDuty':
    case 'holdBacklogMeeting':
      return missingOnes(state).length === 0;
    case 'reportMeetingTask':
      return state.backlogEntry?.tasks.some(({ unitId, report }) => unitId === actor.unitId && report === undefined) === true;
    case 'postBounty':
      return state.backlogEntry?.retrospectiveOn !== undefined && state.backlogEntry.bounty === undefined;
    case 'answerBounty':
    case 'revokeBounty':
      return state.backlogEntry?.bounty !== undefined;
    case 'submitBid': {
      const bounty = state.backlogEntry?.bounty;
      return bounty?.stage === 'posted' && !bounty.bids.some(({ unitId }) => unitId === actor.unitId);
    }
    case 'scoreBid':
    case 'awardBounty':
      return state.backlogEntry?.bounty?.stage === 'judged' && state.backlogEntry.bounty.bids.length > 0;
    case 'checkAcceptance':
      return !isInsider(state, actor.officerId);
    case 'warn':
      return !hasOpenWarning(state);
    case 'answerWarning':
      return (state.supervision?.warnings ?? []).some(
        ({ to, answered, signed }) => signed !== true && answered === undefined && isAddressed(to, actor),
      );
    case 'signWarning':
      return (state.supervision?.warnings ?? []).some(
        ({ answered, signed }) => signed !== true && answered !== undefined && answered.byOfficerId !== actor.officerId,
      );
    case 'decideLeaderHandling':
      return state.supervision?.leaderHandling?.open === true;
    case 'receptionDuty':
      return state.supervision?.attendances?.some(({ arrivedAt }) => arrivedAt === undefined) !== true;
    case 'recordArrival':
      return state.supervision?.attendances?.some(({ arrivedAt }) => arrivedAt === undefined) === true;
    case 'answerCopyNotice':
      return slipsOf(state, actor).length > 0;
    case 'answerSupervision':
      return (state.supervision?.supervisions ?? []).some(({ to, answered }) => answered !== true && isAddressed(to, actor));
    case 'replyRedCard':
      return (state.supervision?.redCards ?? []).some(
        ({ to, stage, replied }) => stage === 'proposed' && replied !== true && isAddressed(to, actor),
      );
    case 'decideRedCard':
      return state.supervision?.redCards?.some(({ stage }) => stage === 'proposed') === true;
    case 'liftRedCard':
      return state.supervision?.redCards?.some(({ stage }) => stage === 'issued') === true;
    case 'reportUrgent':
      return state.supervision?.urgent?.planActivated !== false;
    case 'activatePlan':
      return state.supervision?.urgent?.planActivated === false;
    case 'grade':
      return openLinks(state).length === 0 && state.supervision?.grade !== 'longHard';
    case 'complainAboutHandling':
      return state.supervision?.supervisions?.some(({ cause, answered }) => cause === 'complaint' && answered !== true) !== true;
    case 'recordPrincipalTrip':
    case 'bindAgencyMember':
    case 'handUpAgency':
    case 'takeAgencyStep':
    case 'releaseAgencyMember':
    case 'explainResult':
    case 'confirmResult':
      return isOpenForRun(command, state, actor);
    case 'offerAgency':
    case 'declineAgencyOffer':
    case 'grantMandate':
    case 'recordMandate':
    case 'acceptMandate':
    case 'returnMandate':
    case 'nameAgent':
    case 'revokeMandate':
    case 'endMandate':
      return isOpenForMandate(command, state, actor);
    case 'archive':
      return refuseUnfinished(state, at) === undefined;
    default:
      return true;
  }
};

const isOver = (until: string | undefined, at: string): boolean => until !== undefined && Date.parse(until) < Date.parse(at);
