import type { DutyRow } from '@daiban/contract/desk';
import { listDuties } from '@daiban/contract/desk';
import { addDays, endOfDay, toPlainDate } from '@daiban/domain/calendar/dates';
import type { Duty } from '@daiban/domain/case/duty';
import type { NoticeKind } from '@daiban/domain/case/vocabulary';
import type { FastifyInstance } from 'fastify';
import type { StaffCaller } from '../case-file/caller.ts';
import { dutiesOfPapers, toDutyView } from '../case-file/duty-view.ts';
import { type Reader, seesWholeOffice } from '../case-file/reader.ts';
import { guardedCondition, seenCondition } from '../case-file/seen-cases.ts';
import { statement } from '../platform/database/statement.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { CaseworkParts } from './list-cases.route.ts';

/** How many are due before each boundary of the buckets, and in all. */
interface Counts {
  readonly before_now: number;
  readonly before_tomorrow: number;
  readonly before_later: number;
  readonly owed: number;
}

interface ListedDuty {
  readonly case_id: string;
  readonly duty_id: string;
  readonly duty: Duty;
  readonly due_at: Date;
  readonly notice: NoticeKind | null;
  readonly number: string;
  readonly title: string;
  readonly masked_name: string;
  readonly procedure: string;
  readonly channel: string;
}

/** The counts stand in every row; where no duty is shown, in one row without a duty. */
type DutyLine = Counts & (ListedDuty | { readonly case_id: null });

/** In a list a duty about a paper names it. */
const papers = dutiesOfPapers.map((kind) => `'${kind}'`).join(', ');

/** Whose duties, and the column that says so; each has an index with the duties of one key in their order. */
const scopes = { mine: 'd.owner_key = k.key', unit: 'd.unit_id = k.key', all: 'd.unit_id is not null' } as const;
type Scope = keyof typeof scopes;

/** Values that every form of the statement has; keys, and those of a kind and of access stand behind them. */
const fixedValues = 7;

interface Asked {
  readonly scope: Scope;
  /** Placeholders of the keys; none for the scope `all`, and where nothing is owed. */
  readonly keys: readonly string[];
  /** Placeholder of the kind of duty. */
  readonly kind: string | undefined;
  readonly limit: number;
  /** The condition under which the reader sees a case `l`. */
  readonly seen: string;
  /** Whether nothing but guarded cases can be hidden from the reader in this scope. */
  readonly isOnlyGuarded: boolean;
}

/**
 * What is owed, counted from an index alone, and one page of it, which walks the index of every key only as far as the page goes. Both
 * ask the same in one statement, so that a badge can not differ from its list. A guarded case is told apart by an index of few rows.
 * The keys are values of their own: for an array the planner would make a new plan in every call, which costs more than the statement.
 */
const listText = ({ scope, keys, kind, limit, seen, isOnlyGuarded }: Asked): string => {
  const named = keys.map((key) => `(${key}::text)`).join(', ') || '(null::text)';
  const from = `from (values ${named}) k(key) cross join lateral`;
  const owed = `d.closed_on is null and ${scopes[scope]}${kind === undefined ? '' : ` and d.kind = ${kind}`}
    and ${
      isOnlyGuarded
        ? `not exists (select from case_list l where l.case_id = d.case_id and ${guardedCondition('l')} and not ${seen})`
        : `exists (select from case_list l where l.case_id = d.case_id and ${seen})`
    }`;
  const inOrder = (alias: string): string => `order by ${alias}.due_at, ${alias}.case_id, ${alias}.duty_id`;
  return `
select c.*, r.* from (
  select count(*) filter (where o.due_at < $1)::int as before_now, count(*) filter (where o.due_at < $2)::int as before_tomorrow,
    count(*) filter (where o.due_at < $3)::int as before_later, count(*)::int as owed
  ${from} (select d.due_at from duty d where ${owed} offset 0) o
) c left join (
  select s.case_id, s.duty_id, s.duty, s.due_at,
    case when s.kind in (${papers}) then (select n.kind from notice n where n.case_id = s.case_id and n.notice_id = s.duty->>'subject') end as notice, l.number, l.title, l.masked_name, l.procedure, l.channel from (
    select w.* ${from} (
      select d.due_at, d.case_id, d.duty_id, d.kind, d.duty from duty d
      where ${owed} and d.due_at < $4 and (d.due_at, d.case_id, d.duty_id) > ($5, $6::uuid, $7::text) ${inOrder('d')} limit ${limit}) w
    ${inOrder('w')} limit ${limit}) s join case_list l on l.case_id = s.case_id
) r on true ${inOrder('r')}`;
};

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

/** Before the first duty of a moment. */
const first = { caseId: '00000000-0000-0000-0000-000000000000', dutyId: '' };

/** Behind which duty the page begins, as due moment, case and duty: where the bucket does, or where the page before it ended. */
const startOf = (from: string, cursor: string | undefined): readonly [string, string, string] => {
  const [dueAt = '', caseId = '', dutyId] = (cursor ?? '').split('_');
  const isRead = dutyId !== undefined && Date.parse(dueAt) >= Date.parse(from) && /^[0-9a-f-]{36}$/.test(caseId);
  return isRead ? [new Date(dueAt).toISOString(), caseId, dutyId] : [from, first.caseId, first.dutyId];
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
      const text = listText({
        scope,
        keys: keys.map(add),
        kind: query.kind === undefined ? undefined : add(query.kind),
        limit: query.limit + 1,
        seen: seenCondition('l', reader, add),
        isOnlyGuarded,
      });
      const lines = await listOf(text).rows(journal.pool, [
        now,
        endOfToday,
        endOfSoon,
        query.bucket === undefined ? latest : to[query.bucket],
        ...startOf(query.bucket === undefined ? earliest : from[query.bucket], query.cursor),
        ...more,
      ]);
      const counted = lines[0] ?? { before_now: 0, before_tomorrow: 0, before_later: 0, owed: 0 };
      const rows = lines.filter((line) => line.case_id !== null);
      const shown = rows.slice(0, query.limit);
      const last = shown.at(-1);
      const views = { rulebook: journal.rulebook, directory: journal.directory, reader, now };
      const bucketOf = (dueAt: string): DutyRow['bucket'] =>
        dueAt < now ? 'overdue' : dueAt < endOfToday ? 'today' : dueAt < endOfSoon ? 'soon' : 'later';
      return {
        rows: shown.map((row) => ({
          ...toDutyView(row.case_id, row.duty, views, row.notice ?? undefined),
          caseNumber: row.number,
          caseTitle: row.title,
          petitioner: row.masked_name,
          procedure: row.procedure as DutyRow['procedure'],
          channel: row.channel as DutyRow['channel'],
          bucket: bucketOf(row.due_at.toISOString()),
        })),
        counts: {
          overdue: counted.before_now,
          today: counted.before_tomorrow - counted.before_now,
          soon: counted.before_later - counted.before_tomorrow,
          later: counted.owed - counted.before_later,
        },
        ...(rows.length > query.limit && last !== undefined
          ? { nextCursor: `${last.due_at.toISOString()}_${last.case_id}_${last.duty_id}` }
          : {}),
      };
    },
    { authenticate: callers.staff },
  );
};
