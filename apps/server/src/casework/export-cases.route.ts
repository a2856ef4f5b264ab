import { exportCases } from '@daiban/contract/cases';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { FastifyInstance } from 'fastify';
import { toAuditActor } from '../case-file/audit-actor.ts';
import type { StaffCaller } from '../case-file/caller.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { caseColumns } from './case-columns.ts';
import { toCaseRow } from './case-row.ts';
import { newTrace } from './export-trace.ts';
import type { CaseworkParts } from './list-cases.route.ts';
import { findCases } from './list-cases.ts';
import { writeWorkbook } from './write-workbook.ts';

const mostExported = 20_000;

/** How an exported workbook is offered for saving. */
export const workbookName = (title: string, at: Date): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(`${title}-${toPlainDate(at.toISOString())}.xlsx`)}`;

/** The filtered list as a workbook, names masked: at once, with purpose, watermark and an entry in the audit log (care G9). */
export const registerExportCases = (app: FastifyInstance, { journal, callers, personal, audit }: CaseworkParts): void => {
  registerEndpoint<typeof exportCases, StaffCaller>(
    app,
    exportCases,
    async ({ query: { purpose, note, ...filter }, caller, reply }) => {
      const now = journal.clock.now();
      const pageAfter = async (cursor: string | undefined) => {
        const { rows, nextCursor } = await findCases(journal.pool, caller.reader, { ...filter, sort: 'newest', limit: 500, cursor }, now);
        return { rows: rows.map((row) => toCaseRow(row, journal, now)), nextCursor };
      };
      // The first page is read before anything is sent, so that a fault is still answered as one.
      const first = await pageAfter(undefined);
      const pages = async function* () {
        let written = 0;
        for (let page = first; ; page = await pageAfter(page.nextCursor)) {
          yield page.rows;
          written += page.rows.length;
          if (page.nextCursor === undefined || written >= mostExported) return;
        }
      };
      const trace = newTrace(now);
      const sealed = personal.sealPersonal({ filter, ...(note === undefined ? {} : { note }) }).toString('base64');
      const workbook = writeWorkbook({
        sheet: '信访事项',
        columns: caseColumns,
        watermark: {
          trace,
          officerName: journal.directory.officerName(caller.reader.officerId),
          at: now,
          purpose,
          ...(note === undefined ? {} : { note }),
        },
        pages: pages(),
        beforeEnd: (rows) =>
          audit.record({ kind: 'exported', ...toAuditActor(caller), detail: { what: 'cases', rows, trace, purpose, sealed } }),
      });
      return reply
        .header('content-type', exportCases.produces ?? '')
        .header('content-disposition', workbookName('信访事项', now))
        .send(workbook);
    },
    { authenticate: callers.staff },
  );
};
