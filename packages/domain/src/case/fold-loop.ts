import { assertNever } from '../kernel/assert-never.ts';
import { given, without } from '../kernel/given.ts';
import type { RecordedEvent } from './events.ts';
import type { LoopEventData } from './loop-events.ts';
import type { CaseState } from './state.ts';

/** Events of the handling again and of invited meetings. */
type LoopEvent = Extract<RecordedEvent, { kind: keyof LoopEventData }>;

/** A unit that was not the one before begins with a handler of its own. */
const givenTo = (state: CaseState, unitId: string): CaseState => {
  if (unitId === state.handlingUnitId) return state;
  const coUnitIds = state.coUnitIds.filter((coUnitId) => coUnitId !== unitId);
  return { ...without(state, 'handler'), ownerUnitId: unitId, handlingUnitId: unitId, coUnitIds };
};

/** Folds what happens between a dissatisfied petitioner and the second visit (D35–D38). */
export const foldLoop = (state: CaseState, recorded: LoopEvent): CaseState => {
  switch (recorded.kind) {
    case 'redoAssigned': {
      const { round, unitId } = recorded.data;
      return { ...givenTo(state, unitId), followup: 'redo', returnVisitAttempts: 0, redo: { round, assignedOn: recorded.on, met: [] } };
    }
    case 'timeLimitMet':
      if (state.redo === undefined) return state;
      return { ...state, redo: { ...state.redo, met: [...state.redo.met, recorded.data.limit] } };
    case 'timeLimitMissed':
      return state;
    case 'redoReplied': {
      const { round, answers, changed } = recorded.data;
      const byClaim = new Map(answers.map((answer) => [answer.claimId, answer]));
      return {
        ...without(state, 'evaluationUntil'),
        // A new opinion can be reviewed: the matter is not at its end any more.
        procedure: changed && state.procedure === 'concluded' ? 'replied' : state.procedure,
        claims: state.claims.map((claim) => ({ ...claim, ...given({ answer: byClaim.get(claim.id) ?? claim.answer }) })),
        reply: { round, issuedOn: recorded.on },
        evaluationClosed: false,
        ...(state.redo === undefined ? {} : { redo: { ...state.redo, repliedOn: recorded.on, changed } }),
      };
    }
    case 'secondReturnVisitDone':
      return { ...state, followup: recorded.data.grade === 'dissatisfied' ? 'stillDissatisfied' : 'satisfied', returnVisitAttempts: 0 };
    case 'meetingInvited': {
      const { invitationId, ...meeting } = recorded.data;
      return { ...state, invitations: [...(state.invitations ?? []), { id: invitationId, ...meeting }] };
    }
    case 'invitationAnswered': {
      const { invitationId, answer } = recorded.data;
      const invitations = (state.invitations ?? []).map((invitation) =>
        invitation.id === invitationId ? { ...invitation, answer } : invitation,
      );
      return { ...state, invitations };
    }
    default:
      return assertNever(recorded);
  }
};
