import { PassThrough, type Readable } from 'node:stream';
import { type Watermark, watermarkLine } from './export-trace.ts';

/**
 * Keeps a spreadsheet from running a text that begins like a formula, also behind blanks and in full-width forms, which some
 * programs fold; and from taking a line break or tab at the start for the next cell when the sheet is saved as text.
 */
export const safeCell = (text: string): string => (/^(?:[\s\p{C}]*[=+\-@＝＋－＠]|[\t\r\n])/u.test(text) ? `'${text}` : text);

export interface WorkbookColumn<Row> {
  readonly heading: string;
  readonly width: number;
  readonly cell: (row: Row) => string;
}

export interface WorkbookPlan<Row> {
  readonly sheet: string;
  readonly columns: readonly WorkbookColumn<Row>[];
  readonly watermark: Watermark;
  readonly pages: AsyncIterable<readonly Row[]>;
  /** Called with the number of rows when all are in and before the workbook becomes readable; a fault there breaks the stream off. */
  readonly beforeEnd: (rows: number) => Promise<void>;
}

/** In a header or footer an ampersand begins a code. */
const printed = (text: string): string => text.replaceAll('&', '&&').slice(0, 200);

/**
 * An Excel workbook of the rows, written while they come. The first line, the last line with the number of rows, and the printed
 * header and footer of every page say who took it, when, what for, and its number.
 */
export const writeWorkbook = <Row>({ sheet: name, columns, watermark, pages, beforeEnd }: WorkbookPlan<Row>): Readable => {
  const stream = new PassThrough();
  const line = watermarkLine(watermark);
  const write = async (): Promise<void> => {
    // Loaded by the first export: it takes more memory than the rest of the server's libraries together.
    const { default: exceljs } = await import('exceljs');
    const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream });
    const sheet = workbook.addWorksheet(name, {
      views: [{ state: 'frozen', ySplit: 2 }],
      headerFooter: { oddHeader: `&L${printed(line)}`, oddFooter: `&L${printed(line)}&R&P/&N` },
    });
    sheet.addRow([safeCell(line)]).font = { italic: true, color: { argb: 'FF8A5A00' } };
    sheet.addRow(columns.map(({ heading }) => heading)).font = { bold: true };
    sheet.columns = columns.map(({ width }) => ({ width }));
    let rows = 0;
    for await (const page of pages) {
      // The reader has gone.
      if (stream.destroyed) return;
      for (const row of page) sheet.addRow(columns.map(({ cell }) => safeCell(cell(row)))).commit();
      rows += page.length;
    }
    sheet.addRow([safeCell(`共 ${rows} 件　${line}`)]).font = { italic: true, color: { argb: 'FF8A5A00' } };
    sheet.commit();
    await beforeEnd(rows);
    await workbook.commit();
  };
  write().catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
  return stream;
};
