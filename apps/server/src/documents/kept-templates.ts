import { noticeTemplateSchema } from '@daiban/contract/paper-templates';
import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';
import type { StoredNotice } from '../case-file/read-case.ts';
import { type Connection, statement } from '../platform/database/statement.ts';

/** A version of a wording that the office published. */
export interface KeptTemplate {
  readonly notice: string;
  readonly version: number;
  readonly template: NoticeTemplate;
  readonly effective_on: string;
  readonly reason: string;
  readonly proposed_by: string;
  readonly approved_by: string;
  readonly approved_at: Date;
}

const readTemplates = statement<KeptTemplate>(
  'template.list',
  'select notice, version, template, effective_on, reason, proposed_by, approved_by, approved_at from paper_template order by notice, version',
);

const readVersion = statement<{ template: unknown }>(
  'template.read',
  'select template from paper_template where notice = $1 and version = $2',
);

/** All versions but the first of each kind, oldest first. */
export const listKeptTemplates = (connection: Connection): Promise<readonly KeptTemplate[]> => readTemplates.rows(connection, []);

/** The wording that a paper was issued with; undefined for the one that came with the product. */
export const findEdited = async (
  connection: Connection,
  notice: Pick<StoredNotice, 'kind' | 'template_version'>,
): Promise<NoticeTemplate | undefined> => {
  if (notice.template_version === 1) return undefined;
  const kept = await readVersion.row(connection, [notice.kind, notice.template_version]);
  return kept === undefined ? undefined : noticeTemplateSchema.parse(kept.template);
};
