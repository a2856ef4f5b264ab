import { accept, type Result, refuse } from '../kernel/result.ts';
import { looserThanLaw } from './compare-with-law.ts';
import type { RulebookFault } from './fault.ts';
import { refusalsOf } from './refusals.ts';
import { checkSettings } from './refuse-declarations.ts';
import { slowerThanLaw } from './refuse-slower-clocks.ts';
import type { DutyRule, Rulebook, Source } from './vocabulary.ts';

export type { RulebookFault } from './fault.ts';

const dutyKey = (rule: DutyRule): string => (rule.about === undefined ? rule.kind : `${rule.kind}:${rule.about}`);

/** The parent's rules with the local ones in the places of those they stand in for, and the new ones behind. */
const overlay = <Rule>(parent: readonly Rule[], local: readonly Rule[], key: (rule: Rule) => string): readonly Rule[] => {
  const replacing = new Map(local.map((rule) => [key(rule), rule]));
  const known = new Set(parent.map(key));
  return [...parent.map((rule) => replacing.get(key(rule)) ?? rule), ...local.filter((rule) => !known.has(key(rule)))];
};

interface KeyedRules {
  readonly keys: readonly string[];
  readonly rules: readonly Source[];
}

/** Every list of a rulebook with the names that its rules are known by. */
const keyedLists = (rulebook: Rulebook): readonly KeyedRules[] => [
  { keys: rulebook.duties.map(dutyKey), rules: rulebook.duties },
  { keys: rulebook.triggers.map((rule) => rule.kind), rules: rulebook.triggers },
  { keys: (rulebook.escalations ?? []).map((rule) => rule.id), rules: rulebook.escalations ?? [] },
  { keys: rulebook.signatures.map((rule) => rule.before), rules: rulebook.signatures },
  { keys: rulebook.routing.map((rule) => rule.id), rules: rulebook.routing },
  { keys: rulebook.targets.map((rule) => rule.measure), rules: rulebook.targets },
  { keys: rulebook.mechanisms.map((rule) => rule.mechanism), rules: rulebook.mechanisms },
  { keys: rulebook.assessments.map((rule) => rule.id), rules: rulebook.assessments },
  { keys: rulebook.cadences.map((rule) => rule.cadence), rules: rulebook.cadences },
  { keys: rulebook.settings.map((rule) => rule.setting), rules: rulebook.settings },
  { keys: rulebook.openingFigures.map((rule) => rule.title), rules: rulebook.openingFigures },
];

const duplicates = (rulebook: Rulebook): readonly RulebookFault[] =>
  keyedLists(rulebook).flatMap(({ keys }) =>
    keys.filter((key, index) => keys.indexOf(key) !== index).map((rule): RulebookFault => ({ code: 'duplicate-rule', rule })),
  );

/** Only the national law speaks as law: a local rule of that origin must be the law's own. */
const borrowedAuthority = (local: Rulebook, parent: Rulebook): readonly RulebookFault[] => {
  const parents = keyedLists(parent);
  return keyedLists(local).flatMap(({ keys, rules }, list) =>
    rules.flatMap((rule, index): readonly RulebookFault[] => {
      if (rule.origin !== 'law') return [];
      const key = keys[index] ?? '';
      const own = parents[list]?.rules[parents[list].keys.indexOf(key)];
      const isTheLaws = own?.origin === 'law' && own.document === rule.document && own.article === rule.article;
      return isTheLaws ? [] : [{ code: 'not-in-the-law', rule: key, article: rule.article }];
    }),
  );
};

const removals = (local: Rulebook, parent: Rulebook): readonly RulebookFault[] =>
  (local.without ?? []).flatMap((kind): readonly RulebookFault[] => {
    const removed = parent.duties.filter((rule) => rule.kind === kind);
    if (removed.length === 0) return [{ code: 'unknown-duty-kind', rule: kind }];
    return removed
      .filter((rule) => rule.statutory)
      .map((rule): RulebookFault => ({ code: 'law-removed', rule: kind, against: `${rule.document}${rule.article}` }));
  });

