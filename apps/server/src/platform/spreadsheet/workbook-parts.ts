import type { FileHandle } from 'node:fs/promises';
import { LedgerFault } from './ledger-fault.ts';
import { TextSpool } from './text-spool.ts';
import { newUnpackedBudget, readXml, type UnpackedBudget, type XmlListener } from './xml-parts.ts';
import { listZipEntries, openZipEntry, type ZipEntry } from './zip-entries.ts';

/** What the rows of a sheet refer to. */
export interface Workbook {
  readonly sheet: ZipEntry;
  readonly texts: TextSpool;
  /** For each cell style whether it shows a number as a date. */
  readonly dateStyles: readonly boolean[];
  /** Days are counted from 1904, as old Macintosh files do. */
  readonly from1904: boolean;
  readonly budget: UnpackedBudget;
}

/** Text as a workbook writes it: characters that XML cannot hold stand as `_x000D_`. */
export const unescapeText = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;

/** Formats 14–22 and 45–47 are dates and times everywhere, 27–36 and 50–58 in Chinese, Japanese and Korean workbooks (ECMA-376, 18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

const isDateFormat = (format: string): boolean =>
  /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|general/gi, ''));

const stylesListener = (styles: boolean[]): XmlListener => {
  const formats = new Map<number, boolean>();
  let isInCells = false;
  return {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt') formats.set(Number(numFmtId), isDateFormat(formatCode ?? ''));
      else if (name === 'cellXfs') isInCells = true;
      else if (name === 'xf' && isInCells) styles.push(formats.get(Number(numFmtId)) ?? isBuiltInDate(Number(numFmtId)));
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  };
};

/** Gathers the text of an element that may hold runs (`r/t`) and readings of Chinese characters (`rPh`), which are no part of it. */
export const textGatherer = (): Required<XmlListener> & { take(): string } => {
  let gathered = '';
  let isInText = false;
  let isInReading = false;
  return {
    open: (name) => {
      if (name === 't') isInText = true;
      else if (name === 'rPh') isInReading = true;
    },
    text: (text) => {
      if (isInText && !isInReading) gathered += text;
    },
    close: (name) => {
      if (name === 't') isInText = false;
      else if (name === 'rPh') isInReading = false;
    },
    take: () => {
      const text = unescapeText(gathered);
      gathered = '';
      return text;
    },
  };
};

const textsListener = (texts: TextSpool): XmlListener => {
  const gatherer = textGatherer();
  return {
    ...gatherer,
    close: (name) => {
      gatherer.close(name);
      if (name === 'si') texts.add(gatherer.take());
    },
  };
};

const resolvePart = (from: string, target: string): string => new URL(target, `zip:///${from}`).pathname.slice(1);

/** Opens what is needed of a workbook: the first sheet that is not hidden. The caller closes `texts`. Throws LedgerFault. */
export const openWorkbook = async (file: FileHandle, bytes: number): Promise<Workbook> => {
  const entries = await listZipEntries(file, bytes);
  const budget = newUnpackedBudget();
  const read = async (name: string | undefined, listener: XmlListener): Promise<void> => {
    const entry = name === undefined ? undefined : entries.get(name);
    if (entry !== undefined) await readXml(await openZipEntry(file, entry), listener, budget);
  };
  const relationsOf = async (part: string): Promise<readonly { id: string; type: string; target: string }[]> => {
    const found: { id: string; type: string; target: string }[] = [];
    await read(
      part.replace(/[^/]*$/, (name) => `_rels/${name}.rels`),
      {
        open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
          if (name === 'Relationship' && TargetMode !== 'External')
            found.push({ id: Id, type: Type.replace(/^.*\//, ''), target: resolvePart(part, Target) });
        },
      },
    );
    return found;
  };

  const book = (await relationsOf('')).find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const relations = await relationsOf(book);
  const sheets: { id: string; isHidden: boolean }[] = [];
  let from1904 = false;
  await read(book, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      else if (name === 'sheet')
        sheets.push({ id: attributes['r:id'] ?? attributes['d3p1:id'] ?? '', isHidden: (attributes.state ?? 'visible') !== 'visible' });
    },
  });
  const sheetId = (sheets.find(({ isHidden }) => !isHidden) ?? sheets[0])?.id;
  const sheet = entries.get(relations.find(({ id }) => id === sheetId)?.target ?? '') ?? entries.get('xl/worksheets/sheet1.xml');
  if (sheet === undefined) throw new LedgerFault('ledger-unreadable');

  const part = (type: string): string | undefined => relations.find((relation) => relation.type === type)?.target;
  const dateStyles: boolean[] = [];
  await read(part('styles'), stylesListener(dateStyles));
  const texts = new TextSpool();
  try {
    await read(part('sharedStrings'), textsListener(texts));
  } catch (error) {
    texts.close();
    throw error;
  }
  return { sheet, texts, dateStyles, from1904, budget };
};
