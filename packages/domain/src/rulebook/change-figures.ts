import { parseWithin } from '../calendar/within.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { getRulebook, rulebooks } from './catalogue.ts';
import type { RulebookFault } from './fault.ts';
import { type Figure, figuresOf } from './figures.ts';
import { loadRulebook } from './load.ts';
import { ruleKey } from './rule-lists.ts';
import type { DutyRule, Rulebook, TriggerRule } from './vocabulary.ts';

/** A new value for one figure: `5nd`, or a whole number. */
export interface FigureChange {
  readonly figure: string;
  readonly value: string;
}

/** The decision of the office that a changed figure stands on. */
export interface ChangeBasis {
  readonly document: string;
  readonly article: string;
}

export type FigureFault =
  | { readonly code: 'unknown-figure' | 'figure-not-understood'; readonly figure: string; readonly given: string }
  | { readonly code: 'nothing-changed' }
  | RulebookFault;

const lawId = 'nationalLaw';

/**
 * A whole version checked again as a rulebook that stands on the law: refused, with every fault, when it is looser (care G25).
 * @returns the version with everything it extends.
 */
export const loadVersion = (version: Rulebook): Result<Rulebook, readonly RulebookFault[]> => {
  if (version.id !== lawId) {
    return loadRulebook(
      version,
      Object.values(rulebooks).filter(({ id }) => id !== version.id),
    );
  }
  // An office that goes by the law alone changes figures of it for itself: as any local rulebook, within the law.
  const loaded = loadRulebook({ ...version, id: `${lawId}.own`, extends: lawId }, [getRulebook(lawId)]);
  if (!loaded.ok) return loaded;
  const { extends: _law, ...own } = loaded.value;
  return accept({ ...own, id: lawId });
};

const isNumber = (text: string): boolean => /^\d{1,4}$/.test(text);

/** What is wrong with the values themselves; the sense is asked of `loadVersion`. */
const faultsOf = (changes: readonly FigureChange[], known: ReadonlyMap<string, Figure>): readonly FigureFault[] =>
  changes.flatMap(({ figure, value }): readonly FigureFault[] => {
    const before = known.get(figure);
    if (before === undefined) return [{ code: 'unknown-figure', figure, given: value }];
    const understood = isNumber(before.value) ? isNumber(value) : parseWithin(value).ok;
    return understood ? [] : [{ code: 'figure-not-understood', figure, given: value }];
  });

const withinOf = (text: string | undefined) => {
  const parsed = text === undefined ? undefined : parseWithin(text);
  return parsed?.ok === true ? parsed.value : undefined;
};

const changeDuty = (rule: DutyRule, to: (aspect: string) => string | undefined): DutyRule => {
  const [within, otherwise, extension] = [withinOf(to('within')), withinOf(to('otherwise')), to('extendableBy')];
  return {
    ...rule,
    ...(within === undefined ? {} : { within }),
    ...(otherwise === undefined ? {} : { within: { ordered: true, otherwise } }),
    ...(extension === undefined ? {} : { extendableBy: Number(extension) }),
  };
};

const changeTrigger = (rule: TriggerRule, to: (figure: string) => string | undefined): TriggerRule => {
  const within = withinOf(to(`triggers/${rule.kind}/answerWithin`));
  return {
    ...rule,
    when: rule.when.map((occasion) => {
      const atLeast = to(`triggers/${rule.kind}.${occasion.on}/occasion`);
      return atLeast !== undefined && 'atLeast' in occasion ? { ...occasion, atLeast: Number(atLeast) } : occasion;
    }),
    ...(rule.answer === undefined || within === undefined ? {} : { answer: { ...rule.answer, within } }),
  };
};

/** A rule that changed stands on the decision that changed it, and is the office's own from then on. */
const standing = <Rule extends object>(before: Rule, after: Rule, basis: ChangeBasis): Rule =>
  JSON.stringify(before) === JSON.stringify(after) ? before : { ...after, ...basis, origin: 'local' };

/**
 * A rulebook with other figures, as its next version. What is looser than the law is refused with the article.
 * @param base the version that is changed, with everything it extends.
 * @param version number of the new version.
 */
export const changeFigures = (
  base: Rulebook,
  changes: readonly FigureChange[],
  basis: ChangeBasis,
  version: number,
): Result<Rulebook, readonly FigureFault[]> => {
  const known = new Map(figuresOf(base, getRulebook(lawId)).map((figure) => [figure.id, figure]));
  const faults = faultsOf(changes, known);
  if (faults.length > 0) return refuse(faults);
  const values = new Map(changes.map(({ figure, value }) => [figure, isNumber(value) ? String(Number(value)) : value.trim()]));
  const to = (figure: string): string | undefined => values.get(figure);
  if ([...values].every(([figure, value]) => known.get(figure)?.value === value)) return refuse([{ code: 'nothing-changed' }]);
  return loadVersion({
    ...base,
    version,
    duties: base.duties.map((rule) =>
      standing(
        rule,
        changeDuty(rule, (aspect) => to(`duties/${ruleKey(rule)}/${aspect}`)),
        basis,
      ),
    ),
    triggers: base.triggers.map((rule) => standing(rule, changeTrigger(rule, to), basis)),
    targets: base.targets.map((rule) => {
      const atLeast = to(`targets/${rule.measure}/atLeast`);
      return atLeast === undefined ? rule : standing(rule, { ...rule, atLeast: Number(atLeast) }, basis);
    }),
    settings: base.settings.map((rule) => {
      const value = to(`settings/${rule.setting}/value`);
      return value === undefined ? rule : standing(rule, { ...rule, value: Number(value) }, basis);
    }),
  });
};
