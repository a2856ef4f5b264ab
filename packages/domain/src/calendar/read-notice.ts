import { addDays, daysBetween, isPlainDate, weekday } from './dates.ts';
import type { PlainDate } from './types.ts';

/** What a holiday notice says of one day. */
export interface NoticeDay {
  readonly day: PlainDate;
  readonly kind: 'holiday' | 'makeUp';
  readonly name: string;
}

export interface NoticeFault {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** The line is no day or span; it lies in another year; a working day cannot be made one. */
  readonly fault: 'not-understood' | 'other-year' | 'weekday-worked';
}

const longestSpan = 31;
const inBrackets = /[（(][^）)]*[）)]/g;
const beginning = /^[一二三四五六七八九十\d]*、?\s*([^\s：:，,\d]{1,30})\s*[：:]/;
const spoken = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:\s*[至到~—–-]+\s*(?:(?:(\d{4})年)?(\d{1,2})月)?(\d{1,2})日)?/g;
const written = /(\d{4})-(\d{1,2})-(\d{1,2})(?:\s*(?:至|到|~|—|–|\.\.)\s*(\d{4})-(\d{1,2})-(\d{1,2}))?/g;
const worked = /上班|补班|makeUp|workday/;
const off = /放假|休息|holiday/;

/** 11月26日、27日 means both in November: the month is said once. */
const withMonths = (text: string): string => {
  const told = text.replace(/(\d{1,2})月(\d{1,2})日、(\d{1,2})日/g, '$1月$2日、$1月$3日');
  return told === text ? text : withMonths(told);
};

/** What is said of days: one saying a clause where a sentence speaks of both (26日放假，29日上班), else the sentence. */
const sayingsOf = (sentence: string): readonly string[] => {
  if (!worked.test(sentence) || !off.test(sentence)) return [sentence];
  const sayings: string[] = [];
  let open = '';
  for (const clause of sentence.split(/[,，]/)) {
    open = `${open}，${clause}`;
    if (!worked.test(clause) && !off.test(clause)) continue;
    sayings.push(open);
    open = '';
  }
  return sayings;
};

const toDate = (year: number, month: number, day: number): PlainDate =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const spansOf = (text: string, year: number): readonly (readonly [PlainDate, PlainDate])[] => [
  ...[...text.matchAll(spoken)].map(([, fromYear, month, day, toYear, toMonth, toDay]) => {
    const first = toDate(Number(fromYear ?? year), Number(month), Number(day));
    if (toDay === undefined) return [first, first] as const;
    return [first, toDate(Number(toYear ?? fromYear ?? year), Number(toMonth ?? month), Number(toDay))] as const;
  }),
  ...[...text.matchAll(written)].map(([, fromYear, month, day, toYear, toMonth, toDay]) => {
    const first = toDate(Number(fromYear), Number(month), Number(day));
    return [first, toDay === undefined ? first : toDate(Number(toYear), Number(toMonth), Number(toDay))] as const;
  }),
];

/** The name at the end of a written line: `2026-10-01,放假,国庆节`. */
const nameAtEnd = (line: string): string | undefined =>
  line
    .split(/[,，;；\t]|\s{1,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/\d/.test(part) && !worked.test(part) && !off.test(part))
    .at(-1);

/**
 * Reads the yearly notice as it is published (`一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。`) or lines of
 * date or span, 放假 or 上班, and name. Lines without a figure are passed over as headings.
 */
export const readHolidayNotice = (
  text: string,
  year: number,
): { readonly days: readonly NoticeDay[]; readonly faults: readonly NoticeFault[] } => {
  const days = new Map<PlainDate, NoticeDay>();
  const faults: NoticeFault[] = [];
  for (const [index, whole] of text.split(/\r?\n/).entries()) {
    const line = whole.replace(inBrackets, '').trim();
    if (!/\d/.test(line)) continue;
    const fault = (kind: NoticeFault['fault']) => faults.push({ line: index + 1, text: whole.trim().slice(0, 200), fault: kind });
    const title = beginning.exec(line)?.[1];
    const before = days.size;
    let isFaulty = false;
    for (const sentence of line.split(/[。；;]/)) {
      const name = title ?? nameAtEnd(sentence);
      if (name === undefined) continue;
      const spans = sayingsOf(sentence).flatMap((saying) => {
        const kind = worked.test(saying) ? 'makeUp' : off.test(saying) ? 'holiday' : undefined;
        return kind === undefined ? [] : spansOf(withMonths(saying), year).map(([first, last]) => ({ kind, first, last }) as const);
      });
      for (const { kind, first, last } of spans) {
        const length = isPlainDate(first) && isPlainDate(last) ? daysBetween(first, last) : -1;
        if (length < 0 || length >= longestSpan) {
          fault('not-understood');
          isFaulty = true;
          continue;
        }
        for (let day = first; day <= last; day = addDays(day, 1)) {
          const wrong = !day.startsWith(`${year}-`) ? 'other-year' : kind === 'makeUp' && weekday(day) < 6 ? 'weekday-worked' : undefined;
          if (wrong === undefined) days.set(day, { day, kind, name });
          else if (!isFaulty) {
            fault(wrong);
            isFaulty = true;
          }
        }
      }
    }
    if (days.size === before && !isFaulty) fault('not-understood');
  }
  return { days: [...days.values()].toSorted((left, right) => (left.day < right.day ? -1 : 1)), faults };
};
