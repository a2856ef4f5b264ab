import { assertNever } from '../kernel/assert-never.ts';
import { addDays } from './dates.ts';
import type { Due, PlainDate, SkippedDay } from './types.ts';

const yearOf = (date: PlainDate): string => date.slice(0, 4);
const monthOf = (date: PlainDate): string => date.slice(0, 7);

/** `10月8日`; with the year when it is another than that of the day it is read beside. */
const inWords = (date: PlainDate, beside: PlainDate): string => {
  const [year, month, day] = date.split('-').map(Number);
  const words = `${month}月${day}日`;
  return yearOf(date) === yearOf(beside) ? words : `${year}年${words}`;
};

const reasonOf = (day: SkippedDay): string => day.name ?? (day.reason === 'weekend' ? '周末' : '放假');

interface Run {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly reason: string;
}

/** Neighbouring days off for one reason are one run. */
const toRuns = (skipped: readonly SkippedDay[]): readonly Run[] => {
  const runs: Run[] = [];
  for (const day of skipped) {
    const reason = reasonOf(day);
    const last = runs.at(-1);
    if (last !== undefined && last.reason === reason && addDays(last.to, 1) === day.on) runs[runs.length - 1] = { ...last, to: day.on };
    else runs.push({ from: day.on, to: day.on, reason });
  }
  return runs;
};

const runInWords = ({ from, to, reason }: Run, beside: PlainDate): string => {
  if (from === to) return `${inWords(from, beside)}${reason}`;
  const end = monthOf(from) === monthOf(to) ? `${Number(to.slice(8))}日` : inWords(to, from);
  return `${inWords(from, beside)}至${end}${reason}`;
};

const reasonsInWords = (skipped: readonly SkippedDay[]): string =>
  [...new Set(skipped.map((day) => (day.reason === 'holiday' ? `${day.name ?? ''}放假` : '周末')))].join('、');

const clockInWords = (due: Due): string => {
  const { derivation, dueOn, dueAt } = due;
  const { within, startOn, skipped, movedFrom } = derivation;
  const start = `${inWords(startOn, startOn)}起`;
  const end = inWords(movedFrom ?? dueOn, startOn);
  const added = derivation.extendedBy === undefined ? '' : `、延长${derivation.extendedBy}日`;
  const given = derivation.pausedDays === undefined ? '' : `、扣除中止${Math.round(derivation.pausedDays * 10) / 10}日`;
  switch (within.unit) {
    case 'naturalDay':
      return `${start}第${within.length}日${added}${given}为${end}`;
    case 'workingDay': {
      const passed = movedFrom === undefined ? skipped : skipped.filter((day) => day.on < movedFrom);
      const runs = toRuns(passed).map((run) => runInWords(run, startOn));
      return `${start}第${within.length}个工作日${added}${given}为${end}${runs.length === 0 ? '' : `（${runs.join('、')}不计）`}`;
    }
    case 'month':
      return `${start}满${within.length}个月${added}${given}为${end}`;
    case 'hour':
      return `${start}${within.length}小时内${added}${given}，至${inWords(dueOn, startOn)}${dueAt.slice(11, 16)}`;
    default:
      return assertNever(within.unit);
  }
};

/**
 * How a due date came about, in one line of office Chinese, such as `9月24日起第7日为10月1日，国庆节放假，顺延至10月8日`.
 * The days passed over are merged into runs; the year stands only where it changes.
 */
export const explainDue = (due: Due): string => {
  const { recalculatedFor, provisional } = due.derivation;
  const again = recalculatedFor === undefined ? '' : `（已按${recalculatedFor}重新计算）`;
  return `${countInWords(due)}${again}${provisional === true ? '（下一年放假安排公布后可能调整）' : ''}`;
};

const countInWords = (due: Due): string => {
  const { startOn, skipped, movedFrom, ordered } = due.derivation;
  if (ordered) return `按交办要求，${inWords(due.dueOn, startOn)}前办结`;
  const counted = clockInWords(due);
  if (movedFrom === undefined) return counted;
  const atTheEnd = skipped.filter((day) => day.on >= movedFrom);
  return `${counted}，${reasonsInWords(atTheEnd)}，顺延至${inWords(due.dueOn, startOn)}`;
};
