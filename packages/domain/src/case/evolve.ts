import { endAgency, foldAgency } from '../agency/fold-agency.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { given, without } from '../kernel/given.ts';
import { foldSupervision } from '../supervision/fold-supervision.ts';
import type { DutyChange } from './duty.ts';
import type { RecordedEvent } from './events.ts';
import { foldBacklog } from './fold-backlog.ts';
import { foldBounty } from './fold-bounty.ts';
import { foldDuty } from './fold-duty.ts';
import { foldIntake } from './fold-intake.ts';
import { foldLoop } from './fold-loop.ts';
import { foldRecusal } from './fold-recusal.ts';
import { foldRemedy, foldReopening } from './fold-remedy.ts';
import { foldSuccession } from './fold-succession.ts';
import { foldWaiting } from './fold-waiting.ts';
import type { CaseState } from './state.ts';

/** Attempts of a return visit after which none is tried any more (D34). */
export const returnVisitAttemptsAtMost = 3;

type Started = Extract<RecordedEvent, { kind: 'submissionReceived' }>;
type Later = Exclude<RecordedEvent, Started>;

const start = (recorded: Started): CaseState => {
  const { data } = recorded;
  return {
    caseId: data.caseId,
    version: recorded.sequence,
    rulebook: recorded.rulebook,
    procedure: 'received',
    followup: 'none',
    backlog: 'none',
    agency: 'none',
    warning: 'green',
    submissionId: data.submissionId,
    petitionerId: data.petitionerId,
    channel: data.channel,
    receivedOn: data.receivedOn,
    receiverUnitId: data.receiverUnitId,
    receiverKind: data.receiverKind,
    persons: data.persons,
    electronicService: data.electronicService,
    ...(data.fromLedger === undefined ? {} : { fromLedger: data.fromLedger }),
    topics: [],
    claims: [],
    ownerUnitId: data.receiverUnitId,
    coUnitIds: [],
    subTasks: [],
    objectionRejected: false,
    contacts: [],
    notices: [],
    evaluations: [],
    evaluationClosed: false,
    returnVisitAttempts: 0,
    questions: [],
    links: [],
    duties: [],
  };
};

