import type { BodyOf } from '@daiban/contract/endpoint';
import { exportChange, listPersonalExports, mostNamed, requestPersonalExport, takePersonalExport } from '@daiban/contract/personal-data';
import type { CaseState } from '@daiban/domain/case/state';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { toAuditActor } from '../case-file/audit-actor.ts';
import { holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import { maySee } from '../case-file/reader.ts';
import { ProblemAnswer, problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { SignedChanges } from '../platform/signed-changes/signed-changes.ts';
import { caseColumns } from './case-columns.ts';
import { toCaseRow } from './case-row.ts';
import { workbookName } from './export-cases.route.ts';
import { exportNamedKind } from './export-named.change.ts';
import { newTrace } from './export-trace.ts';
import type { CaseworkParts } from './list-cases.route.ts';
import { findCases, type ListedCase } from './list-cases.ts';
import { listExports, toPersonalExport } from './personal-exports.ts';
import { type WorkbookColumn, writeWorkbook } from './write-workbook.ts';

const personSchema = z.object({ name: z.string(), phone: z.string().optional(), address: z.string().optional() });

interface NamedRow {
  readonly row: ReturnType<typeof toCaseRow>;
  readonly person: z.output<typeof personSchema>;
}

const namedColumns: readonly WorkbookColumn<NamedRow>[] = [
  ...caseColumns.map(({ heading, width, cell }) => ({
    heading,
    width,
    cell: ({ row, person }: NamedRow) => cell(heading === '信访人' ? { ...row, petitioner: person.name } : row),
  })),
  { heading: '电话', width: 16, cell: ({ person }) => person.phone ?? '' },
  { heading: '地址', width: 30, cell: ({ person }) => person.address ?? '' },
];

/** Lists with names and phones: asked for with a reason, approved by a second person, taken once by who asked. */
export const registerPersonalExports = (
  app: FastifyInstance,
  { journal, callers, personal, audit, changes }: CaseworkParts & { readonly changes: SignedChanges },
): void => {
  const parts = { authenticate: callers.staff, holdsOneOf };
  const { pool, clock } = journal;
  changes.register(exportNamedKind(journal));
  const nameOf = (officerId: string) => journal.directory.officerName(officerId);

  /** Those of these cases whose petitioner this reader may see by name, as things stand. */
  const listSeen = async ({ reader }: StaffCaller, caseIds: readonly string[]): Promise<string[]> => {
    const { rows } = await pool.query<{ id: string; state: CaseState }>(
      'select id::text, state from petition_case where id = any($1::uuid[])',
      [caseIds],
    );
    return rows.filter(({ state }) => maySee(reader, state, 'personalData')).map(({ id }) => id);
  };

  /** Ids of the cases that the filter finds for this reader. */
  const idsOf = async (caller: StaffCaller, filter: BodyOf<typeof requestPersonalExport>['filter']): Promise<string[] | ProblemAnswer> => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await findCases(pool, caller.reader, { ...filter, sort: 'newest', limit: 500, cursor }, clock.now());
      ids.push(...page.rows.map(({ case_id }) => case_id));
      if (ids.length > mostNamed) return problem('export-too-large', { facts: { most: mostNamed } });
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    const seen = await listSeen(caller, ids);
    return seen.length === 0 ? problem('export-empty') : seen;
  };

  registerEndpoint<typeof requestPersonalExport, StaffCaller>(
    app,
    requestPersonalExport,
    async ({ body, caller }) => {
      const { reader } = caller;
      const find = async () => (await listExports(pool, reader.officerId, body.id))[0];
      if ((await find()) === undefined) {
        const ids = await idsOf(caller, body.filter);
        if (ids instanceof ProblemAnswer) return ids;
        const trace = newTrace(clock.now());
        const stored = await pool.query(
          `with asked as (insert into personal_export (id, trace, officer_id, requested_at, purpose, note, reason, cases)
             values ($1, $2, $3, $4, $5, $6, $7, cardinality($8::uuid[])) on conflict (id) do nothing returning id),
           held as (insert into personal_export_case (export_id, case_id) select asked.id, unnest($8::uuid[]) from asked)
           select from asked`,
          [body.id, trace, reader.officerId, clock.now(), body.purpose, body.note ?? null, body.reason, ids],
        );
        if (stored.rowCount !== 1) return problem('conflict');
        const proposed = await changes.propose(
          {
            id: body.id,
            kind: exportChange,
            content: {
              exportId: body.id,
              trace,
              cases: ids.length,
              purpose: body.purpose,
              ...(body.note === undefined ? {} : { note: body.note }),
            },
            reason: body.reason,
          },
          { officerId: reader.officerId, roles: [...new Set(reader.actors.map(({ role }) => role))] },
        );
        if (proposed instanceof ProblemAnswer) return proposed;
      }
      const row = await find();
      return row === undefined ? problem('conflict') : toPersonalExport(row, clock.now(), nameOf);
    },
    parts,
  );

  registerEndpoint<typeof listPersonalExports, StaffCaller>(
    app,
    listPersonalExports,
    async ({ caller }) => ({
      exports: (await listExports(pool, caller.reader.officerId)).map((row) => toPersonalExport(row, clock.now(), nameOf)),
    }),
    parts,
  );

  registerEndpoint<typeof takePersonalExport, StaffCaller>(
    app,
    takePersonalExport,
    async ({ params, caller, reply }) => {
      const now = clock.now();
      const { officerId } = caller.reader;
      const [stored] = await listExports(pool, officerId, params.exportId);
      if (stored === undefined) return problem('export-unknown');
      const { state } = toPersonalExport(stored, now, nameOf);
      if (state === 'waiting' || state === 'refused') return problem('export-not-approved');
      if (state === 'expired') return problem('export-expired');
      // Whoever is first takes it; the second of two at the same moment is told so.
      const taken = await pool.query(
        'update personal_export set downloaded_at = $2 where id = $1 and downloaded_at is null and expires_at > $2',
        [params.exportId, now],
      );
      if (taken.rowCount !== 1) return problem('export-taken');
      const held = await pool.query<{ case_id: string }>('select case_id::text from personal_export_case where export_id = $1', [
        params.exportId,
      ]);
      const caseIds = held.rows.map(({ case_id }) => case_id);
      // Only what the requester may see today: a case may have been restricted, or they may have left a unit, since they asked.
      const rows = await listNamed(caller, caseIds, now);
      const workbook = writeWorkbook({
        sheet: '信访事项',
        columns: namedColumns,
        watermark: {
          trace: stored.trace,
          officerName: nameOf(officerId),
          at: now,
          purpose: stored.purpose,
          ...(stored.note === null ? {} : { note: stored.note }),
        },
        pages: (async function* () {
          yield rows;
        })(),
        beforeEnd: async () => undefined,
      });
      await audit.record({
        kind: 'exported',
        ...toAuditActor(caller),
        detail: { what: 'casesWithNames', rows: rows.length, trace: stored.trace, purpose: stored.purpose, change: stored.id },
      });
      return reply
        .header('content-type', takePersonalExport.produces ?? '')
        .header('content-disposition', workbookName('信访事项-含姓名', now))
        .header('cache-control', 'no-store')
        .send(workbook);
    },
    parts,
  );

  const listNamed = async (caller: StaffCaller, caseIds: readonly string[], now: Date): Promise<readonly NamedRow[]> => {
    const seen = await listSeen(caller, caseIds);
    const { rows } = await pool.query<ListedCase & { sealed: Buffer }>(
      `select l.case_id::text, l.number, l.title, l.masked_name, l.channel, l.kind, l.procedure, l.warning, l.unit_id, l.handler_id,
         l.received_at, l.next_duty, l.next_due_on, l.next_due_at, l.confidentiality, p.sealed
       from case_list l join petitioner p on p.id = l.petitioner_id where l.case_id = any($1::uuid[]) order by l.received_at desc, l.case_id desc`,
      [seen],
    );
    return rows.map((row) => ({ row: toCaseRow(row, journal, now), person: personSchema.parse(personal.openPersonal(row.sealed)) }));
  };
};