/** Duties of the law that the local rulebook says anew. */
const refined = (local: Rulebook, parent: Rulebook): readonly (readonly [DutyRule, DutyRule])[] =>
  local.duties.flatMap((rule) => {
    const law = parent.duties.find((candidate) => candidate.statutory && dutyKey(candidate) === dutyKey(rule));
    return law === undefined ? [] : [[rule, law] as const];
  });

const merge = (local: Rulebook, parent: Rulebook): Rulebook => {
  const statutory = new Set(parent.duties.filter((rule) => rule.statutory).map(dutyKey));
  const removed = new Set(local.without);
  const duties = overlay(
    parent.duties.filter((rule) => !removed.has(rule.kind)),
    local.duties,
    dutyKey,
  );
  return {
    ...local,
    duties: duties.map((rule) => (statutory.has(dutyKey(rule)) ? { ...rule, statutory: true } : rule)),
    escalations: overlay(parent.escalations ?? [], local.escalations ?? [], (rule) => rule.id),
    triggers: overlay(parent.triggers, local.triggers, (rule) => rule.kind),
    signatures: overlay(parent.signatures, local.signatures, (rule) => rule.before),
    routing: overlay(parent.routing, local.routing, (rule) => rule.id),
    targets: overlay(parent.targets, local.targets, (rule) => rule.measure),
    mechanisms: overlay(parent.mechanisms, local.mechanisms, (rule) => rule.mechanism),
    assessments: overlay(parent.assessments, local.assessments, (rule) => rule.id),
    cadences: overlay(parent.cadences, local.cadences, (rule) => rule.cadence),
    settings: overlay(parent.settings, local.settings, (rule) => rule.setting),
    openingFigures: local.openingFigures,
    tiers: overlay(parent.tiers, local.tiers, (rule) => rule.tier),
    open: [...new Set([...parent.open, ...local.open])],
  };
};

/** The way from a rulebook up through what it extends, when it leads back to it. */
const cycleOf = (local: Pick<Rulebook, 'id' | 'extends'>, parents: readonly Rulebook[]): readonly string[] | undefined => {
  const way = [local.id];
  for (let above = local.extends; above !== undefined; ) {
    way.push(above);
    if (above === local.id) return way;
    if (way.indexOf(above) < way.length - 1) return undefined;
    const next: string | undefined = parents.find(({ id }) => id === above)?.extends;
    above = next;
  }
  return undefined;
};

/** What is wrong with what a rulebook says it extends: a circle, or a rulebook that there is not. */
export const parentFault = (local: Pick<Rulebook, 'id' | 'extends'>, parents: readonly Rulebook[]): RulebookFault | undefined => {
  const cycle = cycleOf(local, parents);
  if (cycle !== undefined) return { code: 'extends-cycle', rule: '', given: cycle.join(' → ') };
  if (local.extends === undefined || parents.some(({ id }) => id === local.extends)) return undefined;
  return { code: 'unknown-parent', rule: '', given: local.extends, allowed: parents.map((known) => known.id).join(' ') };
};

/**
 * A rulebook with everything of the one it extends, so that the clocks of the law always run beside the local ones. Refused, with
 * every fault at once, when it is looser than the law or harms petitioners (care G25; presets, composition check).
 * @param parents loaded rulebooks that it may extend; none for the national law itself.
 */
export const loadRulebook = (local: Rulebook, parents: readonly Rulebook[]): Result<Rulebook, readonly RulebookFault[]> => {
  const fault = parentFault(local, parents);
  if (fault !== undefined) return refuse([fault]);
  const parent = parents.find((candidate) => candidate.id === local.extends);
  if (parent === undefined && parents.length > 0) return refuse([{ code: 'extends-nothing', rule: '' }]);
  const loaded = parent === undefined ? local : merge(local, parent);
  const faults = [
    ...duplicates(local),
    ...(parent === undefined ? [] : [...removals(local, parent), ...borrowedAuthority(local, parent)]),
    ...(parent === undefined ? [] : refined(local, parent).flatMap(([rule, law]) => looserThanLaw(rule, law))),
    ...(parent === undefined
      ? []
      : slowerThanLaw(
          local.duties,
          parent.duties.filter(({ statutory }) => statutory),
        )),
    ...checkSettings(local, parent),
    ...refusalsOf(loaded),
  ];
  return faults.length > 0 ? refuse(faults) : accept(loaded);
};
