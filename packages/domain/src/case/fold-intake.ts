import { assertNever } from '../kernel/assert-never.ts';
import { without } from '../kernel/given.ts';
import type { RecordedEvent } from './events.ts';
import type { IntakeEventData } from './events-of-intake.ts';
import type { CaseState } from './state.ts';
import type { SupportResponse } from './vocabulary-of-intake.ts';

type IntakeEvent = Extract<RecordedEvent, { kind: keyof IntakeEventData }>;

const supplemented = (state: CaseState, outcome: 'supplied' | 'declined' | 'lapsed'): CaseState => ({
  ...state,
  procedure: state.procedure === 'supplementing' ? 'registered' : state.procedure,
  ...(state.supplement === undefined ? {} : { supplement: { ...state.supplement, outcome } }),
});

const answered = (state: CaseState, offerId: string, response: SupportResponse): CaseState => ({
  ...state,
  supportOffers: (state.supportOffers ?? []).map((offer) => (offer.id === offerId ? { ...offer, response } : offer)),
});

/** Folds the rest of intake and of sending on: supplement, split, further refusal, legal channel, dispute, support (D3–D10, D15, D28). */
export const foldIntake = (state: CaseState, recorded: IntakeEvent): CaseState => {
  switch (recorded.kind) {
    case 'supplementRequested':
      return { ...state, procedure: 'supplementing', supplement: { requestedOn: recorded.on } };
    case 'supplementReceived':
      return supplemented(state, recorded.data.response);
    case 'supplementLapsed':
      return supplemented(state, 'lapsed');
    case 'caseSplit': {
      const { claimIds } = recorded.data;
      return { ...state, claims: state.claims.filter((claim) => !claimIds.includes(claim.id)) };
    }
    case 'furtherRefusalProposed':
      return {
        ...state,
        intakeProposal: { ends: 'furtherRefusal', byOfficerId: recorded.actor.officerId, grounds: recorded.data },
      };
    case 'furtherAcceptanceRefused':
      return { ...without(state, 'intakeProposal'), procedure: 'furtherRefused' };
    case 'legalChannelProposed':
      return { ...state, intakeProposal: { ends: 'legalChannel', byOfficerId: recorded.actor.officerId, advice: recorded.data } };
    case 'legalChannelAdvised':
      return { ...without(state, 'intakeProposal'), procedure: 'channelled', route: recorded.data.route };
    case 'legalReferralReturned':
      // The route proved wrong: another one is found now.
      return without(state, 'route');
    case 'proposalTurnedDown':
      return without(state, 'intakeProposal');
    case 'competenceDisputed': {
      const { stance, unitId, otherUnitId } = recorded.data;
      return { ...state, procedure: 'disputed', dispute: { stance, unitIds: [unitId, otherUnitId] } };
    }
    case 'competenceDecided': {
      const { unitId } = recorded.data;
      return {
        ...without(state, 'dispute'),
        procedure: 'dispatched',
        ownerUnitId: unitId,
        handlingUnitId: unitId,
        objectionRejected: true,
      };
    }
    case 'supportOffered': {
      const { offerId, support } = recorded.data;
      return { ...state, supportOffers: [...(state.supportOffers ?? []), { id: offerId, support }] };
    }
    case 'supportAccepted':
      return answered(state, recorded.data.offerId, 'accepted');
    case 'supportDeclined':
      return answered(state, recorded.data.offerId, 'declined');
    case 'legalReferralSent':
    case 'matterHandedOver':
      return state;
    default:
      return assertNever(recorded);
  }
};
