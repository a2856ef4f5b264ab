import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { type PendingRefusal, refusePending } from '../intake/pending.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D13. */
export interface ObjectInput {
  readonly ground: string;
}

export type ObjectRefusal = { readonly code: 'objection-already-rejected' } | { readonly code: 'objection-window-over' } | PendingRefusal;

/** The unit says that the matter is not its own, in detail, within five working days and once (条例 23). */
export const decideObject = (
  input: ObjectInput,
  petitionCase: CaseState,
  { at, rulebook }: Context,
): Result<readonly CaseEvent[], ObjectRefusal> => {
  if (petitionCase.objectionRejected) return refuse({ code: 'objection-already-rejected' });
  const pending = refusePending(petitionCase);
  if (pending !== undefined) return pending;
  const hasWindow = rulebook.duties.some((rule) => rule.kind === 'objection');
  const window = petitionCase.duties.find((duty) => duty.kind === 'objection');
  if (hasWindow && (window === undefined || Date.parse(window.dueAt) < Date.parse(at))) return refuse({ code: 'objection-window-over' });
  return accept([event('objectionRaised', { ground: input.ground })]);
};
