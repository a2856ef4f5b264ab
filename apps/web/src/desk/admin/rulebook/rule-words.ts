import type { Texts } from '../../texts/zh-CN.ts';

/** The name of a word that may be none of the catalogue's. */
export const named = (names: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(names, key) ? names[key] : undefined;

/** `7wd` as 7个工作日, `ordered 15nd` as the date ordered, else 15日. */
export const termInWords = (within: string, texts: Texts): string => {
  const words = texts.adminRulebook;
  const [first = '', otherwise] = within.split(' ');
  if (first === 'ordered') return otherwise === undefined ? words.ordered : words.orderedOr(termInWords(otherwise, texts));
  const [, length = '', unit] = /^(\d+)(wd|nd|m|h)$/.exec(first) ?? [];
  return unit === 'wd' || unit === 'nd' || unit === 'm' || unit === 'h' ? words.terms[unit](length) : within;
};

/** The language of a catalogue, for sentences that the rules make themselves. */
export const languageOf = (texts: Texts): 'zh-CN' | 'en' => (texts.language.name === '中文' ? 'zh-CN' : 'en');
