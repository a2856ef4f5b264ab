import { describe, expect, it } from 'vitest';
import { articleInWords, inChinese, inWords, regulation } from './paper-words.ts';

describe('words of a paper', () => {
  it.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [35, '三十五'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [201, '二百零一'],
    [999, '九百九十九'],
  ])('writes %i as %s', (number, words) => expect(inChinese(number)).toBe(words));

  it('writes a day without leading zeros', () => expect(inWords('2026-09-04')).toBe('2026年9月4日'));

  it('writes articles in numerals and leaves items of a local document as they are', () => {
    expect(articleInWords('第34条')).toBe('第三十四条');
    expect(articleInWords('一（五）')).toBe('一（五）');
    expect(regulation(31, '第六项')).toBe('《信访工作条例》第三十一条第六项');
  });
});
