import { describe, expect, it } from 'vitest';
import { dueText, dueTone, explainDue, longDate, stamp } from './dates.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

const endOf = (date: string) => `${date}T23:59:59.999+08:00`;

describe('dates on the desk', () => {
  it('says a date with its weekday, and the year only when it is another one', () => {
    expect(longDate('2026-10-08', zhCN, '2026-09-28')).toBe('10月8日 周四');
    expect(longDate('2027-01-04', zhCN, '2026-09-28')).toBe('2027年1月4日 周一');
    expect(longDate('2026-10-08', en, '2026-09-28')).toBe('Thu 8 Oct');
  });

  it('says an instant in the time of Shanghai', () => {
    expect(stamp('2026-09-24T01:32:00Z', '2026-09-28')).toBe('9/24 09:32');
    expect(stamp('2025-12-31T16:30:00Z', '2025-09-28')).toBe('2026/1/1 00:30');
  });

  it('says how late a duty is, and the hour of an hour clock that ends today', () => {
    const today = '2026-09-28';
    expect(dueText({ dueOn: '2026-09-27', dueAt: endOf('2026-09-27'), overdue: true }, today, zhCN)).toBe('逾期 1 天');
    expect(dueText({ dueOn: today, dueAt: endOf(today), overdue: false }, today, zhCN)).toBe('今天');
    expect(dueText({ dueOn: today, dueAt: '2026-09-28T17:00:00+08:00', overdue: false }, today, zhCN)).toBe('今天 17:00');
    expect(dueText({ dueOn: '2026-09-29', dueAt: endOf('2026-09-29'), overdue: false }, today, zhCN)).toBe('9月29日 周二');
  });

  it('keeps colour for what is late or due today', () => {
    expect(dueTone({ dueOn: '2026-09-27', overdue: true }, '2026-09-28')).toBe('late');
    expect(dueTone({ dueOn: '2026-09-28', overdue: false }, '2026-09-28')).toBe('soon');
    expect(dueTone({ dueOn: '2026-09-29', overdue: false }, '2026-09-28')).toBeUndefined();
  });
});

describe('how a due date came about', () => {
  it('names the days that a working-day clock passes over, in runs (S3.6, 一问)', () => {
    const skipped = ['25', '26', '27'].map((day) => ({ on: `2026-09-${day}`, reason: 'holiday' as const, name: '中秋节' }));
    const derivation = { within: { unit: 'workingDay' as const, length: 1 }, startOn: '2026-09-24', skipped };
    expect(explainDue({ dueOn: '2026-09-28', derivation }, zhCN)).toEqual([
      '9月24日起算，1个工作日',
      '其中9月25–27日 中秋节不计',
      '到9月28日',
    ]);
  });

  it('says that a natural-day clock that ends on a holiday moves to the next working day (民法典 203)', () => {
    const skipped = Array.from({ length: 7 }, (_, day) => ({
      on: `2026-10-0${String(day + 1)}`,
      reason: 'holiday' as const,
      name: '国庆节',
    }));
    const derivation = { within: { unit: 'naturalDay' as const, length: 7 }, startOn: '2026-09-24', skipped, movedFrom: '2026-10-01' };
    expect(explainDue({ dueOn: '2026-10-08', derivation }, zhCN)).toEqual([
      '9月24日起算，7日',
      '应到10月1日',
      '遇休息日，顺延到10月8日（10月1–7日 国庆节）',
    ]);
  });

  it('says that an extension or a pause moved the date (D23)', () => {
    const derivation = {
      within: { unit: 'naturalDay' as const, length: 60 },
      startOn: '2026-09-01',
      skipped: [],
      extendedBy: 30,
      pausedDays: 4,
    };
    expect(explainDue({ dueOn: '2026-12-04', derivation }, zhCN)).toContain('经批准延长30日');
    expect(explainDue({ dueOn: '2026-12-04', derivation }, zhCN)).toContain('中止期间补回4天');
  });
});
