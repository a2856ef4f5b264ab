import { accept, type Result, refuse } from '../kernel/result.ts';
import type { Within } from './types.ts';

const unitsByMark = { nd: 'naturalDay', wd: 'workingDay', m: 'month', h: 'hour' } as const;
const marksByUnit = { naturalDay: 'nd', workingDay: 'wd', month: 'm', hour: 'h' } as const;

export interface WithinNotUnderstood {
  readonly code: 'within-not-understood';
  readonly text: string;
}

/** Reads the short form of a clock length: `7wd` working days, `15nd` natural days, `3m` months, `2h` hours; from 1 to 9999. */
export const parseWithin = (text: string): Result<Within, WithinNotUnderstood> => {
  const [, digits, mark] = /^([1-9]\d{0,3})(nd|wd|m|h)$/.exec(text.trim()) ?? [];
  const unit = unitsByMark[mark as keyof typeof unitsByMark];
  if (digits === undefined || unit === undefined) return refuse({ code: 'within-not-understood', text });
  return accept({ unit, length: Number(digits) });
};

/** The short form that `parseWithin` reads. */
export const formatWithin = ({ length, unit }: Within): string => `${length}${marksByUnit[unit]}`;
