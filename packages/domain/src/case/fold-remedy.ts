import { endAgency } from '../agency/fold-agency.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { given, without } from '../kernel/given.ts';
import type { ClaimAnswer, EventData, RecordedEvent } from './events.ts';
import type { Execution, Remedy } from './remedy-state.ts';
import type { CaseState } from './state.ts';
import type { Followup, Procedure, ReviewStage } from './vocabulary.ts';

/** Events of remedies, withdrawal and execution. */
type RemedyEvent = Extract<
  RecordedEvent,
  {
    kind:
      | 'reviewRequested'
      | 'reReviewRequested'
      | 'reviewAccepted'
      | 'reviewRefused'
      | 'draftReviewPrepared'
      | 'reviewDraftReturned'
      | 'reviewDecided'
      | 'reReviewDecided'
      | 'refusalCheckRequested'
      | 'refusalChecked'
      | 'withdrawalRequested'
      | 'withdrawalPressureReported'
      | 'withdrawalCoolingOver'
      | 'withdrawalCancelled'
      | 'withdrawalRefused'
      | 'caseWithdrawn'
      | 'executionUrged'
      | 'executionConfirmed';
  }
>;

/** With the handler who had it; where nobody is named any more, one is to be named first. */
const backToWork = (state: CaseState): Procedure => (state.handler === undefined ? 'accepted' : 'handling');

/** What went to another procedure comes back when nothing else is left here: otherwise nobody could answer it. */
const claimsHere = (claims: CaseState['claims']): CaseState['claims'] =>
  claims.some(({ standing }) => standing === undefined) ? claims : claims.map((claim) => without(claim, 'standing'));

/** D54: as it was before a merge, or from the beginning of a stage with a loop of its own. The history of the matter stays. */
export const foldReopening = (state: CaseState, { cause, to = 'registered' }: EventData['caseReopened']): CaseState => {
  if (cause === 'mergeReversed') {
    return {
      ...without(state, 'mergedInto'),
      procedure: state.beforeMerge?.procedure ?? 'registered',
      followup: state.beforeMerge?.followup ?? state.followup,
    };
  }
  const fresh: CaseState = {
    ...without(state, 'retention', 'extendedDays', 'draft', 'withdrawal'),
    followup: 'none',
    claims: claimsHere(state.claims),
  };
  if (to === 'handling') return { ...fresh, procedure: backToWork(state) };
  return {
    ...without(fresh, 'handlingUnitId', 'handler', 'assignment', 'dispatchedOn'),
    procedure: 'registered',
    ownerUnitId: state.receiverUnitId,
    coUnitIds: [],
    objectionRejected: false,
  };
};

const request = (
  state: CaseState,
  stage: ReviewStage,
  recorded: Extract<RemedyEvent, { kind: 'reviewRequested' | 'reReviewRequested' }>,
): CaseState => {
  const { remedyId, organUnitId, round, late } = recorded.data;
  const remedy: Remedy = {
    id: remedyId,
    stage,
    organUnitId,
    round,
    requestedOn: recorded.on,
    ...given({ late }),
    from: state.procedure,
  };
  return {
    ...state,
    procedure: stage === 'review' ? 'underReview' : 'underReReview',
    remedies: [...(state.remedies ?? []), remedy],
  };
};

const change = (state: CaseState, remedyId: string, edit: (remedy: Remedy) => Remedy): CaseState => ({
  ...state,
  remedies: (state.remedies ?? []).map((remedy) => (remedy.id === remedyId ? edit(remedy) : remedy)),
});

/** Loops that the petitioner began beside the review go on; a visit to an answer that is gone does not. */
const running: readonly Followup[] = ['redo', 'secondVisitDue', 'stillDissatisfied'];

const withAnswers = (state: CaseState, answers: readonly ClaimAnswer[]): CaseState => {
  const byClaim = new Map(answers.map((answer) => [answer.claimId, answer]));
  return { ...state, claims: state.claims.map((claim) => ({ ...claim, ...given({ answer: byClaim.get(claim.id) ?? claim.answer }) })) };
};

