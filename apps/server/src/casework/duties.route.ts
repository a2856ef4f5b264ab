import type { DutyRow } from '@daiban/contract/desk';
import { listDuties } from '@daiban/contract/desk';
import { addDays, endOfDay, toPlainDate } from '@daiban/domain/calendar/dates';
import type { Duty } from '@daiban/domain/case/duty';
import type { FastifyInstance } from 'fastify';
import type { StaffCaller } from '../case-file/caller.ts';
import { toDutyView } from '../case-file/duty-view.ts';
import type { Reader } from '../case-file/reader.ts';
import { type Connection, statement } from '../platform/database/statement.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { CaseworkParts } from './list-cases.route.ts';

interface ListedDuty {
  readonly case_id: string;
  readonly duty_id: string;
  readonly duty: Duty;
  readonly due_at: Date;
  readonly number: string;
  readonly title: string;
  readonly masked_name: string;
  readonly procedure: string;
  readonly channel: string;
}

const rowColumns = 'd.case_id::text, d.duty_id, d.duty, d.due_at, l.number, l.title, l.masked_name, l.procedure, l.channel';
const page = `and ($2::text is null or d.kind = $2) and d.due_at >= $3 and d.due_at < $4
  and ($5::timestamptz is null or (d.due_at, d.case_id, d.duty_id) > ($5, $6::uuid, $7::text))
  order by d.due_at, d.case_id, d.duty_id limit $8`;
const counts = `count(*) filter (where d.due_at < $3)::int as overdue, count(*) filter (where d.due_at >= $3 and d.due_at < $4)::int as today,
  count(*) filter (where d.due_at >= $4 and d.due_at < $5)::int as soon, count(*) filter (where d.due_at >= $5)::int as later`;

/** One condition a scope, used by the rows and by their counts alike: a badge can not differ from its list. */
const scopes = {
  mine: 'd.owner_key = any($1::text[])',
  unit: 'd.unit_id = any($1::text[])',
  all: 'd.unit_id is not null and $1::text[] is not null',
} as const;
type Scope = keyof typeof scopes;

const rowsOf = Object.fromEntries(
  Object.entries(scopes).map(([scope, condition]) => [
    scope,
    statement<ListedDuty>(
      `duties.${scope}`,
      `select ${rowColumns} from duty d join case_list l on l.case_id = d.case_id where d.closed_on is null and ${condition} ${page}`,
    ),
  ]),
) as Record<Scope, ReturnType<typeof statement<ListedDuty>>>;

const countsOf = Object.fromEntries(
  Object.entries(scopes).map(([scope, condition]) => [
    scope,
    statement<Counts>(
      `duties.${scope}.counts`,
      `select ${counts} from duty d where d.closed_on is null and ${condition} and ($2::text is null or d.kind = $2)`,
    ),
  ]),
) as Record<Scope, ReturnType<typeof statement<Counts>>>;

interface Counts {
  readonly overdue: number;
  readonly today: number;
  readonly soon: number;
  readonly later: number;
}

const soonDays = 3;
const [earliest, latest] = ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'];

const scopeOf = (asked: Scope, reader: Reader): { scope: Scope; keys: readonly string[] } => {
  if (asked === 'mine') return { scope: 'mine', keys: reader.dutyKeys };
  if (asked === 'all' && reader.sees === 'office') return { scope: 'all', keys: [] };
  // Whoever sees no case sees none through its duties either: an administrator of a unit, its discipline officer.
  return { scope: 'unit', keys: reader.sees === 'office' ? [...new Set(reader.actors.map((actor) => actor.unitId))] : reader.sees };
};

const readCursor = (cursor: string | undefined): readonly (string | null)[] => {
  const [dueAt, caseId, dutyId] = (cursor ?? '').split('_');
  if (
    dueAt === undefined ||
    caseId === undefined ||
    dutyId === undefined ||
    Number.isNaN(Date.parse(dueAt)) ||
    !/^[0-9a-f-]{36}$/.test(caseId)
  )
    return [null, null, null];
  return [dueAt, caseId, dutyId];
};

const countDuties = async (
  connection: Connection,
  scope: Scope,
  keys: readonly string[],
  kind: string | undefined,
  limits: readonly string[],
): Promise<Counts> =>
  (await countsOf[scope].row(connection, [keys, kind ?? null, ...limits])) ?? { overdue: 0, today: 0, soon: 0, later: 0 };

/** Open duties by due date, with the counts of every bucket. */
export const registerDuties = (app: FastifyInstance, { journal, callers }: CaseworkParts): void => {
  registerEndpoint<typeof listDuties, StaffCaller>(
    app,
    listDuties,
    async ({ query, caller }) => {
      const { reader } = caller;
      const now = journal.clock.now().toISOString();
      const today = toPlainDate(now);
      const [endOfToday, endOfSoon] = [endOfDay(today), endOfDay(addDays(today, soonDays))].map((moment) =>
        new Date(Date.parse(moment) + 1).toISOString(),
      ) as [string, string];
      const from = { overdue: earliest, today: now, soon: endOfToday, later: endOfSoon };
      const to = { overdue: now, today: endOfToday, soon: endOfSoon, later: latest };
      const { scope, keys } = scopeOf(query.scope, reader);
      const kind = query.kind ?? null;
      const [rows, totals] = await Promise.all([
        rowsOf[scope].rows(journal.pool, [
          keys,
          kind,
          query.bucket === undefined ? earliest : from[query.bucket],
          query.bucket === undefined ? latest : to[query.bucket],
          ...readCursor(query.cursor),
          query.limit + 1,
        ]),
        countDuties(journal.pool, scope, keys, query.kind, [now, endOfToday, endOfSoon]),
      ]);
      const shown = rows.slice(0, query.limit);
      const last = shown.at(-1);
      const views = { rulebook: journal.rulebook, directory: journal.directory, reader, now };
      const bucketOf = (dueAt: string): DutyRow['bucket'] =>
        dueAt < now ? 'overdue' : dueAt < endOfToday ? 'today' : dueAt < endOfSoon ? 'soon' : 'later';
      return {
        rows: shown.map((row) => ({
          ...toDutyView(row.case_id, row.duty, views),
          caseNumber: row.number,
          caseTitle: row.title,
          petitioner: row.masked_name,
          procedure: row.procedure as DutyRow['procedure'],
          channel: row.channel as DutyRow['channel'],
          bucket: bucketOf(row.due_at.toISOString()),
        })),
        counts: totals,
        ...(rows.length > query.limit && last !== undefined
          ? { nextCursor: `${last.due_at.toISOString()}_${last.case_id}_${last.duty_id}` }
          : {}),
      };
    },
    { authenticate: callers.staff },
  );
};
