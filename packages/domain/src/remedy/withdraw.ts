import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { WithdrawalPressure } from '../case/vocabulary.ts';
import { noticeToPetitioner, usualService } from '../documents/notices.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { refuseWindow, type WindowRefusal } from '../followup/lapse-evaluation.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { DueOrderInput } from '../rulebook/vocabulary.ts';

/** D52, by the petitioner in person. */
export interface RequestWithdrawalInput {
  /** Whether somebody promised or gave something for it, or pressed for it: read by the head of the petition office alone. */
  readonly pressure: 'none' | WithdrawalPressure;
  readonly words?: string | undefined;
}

export interface WithdrawalRunning {
  readonly code: 'withdrawal-already-requested';
}

export interface NoWithdrawal {
  readonly code: 'no-withdrawal-requested';
}

/** Begins seven days in which the petitioner may change their mind; all terms run on meanwhile. */
export const decideRequestWithdrawal = (
  { pressure, words }: RequestWithdrawalInput,
  petitionCase: CaseState,
  { commandId }: Context,
): Result<readonly CaseEvent[], WithdrawalRunning> => {
  if (petitionCase.withdrawal !== undefined) return refuse({ code: 'withdrawal-already-requested' });
  const wordsId = words === undefined ? undefined : commandId;
  if (pressure === 'none') return accept([event('withdrawalRequested', given({ wordsId }))]);
  return accept([event('withdrawalRequested', {}), event('withdrawalPressureReported', { pressure, ...given({ wordsId }) })]);
};

export type CancelWithdrawalInput = Readonly<Record<string, never>>;

/** The petitioner changed their mind: nothing has happened to the matter. */
export const decideCancelWithdrawal = (
  _input: CancelWithdrawalInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], NoWithdrawal> =>
  petitionCase.withdrawal === undefined ? refuse({ code: 'no-withdrawal-requested' }) : accept([event('withdrawalCancelled', {})]);

/** D53, by the timer. */
export type EndWithdrawalCoolingInput = DueOrderInput;

/** The seven days are over: the petition office now asks whether it is the petitioner's own will. */
export const decideEndWithdrawalCooling = (
  _input: EndWithdrawalCoolingInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], WindowRefusal> =>
  refuseWindow('withdrawalCooling', petitionCase, context) ?? accept([event('withdrawalCoolingOver', {})]);

/** D53, by the petition office. */
export interface CompleteWithdrawalInput {
  readonly decision: 'confirmed' | 'notOwnWill';
  readonly note: string;
}

export type CompleteWithdrawalRefusal = NoWithdrawal | { readonly code: 'withdrawal-cooling' } | WordingRefusal;

/**
 * Carries the withdrawal out once the petitioner was asked, and confirms it in writing; of a joint matter only this petitioner leaves,
 * the others go on. Where it was not their own will, the matter goes on as if nothing had been asked.
 */
export const decideCompleteWithdrawal = (
  { decision, note }: CompleteWithdrawalInput,
  petitionCase: CaseState,
  { today }: Context,
): Result<readonly CaseEvent[], CompleteWithdrawalRefusal> => {
  const { withdrawal, persons, notices } = petitionCase;
  if (withdrawal === undefined) return refuse({ code: 'no-withdrawal-requested' });
  // Where it was not their own will, nobody has to wait to say so.
  if (withdrawal.coolingOver === undefined && decision === 'confirmed') return refuse({ code: 'withdrawal-cooling' });
  const refused = refuseWording([note]);
  if (refused !== undefined) return refused;
  if (decision === 'notOwnWill') return accept([event('withdrawalRefused', { reason: note })]);
  const othersGoOn = persons > 1 ? (true as const) : undefined;
  return accept([
    event('caseWithdrawn', { note, ...given({ othersGoOn }) }),
    ...noticeToPetitioner({ notice: 'withdrawalConfirmation', service: usualService(petitionCase), after: notices.length, today }),
  ]);
};
