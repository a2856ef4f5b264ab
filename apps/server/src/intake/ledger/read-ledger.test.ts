import ExcelJS from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { openFixtures, readAll, workbookParts, zip } from './fixtures.ts';
import { readLedger } from './read-ledger.ts';

const fixtures = openFixtures();
afterAll(() => fixtures.remove());

const headings = '来件编号,来件日期,渠道,标题,内容';
const firstCells = { 来件编号: 'A-1', 来件日期: '2024-03-01', 渠道: '来信', 标题: '楼道照明', 内容: '三单元的灯坏了，\n请派人看看' };
const csv = `${headings}\r\nA-1,2024-03-01,来信,楼道照明,"三单元的灯坏了，\n请派人看看"\r\n\r\nA-2,2024-03-02,来访,"井盖 ""松动""",响声很大\r\n`;

const fault = async (name: string, content: string | Uint8Array): Promise<unknown> => {
  try {
    await readAll(fixtures.write(name, content));
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
};

// "电灯电灯…" in GB18030, for no encoder of it comes with the runtime.
const gb = (pairs: string): Buffer => Buffer.from(pairs.replaceAll(' ', ''), 'hex');

describe('a ledger is read by its content', () => {
  it('reads a comma-separated text with quotes over two lines, and counts rows as a spreadsheet does', async () => {
    const { columns, rows } = await readAll(fixtures.write('a.csv', csv));
    expect(columns).toEqual(headings.split(','));
    expect(rows).toEqual([
      { number: 2, cells: firstCells },
      { number: 4, cells: { 来件编号: 'A-2', 来件日期: '2024-03-02', 渠道: '来访', 标题: '井盖 "松动"', 内容: '响声很大' } },
    ]);
  });

  it.each([
    ['with a byte order mark', Buffer.from(`\uFEFF${csv}`)],
    ['under the name of another type', Buffer.from(csv)],
    ['separated by semicolons', Buffer.from(csv.replaceAll(',', ';'))],
    ['separated by tabs', Buffer.from(csv.replaceAll(',', '\t'))],
    ['in UTF-16, as a spreadsheet saves Unicode text', Buffer.from(`\uFEFF${csv.replaceAll(',', '\t')}`, 'utf16le')],
    ['below a title and a line about its keeper', Buffer.from(`信访登记台账,,,,\n填表人：某某,,2024年,,\n${csv}`)],
  ])('reads the same text %s', async (_how, content) => {
    const { columns, rows } = await readAll(fixtures.write('b.xlsx', content));
    expect(columns).toEqual(headings.split(','));
    expect(rows.map(({ cells }) => cells)[0]).toEqual(firstCells);
  });

  it('reads GB18030 as older office programs save it', async () => {
    // 标题,内容 / 路灯,不亮
    const text = Buffer.concat([
      gb('b1ea cce2'),
      Buffer.from(','),
      gb('c4da c8dd'),
      Buffer.from('\n'),
      gb('c2b7 b5c6'),
      Buffer.from(','),
      gb('b2bb c1c1'),
      Buffer.from('\n'),
    ]);
    expect(await readAll(fixtures.write('gb.csv', text))).toEqual({
      columns: ['标题', '内容'],
      rows: [{ number: 2, cells: { 标题: '路灯', 内容: '不亮' } }],
    });
  });

  it('keeps UTF-8 when a single row is damaged, and says which', async () => {
    const [before = '', after = ''] = csv.split('响');
    const { rows } = await readAll(
      fixtures.write('damaged.csv', Buffer.concat([Buffer.from(before), Buffer.from('ff', 'hex'), Buffer.from(after)])),
    );
    expect(rows[0]?.cells).toEqual(firstCells);
    expect(rows[1]).toEqual({ number: 4, cells: {}, broken: 'row-undecodable' });
  });

  it('reads one object a line, passes over blank lines and keeps the good ones between the broken', async () => {
    const lines = ['{"标题":"甲","内容":"一","人数":3}', '', '{"标题":"乙"', '["丙"]', '{"标题":{"x":1}}', '{"标题":"丁","内容":null}'];
    const { columns, rows } = await readAll(fixtures.write('a.jsonl', lines.join('\r\n')));
    expect(columns).toEqual(['标题', '内容', '人数']);
    expect(rows).toEqual([
      { number: 1, cells: { 标题: '甲', 内容: '一', 人数: '3' } },
      { number: 3, cells: {}, broken: 'row-not-json' },
      { number: 4, cells: {}, broken: 'row-not-json' },
      { number: 5, cells: {}, broken: 'row-not-flat' },
      { number: 6, cells: { 标题: '丁', 内容: '' } },
    ]);
  });

  it('keeps the rows before a quote that is never closed', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `B-${index},内容${index}`);
    const read = await readAll(fixtures.write('quote.csv', ['编号,内容', ...rows, 'B-x,"没有结束', 'B-y,后面', ''].join('\n')));
    expect(read.rows).toHaveLength(3001);
    expect(read.rows.at(-1)).toEqual({ number: 3002, cells: {}, broken: 'row-quote-open' });
  });

  it('says when a row has more cells than there are headings, for then its cells have moved', async () => {
    const { rows } = await readAll(fixtures.write('more.csv', '编号,内容\n1,甲,乙\n2,丙,\n'));
    expect(rows).toEqual([
      { number: 2, cells: {}, broken: 'row-too-many-cells' },
      { number: 3, cells: { 编号: '2', 内容: '丙' } },
    ]);
  });

  it('names a heading that stands twice or is missing', async () => {
    expect((await readLedger(fixtures.write('twice.csv', '电话,,电话,内容\n1,2,3,4\n'))).columns).toEqual([
      '电话',
      'B',
      '电话 (2)',
      '内容',
    ]);
  });
});

