import type { DueDerivation, Within } from '@daiban/domain/calendar/types';
import { type DaysOff, toDayParts, toDaysOff, toLocalMoment } from '../../dates/plain-date.ts';
import type { Texts } from '../zh-CN.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const unitWords = { naturalDay: 'day', workingDay: 'working day', month: 'month', hour: 'hour' } as const;

/** Names of the public holidays as the calendar writes them. */
const holidayNames: Readonly<Record<string, string>> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Qingming',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
};

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

const monthDay = (date: string): string => {
  const { month, day } = toDayParts(date);
  return `${day} ${months[month - 1]}`;
};

const day = (date: string, today: string): string => {
  const { year, weekday } = toDayParts(date);
  return `${weekdays[weekday]} ${monthDay(date)}${year === toDayParts(today).year ? '' : ` ${year}`}`;
};

const holiday = (off: DaysOff): string => {
  const name = off.name === undefined ? 'days off' : (holidayNames[off.name] ?? off.name);
  return off.days === 1 ? `${monthDay(off.from)} (${name})` : `${monthDay(off.from)} to ${monthDay(off.to)} (${name})`;
};

const explain = (derivation: DueDerivation, dueOn: string, today: string): string[] => {
  if (derivation.ordered === true) return [`The day was set when it was assigned: ${day(dueOn, today)}.`];
  const { holidays, weekendDays } = toDaysOff(derivation.skipped);
  const off = [...holidays.map(holiday), ...(weekendDays.length > 0 ? [count(weekendDays.length, 'weekend day')] : [])].join(', ');
  const { unit, length } = derivation.within;
  const sentences = [
    `The term is ${count(length, unitWords[unit])}, counted from ${day(derivation.startOn, today)}. That day itself does not count.`,
  ];
  if (unit === 'workingDay') {
    if (off !== '') sentences.push(`Days off in between do not count: ${off}.`);
  } else if (derivation.movedFrom !== undefined) {
    sentences.push(
      `It would end on ${day(derivation.movedFrom, today)}, a day off${off === '' ? '' : ` (${off})`}, so it moves to the next working day.`,
    );
  }
  if (derivation.extendedBy !== undefined && derivation.extendedBy > 0) {
    sentences.push(`An extension of ${count(derivation.extendedBy, 'day')} was approved.`);
  }
  if (derivation.pausedDays !== undefined && derivation.pausedDays > 0) {
    sentences.push(`The clock stood still for ${count(derivation.pausedDays, 'day')}, which are added.`);
  }
  if (derivation.recalculatedFor !== undefined) sentences.push(`Counted again after ${derivation.recalculatedFor}.`);
  sentences.push(`So it is ${day(dueOn, today)}.`);
  if (derivation.provisional === true) sentences.push('It may still move when the holidays of that year are announced.');
  return sentences;
};

const because = (derivation: DueDerivation): string => {
  const { within, startOn, skipped, movedFrom, extendedBy, pausedDays, ordered, provisional } = derivation;
  const names = [...new Set(skipped.flatMap(({ name }) => (name === undefined ? [] : [holidayNames[name] ?? name])))].join(', ');
  const parts =
    ordered === true
      ? ['Set when it was assigned']
      : [
          `${count(within.length, unitWords[within.unit])} from ${monthDay(startOn)}`,
          ...(within.unit === 'workingDay' && names !== '' ? [`without ${names}`] : []),
          ...(movedFrom === undefined ? [] : [`moved by ${names === '' ? 'a day off' : names}`]),
          ...(extendedBy === undefined || extendedBy === 0 ? [] : [`extended by ${count(extendedBy, 'day')}`]),
          ...(pausedDays === undefined || pausedDays === 0 ? [] : [`${count(pausedDays, 'day')} of standstill added`]),
        ];
  return `${parts.join(', ')}.${provisional === true ? ' It may still move when the holidays of that year are announced.' : ''}`;
};

export const dates: Texts['dates'] = {
  day,
  monthDay,
  full: (date) => `${monthDay(date)} ${toDayParts(date).year}`,
  moment: (instant, today) => {
    const { date, time } = toLocalMoment(instant);
    const { year } = toDayParts(date);
    return `${monthDay(date)}${today === undefined || year === toDayParts(today).year ? '' : ` ${year}`}, ${time}`;
  },
  within: ({ length, unit }: Within) => `within ${count(length, unitWords[unit])}`,
  explain,
  because,
};
