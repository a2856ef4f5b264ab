import { assertNever } from '../kernel/assert-never.ts';
import type { CaseState } from './state.ts';
import { findOpenAgreement, findOpenHearing, findOpenMediation, findUnconfirmedAgreement, listOpenHolds } from './waiting.ts';

/** Commands of hearings, mediations and holds (D22, D24–D27). */
export type WaitingCommand =
  | 'requestHearing'
  | 'refuseHearing'
  | 'scheduleHearing'
  | 'holdHearing'
  | 'cancelHearing'
  | 'openMediation'
  | 'endMediation'
  | 'stopMediation'
  | 'confirmAgreement'
  | 'recordCourtConfirmation'
  | 'hold'
  | 'checkHold'
  | 'resume';

/** Whether giving one of these commands makes sense now: nothing is offered that would only be refused. */
export const isOpenForWaiting = (command: WaitingCommand, state: CaseState): boolean => {
  const asked = state.hearingRequests?.some(({ answered }) => !answered) === true;
  const hearing = findOpenHearing(state);
  const mediating = findOpenMediation(state) !== undefined;
  switch (command) {
    case 'requestHearing':
      return !asked && hearing === undefined;
    case 'refuseHearing':
      return asked;
    case 'scheduleHearing':
      return hearing === undefined;
    case 'holdHearing':
      return hearing !== undefined && state.notices.some(({ id, served }) => id === hearing.noticeId && served !== undefined);
    case 'cancelHearing':
      return hearing !== undefined;
    case 'openMediation':
      return !mediating && state.kind !== 'suggestion' && state.kind !== 'accusation';
    case 'endMediation':
    case 'stopMediation':
      return mediating;
    case 'confirmAgreement':
      return findOpenAgreement(state) !== undefined;
    case 'recordCourtConfirmation':
      return findUnconfirmedAgreement(state) !== undefined;
    case 'hold':
      return state.claims.some(({ standing }) => standing === undefined);
    case 'checkHold':
    case 'resume':
      return listOpenHolds(state).length > 0;
    default:
      return assertNever(command);
  }
};
