import { type CalendarRecalculation, calendarRecalculationSchema, calendarRoles } from '@daiban/contract/calendar-admin';
import { startOfDay, toPlainDate } from '@daiban/domain/calendar/dates';
import type { Duty } from '@daiban/domain/case/duty';
import { recalculated } from '@daiban/domain/casework/recalculate';
import type { Pool, PoolClient } from 'pg';
import { carryOutMany } from '../journal/carry-out.ts';
import type { Journal } from '../journal/journal.ts';
import { readWorkCalendar } from '../journal/work-calendar.ts';
import { inTransaction } from '../platform/database/statement.ts';
import { problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Log } from '../platform/log.ts';
import { makeRounds, type Rounds } from '../platform/rounds.ts';
import type { ChangeKind } from '../platform/signed-changes/signed-changes.ts';
import { findMoves, spanOfYear } from './calendar-year.ts';

const labels = {
  'zh-CN': { year: '年份', document: '依据', what: '内容', counted: '按现行工作日历重新计算在办期限，逐件记入办理记录' },
  en: {
    year: 'Year',
    document: 'Notice',
    what: 'What',
    counted: 'Open clocks are counted again with the calendar in force, recorded in each matter',
  },
} as const;

const today = (journal: Journal): string => toPlainDate(journal.clock.now().toISOString());

/** Counting the open clocks of a year again, as two administrators sign it. The clocks move afterwards, each in its own matter. */
export const recalculationChange = (journal: Journal): ChangeKind<CalendarRecalculation> => ({
  kind: 'recalculateClocks',
  schema: calendarRecalculationSchema,
  proposers: calendarRoles,
  approvers: calendarRoles,
  check: async ({ year }, connection) => {
    const { moves, capped, certain } = await findMoves(connection, spanOfYear(year), { calendar: journal.calendar, today: today(journal) });
    return moves.length + certain === 0 && !capped ? problem('calendar-nothing-moves') : undefined;
  },
  apply: async ({ year, document }, connection, by) => {
    await connection.query(
      'insert into clock_recalculation (id, year, document, signed_at, proposed_by, decided_by) values ($1, $2, $3, $4, $5, $6)',
      [newId(journal.clock), year, document, journal.clock.now(), by.proposedBy, by.decidedBy],
    );
  },
  summarise: ({ year, document }, language) => [
    { label: labels[language].year, value: String(year) },
    { label: labels[language].document, value: document },
    { label: labels[language].what, value: labels[language].counted },
  ],
});

interface Recalculation {
  readonly id: string;
  readonly year: number;
  readonly document: string;
}

/** Recalculations of a year that were signed, the newest first. */
export const listRecalculations = async (
  pool: Pick<Pool, 'query'>,
  year: number,
): Promise<readonly { readonly document: string; readonly signedAt: string; readonly cases: number; readonly finished: boolean }[]> => {
  const { rows } = await pool.query<{ document: string; signed_at: Date; cases: number; finished: boolean }>(
    'select document, signed_at, cases, finished_at is not null as finished from clock_recalculation where year = $1 order by signed_at desc',
    [year],
  );
  return rows.map(({ signed_at, ...run }) => ({ ...run, signedAt: signed_at.toISOString() }));
};

const timer = [{ officerId: 'system', role: 'system', unitId: '' }] as const;
const batchSize = 200;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** The next cases with open clocks that run over the year, by id; those of whom no clock moves are passed over. */
const findNext = async (
  connection: PoolClient,
  { year }: Recalculation,
  journal: Journal,
  cursor: string,
): Promise<{ readonly cursor: string | undefined; readonly caseIds: readonly string[] }> => {
  const { first, last } = spanOfYear(year);
  const { rows } = await connection.query<{ case_id: string; duties: readonly Duty[] }>(
    `select case_id::text, json_agg(duty) as duties from duty
     where closed_on is null and overdue_at is null and due_at >= $1 and opened_on <= $2 and case_id > $3
     group by case_id order by case_id limit $4`,
    [startOfDay(first), last, cursor, batchSize],
  );
  const given = { calendar: journal.calendar, today: today(journal) };
  return {
    cursor: rows.length === batchSize ? rows.at(-1)?.case_id : undefined,
    caseIds: rows.filter(({ duties }) => duties.some((duty) => recalculated(duty, given) !== undefined)).map(({ case_id }) => case_id),
  };
};

interface Step {
  readonly id: string;
  readonly cursor: string | undefined;
}

/** One batch of the oldest signed recalculation; undefined when there is none. Cases counted before a stop are not found again. */
const stepOn = async (journal: Journal, before: Step | undefined): Promise<Step | undefined> =>
  inTransaction(journal.pool, async (connection) => {
    const [run] = (
      await connection.query<Recalculation>(
        'select id::text, year, document from clock_recalculation where finished_at is null order by signed_at, id limit 1 for update skip locked',
      )
    ).rows;
    if (run === undefined) return undefined;
    const { cursor, caseIds } = await findNext(connection, run, journal, before?.id === run.id ? (before.cursor ?? beforeAll) : beforeAll);
    const input = { year: run.year, document: run.document };
    const moved =
      caseIds.length === 0
        ? 0
        : await carryOutMany(
            journal,
            connection,
            caseIds.map((caseId) => ({ caseId, commandId: newId(journal.clock), actors: timer, command: 'recalculate' as const, input })),
          );
    await connection.query('update clock_recalculation set cases = cases + $2, finished_at = $3 where id = $1', [
      run.id,
      moved,
      cursor === undefined ? journal.clock.now() : null,
    ]);
    return { id: run.id, cursor };
  });

/** Carries out every recalculation that was signed, case by case through the journal. Can be called again at any time. */
export const carryOutRecalculations = async (journal: Journal): Promise<void> => {
  journal.calendar = await readWorkCalendar(journal.pool);
  let step = await stepOn(journal, undefined);
  while (step !== undefined) {
    journal.wake();
    step = await stepOn(journal, step);
  }
};

/** Looks every `everyMilliseconds` for a signed recalculation: one index look-up when there is none. */
export const startRecalculations = (journal: Journal, log: Log, everyMilliseconds = 5000): Rounds => {
  const round = async (): Promise<void> => {
    const { rows } = await journal.pool.query('select from clock_recalculation where finished_at is null limit 1');
    if (rows.length > 0) await carryOutRecalculations(journal);
  };
  return makeRounds(round, { everyMilliseconds, complaint: 'a recalculation stopped; it is taken up again', log });
};