const foldLater = (state: CaseState, recorded: Later): CaseState => {
  switch (recorded.kind) {
    case 'caseRegistered':
      return { ...state, procedure: 'registered', title: recorded.data.title };
    case 'claimRecorded':
      return { ...state, claims: [...state.claims, { id: recorded.data.claimId, text: recorded.data.text }] };
    case 'firstContactOfficerSet':
      return { ...state, firstContactOfficer: { officerId: recorded.data.officerId, unitId: recorded.data.unitId } };
    case 'kindClassified': {
      const { kind, route, topics, simple } = recorded.data;
      return { ...without(state, 'route', 'simple'), kind, ...given({ route }), topics, ...(simple === undefined ? {} : { simple: {} }) };
    }
    case 'caseLinked': {
      const { otherCaseId, relation } = recorded.data;
      return { ...state, links: [...state.links.filter((link) => link.caseId !== otherCaseId), { caseId: otherCaseId, relation }] };
    }
    case 'caseMerged':
      return {
        ...state,
        procedure: 'merged',
        mergedInto: recorded.data.intoCaseId,
        beforeMerge: { procedure: state.procedure, followup: state.followup, duties: state.duties },
      };
    case 'caseReopened':
      return foldReopening(state, recorded.data);
    case 'dispatchDecided': {
      const { unitId, mode, reason, termOn, reportBack } = recorded.data;
      // A raised matter is taken over at once: nothing is proposed.
      if (mode === 'raise') return state;
      return { ...state, dispatchProposal: { unitId, mode, reason, ...given({ termOn }), reportBack } };
    }
    case 'assignmentSigned':
      return recorded.data.decision === 'returned' ? without(state, 'dispatchProposal') : state;
    case 'caseForwarded':
      return {
        ...without(state, 'dispatchProposal', 'assignment'),
        procedure: 'dispatched',
        ownerUnitId: recorded.data.unitId,
        handlingUnitId: recorded.data.unitId,
        dispatchedOn: recorded.on,
        objectionRejected: false,
      };
    case 'caseAssigned': {
      const { unitId, termOn, reportBack } = recorded.data;
      return {
        ...without(state, 'dispatchProposal'),
        procedure: 'dispatched',
        ownerUnitId: unitId,
        handlingUnitId: unitId,
        assignment: { unitId, ...given({ termOn }), reportBack },
        dispatchedOn: recorded.on,
        objectionRejected: false,
      };
    }
    case 'objectionRaised':
      return { ...state, procedure: 'objected' };
    case 'objectionUpheld':
      return {
        ...without(state, 'handlingUnitId', 'assignment', 'dispatchedOn'),
        procedure: 'registered',
        ownerUnitId: state.receiverUnitId,
        ...given({ returnedToSender: recorded.data.times ?? state.returnedToSender }),
      };
    case 'objectionRejected':
      return { ...state, procedure: 'dispatched', objectionRejected: true };
    case 'caseAccepted':
      return {
        ...state,
        procedure: 'accepted',
        ownerUnitId: recorded.data.unitId,
        handlingUnitId: recorded.data.unitId,
        acceptedOn: recorded.on,
        ...(recorded.data.simpleGround === undefined ? {} : { simple: { ground: recorded.data.simpleGround } }),
      };
    case 'decisionRecorded': {
      const { decision, reasonCode, law, explanation, competentBody } = recorded.data;
      if (decision === 'nonAcceptanceRefused' || reasonCode === undefined || law === undefined) {
        return without(state, 'nonAcceptanceProposal');
      }
      const byOfficerId = recorded.actor.officerId;
      return { ...state, nonAcceptanceProposal: { byOfficerId, reasonCode, law, explanation, ...given({ competentBody }) } };
    }
    case 'caseNotAccepted':
      return { ...without(state, 'nonAcceptanceProposal'), procedure: 'notAccepted' };
    case 'handlerSet': {
      const { officerId, unitId } = recorded.data;
      // A successor may be named long after the answer (D64): only the first handler moves the matter on.
      return { ...state, procedure: state.procedure === 'accepted' ? 'handling' : state.procedure, handler: { officerId, unitId } };
    }
    case 'leadUnitSet': {
      const { unitId, raisedFrom } = recorded.data;
      return {
        ...without(state, 'handler'),
        ownerUnitId: unitId,
        handlingUnitId: unitId,
        coUnitIds: state.coUnitIds.filter((coUnitId) => coUnitId !== unitId),
        ...(raisedFrom === undefined ? {} : { raisedFrom: [...(state.raisedFrom ?? []), raisedFrom], objectionRejected: true }),
      };
    }
    case 'unitSucceeded':
      return foldSuccession(state, recorded.data);
    case 'coUnitAdded':
      return { ...state, coUnitIds: [...state.coUnitIds, recorded.data.unitId] };
    case 'subTaskOpened': {
      const { subTaskId, unitId, task } = recorded.data;
      return { ...state, subTasks: [...state.subTasks, { id: subTaskId, unitId, task }] };
    }
    case 'subTaskAnswered': {
      const { subTaskId, answer } = recorded.data;
      return { ...state, subTasks: state.subTasks.map((subTask) => (subTask.id === subTaskId ? { ...subTask, answer } : subTask)) };
    }
    case 'petitionerContacted': {
      const { outcome, contactedOn = recorded.on } = recorded.data;
      return { ...state, contacts: [...state.contacts, { at: recorded.at, on: contactedOn, reached: true, outcome }] };
    }
    case 'contactFailed':
      return { ...state, contacts: [...state.contacts, { at: recorded.at, on: recorded.data.contactedOn ?? recorded.on, reached: false }] };
    case 'siteVisited':
      return { ...state, siteVisitedOn: recorded.data.visitedOn ?? recorded.on };
    case 'evidenceAdded':
      return state;
    case 'extensionRequested':
      return { ...state, extensionRequest: { days: recorded.data.days, reason: recorded.data.reason } };
    case 'extensionApproved':
      return { ...without(state, 'extensionRequest'), extendedDays: recorded.data.days };
    case 'extensionRefused':
      return without(state, 'extensionRequest');
    case 'draftReplyPrepared': {
      const { answers, draftNumber } = recorded.data;
      return { ...state, draft: { number: draftNumber, answers, byOfficerId: recorded.actor.officerId } };
    }
    case 'closureSigned':
      if (state.draft === undefined) return state;
      return {
        ...state,
        draft:
          recorded.data.decision === 'signed'
            ? { ...state.draft, signedByOfficerId: recorded.actor.officerId }
            : without(state.draft, 'signedByOfficerId'),
      };
    case 'replyIssued': {
      const answers = new Map(recorded.data.answers.map((answer) => [answer.claimId, answer]));
      return {
        ...without(state, 'draft', 'extensionRequest', 'evaluationUntil', 'redoOrdered', 'redo'),
        procedure: 'replied',
        claims: state.claims.map((claim) => ({ ...claim, ...given({ answer: answers.get(claim.id) ?? claim.answer }) })),
        reply: { round: recorded.data.round, issuedOn: recorded.on },
        evaluationClosed: false,
      };
    }
    case 'caseClosed':
      return state;
    case 'remedyLapsed':
      return state;
    case 'caseConcluded':
      return { ...state, procedure: recorded.data.reason === 'claimsChannelled' ? 'channelled' : 'concluded' };
    case 'noticeIssued': {
      const { noticeId, notice, to } = recorded.data;
      return { ...state, notices: [...state.notices, { id: noticeId, notice, to, issuedOn: recorded.on }] };
    }
    case 'noticeServed':
      return foldService(state, recorded.data);
    case 'serviceFailed': {
      const { noticeId, method, failedOn, attempt } = recorded.data;
      const failed = { on: failedOn, method, attempts: attempt };
      return { ...state, notices: state.notices.map((notice) => (notice.id === noticeId ? { ...notice, failed } : notice)) };
    }
    case 'evaluationGiven': {
      const { round, subject, grade, asksForRedo } = recorded.data;
      const others = state.evaluations.filter((evaluation) => evaluation.round !== round || evaluation.subject !== subject);
      const followup = asksForRedo === true ? (state.redo === undefined ? 'dissatisfied' : 'stillDissatisfied') : state.followup;
      return { ...state, followup, evaluations: [...others, { round, subject, grade, on: recorded.on }] };
    }
    case 'evaluationLapsed':
      return { ...state, evaluationClosed: true };
    case 'returnVisitDone':
      return { ...state, followup: recorded.data.grade === 'dissatisfied' ? 'dissatisfied' : 'satisfied', returnVisitAttempts: 0 };
    case 'returnVisitFailed': {
      const { attempt } = recorded.data;
      return { ...state, followup: attempt >= returnVisitAttemptsAtMost ? 'none' : state.followup, returnVisitAttempts: attempt };
    }
    case 'caseSettled':
      return { ...state, followup: 'settled' };
    case 'questionAsked':
      return { ...state, questions: [...state.questions, { id: recorded.data.questionId, answered: false }] };
    case 'questionAnswered': {
      const { questionId } = recorded.data;
      return {
        ...state,
        questions: state.questions.map((question) => (question.id === questionId ? { ...question, answered: true } : question)),
      };
    }
    case 'representativeNamed': {
      const { representativeId, relation, scope } = recorded.data;
      return { ...state, representatives: [...(state.representatives ?? []), { id: representativeId, relation, scope }] };
    }
    case 'representativeRevoked': {
      const { representativeId } = recorded.data;
      return { ...state, representatives: (state.representatives ?? []).filter(({ id }) => id !== representativeId) };
    }
    case 'rightsRequestReceived': {
      const { requestId, right } = recorded.data;
      return { ...state, rightsRequests: [...(state.rightsRequests ?? []), { id: requestId, right, answered: false }] };
    }
    case 'rightsRequestAnswered': {
      const { requestId } = recorded.data;
      return {
        ...state,
        rightsRequests: (state.rightsRequests ?? []).map((request) =>
          request.id === requestId ? { ...request, answered: true } : request,
        ),
      };
    }
    case 'actAssisted':
      return state;
    case 'recusalRequested':
    case 'recusalGranted':
    case 'recusalRefused':
    case 'conflictDeclared':
    case 'recusalLifted':
    case 'handlerRecused':
    case 'concernedRecorded':
    case 'caseRestricted':
    case 'restrictionLifted':
      return foldRecusal(state, recorded);
    case 'repeatReceived':
    case 'colourChanged':
    case 'redReported':
    case 'warningIssued':
    case 'warningAnswered':
    case 'warningSigned':
    case 'leaderHandlingProposed':
    case 'leaderHandlingDecided':
    case 'attendanceOrdered':
    case 'attendanceRecorded':
    case 'reminderSent':
    case 'overdueReported':
    case 'copyNoticeIssued':
    case 'copyLevelRaised':
    case 'copyNoticeAnswered':
    case 'escalationEnded':
    case 'supervisionOpened':
    case 'supervisionAnswered':
    case 'redCardProposed':
    case 'redCardReplied':
    case 'redCardIssued':
    case 'redCardRefused':
    case 'redCardLifted':
    case 'urgentReported':
    case 'planActivated':
    case 'matterGraded':
      return foldSupervision(state, recorded);
    case 'redoAssigned':
    case 'timeLimitMet':
    case 'timeLimitMissed':
    case 'redoReplied':
    case 'secondReturnVisitDone':
    case 'meetingInvited':
    case 'invitationAnswered':
      return foldLoop(state, recorded);
    case 'backlogProposed':
    case 'backlogProposalRefused':
    case 'backlogListed':
    case 'sponsorAppointed':
    case 'taskForceFormed':
    case 'planApproved':
    case 'workFileOpened':
    case 'fiveOnesCompleted':
    case 'sponsorDutyRecorded':
    case 'meetingHeld':
    case 'meetingTaskSet':
    case 'meetingTaskReported':
    case 'acceptanceChecked':
    case 'backlogCleared':
    case 'relapseFound':
      return foldBacklog(state, recorded);
    case 'retrospectiveFiled':
    case 'bountyProposed':
    case 'bountyAnswered':
    case 'bountyPosted':
    case 'bidSubmitted':
    case 'biddingClosed':
    case 'bidScored':
    case 'bountyAwarded':
    case 'bountyRevoked':
      return foldBounty(state, recorded);
    case 'hearingRequested':
    case 'hearingRefused':
    case 'hearingScheduled':
    case 'hearingCancelled':
    case 'hearingHeld':
    case 'mediationOpened':
    case 'mediationAgreed':
    case 'mediationFailed':
    case 'courtConfirmationRecorded':
    case 'agreementPerformed':
    case 'agreementBroken':
    case 'caseHeld':
    case 'holdChecked':
    case 'caseResumed':
    case 'claimChannelled':
    case 'clocksRecalculated':
      return foldWaiting(state, recorded);
    case 'supplementRequested':
    case 'supplementReceived':
    case 'supplementLapsed':
    case 'caseSplit':
    case 'furtherRefusalProposed':
    case 'furtherAcceptanceRefused':
    case 'legalChannelProposed':
    case 'legalChannelAdvised':
    case 'legalReferralSent':
    case 'legalReferralReturned':
    case 'proposalTurnedDown':
    case 'matterHandedOver':
    case 'competenceDisputed':
    case 'competenceDecided':
    case 'supportOffered':
    case 'supportAccepted':
    case 'supportDeclined':
      return foldIntake(state, recorded);
    case 'reviewRequested':
    case 'reReviewRequested':
    case 'reviewAccepted':
    case 'reviewRefused':
    case 'draftReviewPrepared':
    case 'reviewDraftReturned':
    case 'reviewDecided':
    case 'reReviewDecided':
    case 'refusalCheckRequested':
    case 'refusalChecked':
    case 'withdrawalRequested':
    case 'withdrawalPressureReported':
    case 'withdrawalCoolingOver':
    case 'withdrawalCancelled':
    case 'withdrawalRefused':
    case 'caseWithdrawn':
    case 'executionUrged':
    case 'executionConfirmed':
      return foldRemedy(state, recorded);
    case 'agencyOffered':
    case 'agencyDeclined':
    case 'mandateGranted':
    case 'mandateAccepted':
    case 'mandateReturned':
    case 'agentNamed':
    case 'mandateRevoked':
    case 'mandateEnded':
    case 'agencyPlanned':
    case 'agencyRunLogged':
    case 'helpRecorded':
    case 'principalTripRecorded':
    case 'agencyHandedUp':
    case 'agencyStepTaken':
    case 'agencyMemberBound':
    case 'agencyMemberReleased':
    case 'resultExplained':
    case 'resultConfirmed':
      return foldAgency(state, recorded);
    case 'caseArchived':
      return { ...endAgency(state, recorded.on), procedure: 'archived', retention: recorded.data.retention };
    case 'rulebookMoved':
    case 'clockOverdue':
      return state;
    default:
      return assertNever(recorded);
  }
};

