import { addDays, addMonths } from '../../calendar/dates.ts';
import type { PlainDate } from '../../calendar/types.ts';

/** Periods that figures are asked for; both days belong to it. */
export interface FigurePeriod {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const ofMonths = (from: PlainDate, months: number): FigurePeriod => ({ from, to: addDays(addMonths(from, months), -1) });

export const monthOf = (day: PlainDate): FigurePeriod => ofMonths(`${day.slice(0, 7)}-01`, 1);

/** The calendar quarter of a day. */
export const quarterOf = (day: PlainDate): FigurePeriod => {
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return ofMonths(`${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`, 3);
};

export const yearOf = (day: PlainDate): FigurePeriod => ({ from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` });

/** The quarter before that of a day: what a quarterly sheet is about. */
export const lastQuarterOf = (day: PlainDate): FigurePeriod => quarterOf(addDays(quarterOf(day).from, -1));
