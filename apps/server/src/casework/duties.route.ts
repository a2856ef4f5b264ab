import type { DutyRow } from '@daiban/contract/desk';
import { listDuties } from '@daiban/contract/desk';
import { addDays, endOfDay, toPlainDate } from '@daiban/domain/calendar/dates';
import type { Duty } from '@daiban/domain/case/duty';
import type { FastifyInstance } from 'fastify';
import type { StaffCaller } from '../case-file/caller.ts';
import { toDutyView } from '../case-file/duty-view.ts';
import { type Reader, seesWholeOffice } from '../case-file/reader.ts';
import { guardedCondition, seenCondition } from '../case-file/seen-cases.ts';
import { statement } from '../platform/database/statement.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { CaseworkParts } from './list-cases.route.ts';

interface Counts {
  readonly overdue: number;
  readonly today: number;
  readonly soon: number;
  readonly later: number;
}

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

/** The counts stand in every row; where no duty is shown, in one row without a duty. */
type DutyLine = Counts & (ListedDuty | { readonly case_id: null });

const scopes = {
  mine: 'd.owner_key = any($1::text[])',
  unit: 'd.unit_id = any($1::text[])',
  all: 'd.unit_id is not null and $1::text[] is not null',
} as const;
type Scope = keyof typeof scopes;

/** Values that every form of the statement has; those of a kind and of access stand behind them. */
const fixedValues = 9;

/**
 * What is owed, counted by bucket and shown page by page from the same rows: a badge can not differ from its list. The keys of the
 * duties come from an index alone; only those that are shown are read whole. A guarded case is told apart by an index of few rows.
 * @param seen the condition under which the reader sees a case `l`.
 * @param isOnlyGuarded whether nothing but guarded cases can be hidden from the reader in this scope.
 */
const listText = (scope: Scope, kind: string | undefined, limit: number, seen: string, isOnlyGuarded: boolean): string => `
with owed as materialized (
  select d.due_at, d.case_id, d.duty_id from duty d where d.closed_on is null and ${scopes[scope]}${kind === undefined ? '' : ` and d.kind = ${kind}`}
    and ${
      isOnlyGuarded
        ? `not exists (select from case_list l where l.case_id = d.case_id and ${guardedCondition('l')} and not ${seen})`
        : `exists (select from case_list l where l.case_id = d.case_id and ${seen})`
    }
), counts as (
  select count(*) filter (where due_at < $2)::int as overdue, count(*) filter (where due_at >= $2 and due_at < $3)::int as today,
    count(*) filter (where due_at >= $3 and due_at < $4)::int as soon, count(*) filter (where due_at >= $4)::int as later from owed
), shown as (
  select due_at, case_id, duty_id from owed where due_at >= $5 and due_at < $6
    and ($7::timestamptz is null or (due_at, case_id, duty_id) > ($7, $8::uuid, $9::text))
  order by due_at, case_id, duty_id limit ${limit}
)
select c.*, r.* from counts c left join (
  select s.case_id::text, s.duty_id, d.duty, s.due_at, l.number, l.title, l.masked_name, l.procedure, l.channel
  from shown s join duty d on d.case_id = s.case_id and d.duty_id = s.duty_id join case_list l on l.case_id = s.case_id
) r on true order by r.due_at, r.case_id, r.duty_id`;

const statements = new Map<string, ReturnType<typeof statement<DutyLine>>>();

/** The statement of a text; there are few, because readers of one kind of post ask with the same conditions. */
const listOf = (text: string): ReturnType<typeof statement<DutyLine>> => {
  let list = statements.get(text);
  if (list === undefined) {
    list = statement<DutyLine>(`duties.${statements.size + 1}`, text);
    statements.set(text, list);
  }
  return list;
};

const soonDays = 3;
const [earliest, latest] = ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'];

/** Which duties are asked for, and whether nothing but guarded cases can be hidden: what I owe I see, unless I am kept away. */
const scopeOf = (asked: Scope, reader: Reader): { scope: Scope; keys: readonly string[]; isOnlyGuarded: boolean } => {
  if (asked === 'mine') return { scope: 'mine', keys: reader.dutyKeys, isOnlyGuarded: true };
  const { office, ownerUnits, coUnits } = reader.scopes.normal;
  if (asked === 'all' && (office === 'all' || office.length > 0)) return { scope: 'all', keys: [], isOnlyGuarded: office === 'all' };
  // Whoever sees no case sees none through its duties either: an administrator of a unit, its discipline officer.
  const units = office === 'all' || office.length > 0 ? reader.actors.map((actor) => actor.unitId) : [...ownerUnits, ...coUnits];
  return { scope: 'unit', keys: [...new Set(units)], isOnlyGuarded: seesWholeOffice(reader) };
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
      const { scope, keys, isOnlyGuarded } = scopeOf(query.scope, reader);
      const more: unknown[] = [];
      const add = (value: unknown): string => `$${more.push(value) + fixedValues}`;
      const kind = query.kind === undefined ? undefined : add(query.kind);
      const text = listText(scope, kind, query.limit + 1, seenCondition('l', reader, add), isOnlyGuarded);
      const lines = await listOf(text).rows(journal.pool, [
        keys,
        now,
        endOfToday,
        endOfSoon,
        query.bucket === undefined ? earliest : from[query.bucket],
        query.bucket === undefined ? latest : to[query.bucket],
        ...readCursor(query.cursor),
        ...more,
      ]);
      const { overdue = 0, today: dueToday = 0, soon = 0, later = 0 } = lines[0] ?? {};
      const rows = lines.filter((line) => line.case_id !== null);
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
        counts: { overdue, today: dueToday, soon, later },
        ...(rows.length > query.limit && last !== undefined
          ? { nextCursor: `${last.due_at.toISOString()}_${last.case_id}_${last.duty_id}` }
          : {}),
      };
    },
    { authenticate: callers.staff },
  );
};
