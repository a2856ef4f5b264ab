import { randomUUID } from 'node:crypto';
import type { AuditKind } from '@daiban/contract/audit';
import {
  type AuditEntryView,
  auditQuestions,
  exportAudit,
  listAudit,
  listAuditQuestions,
  listCaseReaders,
} from '@daiban/contract/audit-log';
import type { QueryOf } from '@daiban/contract/endpoint';
import { daysBetween, toPlainDate } from '@daiban/domain/calendar/dates';
import type { Role } from '@daiban/domain/case/vocabulary';
import type { FastifyInstance } from 'fastify';
import { toAuditActor } from '../case-file/audit-actor.ts';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import type { Journal } from '../journal/journal.ts';
import type { Audit } from '../platform/audit/audit.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { PersonalData } from '../platform/personal-data/personal-data.ts';
import { type AuditFilter, findAuditEntries, type StoredEntry } from './audit-entries.ts';
import { readAuditFacts } from './audit-facts.ts';
import { dutyHours, findAuditQuestions, type QuestionRow, questionThresholds } from './audit-questions.ts';
import { writeAuditWorkbook } from './audit-workbook.ts';

export interface AuditParts {
  readonly journal: Journal;
  readonly callers: Callers;
  readonly audit: Audit;
  readonly personal: PersonalData;
}

const administrators: readonly Role[] = ['systemAdmin', 'securityAdmin', 'auditAdmin'];
const mostExported = 50_000;
const exportPage = 1_000;
const longestPeriod = 31;
/** No case: what the number of no case is looked up as. */
const nowhere = '00000000-0000-0000-0000-000000000000';

type Selection = Omit<QueryOf<typeof listAudit>, 'cursor' | 'limit'>;