describe('a workbook', () => {
  it('gives texts, numbers and dates as a spreadsheet program wrote them', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('台账');
    sheet.addRow(['2024年信访台账']);
    sheet.addRow(['编号', '来件\n日期', '渠道', '内容', '人数']);
    sheet.addRow(['C-1', new Date(Date.UTC(2024, 8, 30, 14, 5, 6)), '来信', { richText: [{ text: '水管' }, { text: '漏水' }] }, 3]);
    sheet.addRow([]);
    sheet.addRow(['C-2', new Date(Date.UTC(2024, 9, 1)), '来访', { formula: '"电" & "梯"', result: '电梯' }, 0.5]);
    const { columns, rows } = await readAll(fixtures.write('a.csv.xlsx', new Uint8Array(await book.xlsx.writeBuffer())));
    expect(columns).toEqual(['编号', '来件 日期', '渠道', '内容', '人数']);
    expect(rows).toEqual([
      { number: 3, cells: { 编号: 'C-1', '来件 日期': '2024-09-30T14:05:06', 渠道: '来信', 内容: '水管漏水', 人数: '3' } },
      { number: 5, cells: { 编号: 'C-2', '来件 日期': '2024-10-01', 渠道: '来访', 内容: '电梯', 人数: '0.5' } },
    ]);
  });

  it('reads the first visible sheet with inline texts, runs, readings, gaps and long sizes', async () => {
    const texts =
      '<si><t>编号</t></si><si><r><t>内</t></r><r><t xml:space="preserve">容 </t></r><rPh><t>neirong</t></rPh></si><si><t>日期</t></si>';
    const sheetData =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>2</v></c><c r="D1" t="s"><v>1</v></c></row>' +
      '<row r="7"><c r="A7"><v>20200101001</v></c><c r="B7" s="1"><v>45565.5</v></c><c r="D7" t="inlineStr"><is><r><t>一行_x000D_</t></r><r><t>二行</t></r></is></c></row>' +
      '<row><c t="e"><v>#N/A</v></c><c s="3"><v>45565</v></c></row>';
    for (const isLong of [false, true]) {
      const { columns, rows } = await readAll(fixtures.write('hand.xlsx', zip(workbookParts(sheetData, { texts }), { isLong })));
      expect(columns).toEqual(['编号', '日期', 'C', '内容']);
      expect(rows).toEqual([
        { number: 7, cells: { 编号: '20200101001', 日期: '2024-09-30T12:00:00', C: '', 内容: '一行\r二行' } },
        { number: 8, cells: { 编号: '', 日期: '45565', C: '', 内容: '' } },
      ]);
    }
  });

  it('counts days from 1904 where the workbook does', async () => {
    const sheetData =
      '<row r="1"><c t="str"><v>编号</v></c><c t="str"><v>日期</v></c></row><row r="2"><c t="str"><v>1</v></c><c s="2"><v>44103</v></c></row>';
    expect((await readAll(fixtures.write('1904.xlsx', zip(workbookParts(sheetData, { from1904: true }))))).rows[0]?.cells).toEqual({
      编号: '1',
      日期: '2024-09-30',
    });
  });
});

describe('what is no ledger is refused as a whole', () => {
  const plain = '<row r="1"><c t="str"><v>编号</v></c></row>';
  it.each([
    ['an empty file', ''],
    ['blanks', '  \n \n'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')],
    ['an old workbook, or one with a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])],
    ['a page', '<html><table><tr><td>编号</td></tr></table></html>'],
    ['a JSON list', '[{"标题":"甲"}]'],
    ['objects that are all broken', '{"标题"\n{"x"'],
    ['an archive of something else', zip({ 'a.txt': '甲' })],
    ['a workbook that is cut off', zip(workbookParts(plain)).subarray(0, 600)],
    ['a workbook whose sheet is no XML', zip(workbookParts('<row><c></row>'))],
    ['an encrypted archive', zip(workbookParts(plain), { flags: 1 })],
    ['a workbook without rows', zip(workbookParts(''))],
    ['a workbook with an entity that is not defined', zip(workbookParts('<row><c t="str"><v>&lol;</v></c></row>'))],
  ])('%s', async (_what, content) => expect(await fault('x.xlsx', content)).toBe('ledger-unreadable'));

  it('a workbook with one endless text', async () => {
    expect(await fault('endless.xlsx', zip(workbookParts(plain, { texts: `<si><t>${'a'.repeat(20_000_000)}</t></si>` })))).toBe(
      'ledger-unreadable',
    );
  });

  it('more than 50,000 rows, but not exactly as many', async () => {
    const lines = Array.from({ length: 50_000 }, (_, index) => `${index},内容`);
    expect((await readAll(fixtures.write('most.csv', ['编号,内容', ...lines].join('\n')))).rows).toHaveLength(50_000);
    expect(await fault('more.csv', ['编号,内容', ...lines, '50000,内容'].join('\n'))).toBe('ledger-too-large');
  });

  it('more than 50 MB', async () => {
    expect(await fault('big.csv', Buffer.alloc(50 * 1024 * 1024 + 1, 'a'))).toBe('ledger-too-large');
  });
});
