import type { CaseState } from '../case/state.ts';
import { endedProcedures, type Procedure } from '../case/vocabulary.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { ConflictSet } from './events.ts';

export type SealMatterRefusal =
  | { readonly code: 'accused-missing' }
  | { readonly code: 'unmerge-before-sealing' }
  | { readonly code: 'matter-ended'; readonly procedure: Procedure };

/** Roles that take matters in, and so are the first to see that one is an accusation (D6: any receiver). */
export const receiverRoles = ['windowOfficer', 'hotlineOperator', 'dispatcher', 'petitionOfficeHead'] as const;

/**
 * Whether a matter can go into the sealed room (D6). It goes whole or not at all: what was merged into it, or it into another, would
 * leave a copy outside.
 */
export const decideSealMatter = (conflicts: ConflictSet, matter: CaseState): Result<true, SealMatterRefusal> => {
  if (conflicts.unitIds.length + conflicts.persons.length === 0) return refuse({ code: 'accused-missing' });
  const isMerged = matter.mergedInto !== undefined || matter.links.some((link) => link.relation === 'mergedFrom');
  if (isMerged) return refuse({ code: 'unmerge-before-sealing' });
  if ((endedProcedures as readonly Procedure[]).includes(matter.procedure))
    return refuse({ code: 'matter-ended', procedure: matter.procedure });
  return accept(true);
};