const decide = (
  state: CaseState,
  stage: ReviewStage,
  recorded: Extract<RemedyEvent, { kind: 'reviewDecided' | 'reReviewDecided' }>,
): CaseState => {
  const { remedyId, outcome, answers } = recorded.data;
  const decided = change(state, remedyId, (remedy) => ({ ...without(remedy, 'draft'), outcome, decidedOn: recorded.on }));
  if (outcome === 'uphold' || outcome === 'vary')
    return { ...withAnswers(decided, answers), procedure: stage === 'review' ? 'reviewed' : 'final' };
  return {
    ...without(decided, 'draft', 'extendedDays'),
    procedure: backToWork(state),
    followup: running.includes(state.followup) ? state.followup : 'none',
    redoOrdered: stage,
  };
};

const execute = (state: CaseState, claimId: string, said: Omit<Execution, 'claimId'>): CaseState => {
  const before = (state.executions ?? []).find((execution) => execution.claimId === claimId);
  const others = (state.executions ?? []).filter((execution) => execution.claimId !== claimId);
  return { ...state, executions: [...others, { ...before, claimId, ...said }] };
};

/** Folds review, re-review, checks of refusals, withdrawal and execution (D46–D55). */
export const foldRemedy = (state: CaseState, recorded: RemedyEvent): CaseState => {
  switch (recorded.kind) {
    case 'reviewRequested':
      return request(state, 'review', recorded);
    case 'reReviewRequested':
      return request(state, 'reReview', recorded);
    case 'reviewAccepted':
      return change(state, recorded.data.remedyId, (remedy) => ({ ...remedy, acceptedOn: recorded.on }));
    case 'reviewRefused': {
      const { remedyId } = recorded.data;
      const from = state.remedies?.find(({ id }) => id === remedyId)?.from ?? 'replied';
      return { ...change(state, remedyId, (remedy) => ({ ...remedy, refusedOn: recorded.on })), procedure: from };
    }
    case 'draftReviewPrepared': {
      const { remedyId, outcome, answers, reason, law } = recorded.data;
      const draft = { outcome, answers, reason, law, byOfficerId: recorded.actor.officerId };
      return change(state, remedyId, (remedy) => ({ ...remedy, draft }));
    }
    case 'reviewDraftReturned':
      return change(state, recorded.data.remedyId, (remedy) => without(remedy, 'draft'));
    case 'reviewDecided':
      return decide(state, 'review', recorded);
    case 'reReviewDecided':
      return decide(state, 'reReview', recorded);
    case 'refusalCheckRequested':
      return { ...state, refusalCheck: { organUnitId: recorded.data.organUnitId, requestedOn: recorded.on } };
    case 'refusalChecked':
      return state.refusalCheck === undefined
        ? state
        : { ...state, refusalCheck: { ...state.refusalCheck, outcome: recorded.data.outcome } };
    case 'withdrawalRequested':
      return { ...state, withdrawal: { requestedOn: recorded.on } };
    case 'withdrawalPressureReported':
      return state.withdrawal === undefined ? state : { ...state, withdrawal: { ...state.withdrawal, pressure: true } };
    case 'withdrawalCoolingOver':
      return state.withdrawal === undefined ? state : { ...state, withdrawal: { ...state.withdrawal, coolingOver: true } };
    case 'withdrawalCancelled':
    case 'withdrawalRefused':
      return without(state, 'withdrawal');
    case 'caseWithdrawn':
      return recorded.data.othersGoOn === true
        ? { ...without(state, 'withdrawal'), persons: Math.max(1, state.persons - 1) }
        : {
            ...without(endAgency(state, recorded.on), 'withdrawal', 'dispatchProposal', 'nonAcceptanceProposal'),
            procedure: 'withdrawn',
            followup: 'none',
          };
    case 'executionUrged':
      return execute(state, recorded.data.claimId, { urgedOn: recorded.on });
    case 'executionConfirmed':
      return execute(state, recorded.data.claimId, { confirmedOn: recorded.on });
    default:
      return assertNever(recorded);
  }
};