/** G3: an answer counts from its service; the return visit is due from then on (D30, D34). */
const foldService = (state: CaseState, data: Extract<RecordedEvent, { kind: 'noticeServed' }>['data']): CaseState => {
  const served = { on: data.servedOn, method: data.method };
  const notices = state.notices.map((notice) => (notice.id === data.noticeId ? { ...notice, served } : notice));
  const isRedo = data.notice === 'redoReply';
  const isAnswer = isRedo || data.notice === 'handlingOpinion' || data.notice === 'suggestionReply' || data.notice === 'consultationAnswer';
  if (!isAnswer || state.reply === undefined) return { ...state, notices };
  return {
    ...state,
    notices,
    reply: { ...state.reply, servedOn: data.servedOn },
    ...(data.notice === 'handlingOpinion' ? { followup: 'visitDue', returnVisitAttempts: 0 } : {}),
    ...(isRedo && state.followup === 'redo' ? { followup: 'secondVisitDue', returnVisitAttempts: 0 } : {}),
  };
};

/**
 * The state after the event itself, with the duties as they were before it: what the rulebook is asked about.
 * Throws when the journal does not begin with `submissionReceived`, or receives it twice.
 */
export const foldEvent = (state: CaseState | undefined, recorded: RecordedEvent): CaseState => {
  if (recorded.kind === 'submissionReceived') {
    if (state !== undefined) throw new Error(`case ${state.caseId} was received twice`);
    return start(recorded);
  }
  if (state === undefined) throw new Error(`a journal begins with submissionReceived, not with ${recorded.kind}`);
  const kept = state.procedure === 'merged' ? state : without(state, 'beforeMerge');
  return { ...foldLater(kept, recorded), version: recorded.sequence, rulebook: recorded.rulebook };
};

/** The state after what an event did to the duties. */
export const foldDuties = (state: CaseState, changes: readonly DutyChange[]): CaseState => {
  if (changes.length === 0) return state;
  const until = changes.flatMap((done) => {
    if (done.change === 'opened' && done.duty.kind === 'evaluationWindow') return [done.duty.dueAt];
    const isMoved = done.change === 'moved' && state.duties.some(({ id, kind }) => id === done.dutyId && kind === 'evaluationWindow');
    return isMoved ? [done.dueAt] : [];
  });
  return {
    ...state,
    duties: changes.reduce(foldDuty, state.duties),
    ...given({ evaluationUntil: until[0] ?? state.evaluationUntil }),
  };
};

/** Folds one recorded event, and what it did to the duties, into the case. Pure; throws only on a journal that cannot be one. */
export const evolve = (state: CaseState | undefined, recorded: RecordedEvent): CaseState =>
  foldDuties(foldEvent(state, recorded), recorded.duties);
