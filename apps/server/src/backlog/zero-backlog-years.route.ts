import { getZeroBacklogYears } from '@daiban/contract/loop';
import { type BacklogMove, countZeroBacklogYears, type YearMark } from '@daiban/domain/backlog/zero-backlog-years';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { given } from '@daiban/domain/kernel/given';
import { findOpeningFigures } from '@daiban/domain/rulebook/opening-figures';
import { getSetting } from '@daiban/domain/rulebook/settings';
import type { FastifyInstance } from 'fastify';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import { seenCondition } from '../case-file/seen-cases.ts';
import type { Journal } from '../journal/journal.ts';
import { registerEndpoint } from '../platform/http/route.ts';

interface Row {
  readonly case_id: string;
  readonly kind: BacklogMove['kind'];
  readonly at: Date;
  readonly number: string;
  readonly title: string;
  readonly seen: boolean;
}

/** The zero-backlog streak of the office (F12, S2.62). The figures are the whole office's; the matters behind them are those the reader sees. */
export const registerZeroBacklogYears = (
  app: FastifyInstance,
  { journal, callers }: { readonly journal: Journal; readonly callers: Callers },
): void => {
  registerEndpoint<typeof getZeroBacklogYears, StaffCaller>(
    app,
    getZeroBacklogYears,
    async ({ caller }) => {
      const values: unknown[] = [];
      const seen = seenCondition('l', caller.reader, (value) => `$${values.push(value)}`);
      // Whatever was ever listed has or had one of these duties; a part of the index holds them alone.
      const { rows } = await journal.pool.query<Row>(
        `select j.case_id::text, j.kind, j.at, l.number, l.title, (${seen}) as seen
         from (select distinct case_id from duty where kind in ('backlogDecision', 'backlogResolve', 'relapseResolve')) d
         join journal j on j.case_id = d.case_id and j.kind in ('backlogListed', 'backlogCleared', 'relapseFound')
         join case_list l on l.case_id = d.case_id order by j.case_id, j.sequence`,
        values,
      );
      // The record of an office begins with its first entry of the audit log: of years before it nothing is known here.
      const first = await journal.pool.query<{ at: Date }>('select at from audit_log order by position limit 1');
      const today = toPlainDate(journal.clock.now().toISOString());
      const moves = rows.map(({ case_id, kind, at }) => ({ caseId: case_id, kind, on: toPlainDate(at.toISOString()) }));
      const days = [today, ...moves.map(({ on }) => on), ...first.rows.map(({ at }) => toPlainDate(at.toISOString()))];
      const since = Math.min(...days.map((day) => Number(day.slice(0, 4))));
      const months = getSetting(journal.rulebook, 'relapseMonths');
      const streak = countZeroBacklogYears(moves, since, { today, months });
      const shown = new Map(rows.filter((row) => row.seen).map((row) => [row.case_id, row]));
      return {
        years: streak.years,
        provisional: streak.provisional,
        relapseMonths: months,
        byYear: streak.byYear.map(({ year, standing, provisionalUntil, matters }) => {
          const count = (mark: YearMark): number => matters.filter((matter) => matter.mark === mark).length;
          return {
            year,
            standing,
            ...given({ provisionalUntil }),
            open: count('open'),
            cleared: count('cleared'),
            relapsed: count('relapsed'),
            matters: matters.flatMap(({ caseId, mark, on }) => {
              const row = shown.get(caseId);
              return row === undefined ? [] : [{ caseId, caseNumber: row.number, title: row.title, mark, on }];
            }),
          };
        }),
        opening: findOpeningFigures(journal.rulebook, ['S2.62']),
      };
    },
    { authenticate: callers.staff, holdsOneOf },
  );
};
