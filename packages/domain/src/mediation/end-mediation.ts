import type { PlainDate } from '../calendar/types.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { findOpenMediation } from '../case/waiting.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D25, by the mediator or the handling unit. */
export interface EndMediationInput {
  readonly result: 'agreed' | 'failed';
  /** What was agreed, in the words of the written agreement; or why it failed. */
  readonly note: string;
  /** By when the agreement is to be kept; the rulebook's term when left out. */
  readonly performOn?: PlainDate | undefined;
  /** The signed agreement. */
  readonly attachments: readonly string[];
}

export type NoMediation = { readonly code: 'no-mediation' };

export type EndMediationRefusal = NoMediation | { readonly code: 'term-in-the-past'; readonly termOn: PlainDate } | WordingRefusal;

/** Ends a mediation with an agreement, which can never be a waiver of petitioning (care G4), or without one. */
export const decideEndMediation = (
  { result, note, performOn, attachments }: EndMediationInput,
  petitionCase: CaseState,
  { today }: Context,
): Result<readonly CaseEvent[], EndMediationRefusal> => {
  const mediation = findOpenMediation(petitionCase);
  if (mediation === undefined) return refuse({ code: 'no-mediation' });
  const refused = refuseWording([note]);
  if (refused !== undefined) return refused;
  const mediationId = mediation.id;
  if (result === 'failed') return accept([event('mediationFailed', { mediationId, cause: 'noAgreement', note })]);
  if (performOn !== undefined && performOn < today) return refuse({ code: 'term-in-the-past', termOn: performOn });
  return accept([event('mediationAgreed', { mediationId, agreement: note, ...given({ performOn }), attachments })]);
};
