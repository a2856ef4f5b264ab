import { PassThrough, type Readable } from 'node:stream';
import type { AuditEntryView } from '@daiban/contract/audit-log';
import { labels } from '../case-file/labels.ts';
import { auditFactLabels, auditKindLabels } from './audit-labels.ts';

/** Keeps a spreadsheet from running a text that begins like a formula. */
const safeCell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const roleLabels: Readonly<Record<string, string>> = labels.role;

const inShanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' });

const columns: readonly { readonly heading: string; readonly width: number; readonly cell: (entry: AuditEntryView) => string }[] = [
  { heading: '序号', width: 10, cell: ({ position }) => String(position) },
  { heading: '时间', width: 20, cell: ({ at }) => inShanghai.format(new Date(at)) },
  { heading: '动作', width: 18, cell: ({ kind }) => auditKindLabels[kind] },
  { heading: '人员', width: 14, cell: ({ actor }) => actor.name ?? actor.id },
  { heading: '岗位', width: 16, cell: ({ actor }) => roleLabels[actor.role ?? ''] ?? actor.role ?? '' },
  { heading: '单位', width: 18, cell: ({ actor }) => actor.unitName ?? '' },
  { heading: '事项编号', width: 28, cell: (entry) => entry.case?.caseNumber ?? '' },
  { heading: '内容', width: 60, cell: ({ facts }) => facts.map(({ key, value }) => `${auditFactLabels[key] ?? key} ${value}`).join('；') },
];

/**
 * The selected entries as an Excel workbook, written while they come. `mark` says who took them out, when and for what; it stands above
 * the rows and in the footer of every printed page.
 */
export const writeAuditWorkbook = (pages: AsyncIterable<readonly AuditEntryView[]>, mark: string): Readable => {
  const stream = new PassThrough();
  const write = async (): Promise<void> => {
    // Loaded by the first export: it takes more memory than the rest of the server's libraries together.
    const { default: exceljs } = await import('exceljs');
    const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream });
    const sheet = workbook.addWorksheet('审计日志', { views: [{ state: 'frozen', ySplit: 2 }] });
    sheet.columns = columns.map(({ width }) => ({ width }));
    // An ampersand begins a code in the footer of a sheet.
    sheet.headerFooter.oddFooter = `&L${mark.replaceAll('&', '＆')}&R&P / &N`;
    sheet.addRow([safeCell(mark)]).commit();
    const heading = sheet.addRow(columns.map((column) => column.heading));
    heading.font = { bold: true };
    heading.commit();
    for await (const page of pages) {
      // The reader has gone.
      if (stream.destroyed) return;
      for (const entry of page) sheet.addRow(columns.map(({ cell }) => safeCell(cell(entry)))).commit();
    }
    sheet.commit();
    await workbook.commit();
  };
  write().catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
  return stream;
};
