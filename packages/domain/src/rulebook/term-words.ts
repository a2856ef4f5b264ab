import type { Within } from '../calendar/types.ts';
import { parseWithin } from '../calendar/within.ts';
import type { OrderedDate } from './vocabulary.ts';

/** Text catalogue: lengths in words, in both languages. */

export type Language = 'zh-CN' | 'en';

const zh = { naturalDay: '日', workingDay: '个工作日', month: '个月', hour: '小时' } as const;
const en = { naturalDay: ' natural days', workingDay: ' working days', month: ' months', hour: ' hours' } as const;

const lengthInWords = ({ unit, length }: Within, language: Language): string =>
  language === 'zh-CN' ? `${length}${zh[unit]}` : `${length}${length === 1 ? en[unit].slice(0, -1) : en[unit]}`;

/** A term as a person says it: 15个工作日; 按交办的日期，没有写明的10个工作日. */
export const termInWords = (within: Within | OrderedDate, language: Language): string => {
  if (!('ordered' in within)) return lengthInWords(within, language);
  const otherwise = within.otherwise === undefined ? undefined : lengthInWords(within.otherwise, language);
  if (language === 'zh-CN') return otherwise === undefined ? '按交办的日期' : `按交办的日期，没有写明的${otherwise}`;
  return otherwise === undefined ? 'the date ordered' : `the date ordered, else ${otherwise}`;
};

/** `60nd` as 60日; what is no length stays as it is. */
export const shortTermInWords = (text: string, language: Language): string => {
  const parsed = parseWithin(text);
  return parsed.ok ? lengthInWords(parsed.value, language) : text;
};
