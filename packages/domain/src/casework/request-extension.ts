import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { MatterKind } from '../case/vocabulary.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D23, asked for by the handler. */
export interface RequestExtensionInput {
  /** Natural days. */
  readonly days: number;
  readonly reason: string;
}

export type ExtensionRefusal =
  | { readonly code: 'extension-not-for-kind'; readonly kind?: MatterKind }
  | { readonly code: 'already-extended' }
  | { readonly code: 'extension-too-long'; readonly atMost: number }
  | { readonly code: 'extension-too-late' };

export type RequestExtensionRefusal = ExtensionRefusal | { readonly code: 'extension-already-requested' } | WordingRefusal;

/** 《信访工作条例》34: at most 30 natural days, once, before the term is over, for matters that are handled as appeals. */
export const refuseExtension = (
  days: number,
  { kind, extendedDays, duties }: CaseState,
  { rulebook, at }: Context,
): ReturnType<typeof refuse<ExtensionRefusal>> | undefined => {
  if (kind !== 'appeal') return refuse({ code: 'extension-not-for-kind', ...(kind === undefined ? {} : { kind }) });
  if (extendedDays !== undefined) return refuse({ code: 'already-extended' });
  const extendable = rulebook.duties.filter((rule) => rule.extendableBy !== undefined);
  const atMost = Math.min(30, ...extendable.map((rule) => rule.extendableBy ?? 30));
  if (days > atMost) return refuse({ code: 'extension-too-long', atMost });
  const running = duties.some((duty) => extendable.some((rule) => rule.kind === duty.kind) && Date.parse(duty.dueAt) >= Date.parse(at));
  return running ? undefined : refuse({ code: 'extension-too-late' });
};

/** Asks the head of the unit for more time in a complex matter. */
export const decideRequestExtension = (
  input: RequestExtensionInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], RequestExtensionRefusal> => {
  if (petitionCase.extensionRequest !== undefined) return refuse({ code: 'extension-already-requested' });
  const refused = refuseExtension(input.days, petitionCase, context) ?? refuseWording([input.reason]);
  return refused ?? accept([event('extensionRequested', { days: input.days, reason: input.reason })]);
};
