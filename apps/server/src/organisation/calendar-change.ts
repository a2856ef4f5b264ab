import { type CalendarDay, type CalendarYear, calendarRoles, calendarYearSchema } from '@daiban/contract/calendar-admin';
import type { CalendarProblemCode } from '@daiban/contract/problem-statuses';
import { problemStatuses } from '@daiban/contract/problem-statuses';
import { addDays, weekday } from '@daiban/domain/calendar/dates';
import type { Journal } from '../journal/journal.ts';
import { readWorkCalendar } from '../journal/work-calendar.ts';
import type { Clock } from '../platform/clock.ts';
import { type Language, type ProblemDefinitions, problem, registerTexts } from '../platform/http/problem.ts';
import type { ChangeKind } from '../platform/signed-changes/signed-changes.ts';
import { compareYears, daysOfYear, readCalendarYear } from './calendar-year.ts';

const texts = {
  'calendar-day-unfit': {
    'zh-CN': { title: '{day} 不能这样安排', nextStep: '每天只写一次，日期在这一年内；调休上班只能在周六、周日。' },
    en: {
      title: '{day} cannot be arranged so',
      nextStep: 'Name each day once and within the year; only a Saturday or Sunday can be worked to make up for a day off.',
    },
  },
  'calendar-unchanged': {
    'zh-CN': { title: '与现在的日历一样', nextStep: '没有要改的，不用签批。' },
    en: { title: 'The calendar is like this already', nextStep: 'There is nothing to change.' },
  },
  'calendar-nothing-moves': {
    'zh-CN': { title: '没有期限要改', nextStep: '按现在的日历，在办的期限都不变，不用签批。' },
    en: { title: 'No clock would move', nextStep: 'Under the calendar in force every open date stays as it is.' },
  },
} as const satisfies Record<CalendarProblemCode, ProblemDefinitions[string]['texts']>;

/** Adds the refusals of the calendar to the catalogue of problems; harmless when called again. */
export const registerCalendarTexts = (): void =>
  registerTexts(
    Object.fromEntries(
      (Object.keys(texts) as CalendarProblemCode[]).map((code) => [code, { status: problemStatuses[code], texts: texts[code] }]),
    ),
  );

/** The first day that no calendar can hold: named twice, of another year, or a weekday that is to make up for something. */
export const findUnfitDay = ({ year, days }: CalendarYear): string | undefined =>
  days.find(
    ({ day, kind }, index) =>
      !day.startsWith(`${year}-`) || (kind === 'makeUp' && weekday(day) < 6) || days.findIndex((other) => other.day === day) < index,
  )?.day;

const summaryLabels = {
  'zh-CN': { year: '年份', document: '依据', changed: '与现在不同', undone: '取消', off: '全年放假', worked: '全年调休上班' },
  en: {
    year: 'Year',
    document: 'Notice',
    changed: 'Different from now',
    undone: 'no longer',
    off: 'Days off of the year',
    worked: 'Worked to make up',
  },
} as const;
const kindLabels = {
  'zh-CN': { holiday: '放假', makeUp: '上班' },
  en: { holiday: 'off', makeUp: 'worked' },
} as const;

/** Neighbouring days of one name as a span: `10-01–10-07 国庆节`. */
const inSpans = (days: readonly CalendarDay[]): string => {
  const spans: { first: string; last: string; name: string }[] = [];
  for (const { day, name } of days) {
    const open = spans.at(-1);
    if (open !== undefined && open.name === name && addDays(open.last, 1) === day) open.last = day;
    else spans.push({ first: day, last: day, name });
  }
  return spans.map(({ first, last, name }) => `${first.slice(5)}${first === last ? '' : `–${last.slice(5)}`} ${name}`).join(' · ');
};

const summarise = ({ year, document, days }: CalendarYear, present: readonly CalendarDay[], language: Language) => {
  const labels = summaryLabels[language];
  const { added, removed } = compareYears(present, days);
  const differences = [
    ...added.map(({ day, kind, name }) => `${day} ${name} ${kindLabels[language][kind]}`),
    ...removed.filter(({ day }) => !added.some((one) => one.day === day)).map(({ day, name }) => `${labels.undone} ${day} ${name}`),
  ];
  const of = (kind: 'holiday' | 'makeUp') => inSpans(days.filter((day) => day.kind === kind));
  return [
    { label: labels.year, value: String(year) },
    { label: labels.document, value: document },
    { label: labels.changed, value: differences.join(' · ') },
    { label: labels.off, value: of('holiday') },
    { label: labels.worked, value: of('makeUp') },
  ].filter(({ value }) => value !== '');
};

/**
 * A year of the work calendar as two administrators sign it. Duties opened afterwards are counted with it; those that are open keep
 * their dates, which moves only a recalculation that is recorded in each case.
 */
export const calendarChange = (journal: Journal, clock: Clock): ChangeKind<CalendarYear> => ({
  kind: 'setCalendarYear',
  schema: calendarYearSchema,
  proposers: calendarRoles,
  approvers: calendarRoles,
  check: async (content, connection) => {
    const unfit = findUnfitDay(content);
    if (unfit !== undefined) return problem('calendar-day-unfit', { facts: { day: unfit } });
    const present = await readCalendarYear(connection, content.year);
    const { added, removed } = compareYears(present.days, content.days);
    return added.length + removed.length === 0 && present.document === content.document ? problem('calendar-unchanged') : undefined;
  },
  apply: async ({ year, document, days }, connection, by) => {
    await connection.query('delete from work_calendar_day where extract(year from day) = $1', [year]);
    await connection.query(
      'insert into work_calendar_day (day, kind, name) select day, kind, name from json_to_recordset($1) as d(day date, kind text, name text)',
      [JSON.stringify(days)],
    );
    await connection.query(
      `insert into work_calendar_year (year, document, signed_at, proposed_by, decided_by) values ($1, $2, $3, $4, $5)
       on conflict (year) do update set document = excluded.document, signed_at = excluded.signed_at, proposed_by = excluded.proposed_by,
         decided_by = excluded.decided_by`,
      [year, document, clock.now(), by.proposedBy, by.decidedBy],
    );
  },
  announce: async () => {
    journal.calendar = await readWorkCalendar(journal.pool);
  },
  summarise: (content, language) => summarise(content, daysOfYear(journal.calendar, content.year), language),
});
