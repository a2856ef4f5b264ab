import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { AppealRoute, MatterKind } from '../case/vocabulary.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type PendingRefusal, refusePending } from './pending.ts';

/** D5. */
export interface ClassifyKindInput {
  readonly kind: MatterKind;
  /** Appeals only; `petitionProcedure` when left out (条例 31). */
  readonly route?: AppealRoute | undefined;
  readonly topics: readonly string[];
  readonly reason?: string | undefined;
  /** A simple first matter: clear, undisputed, easily solved, urgent for daily life, advice or thanks (简易办理, D62). */
  readonly simple?: boolean | undefined;
}

export type ClassifyKindRefusal =
  | { readonly code: 'accusation-belongs-to-sealed-room' }
  | { readonly code: 'route-only-for-appeal'; readonly kind: MatterKind }
  | PendingRefusal;

/** Says what kind of matter it is. An accusation is never classified here: it goes to the sealed room whole (care G7). */
export const decideClassifyKind = (
  input: ClassifyKindInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], ClassifyKindRefusal> => {
  if (input.kind === 'accusation') return refuse({ code: 'accusation-belongs-to-sealed-room' });
  if (input.route !== undefined && input.kind !== 'appeal') return refuse({ code: 'route-only-for-appeal', kind: input.kind });
  const pending = refusePending(petitionCase);
  if (pending !== undefined) return pending;
  const route = input.kind === 'appeal' ? (input.route ?? 'petitionProcedure') : undefined;
  return accept([
    event('kindClassified', {
      kind: input.kind,
      ...given({ route }),
      topics: input.topics,
      ...given({ reason: input.reason }),
      ...(input.simple === true ? { simple: true } : {}),
    }),
  ]);
};
