import { addDays } from './dates.ts';
import type { PlainDate, WorkCalendar } from './types.ts';

const days = (from: PlainDate, count: number, name: string): readonly (readonly [PlainDate, string])[] =>
  Array.from({ length: count }, (_, index) => [addDays(from, index), name] as const);

/** The test calendar of formula F0: autumn 2024 with its two holidays and three make-up days. */
export const autumn2024: WorkCalendar = {
  holidays: Object.fromEntries([...days('2024-09-15', 3, '中秋节'), ...days('2024-10-01', 7, '国庆节')]),
  makeUpDays: { '2024-09-14': '中秋节', '2024-09-29': '国庆节', '2024-10-12': '国庆节' },
};
