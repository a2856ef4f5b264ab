import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { instantSchema, lineSchema, plainDateSchema, recordIdSchema, textSchema } from './vocabulary.ts';

/** Who proposes and signs the office's calendar, and who looks at it. */
export const calendarRoles = ['systemAdmin', 'securityAdmin'] as const;

const calendarDaySchema = z.strictObject({
  day: plainDateSchema,
  /** A day off by the notice, or a Saturday or Sunday that is worked (调休). */
  kind: z.enum(['holiday', 'makeUp']),
  /** The holiday that it belongs to, such as 国庆节. */
  name: lineSchema(30),
});
export type CalendarDay = z.output<typeof calendarDaySchema>;

const yearSchema = z.coerce.number().int().min(2004).max(2100);

/** One year of the calendar: what the notice of that year changes beside Saturday and Sunday. Signed as `setCalendarYear`. */
export const calendarYearSchema = z.strictObject({
  year: z.number().int().min(2004).max(2100),
  /** The notice it stands on, such as 国办发明电〔2025〕7号. */
  document: lineSchema(120),
  days: z.array(calendarDaySchema).max(120),
});
export type CalendarYear = z.output<typeof calendarYearSchema>;

export const getCalendarYear = endpoint({
  operationId: 'getCalendarYear',
  method: 'GET',
  path: '/api/admin/calendar',
  tag: 'organisation',
  summary: 'One year of the work calendar as the office counts with it, and as the product knows the published notice',
  access: 'staff',
  roles: calendarRoles,
  query: z.object({ year: yearSchema }),
  response: z.object({
    year: z.number().int(),
    days: z.array(calendarDaySchema),
    /** The days of the published notice that came with this version; empty for a year not yet published. */
    published: z.array(calendarDaySchema),
    /** Set when administrators have signed this year. */
    signed: z.object({ document: z.string(), at: z.string(), proposedBy: z.string(), decidedBy: z.string() }).optional(),
    years: z.array(z.number().int()),
  }),
});

export const readNotice = endpoint({
  operationId: 'readNotice',
  method: 'POST',
  path: '/api/admin/calendar/notice',
  tag: 'organisation',
  summary: 'Reads a holiday notice from lines or .csv: date or span, 放假 or 上班, name; says which lines it does not understand',
  access: 'staff',
  roles: calendarRoles,
  body: z.strictObject({ year: z.number().int().min(2004).max(2100), text: textSchema(20_000) }),
  response: z.object({
    days: z.array(calendarDaySchema),
    faults: z.array(
      z.object({ line: z.number().int(), text: z.string(), fault: z.enum(['not-understood', 'other-year', 'weekday-worked']) }),
    ),
  }),
});

const moveSchema = z.object({
  caseId: recordIdSchema,
  caseNumber: z.string(),
  title: z.string(),
  dueOn: plainDateSchema,
  wouldBeOn: plainDateSchema,
});

/** Counting the open clocks of a year again with the calendar in force. Signed as `recalculateClocks`. */
export const calendarRecalculationSchema = z.strictObject({
  year: z.number().int().min(2004).max(2100),
  /** The notice that came late; each moved date names it. */
  document: lineSchema(120),
});
export type CalendarRecalculation = z.output<typeof calendarRecalculationSchema>;

export const previewRecalculation = endpoint({
  operationId: 'previewRecalculation',
  method: 'GET',
  path: '/api/admin/calendar/recalculation',
  tag: 'organisation',
  summary: 'Which open duties a recalculation under the calendar in force would move, and the recalculations that were signed',
  access: 'staff',
  roles: calendarRoles,
  query: z.object({ year: yearSchema }),
  response: z.object({
    looked: z.number().int(),
    capped: z.boolean(),
    /** How many would move; `moves` shows the first 200. */
    moving: z.number().int(),
    /** Provisional dates that become certain where they are. */
    certain: z.number().int(),
    moves: z.array(moveSchema),
    runs: z.array(z.object({ document: z.string(), signedAt: instantSchema, cases: z.number().int(), finished: z.boolean() })),
  }),
});

export const previewCalendar = endpoint({
  operationId: 'previewCalendar',
  method: 'POST',
  path: '/api/admin/calendar/preview',
  tag: 'organisation',
  summary: 'Which open duties would fall due on another day under a changed calendar; moves nothing',
  access: 'staff',
  roles: calendarRoles,
  body: calendarYearSchema,
  response: z.object({
    added: z.array(calendarDaySchema),
    removed: z.array(calendarDaySchema),
    /** Open duties whose clocks run over a changed day; of more than 20,000 only the first are counted again. */
    looked: z.number().int(),
    capped: z.boolean(),
    moves: z.array(moveSchema),
    /** How many would move; `moves` shows the first 200. */
    moving: z.number().int(),
  }),
});

export const calendarEndpoints = [getCalendarYear, readNotice, previewCalendar, previewRecalculation] as const;
