import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { ConflictGround } from '../case/vocabulary.ts';
import { accept, type Result } from '../kernel/result.ts';
import { type SuccessorRefusal, stepBack } from './step-back.ts';

/** An officer says that they have a conflict, and leaves the matter at once (条例 28). */
export interface DeclareConflictInput {
  readonly conflict: ConflictGround;
  readonly note: string;
  /** Needed from the first-contact officer: a colleague of the same unit who answers for the matter from now on. */
  readonly successorId?: string | undefined;
}

/** Records kinship, an interest or being complained about, in the officer's own words. */
export const decideDeclareConflict = (
  { conflict, note, successorId }: DeclareConflictInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], SuccessorRefusal> => {
  const { officerId, unitId } = context.actor;
  const followed = stepBack([officerId], petitionCase, context, successorId, undefined);
  return followed.ok ? accept([event('conflictDeclared', { officerId, unitId, conflict, note }), ...followed.value]) : followed;
};
