import { conflictsOf, isConflicted } from '../access/conflicts.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { completes } from './five-ones.ts';

/** D41, 工作专班. */
export interface FormTaskForceInput {
  readonly leaderId: string;
  readonly officerIds: readonly string[];
}

export type FormTaskForceRefusal =
  | { readonly code: 'unknown-officer'; readonly officerId: string }
  | { readonly code: 'officer-conflicted'; readonly officerId: string };

/** Forms the team for one matter, or forms it anew. */
export const decideFormTaskForce = (
  { leaderId, officerIds }: FormTaskForceInput,
  petitionCase: CaseState,
  { organisation }: Context,
): Result<readonly CaseEvent[], FormTaskForceRefusal> => {
  const everybody = [...new Set([leaderId, ...officerIds])];
  const unknown = everybody.find((officerId) => !organisation.knows(officerId));
  if (unknown !== undefined) return refuse({ code: 'unknown-officer', officerId: unknown });
  const conflicts = conflictsOf(petitionCase);
  const conflicted = everybody.find((officerId) => isConflicted(conflicts, officerId, []));
  if (conflicted !== undefined) return refuse({ code: 'officer-conflicted', officerId: conflicted });
  return accept([event('taskForceFormed', { leaderId, officerIds: everybody }), ...completes('force', petitionCase)]);
};
