import type { DueDerivation, Within } from '@daiban/domain/calendar/types';
import { type DaysOff, toDayParts, toDaysOff, toLocalMoment } from '../../dates/plain-date.ts';

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];
const unitWords = { naturalDay: '天', workingDay: '个工作日', month: '个月', hour: '小时' } as const;

const monthDay = (date: string): string => {
  const { month, day } = toDayParts(date);
  return `${month}月${day}日`;
};

const day = (date: string, today: string): string => {
  const { year, weekday } = toDayParts(date);
  return `${year === toDayParts(today).year ? '' : `${year}年`}${monthDay(date)}（周${weekdays[weekday]}）`;
};

const length = (within: Within): string => `${within.length}${unitWords[within.unit]}`;

const holiday = (off: DaysOff): string =>
  `${monthDay(off.from)}${off.days > 1 ? `至${toDayParts(off.from).month === toDayParts(off.to).month ? `${toDayParts(off.to).day}日` : monthDay(off.to)}` : ''}${off.name ?? '放假'}`;

const explain = (derivation: DueDerivation, dueOn: string, today: string): string[] => {
  if (derivation.ordered === true) return [`交办的时候定的就是${day(dueOn, today)}。`];
  const { holidays, weekendDays } = toDaysOff(derivation.skipped);
  const off = [...holidays.map(holiday), ...(weekendDays.length > 0 ? [`周末${weekendDays.length}天`] : [])].join('、');
  const sentences = [`从${day(derivation.startOn, today)}起算，当天不算，期限是${length(derivation.within)}。`];
  if (derivation.within.unit === 'workingDay') {
    if (off !== '') sentences.push(`中间${off}不上班，不算在内。`);
  } else if (derivation.movedFrom !== undefined) {
    sentences.push(`本来到${day(derivation.movedFrom, today)}。${off === '' ? '那天休息' : `${off}休息`}，顺延到上班第一天。`);
  }
  if (derivation.extendedBy !== undefined && derivation.extendedBy > 0) sentences.push(`经批准延长了${derivation.extendedBy}天。`);
  if (derivation.pausedDays !== undefined && derivation.pausedDays > 0) {
    sentences.push(`中间依法中止了${derivation.pausedDays}天，已经加上。`);
  }
  if (derivation.recalculatedFor !== undefined) sentences.push(`已经按${derivation.recalculatedFor}重新算过。`);
  sentences.push(`所以是${day(dueOn, today)}。`);
  if (derivation.provisional === true) sentences.push('下一年放假安排公布后可能调整。');
  return sentences;
};

/** The reason of a date in one sentence: start, term, and what moved it. */
const because = (derivation: DueDerivation): string => {
  const { within, startOn, skipped, movedFrom, extendedBy, pausedDays, ordered, provisional } = derivation;
  const names = [...new Set(skipped.flatMap(({ name }) => name ?? []))].join('、');
  const parts =
    ordered === true
      ? ['交办的时候定的日子']
      : [
          `从${monthDay(startOn)}起${length(within)}`,
          ...(within.unit === 'workingDay' && names !== '' ? [`${names}不算`] : []),
          ...(movedFrom === undefined ? [] : [`${names === '' ? '遇休息日' : names}顺延`]),
          ...(extendedBy === undefined || extendedBy === 0 ? [] : [`批准延长${extendedBy}天`]),
          ...(pausedDays === undefined || pausedDays === 0 ? [] : [`加上中止的${pausedDays}天`]),
        ];
  return `${parts.join('，')}。${provisional === true ? '下一年放假安排公布后可能调整。' : ''}`;
};

export const dates = {
  /** `10月8日（周四）`, with the year only when it is another one. */
  day,
  monthDay,
  /** `2026年9月24日`, as on papers. */
  full: (date: string): string => `${toDayParts(date).year}年${monthDay(date)}`,
  /** With the year only when it is another one than that of `today`. */
  moment: (instant: string, today?: string): string => {
    const { date, time } = toLocalMoment(instant);
    const { year } = toDayParts(date);
    return `${today === undefined || year === toDayParts(today).year ? '' : `${year}年`}${monthDay(date)} ${time}`;
  },
  within: (within: Within): string => `${length(within)}内`,
  explain,
  because,
};
