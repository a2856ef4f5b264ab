import { describe, expect, it } from 'vitest';
import { readHolidayNotice } from './read-notice.ts';

const of = (text: string, year = 2026) =>
  readHolidayNotice(text, year).days.map(({ day, kind, name }) => `${day.slice(5)} ${kind} ${name}`);

describe('the yearly holiday notice', () => {
  it('is read as it is published: spans, days off and days worked, named by their holiday (全国年节及纪念日放假办法)', () => {
    const notice = `二、春节：2月15日（农历腊月二十八、周日）至17日（农历正月初一、周二）放假调休，共3天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。`;
    expect(of(notice)).toEqual([
      '02-14 makeUp 春节',
      '02-15 holiday 春节',
      '02-16 holiday 春节',
      '02-17 holiday 春节',
      '02-28 makeUp 春节',
      '04-04 holiday 清明节',
      '04-05 holiday 清明节',
      '04-06 holiday 清明节',
    ]);
  });

  it('is read from a span that runs over the end of a month', () => {
    expect(of('五、劳动节：4月30日（周四）至5月2日（周六）放假。')).toEqual([
      '04-30 holiday 劳动节',
      '05-01 holiday 劳动节',
      '05-02 holiday 劳动节',
    ]);
  });

  it('is read where one sentence says both, and a month once for two days', () => {
    expect(of('因台风影响，11月26日（周四）、27日（周五）放假调休，11月29日（周日）上班。').map((line) => line.slice(0, 13))).toEqual([
      '11-26 holiday',
      '11-27 holiday',
      '11-29 makeUp ',
    ]);
  });

  it('is read from lines of a table, with a heading passed over', () => {
    expect(of('日期,安排,名称\n2026-10-01~2026-10-03,放假,国庆节\n2026-10-10,上班,国庆节')).toEqual([
      '10-01 holiday 国庆节',
      '10-02 holiday 国庆节',
      '10-03 holiday 国庆节',
      '10-10 makeUp 国庆节',
    ]);
  });

  it.each([
    ['a line that says nothing of a day', '第3条 照办', 'not-understood'],
    ['a day that does not exist', '2026-02-30,放假,春节', 'not-understood'],
    ['a span that runs backwards', '2026-10-07~2026-10-01,放假,国庆节', 'not-understood'],
    ['a day of another year', '2025-12-31,放假,元旦', 'other-year'],
    ['a Thursday that is to make up for something', '2026-10-08,上班,国庆节', 'weekday-worked'],
  ])('names the line with %s instead of guessing', (_what, text, fault) => {
    expect(readHolidayNotice(`\n${text}`, 2026)).toEqual({ days: [], faults: [{ line: 2, text, fault }] });
  });
});
