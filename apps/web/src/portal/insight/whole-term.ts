import type { Within } from '@daiban/domain/calendar/types';

/** The part of a clock of the office that a sum needs. */
interface Clock {
  readonly kind: string;
  readonly within: { readonly unit: string; readonly length: number };
}

/** Natural days and working days, which can not be added to one another. */
export interface WholeTerm {
  readonly days: number;
  readonly workingDays: number;
}

const beforeHandling = ['registerForward', 'acceptanceDecision'];

/**
 * The longest time from filing to the written answer: passing on (条例 22), deciding whether it is accepted (条例 23), and the reply clock of
 * the channel, or the sixty days of 条例 34 where the office has none of its own. Undefined when a clock is missing or counts in other units.
 */
export const toWholeTerm = (clocks: readonly Clock[], reply: 'localPhoneWeb' | 'localLetterVisit'): WholeTerm | undefined => {
  const find = (kind: string): Clock | undefined => clocks.find((clock) => clock.kind === kind);
  const parts = [...beforeHandling.map(find), find(reply) ?? find('statutoryHandling')];
  const sum = (unit: Within['unit']): number =>
    parts.reduce((total, part) => (part?.within.unit === unit ? total + part.within.length : total), 0);
  const isCountable = parts.every((part) => part !== undefined && ['naturalDay', 'workingDay'].includes(part.within.unit));
  return isCountable ? { days: sum('naturalDay'), workingDays: sum('workingDay') } : undefined;
};
