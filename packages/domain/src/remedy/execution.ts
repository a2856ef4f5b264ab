import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState, Claim } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D55. */
export interface UrgeExecutionInput {
  readonly claimId: string;
  readonly reason: string;
}

export interface ConfirmExecutionInput {
  readonly claimId: string;
  /** What was done, when and where. */
  readonly note: string;
}

export type ExecutionRefusal =
  | { readonly code: 'no-such-claim'; readonly claimId: string }
  | { readonly code: 'nothing-supported' }
  | { readonly code: 'execution-already-confirmed' }
  | WordingRefusal;

/** Whether the answer promised something that has to be done (条例 32). */
export const isPromised = ({ answer }: Claim): boolean => answer?.disposition === 'supported' || answer?.disposition === 'partlySupported';

/** Claims whose promise is not confirmed as carried out. */
export const unexecuted = ({ claims, executions }: CaseState): readonly Claim[] =>
  claims.filter(
    (claim) => isPromised(claim) && executions?.some(({ claimId, confirmedOn }) => claimId === claim.id && confirmedOn) !== true,
  );

const refuseClaim = (claimId: string, petitionCase: CaseState): ReturnType<typeof refuse<ExecutionRefusal>> | undefined => {
  const claim = petitionCase.claims.find(({ id }) => id === claimId);
  if (claim === undefined) return refuse({ code: 'no-such-claim', claimId });
  if (!isPromised(claim)) return refuse({ code: 'nothing-supported' });
  return unexecuted(petitionCase).includes(claim) ? undefined : refuse({ code: 'execution-already-confirmed' });
};

/** Reminds the handling unit of what its answer promised and has not done (条例 32). */
export const decideUrgeExecution = (
  { claimId, reason }: UrgeExecutionInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], ExecutionRefusal> =>
  refuseClaim(claimId, petitionCase) ?? refuseWording([reason]) ?? accept([event('executionUrged', { claimId, reason })]);

/** The handling unit says what it did; the petitioner reads it and may contradict. */
export const decideConfirmExecution = (
  { claimId, note }: ConfirmExecutionInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], ExecutionRefusal> =>
  refuseClaim(claimId, petitionCase) ?? refuseWording([note]) ?? accept([event('executionConfirmed', { claimId, note })]);
