import { describe, expect, it } from 'vitest';
import { en } from '../../texts/en.ts';
import { zhCN } from '../../texts/zh-CN.ts';
import { termInWords } from './rule-words.ts';

describe('a term of the rulebook in words (S3.6, 条例 22)', () => {
  it.each([
    ['7wd', '7个工作日', '7 working days'],
    ['15nd', '15日', '15 days'],
    ['3m', '3个月', '3 months'],
    ['2h', '2小时', '2 hours'],
    ['ordered', '按交办的日期', 'the date ordered'],
    ['ordered 60nd', '按交办的日期；没有写明的，60日', 'the date ordered, else 60 days'],
  ])('%s is %s', (within, chinese, english) => {
    expect([termInWords(within, zhCN), termInWords(within, en)]).toEqual([chinese, english]);
  });
});
