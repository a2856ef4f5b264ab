import { conflictsOf } from '../access/conflicts.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** Makes a matter restricted, or changes who is admitted to a restricted one (条例 46-5, 个保法 6). */
export interface RestrictInput {
  /** Who sees it beside the heads who sign for it, its handler and its first-contact officer; replaces who was admitted before. */
  readonly officerIds: readonly string[];
  readonly reason: string;
}

export type RestrictRefusal =
  | { readonly code: 'unknown-officer'; readonly officerId: string }
  | { readonly code: 'officer-conflicted'; readonly officerId: string };

/** From now on only the circle of the matter sees that it is there. */
export const decideRestrict = (
  { officerIds, reason }: RestrictInput,
  petitionCase: CaseState,
  { organisation }: Context,
): Result<readonly CaseEvent[], RestrictRefusal> => {
  const stranger = officerIds.find((officerId) => !organisation.knows(officerId));
  if (stranger !== undefined) return refuse({ code: 'unknown-officer', officerId: stranger });
  const keptAway = conflictsOf(petitionCase).officerIds.find((officerId) => officerIds.includes(officerId));
  if (keptAway !== undefined) return refuse({ code: 'officer-conflicted', officerId: keptAway });
  return accept([event('caseRestricted', { officerIds: [...new Set(officerIds)], reason })]);
};
