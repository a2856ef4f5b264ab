import { describe, expect, it } from 'vitest';
import { safeCell } from './write-workbook.ts';

describe('a cell of an export', () => {
  it.each([
    '=1+1',
    '+86 138',
    '-2',
    '@SUM(A1)',
    '  =HYPERLINK("x")',
    '\u00a0=1',
    '\u200b=1',
    '\t=1',
    '\r\n=cmd|1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    '\ttab',
    '\nline',
  ])('is put out of action when a spreadsheet could run it or take it for two: %j', (text) => expect(safeCell(text)).toBe(`'${text}`));

  it.each(['路灯不亮', 'a=b', '3-2 号楼', '', ' 前有空格', 'a@b.example'])('is left alone otherwise: %j', (text) =>
    expect(safeCell(text)).toBe(text),
  );
});
