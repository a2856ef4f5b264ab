import { countCases, listCases, personSearchRoles, similarCases } from '@daiban/contract/cases';
import type { ResponseOf } from '@daiban/contract/endpoint';
import type { FastifyInstance } from 'fastify';
import { toAuditActor } from '../case-file/audit-actor.ts';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import { seenCondition } from '../case-file/seen-cases.ts';
import type { Journal } from '../journal/journal.ts';
import { toSearchTokens } from '../journal/search-tokens.ts';
import type { Audit } from '../platform/audit/audit.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { Messages } from '../platform/messages/messages.ts';
import type { PersonalData } from '../platform/personal-data/personal-data.ts';
import { toCaseRow } from './case-row.ts';
import { countCasesBy, findCases, type ListedCase } from './list-cases.ts';

export interface CaseworkParts {
  readonly journal: Journal;
  readonly callers: Callers;
  readonly personal: PersonalData;
  readonly audit: Audit;
  readonly messages: Messages;
  readonly publicUrl?: string | undefined;
}

/** The filtered list, its counts, and the look-alikes shown while a matter is registered. */
export const registerCaseLists = (app: FastifyInstance, { journal, callers, personal, audit }: CaseworkParts): void => {
  const parts = { authenticate: callers.staff };
  const seal = (value: unknown): string => personal.sealPersonal(value).toString('base64');
  /** A search for words is a look, and its words may be a name: recorded sealed. A list without words is not. List and count of one search are one look. */
  const recordSearch = (caller: StaffCaller, phrase: string, found: number, as: 'list' | 'count'): Promise<void> =>
    audit.recordLook({ kind: 'searched', ...toAuditActor(caller), detail: { as, found, sealed: seal({ phrase }) } }, phrase);

  registerEndpoint<typeof listCases, StaffCaller>(
    app,
    listCases,
    async ({ query, caller }) => {
      const now = journal.clock.now();
      const { rows, nextCursor } = await findCases(journal.pool, caller.reader, query, now);
      if (query.q !== undefined && query.q !== '') await recordSearch(caller, query.q, rows.length, 'list');
      return { rows: rows.map((row) => toCaseRow(row, journal, now)), ...(nextCursor === undefined ? {} : { nextCursor }) };
    },
    parts,
  );

  registerEndpoint<typeof countCases, StaffCaller>(
    app,
    countCases,
    async ({ query, caller }) => {
      const counts = (await countCasesBy(journal.pool, caller.reader, query, journal.clock.now())) as ResponseOf<typeof countCases>;
      if (query.q !== undefined && query.q !== '') await recordSearch(caller, query.q, counts.total, 'count');
      return counts;
    },
    parts,
  );

  registerEndpoint<typeof similarCases, StaffCaller>(
    app,
    similarCases,
    async ({ body, caller }) => {
      // By person only to find out whether two filings are one matter, and for requests about personal data (care G5).
      if (body.phone !== undefined && !holdsOneOf(caller, personSearchRoles)) return problem('not-permitted');
      const now = journal.clock.now();
      const phoneIndexes = body.phone === undefined ? [] : personal.blindIndexes(body.phone);
      if (body.phone !== undefined) {
        const detail = { as: 'similar', sealed: seal({ phrase: body.phone }) };
        await audit.recordLook({ kind: 'searched', ...toAuditActor(caller), detail }, `similar ${body.phone}`);
      }
      const tokens = toSearchTokens(`${body.title ?? ''}\n${body.text ?? ''}`).slice(0, 300);
      const values: unknown[] = [phoneIndexes, tokens, body.exceptCaseId ?? null];
      const seen = seenCondition('l', caller.reader, (value) => `$${values.push(value)}`);
      const found = await journal.pool.query<ListedCase & { same_petitioner: boolean }>(
        `with near as materialized (
           select l.case_id, true as same_petitioner, 1.0 as alike from petitioner p join case_list l on l.petitioner_id = p.id where p.phone_index = any($1::bytea[])
           union all
           select h.case_id, false, h.alike from (
             select s.case_id, (select count(*) from unnest(s.tokens) as t where t = any($2::int[]))::float / greatest(cardinality($2::int[]), 1) as alike
             from (select case_id from case_list order by received_at desc limit 1000) recent join case_search s on s.case_id = recent.case_id) h
           where h.alike >= 0.35
         )
         select distinct on (l.case_id) l.case_id::text, l.number, l.title, l.masked_name, l.channel, l.kind, l.procedure, l.warning, l.unit_id, l.handler_id, l.received_at,
           l.next_duty, l.next_due_on, l.next_due_at, l.confidentiality, bool_or(n.same_petitioner) over (partition by l.case_id) as same_petitioner
         from near n join case_list l on l.case_id = n.case_id
         where ($3::uuid is null or l.case_id <> $3) and ${seen}
         order by l.case_id, l.received_at desc limit 10`,
        values,
      );
      return {
        rows: found.rows
          .toSorted(
            (left, right) =>
              Number(right.same_petitioner) - Number(left.same_petitioner) || right.received_at.getTime() - left.received_at.getTime(),
          )
          .map((row) => ({ ...toCaseRow(row, journal, now), samePetitioner: row.same_petitioner })),
      };
    },
    parts,
  );
};
