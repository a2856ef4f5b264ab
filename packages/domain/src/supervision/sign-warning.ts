import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D57: the deputy leader or the area lead signs the answer, or gives it back. */
export interface SignWarningInput {
  readonly decision: 'signed' | 'returned';
  readonly note?: string | undefined;
}

export type SignWarningRefusal = { readonly code: 'no-answer-to-sign' } | { readonly code: 'needs-second-person' };

/** Unsigned material is not accepted (S3.18): only the signed answer ends the clock of the warning. */
export const decideSignWarning = (
  { decision, note }: SignWarningInput,
  petitionCase: CaseState,
  { actor }: Context,
): Result<readonly CaseEvent[], SignWarningRefusal> => {
  const answered = petitionCase.supervision?.warnings?.find((warning) => warning.signed !== true && warning.answered !== undefined);
  if (answered === undefined) return refuse({ code: 'no-answer-to-sign' });
  if (answered.answered?.byOfficerId === actor.officerId) return refuse({ code: 'needs-second-person' });
  return accept([event('warningSigned', { warningId: answered.id, decision, ...given({ note }) })]);
};
