import type { Actor } from '../case/actor.ts';
import type { CaseState } from '../case/state.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { findWaitingFor } from './accept-mandate.ts';
import type { mandateCommands } from './mandate-commands.ts';
import { mandateInForce, mandateWithoutAgent } from './mandate-in-force.ts';

/** Whether a command of the mandate makes sense now; the decisions refuse the same with their reasons. */
export const isOpenForMandate = (
  command: Exclude<keyof typeof mandateCommands, 'lapseMandate'>,
  state: CaseState,
  { officerId }: Actor,
): boolean => {
  const inForce = mandateInForce(state);
  const isGiven = inForce !== undefined || mandateWithoutAgent(state) !== undefined;
  switch (command) {
    case 'offerAgency':
      return !isGiven && state.agencyWork?.offeredOn === undefined;
    case 'declineAgencyOffer':
      return state.agencyWork?.offeredOn !== undefined;
    case 'grantMandate':
    case 'recordMandate':
      return !isGiven;
    case 'acceptMandate':
    case 'returnMandate':
      return !('code' in findWaitingFor(officerId, state));
    case 'nameAgent':
      return mandateWithoutAgent(state) !== undefined;
    case 'revokeMandate':
      return isGiven;
    case 'endMandate':
      return inForce !== undefined;
    default:
      return assertNever(command);
  }
};
