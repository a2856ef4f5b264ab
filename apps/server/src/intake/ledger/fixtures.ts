import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { LedgerRow } from '../../platform/spreadsheet/raw-row.ts';
import { readLedger } from './read-ledger.ts';

/** A folder of ledgers made by a test. */
export interface LedgerFixtures {
  /** Writes a file and answers its path. */
  write(name: string, content: string | Uint8Array): string;
  remove(): void;
}

export const openFixtures = (): LedgerFixtures => {
  const folder = mkdtempSync(join(tmpdir(), 'daiban-ledgers-'));
  return {
    write: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

export const readAll = async (path: string): Promise<{ columns: readonly string[]; rows: readonly LedgerRow[] }> => {
  const ledger = await readLedger(path);
  const rows: LedgerRow[] = [];
  for await (const row of ledger.rows) rows.push(row);
  return { columns: ledger.columns, rows };
};

/** A zip archive; its sizes stand in the long form of big archives when `isLong`. */
export const zip = (parts: Readonly<Record<string, string>>, { isLong = false, flags = 0 } = {}): Buffer => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const title = Buffer.from(name);
    const body = deflateRawSync(Buffer.from(text));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(title.length, 26);
    const extra = Buffer.alloc(isLong ? 28 : 0);
    if (isLong) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      extra.writeBigUInt64LE(BigInt(Buffer.byteLength(text)), 4);
      extra.writeBigUInt64LE(BigInt(body.length), 12);
      extra.writeBigUInt64LE(BigInt(offset), 20);
    }
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(isLong ? 0xffffffff : body.length, 20);
    entry.writeUInt32LE(isLong ? 0xffffffff : Buffer.byteLength(text), 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt16LE(extra.length, 30);
    entry.writeUInt32LE(isLong ? 0xffffffff : offset, 42);
    bodies.push(local, title, body);
    directory.push(entry, title, extra);
    offset += 30 + title.length + body.length;
  }
  const list = Buffer.concat(directory);
  const end64 = Buffer.alloc(isLong ? 76 : 0);
  if (isLong) {
    end64.writeUInt32LE(0x06064b50, 0);
    end64.writeBigUInt64LE(BigInt(list.length), 40);
    end64.writeBigUInt64LE(BigInt(offset), 48);
    end64.writeUInt32LE(0x07064b50, 56);
    end64.writeBigUInt64LE(BigInt(offset + list.length), 64);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(isLong ? 0xffffffff : list.length, 12);
  end.writeUInt32LE(isLong ? 0xffffffff : offset, 16);
  return Buffer.concat([...bodies, list, end64, end]);
};

const relations = (...targets: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships>${targets.map(([id, type, target]) => `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** The parts of a workbook around the XML of its first sheet. */
export const workbookParts = (sheetData: string, { texts = '', from1904 = false } = {}): Record<string, string> => ({
  '_rels/.rels': relations(['r1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets><sheet name="旧" state="hidden" r:id="s2"/><sheet name="台账" r:id="s1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    ['s2', 'worksheet', 'worksheets/other.xml'],
    ['s1', 'worksheet', 'worksheets/list.xml'],
    ['t', 'sharedStrings', '/xl/texts.xml'],
    ['f', 'styles', 'styles.xml'],
  ),
  'xl/styles.xml':
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="171" formatCode="0.0&quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="14"/><xf numFmtId="171"/></cellXfs></styleSheet>',
  'xl/worksheets/other.xml': '<worksheet><sheetData><row r="1"><c t="str"><v>别的</v></c></row></sheetData></worksheet>',
  'xl/worksheets/list.xml': `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
  'xl/texts.xml': `<sst>${texts}</sst>`,
});
