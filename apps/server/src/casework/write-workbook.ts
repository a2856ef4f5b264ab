import { PassThrough, type Readable } from 'node:stream';
import type { CaseRow } from '@daiban/contract/cases';
import { labels } from '../case-file/labels.ts';

/** Keeps a spreadsheet from running a text that begins like a formula. */
const safeCell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const columns: readonly { readonly heading: string; readonly width: number; readonly cell: (row: CaseRow) => string }[] = [
  { heading: '编号', width: 26, cell: (row) => row.caseNumber },
  { heading: '标题', width: 34, cell: (row) => row.title },
  { heading: '信访人', width: 10, cell: (row) => row.petitioner },
  { heading: '渠道', width: 10, cell: (row) => labels.channel[row.channel] },
  { heading: '类别', width: 10, cell: (row) => (row.kind === undefined ? '' : labels.kind[row.kind]) },
  { heading: '状态', width: 10, cell: (row) => labels.procedure[row.procedure] },
  { heading: '责任单位', width: 18, cell: (row) => row.unitName },
  { heading: '承办人', width: 10, cell: (row) => row.handlerName ?? '' },
  { heading: '收到日期', width: 12, cell: (row) => row.receivedOn },
  { heading: '下一步', width: 16, cell: (row) => row.nextDuty?.title ?? '' },
  { heading: '限期', width: 12, cell: (row) => row.nextDuty?.dueOn ?? '' },
];

/**
 * An Excel workbook of the rows, written while they come. `beforeEnd` is called with their number when all are in and before the
 * workbook becomes readable; a fault there, or in the rows, breaks the stream off.
 */
export const writeWorkbook = (pages: AsyncIterable<readonly CaseRow[]>, beforeEnd: (rows: number) => Promise<void>): Readable => {
  const stream = new PassThrough();
  const write = async (): Promise<void> => {
    // Loaded by the first export: it takes more memory than the rest of the server's libraries together.
    const { default: exceljs } = await import('exceljs');
    const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream });
    const sheet = workbook.addWorksheet('信访事项', { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRow(columns.map(({ heading }) => heading)).font = { bold: true };
    sheet.columns.forEach((column, index) => {
      column.width = columns[index]?.width ?? 12;
    });
    let rows = 0;
    for await (const page of pages) {
      // The reader has gone.
      if (stream.destroyed) return;
      for (const row of page) sheet.addRow(columns.map(({ cell }) => safeCell(cell(row)))).commit();
      rows += page.length;
    }
    sheet.commit();
    await beforeEnd(rows);
    await workbook.commit();
  };
  write().catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
  return stream;
};
