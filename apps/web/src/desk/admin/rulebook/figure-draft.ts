import type { FigureChange, FigureFault } from '@daiban/domain/rulebook/change-figures';
import type { Bound, Figure } from '@daiban/domain/rulebook/figures';

/** New values by the id of their figure, as they stand in the form. */
export type FigureDraft = Readonly<Record<string, string>>;

/** What the draft changes; a value typed back to what it was is no change. */
export const changesOf = (figures: readonly Figure[], draft: FigureDraft): readonly FigureChange[] =>
  figures.flatMap(({ id, value }) => {
    const next = draft[id];
    return next === undefined || next === value ? [] : [{ figure: id, value: next }];
  });

/** `7wd` in its parts; a plain number has no unit. */
export const partsOf = (value: string): { readonly length: string; readonly unit: 'wd' | 'nd' | 'm' | 'h' | undefined } => {
  const [, length = value, unit] = /^(\d+)(wd|nd|m|h)$/.exec(value) ?? [];
  return { length, unit: unit === 'wd' || unit === 'nd' || unit === 'm' || unit === 'h' ? unit : undefined };
};

/** The faults that concern one figure: its own, or those of its rule and aspect. */
export const faultsOf = ({ id, rule, aspect }: Figure, faults: readonly FigureFault[]): readonly FigureFault[] =>
  faults.filter((fault) => {
    if (fault.code === 'nothing-changed') return false;
    if ('figure' in fault) return fault.figure === id;
    const [kind = rule] = rule.split(/[:.]/);
    const isAspect = fault.aspect === undefined || (fault.aspect === 'extension') === (aspect === 'extendableBy');
    return (fault.rule === rule || fault.rule === kind) && isAspect;
  });

/** The bound in the words of a catalogue. */
export const boundInWords = (
  { side, value, against }: Bound,
  words: {
    readonly atMost: (term: string, article: string) => string;
    readonly atLeast: (term: string, article: string) => string;
    readonly days: (count: string) => string;
  },
  term: (within: string) => string,
): string => words[side](/^\d+$/.test(value) ? words.days(value) : term(value), against);

/** Rules that a search means: their title, name, article or document. */
export const findFigures = (figures: readonly Figure[], phrase: string): readonly Figure[] => {
  const wanted = phrase.trim().toLowerCase();
  if (wanted === '') return figures;
  return figures.filter(({ title, rule, article, document }) => `${title} ${rule} ${document}${article}`.toLowerCase().includes(wanted));
};
