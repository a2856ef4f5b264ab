import type { Actor } from '../case/actor.ts';
import type { CaseState } from '../case/state.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { nextSteps } from './agency-steps.ts';
import type { runCommands } from './commands-of-run.ts';
import { canConfirm, canExplain } from './explain-result.ts';
import { mandateInForce } from './mandate-in-force.ts';
import { stepToTake } from './take-agency-step.ts';

/** Whether a command of running a matter makes sense now; the decisions refuse the same with their reasons. */
export const isOpenForRun = (
  command: Exclude<keyof typeof runCommands, 'planAgencyWork' | 'logAgencyRun' | 'recordHelp'>,
  state: CaseState,
  { role }: Actor,
): boolean => {
  switch (command) {
    case 'recordPrincipalTrip':
    case 'bindAgencyMember':
      return mandateInForce(state) !== undefined;
    case 'handUpAgency':
      return nextSteps(state.agencyWork?.step?.step ?? 'community', role).length > 0;
    case 'takeAgencyStep':
      return stepToTake(state) !== undefined;
    case 'releaseAgencyMember':
      return (state.agencyWork?.members ?? []).length > 0;
    case 'explainResult':
      return canExplain(state);
    case 'confirmResult':
      return canConfirm(state);
    default:
      return assertNever(command);
  }
};
