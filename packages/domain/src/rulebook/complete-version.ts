import { ruleKey, ruleLists } from './rule-lists.ts';
import type { Rulebook } from './vocabulary.ts';

/**
 * A published version beside a newer product: rules of kinds that it does not know yet (for steps that the product did not have then)
 * come from the product's own file. Nothing that the version says is changed by it, and what it left out on purpose stays out.
 */
export const completeVersion = (published: Rulebook, product: Rulebook): Rulebook => {
  const left = new Set(published.without);
  const completed = Object.fromEntries(
    ruleLists.map((list) => {
      const own = (published[list] ?? []) as readonly object[];
      const known = new Set(own.map(ruleKey));
      const added = (product[list] as readonly object[]).filter(
        (rule) => !known.has(ruleKey(rule)) && !('kind' in rule && left.has(String(rule.kind))),
      );
      return [list, [...own, ...added]];
    }),
  );
  return { ...published, ...completed };
};
