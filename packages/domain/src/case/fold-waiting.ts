import { assertNever } from '../kernel/assert-never.ts';
import { given, without } from '../kernel/given.ts';
import type { RecordedEvent } from './events.ts';
import type { EventsOfWaiting } from './events-of-waiting.ts';
import type { CaseState, Claim } from './state.ts';
import { type Hearing, type Hold, type Mediation, waitsAsAWhole } from './waiting.ts';

type WaitingEvent = Extract<RecordedEvent, { kind: keyof EventsOfWaiting }>;

const endHearing = (state: CaseState, hearingId: string, outcome: NonNullable<Hearing['outcome']>): CaseState => ({
  ...state,
  hearings: (state.hearings ?? []).map((hearing) => (hearing.id === hearingId ? { ...hearing, outcome } : hearing)),
});

const answerRequests = (state: CaseState): CaseState =>
  state.hearingRequests === undefined
    ? state
    : { ...state, hearingRequests: state.hearingRequests.map((request) => ({ ...request, answered: true })) };

const editMediation = (state: CaseState, mediationId: string, edit: Partial<Mediation>): CaseState => ({
  ...state,
  mediations: (state.mediations ?? []).map((mediation) => (mediation.id === mediationId ? { ...mediation, ...edit } : mediation)),
});

/** The matter is `held` while all of it waits, and handled while one claim goes on. */
const inStep = (state: CaseState): CaseState => {
  if (state.procedure !== 'handling' && state.procedure !== 'held') return state;
  return { ...state, procedure: waitsAsAWhole(state.claims) ? 'held' : 'handling' };
};

const withStanding = (state: CaseState, claimIds: readonly string[], standing: Claim['standing']): CaseState =>
  inStep({
    ...state,
    claims: state.claims.map((claim) => (claimIds.includes(claim.id) ? { ...without(claim, 'standing'), ...given({ standing }) } : claim)),
  });

const endHold = (state: CaseState, holdId: string, ended: NonNullable<Hold['ended']>): CaseState =>
  state.holds === undefined ? state : { ...state, holds: state.holds.map((hold) => (hold.id === holdId ? { ...hold, ended } : hold)) };

/** Folds hearings, mediations and holds (D22, D24–D27). */
export const foldWaiting = (state: CaseState, recorded: WaitingEvent): CaseState => {
  switch (recorded.kind) {
    case 'hearingRequested':
      return { ...state, hearingRequests: [...(state.hearingRequests ?? []), { id: recorded.data.requestId, answered: false }] };
    case 'hearingRefused':
      return answerRequests(state);
    case 'hearingScheduled': {
      const { hearingId, hearingOn, noticeId } = recorded.data;
      const hearings = [...(state.hearings ?? []), { id: hearingId, on: hearingOn, noticeId }];
      return answerRequests({ ...state, hearings });
    }
    case 'hearingCancelled':
      return endHearing(state, recorded.data.hearingId, 'cancelled');
    case 'hearingHeld':
      return endHearing(state, recorded.data.hearingId, 'held');
    case 'mediationOpened': {
      const { mediationId, mediatorId, unitId } = recorded.data;
      const opened: Mediation = { id: mediationId, mediatorId, unitId, openedOn: recorded.on };
      return { ...state, mediations: [...(state.mediations ?? []), opened] };
    }
    case 'mediationAgreed':
      return editMediation(state, recorded.data.mediationId, { outcome: 'agreed' });
    case 'mediationFailed':
      return editMediation(state, recorded.data.mediationId, { outcome: 'failed' });
    case 'courtConfirmationRecorded':
      return editMediation(state, recorded.data.mediationId, { courtConfirmed: true });
    case 'agreementPerformed':
      return editMediation(state, recorded.data.mediationId, { performed: true });
    case 'agreementBroken':
      return editMediation(state, recorded.data.mediationId, { performed: false });
    case 'caseHeld': {
      const { holdId, pending, body, claimIds } = recorded.data;
      const held = { ...state, holds: [...(state.holds ?? []), { id: holdId, pending, body, claimIds, since: recorded.on }] };
      return withStanding(held, claimIds, 'waiting');
    }
    case 'holdChecked':
    case 'clocksRecalculated':
      return state;
    case 'caseResumed':
      return withStanding(endHold(state, recorded.data.holdId, 'resumed'), recorded.data.claimIds, undefined);
    case 'claimChannelled':
      return withStanding(endHold(state, recorded.data.holdId, 'channelled'), recorded.data.claimIds, 'channelled');
    default:
      return assertNever(recorded);
  }
};
