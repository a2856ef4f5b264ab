import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { rulebookName } from '../rulebook/duty-rules.ts';
import { dutiesWithoutRule } from '../rulebook/move-duties.ts';

/** A running matter goes on under another version of the rules; every other matter keeps the version it began with. */
export interface MoveToRulebookInput {
  /** Rulebook id and version, such as `lihai@2`. */
  readonly to: string;
  readonly reason: string;
}

export type MoveToRulebookRefusal =
  | { readonly code: 'unknown-rulebook-version'; readonly version: string }
  | { readonly code: 'already-under-version'; readonly version: string }
  | { readonly code: 'version-lacks-duties'; readonly kinds: readonly string[] }
  | WordingRefusal;

/** The version must be in force, and must have a rule for everything that is owed now. What moves is decided by the rules. */
export const decideMoveToRulebook = (
  { to, reason }: MoveToRulebookInput,
  { duties }: CaseState,
  { rulebook, facts }: Context,
): Result<readonly CaseEvent[], MoveToRulebookRefusal> => {
  const target = facts?.moveTo;
  if (target === undefined || rulebookName(target) !== to) return refuse({ code: 'unknown-rulebook-version', version: to });
  const from = rulebookName(rulebook);
  if (from === to) return refuse({ code: 'already-under-version', version: to });
  const kinds = dutiesWithoutRule(duties, target);
  if (kinds.length > 0) return refuse({ code: 'version-lacks-duties', kinds });
  return refuseWording([reason]) ?? accept([event('rulebookMoved', { from, to, reason })]);
};
