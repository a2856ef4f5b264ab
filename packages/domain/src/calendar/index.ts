export * from './dates.ts';
export { explainDue } from './describe.ts';
export {
  dueFrom,
  dueOnOrder,
  extendDue,
  formatWithin,
  type PausedClock,
  parseWithin,
  pause,
  resume,
  type WithinNotUnderstood,
} from './due.ts';
export type { ClockStart, Due, DueDerivation, Instant, PlainDate, SkippedDay, Within, WorkCalendar } from './types.ts';
export { dayOff, isWorkingDay, nextWorkingDay, workingDaysBetween } from './working-days.ts';
