import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseLinkRelation } from '../case/vocabulary.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D7 for new facts: linked, not merged. */
export interface LinkInput {
  readonly otherCaseId: string;
  readonly relation: Exclude<CaseLinkRelation, 'mergedFrom'>;
  readonly reason: string;
}

export type LinkRefusal =
  | { readonly code: 'link-to-itself' }
  | { readonly code: 'unknown-case'; readonly caseId: string }
  | { readonly code: 'already-linked'; readonly relation: CaseLinkRelation };

/** Notes that another matter belongs with this one. */
export const decideLink = (input: LinkInput, petitionCase: CaseState, { facts }: Context): Result<readonly CaseEvent[], LinkRefusal> => {
  if (input.otherCaseId === petitionCase.caseId) return refuse({ code: 'link-to-itself' });
  if (facts?.target?.caseId !== input.otherCaseId) return refuse({ code: 'unknown-case', caseId: input.otherCaseId });
  const known = petitionCase.links.find((link) => link.caseId === input.otherCaseId);
  // A merge is stronger than any other relation, and nothing may write over it but its own undoing.
  if (known !== undefined && (known.relation === input.relation || known.relation === 'mergedFrom')) {
    return refuse({ code: 'already-linked', relation: known.relation });
  }
  return accept([event('caseLinked', { otherCaseId: input.otherCaseId, relation: input.relation, reason: input.reason })]);
};
