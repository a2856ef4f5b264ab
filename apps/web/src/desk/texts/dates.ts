import type { DutyView } from '@daiban/contract/cases';
import type { Texts } from './zh-CN.ts';

type Derivation = DutyView['derivation'];

const dayInMilliseconds = 86_400_000;
const parts = (date: string) => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
};
const toNumber = (date: string): number => {
  const { year, month, day } = parts(date);
  return Date.UTC(year, month - 1, day);
};

/** Natural days from one plain date to another; negative when `to` is earlier. */
export const daysFrom = (from: string, to: string): number => Math.round((toNumber(to) - toNumber(from)) / dayInMilliseconds);

/** `9月29日 周二`; with the year when it is not the year of `today`. */
export const longDate = (date: string, texts: Texts, today?: string): string => {
  const { year, month, day } = parts(date);
  const weekday = new Date(toNumber(date)).getUTCDay();
  return today === undefined || today.slice(0, 4) === date.slice(0, 4)
    ? texts.date.long(month, day, weekday)
    : texts.date.long(month, day, weekday, year);
};

/** `2026年9月29日`, as it stands under a paper: with the year, without the day of the week. */
export const paperDate = (date: string, texts: Texts): string => {
  const { year, month, day } = parts(date);
  return texts.date.onPaper(year, month, day);
};

/** `9月29日`. */
export const shortDate = (date: string, texts: Texts): string => {
  const { month, day } = parts(date);
  return texts.date.short(month, day);
};

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const calendarDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The plain date of an instant in Asia/Shanghai. */
export const dateOf = (instant: string): string => calendarDay.format(new Date(instant));

/** `16:02`, Asia/Shanghai. */
export const timeOf = (instant: string): string => clock.format(new Date(instant));

/** `9/24 16:02`, with the year when it is another one. */
export const stamp = (instant: string, today?: string): string => {
  const date = dateOf(instant);
  const { year, month, day } = parts(date);
  const withYear = today !== undefined && today.slice(0, 4) !== date.slice(0, 4);
  return `${withYear ? `${year}/` : ''}${month}/${day} ${timeOf(instant)}`;
};

/** How a due date is said in a list: late, today (with the hour of an hour clock), or the day. */
export const dueText = (duty: Pick<DutyView, 'dueOn' | 'dueAt' | 'overdue'>, today: string, texts: Texts): string => {
  const days = daysFrom(duty.dueOn, today);
  if (duty.overdue && days > 0) return texts.due.overdueBy(days);
  if (days === 0) {
    const time = timeOf(duty.dueAt);
    const said = time === '23:59' ? texts.due.today : texts.due.todayAt(time);
    return duty.overdue ? `${texts.buckets.overdue} · ${said}` : said;
  }
  return longDate(duty.dueOn, texts, today);
};

/** Which tone a due date has: late, soon, or none. Colour is kept for what needs a person. */
export const dueTone = (duty: Pick<DutyView, 'dueOn' | 'overdue'>, today: string): 'late' | 'soon' | undefined => {
  if (duty.overdue) return 'late';
  return daysFrom(today, duty.dueOn) <= 0 ? 'soon' : undefined;
};

/** Skipped days as runs: `9月25–27日 中秋节、10月10–11日 周末`. */
export const skippedRuns = (skipped: Derivation['skipped'], texts: Texts): string => {
  const runs: { from: string; to: string; name: string }[] = [];
  for (const day of skipped) {
    const name = day.name ?? texts.due.weekend;
    const last = runs.at(-1);
    if (last !== undefined && last.name === name && daysFrom(last.to, day.on) === 1) last.to = day.on;
    else runs.push({ from: day.on, to: day.on, name });
  }
  return runs
    .map(({ from, to, name }) => {
      const [start, end] = [parts(from), parts(to)];
      const days = from === to ? texts.date.short(start.month, start.day) : texts.date.range(start.month, start.day, end.month, end.day);
      return `${days} ${name}`;
    })
    .join(texts.state.listSeparator);
};

/** The steps by which a due date came about, each one clause: start and length, days passed over, move, pauses, extension. */
export const explainDue = (duty: Pick<DutyView, 'dueOn' | 'derivation'>, texts: Texts): string[] => {
  const { derivation, dueOn } = duty;
  const { unit, length } = derivation.within;
  const runs = skippedRuns(derivation.skipped, texts);
  const steps = [texts.due.from(shortDate(derivation.startOn, texts), texts.due.within[unit](length))];
  if (derivation.extendedBy !== undefined) steps.push(texts.due.extended(derivation.extendedBy));
  if (derivation.pausedDays !== undefined) steps.push(texts.due.paused(derivation.pausedDays));
  if (derivation.movedFrom === undefined) {
    if (runs !== '') steps.push(texts.due.skips(runs));
    steps.push(texts.due.ends(shortDate(dueOn, texts)));
  } else {
    steps.push(texts.due.countedTo(shortDate(derivation.movedFrom, texts)));
    steps.push(`${texts.due.movedTo(shortDate(dueOn, texts))}${runs === '' ? '' : `（${texts.due.daysOff(runs)}）`}`);
  }
  if (derivation.recalculatedFor !== undefined) steps.push(texts.due.recalculated(derivation.recalculatedFor));
  if (derivation.provisional === true) steps.push(texts.due.provisional);
  return steps;
};
