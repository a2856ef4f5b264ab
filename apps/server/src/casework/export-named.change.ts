import { exportChange, exportRequesterRoles } from '@daiban/contract/personal-data';
import { exportPurposes } from '@daiban/contract/purposes';
import { z } from 'zod';
import type { Journal } from '../journal/journal.ts';
import { ProblemError, problem } from '../platform/http/problem.ts';
import { getPersonalDataLimits } from '../platform/personal-data/policy.ts';
import type { ChangeKind } from '../platform/signed-changes/signed-changes.ts';
import { purposeLabels } from './export-trace.ts';

const contentSchema = z.strictObject({
  exportId: z.uuid(),
  trace: z.string(),
  cases: z.int().min(1),
  purpose: z.enum(exportPurposes),
  note: z.string().optional(),
});
export type NamedExport = z.output<typeof contentSchema>;

const hour = 3_600_000;

/** An export with names and phones: asked for by who works on the cases, approved by a second person (care G9). */
export const exportNamedKind = (journal: Pick<Journal, 'clock'>): ChangeKind<NamedExport> => ({
  kind: exportChange,
  schema: contentSchema,
  proposers: [...exportRequesterRoles],
  approvers: ['petitionOfficeHead', 'securityAdmin'],
  check: async ({ exportId, trace, cases }, connection) => {
    const found = await connection.query(
      'select from personal_export where id = $1 and trace = $2 and cases = $3 and approved_at is null',
      [exportId, trace, cases],
    );
    return found.rowCount === 1 ? undefined : problem('export-unknown');
  },
  apply: async ({ exportId }, connection, { proposedBy, decidedBy }) => {
    const now = journal.clock.now();
    const { exportOpenHours } = await getPersonalDataLimits(connection);
    const approved = await connection.query(
      'update personal_export set approved_by = $3, approved_at = $4, expires_at = $5 where id = $1 and officer_id = $2 and approved_at is null',
      [exportId, proposedBy, decidedBy, now, new Date(now.getTime() + exportOpenHours * hour)],
    );
    // Somebody proposed what another person had asked for.
    if (approved.rowCount !== 1) throw new ProblemError('conflict');
  },
  summarise: ({ trace, cases, purpose, note }, language) => [
    { label: language === 'zh-CN' ? '导出编号' : 'Number', value: trace },
    { label: language === 'zh-CN' ? '件数' : 'Cases', value: String(cases) },
    {
      label: language === 'zh-CN' ? '用途' : 'Purpose',
      value: `${language === 'zh-CN' ? purposeLabels[purpose] : purpose}${note === undefined ? '' : `（${note}）`}`,
    },
    {
      label: language === 'zh-CN' ? '内容' : 'Content',
      value: language === 'zh-CN' ? '事项列表，含姓名、电话、地址' : 'List of cases with names, phones and addresses',
    },
  ],
});
