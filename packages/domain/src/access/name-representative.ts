import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { RepresentativeRelation, RepresentativeScope } from '../case/vocabulary.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** The petitioner names a guardian or an authorised representative; who that is stands outside the journal under the id. */
export interface NameRepresentativeInput {
  readonly representativeId: string;
  readonly relation: RepresentativeRelation;
  /** `follow`: may read. `act`: may also do what the petitioner may do in the matter. */
  readonly scope: RepresentativeScope;
  /** Files that show the authority: a letter of authority, the family register, a decision. */
  readonly attachments: readonly string[];
}

export type NameRepresentativeRefusal = { readonly code: 'too-many-named' } | { readonly code: 'authority-not-shown' };

/** As many as may speak for a matter at a time, as with joint petitions (条例 20). */
export const representativesAtMost = 5;

/** Records a representative, who has access of their own from then on. A lawyer shows the letter of authority. */
export const decideNameRepresentative = (
  input: NameRepresentativeInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], NameRepresentativeRefusal> => {
  const { representativeId, relation, scope, attachments } = input;
  if ((petitionCase.representatives ?? []).length >= representativesAtMost) return refuse({ code: 'too-many-named' });
  if (relation === 'lawyer' && attachments.length === 0) return refuse({ code: 'authority-not-shown' });
  return accept([event('representativeNamed', { representativeId, relation, scope, attachments })]);
};
