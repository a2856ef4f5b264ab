import type { Instant, PlainDate } from './types.ts';

const hourLength = 3_600_000;
const dayLength = 24 * hourLength;
/** China has had one fixed offset since 1992; there is no summer time to look up. */
const shanghaiOffset = 8 * hourLength;

const toUtcMidnight = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`);
const mostDays = 4000;
const textOfDay = new Map<number, PlainDate>();
/** Days as texts are kept: lists and clocks come to the same ones again and again, and writing one costs ten times as much as finding it. */
const fromUtc = (milliseconds: number): PlainDate => {
  const day = Math.floor(milliseconds / dayLength);
  const known = textOfDay.get(day);
  if (known !== undefined) return known;
  const text = new Date(milliseconds).toISOString().slice(0, 10);
  if (textOfDay.size >= mostDays) textOfDay.clear();
  textOfDay.set(day, text);
  return text;
};

/** Whether the text is a real day written `YYYY-MM-DD`: `2024-02-30` is not. */
export const isPlainDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = toUtcMidnight(text);
  return !Number.isNaN(midnight) && fromUtc(midnight) === text;
};

/** The day `days` natural days later, or earlier when negative. */
export const addDays = (date: PlainDate, days: number): PlainDate => fromUtc(toUtcMidnight(date) + days * dayLength);

/** The same day `months` later, or the end of that month when it has no such day (民法典 202). */
export const addMonths = (date: PlainDate, months: number): PlainDate => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return fromUtc(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
};

/** ISO day of the week: 1 is Monday, 7 is Sunday. */
export const weekday = (date: PlainDate): number => new Date(toUtcMidnight(date)).getUTCDay() || 7;

/** Negative when `left` is earlier, 0 when equal, positive when later. */
export const compareDates = (left: PlainDate, right: PlainDate): number => (left === right ? 0 : left < right ? -1 : 1);

/** Natural days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => Math.round((toUtcMidnight(to) - toUtcMidnight(from)) / dayLength);

/** The civil day in Asia/Shanghai on which a moment falls, given in milliseconds since 1970. */
export const plainDateOf = (milliseconds: number): PlainDate => fromUtc(milliseconds + shanghaiOffset);

/** The civil day in Asia/Shanghai on which a moment falls. */
export const toPlainDate = (instant: Instant): PlainDate => plainDateOf(Date.parse(instant));

/** First moment of a day in Asia/Shanghai. */
export const startOfDay = (date: PlainDate): Instant => `${date}T00:00:00.000+08:00`;

/** Last moment of a day in Asia/Shanghai: what is done by then is in time. */
export const endOfDay = (date: PlainDate): Instant => `${date}T23:59:59.999+08:00`;

/** The moment `hours` later, written with the offset of Asia/Shanghai. */
export const addHours = (instant: Instant, hours: number): Instant => {
  const local = new Date(Date.parse(instant) + hours * hourLength + shanghaiOffset).toISOString();
  return `${local.slice(0, -1)}+08:00`;
};

/** Hours from one moment to another, with fractions; negative when `to` is earlier. */
export const hoursBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / hourLength;
