import { exportHotlineResults, listHotlineSlips, type SlipRow } from '@daiban/contract/outreach';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { Evaluation } from '@daiban/domain/case/state';
import type { FastifyInstance } from 'fastify';
import { toAuditActor } from '../case-file/audit-actor.ts';
import { holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import type { Reader } from '../case-file/reader.ts';
import { seenCondition } from '../case-file/seen-cases.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { OutreachParts } from './trips.route.ts';

interface SlipDbRow {
  readonly case_id: string;
  readonly number: string;
  readonly source_number: string | null;
  readonly title: string;
  readonly received_at: Date;
  readonly procedure: SlipRow['procedure'];
  readonly unit_id: string;
  readonly answered_on: string | null;
  readonly evaluations: readonly Evaluation[] | null;
}

const mostListed = 300;
const mostExported = 10_000;

const stageWords: Partial<Record<SlipRow['procedure'], string>> = {
  received: '已收到，待登记',
  registered: '已登记，待受理',
  supplementing: '等补充材料',
  handling: '办理中',
  notAccepted: '不予受理',
};
const gradeWords = { satisfied: '满意', basicallySatisfied: '基本满意', dissatisfied: '不满意' } as const;

/** A cell of a text table: quoted, and never read as a formula. */
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** Slips that the hotline handed over (便民电话转办单, S4.15): their numbers are kept, and results go back by number. */
export const registerHotlineSlips = (app: FastifyInstance, { journal, callers, audit }: OutreachParts): void => {
  const parts = { authenticate: callers.staff, holdsOneOf };

  const find = async (reader: Reader, number: string | undefined, most: number): Promise<readonly SlipRow[]> => {
    const values: unknown[] = [most];
    const seen = seenCondition('l', reader, (value) => `$${values.push(value)}`);
    // By number the few slips are found first, by their own index; the list walks the newest matters.
    const ofNumber =
      number === undefined
        ? 'true'
        : `l.case_id in (select case_id from submission where channel = 'hotlineTransfer' and source_number = $${values.push(number)})`;
    const { rows } = await journal.pool.query<SlipDbRow>(
      `select l.case_id::text, l.number, s.source_number, l.title, l.received_at, l.procedure, l.unit_id,
         (select max(n.issued_on)::text from notice n where n.case_id = l.case_id and n.kind in ('handlingOpinion', 'suggestionReply')) as answered_on,
         c.state->'evaluations' as evaluations
       from case_list l join petition_case c on c.id = l.case_id
       left join lateral (select source_number from submission where case_id = l.case_id and channel = 'hotlineTransfer' limit 1) s on true
       where l.channel = 'hotlineTransfer' and ${ofNumber} and ${seen}
       order by l.received_at desc, l.case_id desc limit $1`,
      values,
    );
    return rows.map((row) => {
      const grade = row.evaluations?.findLast(({ subject }) => subject === 'handlingUnit')?.grade;
      return {
        caseId: row.case_id,
        caseNumber: row.number,
        ...(row.source_number === null ? {} : { slipNumber: row.source_number }),
        title: row.title,
        receivedOn: toPlainDate(row.received_at.toISOString()),
        procedure: row.procedure,
        unitName: journal.directory.unitName(row.unit_id),
        ...(row.answered_on === null ? {} : { answeredOn: row.answered_on }),
        ...(grade === undefined ? {} : { grade }),
      };
    });
  };

  registerEndpoint<typeof listHotlineSlips, StaffCaller>(
    app,
    listHotlineSlips,
    async ({ query, caller }) => ({ rows: [...(await find(caller.reader, query.number === '' ? undefined : query.number, mostListed))] }),
    parts,
  );

  registerEndpoint<typeof exportHotlineResults, StaffCaller>(
    app,
    exportHotlineResults,
    async ({ query, caller, reply }) => {
      const rows = await find(caller.reader, undefined, mostExported);
      // Recorded before it leaves: no file without a record.
      await audit.record({
        kind: 'exported',
        ...toAuditActor(caller),
        detail: { purpose: query.purpose, rows: rows.length, list: 'hotlineSlips' },
      });
      const lines = rows.map((row) =>
        [
          row.slipNumber ?? '',
          row.caseNumber,
          row.receivedOn,
          row.answeredOn === undefined ? (stageWords[row.procedure] ?? '办理中') : '已答复',
          row.unitName,
          row.answeredOn ?? '',
          row.grade === undefined ? '' : gradeWords[row.grade],
        ]
          .map(cell)
          .join(','),
      );
      const head = ['转办单号', '事项编号', '收到日期', '办理情况', '承办单位', '答复日期', '评价'].map(cell).join(',');
      const today = toPlainDate(journal.clock.now().toISOString());
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="hotline-results-${today}.csv"`)
        .send(`\uFEFF${[head, ...lines].join('\r\n')}\r\n`);
    },
    parts,
  );
};
