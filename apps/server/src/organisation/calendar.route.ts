import { getCalendarYear, previewCalendar, previewRecalculation, readNotice } from '@daiban/contract/calendar-admin';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { readHolidayNotice } from '@daiban/domain/calendar/read-notice';
import type { WorkCalendar } from '@daiban/domain/calendar/types';
import { dutyTitle } from '@daiban/domain/rulebook/engine';
import type { FastifyInstance } from 'fastify';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import type { Journal } from '../journal/journal.ts';
import { publishedWorkCalendar } from '../journal/work-calendar.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { SignedChanges } from '../platform/signed-changes/signed-changes.ts';
import { calendarChange, findUnfitDay, registerCalendarTexts } from './calendar-change.ts';
import { compareYears, type DutyMove, daysOfYear, findMoves, readCalendarYear, spanOf, spanOfYear, withYear } from './calendar-year.ts';
import { listRecalculations, recalculationChange } from './recalculation.ts';

export interface CalendarParts {
  readonly journal: Journal;
  readonly callers: Callers;
  readonly changes: SignedChanges;
}

const mostShown = 200;

const yearsOf = ({ holidays }: WorkCalendar): number[] =>
  [...new Set(Object.keys(holidays).map((day) => Number(day.slice(0, 4))))].toSorted();

/** The work calendar of the office: a year of it, reading a notice, what a change would move. The change itself is signed. */
export const registerCalendar = (app: FastifyInstance, { journal, callers, changes }: CalendarParts): void => {
  const parts = { authenticate: callers.staff, holdsOneOf };
  const { pool } = journal;
  registerCalendarTexts();
  changes.register(calendarChange(journal, journal.clock));
  changes.register(recalculationChange(journal));
  const at = (calendar: WorkCalendar) => ({ calendar, today: toPlainDate(journal.clock.now().toISOString()) });
  const toMoveViews = (moves: readonly DutyMove[]) =>
    moves.slice(0, mostShown).map(({ caseId, caseNumber, duty, wouldBeOn }) => ({
      caseId,
      caseNumber,
      title: dutyTitle(journal.rulebook, duty.kind, duty.subject),
      dueOn: duty.dueOn,
      wouldBeOn,
    }));

  registerEndpoint<typeof getCalendarYear, StaffCaller>(
    app,
    getCalendarYear,
    async ({ query }) => {
      const { days, signed } = await readCalendarYear(pool, query.year);
      return {
        year: query.year,
        days: [...days],
        published: daysOfYear(publishedWorkCalendar, query.year),
        ...(signed === undefined
          ? {}
          : {
              signed: {
                document: signed.document,
                at: signed.signed_at.toISOString(),
                proposedBy: journal.directory.officerName(signed.proposed_by),
                decidedBy: journal.directory.officerName(signed.decided_by),
              },
            }),
        years: yearsOf(journal.calendar),
      };
    },
    parts,
  );

  registerEndpoint<typeof readNotice, StaffCaller>(
    app,
    readNotice,
    ({ body }) => {
      const { days, faults } = readHolidayNotice(body.text, body.year);
      return { days: [...days], faults: [...faults] };
    },
    parts,
  );

  registerEndpoint<typeof previewCalendar, StaffCaller>(
    app,
    previewCalendar,
    async ({ body }) => {
      const unfit = findUnfitDay(body);
      if (unfit !== undefined) return problem('calendar-day-unfit', { facts: { day: unfit } });
      const { days } = await readCalendarYear(pool, body.year);
      const { added, removed } = compareYears(days, body.days);
      const span = spanOf([...added, ...removed]);
      const { looked, capped, moves } =
        span === undefined
          ? { looked: 0, capped: false, moves: [] }
          : await findMoves(pool, span, at(withYear(journal.calendar, body.year, body.days)));
      return {
        added: [...added],
        removed: [...removed],
        looked,
        capped,
        moving: moves.length,
        moves: toMoveViews(moves),
      };
    },
    parts,
  );

  registerEndpoint<typeof previewRecalculation, StaffCaller>(
    app,
    previewRecalculation,
    async ({ query }) => {
      const { looked, capped, moves, certain } = await findMoves(pool, spanOfYear(query.year), at(journal.calendar));
      return {
        looked,
        capped,
        moving: moves.length,
        certain,
        moves: toMoveViews(moves),
        runs: [...(await listRecalculations(pool, query.year))],
      };
    },
    parts,
  );
};