/** The audit log for the audit administrator alone: entries, who opened a case, what may be worth a question, export. */
export const registerAudit = (app: FastifyInstance, { journal, callers, audit, personal }: AuditParts): void => {
  const parts = { authenticate: callers.staff, holdsOneOf };
  const { pool } = journal;

  const actorView = (id: string, role: string | null, unitId: string | null) => {
    const officer = journal.directory.officers.get(id);
    return {
      id,
      ...(officer === undefined ? {} : { name: officer.name }),
      ...(role === null ? {} : { role }),
      ...(unitId === null ? {} : { unitName: journal.directory.unitName(unitId) }),
    };
  };
  const toView = (row: StoredEntry): AuditEntryView => ({
    position: Number(row.position),
    at: row.at.toISOString(),
    kind: row.kind as AuditKind,
    actor: actorView(row.actor_id, row.actor_role, row.actor_unit),
    ...(row.case_id === null
      ? {}
      : { case: { caseId: row.case_id, ...(row.case_number === null ? {} : { caseNumber: row.case_number }) } }),
    // People stand in it by id.
    facts: readAuditFacts(row.detail, personal).map(({ key, value }) => ({
      key,
      value: journal.directory.officers.get(value)?.name ?? value,
    })),
  });
  const findCaseId = async (caseNumber: string): Promise<string | undefined> =>
    (await pool.query<{ case_id: string }>('select case_id::text from case_list where number = $1', [caseNumber])).rows[0]?.case_id;
  const toFilter = async ({ from, to, kind, actorId, caseNumber, administrators: only }: Selection): Promise<AuditFilter> => {
    const officers = [...journal.directory.officers.values()];
    const holders = officers.filter(({ appointments }) => appointments.some(({ role }) => administrators.includes(role)));
    const ids = only === undefined ? undefined : holders.map(({ id }) => id);
    return {
      from,
      to,
      kind,
      actorIds: actorId === undefined ? ids : ids === undefined || ids.includes(actorId) ? [actorId] : [],
      caseId: caseNumber === undefined ? undefined : ((await findCaseId(caseNumber)) ?? nowhere),
    };
  };
  /** Whoever reads the log is in it. */
  const recordReading = (caller: StaffCaller, what: string, selection: object): Promise<void> =>
    audit.recordLook(
      { kind: 'auditRead', ...toAuditActor(caller), detail: { what, ...selection } },
      `${what} ${JSON.stringify(selection)}`,
    );

  registerEndpoint<typeof listAudit, StaffCaller>(
    app,
    listAudit,
    async ({ query, caller }) => {
      const { cursor, limit, ...selection } = query;
      await recordReading(caller, 'list', selection);
      const { rows, nextCursor } = await findAuditEntries(pool, await toFilter(selection), limit, cursor);
      return { entries: rows.map(toView), ...(nextCursor === undefined ? {} : { nextCursor }) };
    },
    parts,
  );

  registerEndpoint<typeof exportAudit, StaffCaller>(
    app,
    exportAudit,
    async ({ query, caller, reply }) => {
      const { purpose, ...selection } = query;
      const filter = await toFilter(selection);
      const now = journal.clock.now();
      // The same id stands in the workbook and in the log, so that a copy found elsewhere leads back to who took it out.
      const exportId = randomUUID();
      const sealed = personal.sealPersonal({ purpose }).toString('base64');
      await audit.record({
        kind: 'exported',
        ...toAuditActor(caller),
        detail: { what: 'audit', export: exportId, ...selection, sealed },
      });
      const first = await findAuditEntries(pool, filter, exportPage);
      const pages = async function* () {
        let written = 0;
        for (let page = first; ; page = await findAuditEntries(pool, filter, exportPage, page.nextCursor)) {
          yield page.rows.map(toView);
          written += page.rows.length;
          if (page.nextCursor === undefined || written >= mostExported) return;
        }
      };
      const name = journal.directory.officerName(caller.reader.officerId);
      const mark = `${journal.directory.office.name} 审计日志 · ${name} ${toPlainDate(now.toISOString())} 导出 · 用途：${purpose} · ${exportId}`;
      return reply
        .header('content-type', exportAudit.produces ?? '')
        .header(
          'content-disposition',
          `attachment; filename*=UTF-8''${encodeURIComponent(`审计日志-${toPlainDate(now.toISOString())}.xlsx`)}`,
        )
        .send(writeAuditWorkbook(pages(), mark));
    },
    parts,
  );

  registerEndpoint<typeof listCaseReaders, StaffCaller>(
    app,
    listCaseReaders,
    async ({ query, caller }) => {
      await recordReading(caller, 'caseReaders', query);
      const caseId = await findCaseId(query.caseNumber);
      if (caseId === undefined) return problem('case-unknown');
      const { rows } = await pool.query<{
        actor_id: string;
        actor_role: string | null;
        actor_unit: string | null;
        looks: number;
        first: Date;
        last: Date;
      }>(
        `select actor_id, actor_role, actor_unit, count(*)::int as looks, min(at) as first, max(at) as last from audit_log
         where case_id = $1 and kind in ('caseOpened', 'unmasked', 'paperOpened', 'fileOpened', 'queryCodeRenewed')
         group by actor_id, actor_role, actor_unit order by last desc limit 500`,
        [caseId],
      );
      return {
        readers: rows.map((row) => ({
          ...actorView(row.actor_id, row.actor_role, row.actor_unit),
          looks: row.looks,
          first: row.first.toISOString(),
          last: row.last.toISOString(),
        })),
      };
    },
    parts,
  );

  registerEndpoint<typeof listAuditQuestions, StaffCaller>(
    app,
    listAuditQuestions,
    async ({ query, caller }) => {
      const days = daysBetween(query.from, query.to);
      if (days < 0 || days >= longestPeriod)
        return problem('malformed-input', { faults: [{ path: 'to', message: `0–${longestPeriod} d` }] });
      await recordReading(caller, 'questions', query);
      const found = await findAuditQuestions(pool, query.from, query.to);
      const toQuestion = (question: (typeof auditQuestions)[number], row: QuestionRow) => {
        const [post] = journal.directory.officers.get(row.actor_id)?.appointments ?? [];
        return {
          question,
          actor: {
            id: row.actor_id,
            name: journal.directory.officerName(row.actor_id),
            ...(post === undefined ? {} : { role: post.role, unitName: journal.directory.unitName(post.unitId) }),
          },
          on: row.on,
          cases: row.cases,
          looks: row.looks,
          first: row.first.toISOString(),
          last: row.last.toISOString(),
        };
      };
      return {
        thresholds: questionThresholds,
        dutyHours,
        questions: auditQuestions.flatMap((question) => found[question].map((row) => toQuestion(question, row))),
      };
    },
    parts,
  );
};
