import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, compareDates, daysBetween, isPlainDate, toPlainDate, weekday } from './dates.ts';
import { explainDue } from './describe.ts';
import { dueFrom, dueOnOrder, extendDue, formatWithin, parseWithin, pause, resume } from './due.ts';
import { autumn2024 } from './fixtures.ts';
import type { Within } from './types.ts';
import { isWorkingDay, nextWorkingDay, workingDaysBetween } from './working-days.ts';

const lengthOf = (text: string): Within => {
  const parsed = parseWithin(text);
  if (!parsed.ok) throw new Error(`${text} is no clock length`);
  return parsed.value;
};
const due = (from: string, text: string) => dueFrom({ on: from }, lengthOf(text), autumn2024);

const dates = fc.integer({ min: 0, max: 200 }).map((days) => addDays('2024-07-01', days));
const lengths = fc.integer({ min: 1, max: 60 });
const dayUnits = fc.constantFrom('naturalDay', 'workingDay') as fc.Arbitrary<'naturalDay' | 'workingDay'>;

describe('due dates of formula F0', () => {
  it.each([
    ['一问', '2024-09-30', '1wd', '2024-10-08'],
    ['objection', '2024-09-27', '5wd', '2024-10-10'],
    ['预警回复', '2024-09-27', '7wd', '2024-10-12'],
    ['phone and online', '2024-09-27', '7nd', '2024-10-08'],
    ['letter and visit', '2024-09-30', '15wd', '2024-10-25'],
    ['forward and accept', '2024-09-16', '15nd', '2024-10-08'],
    ['handling', '2024-09-03', '60nd', '2024-11-04'],
    ['review request', '2024-11-04', '30nd', '2024-12-04'],
    ['backlog', '2024-11-30', '3m', '2025-02-28'],
  ])('%s from %s within %s is due on %s', (_case, from, within, dueOn) => {
    expect(due(from, within).dueOn).toBe(dueOn);
    expect(due(from, within).dueAt).toBe(`${dueOn}T23:59:59.999+08:00`);
  });

  it('extends handling by 30 days from the end before it moved: Sat 11-02 gives Mon 12-02', () => {
    const handling = due('2024-09-03', '60nd');
    expect(handling.derivation.movedFrom).toBe('2024-11-02');
    const extended = extendDue(handling, 30, autumn2024);
    expect(extended).toMatchObject({ dueOn: '2024-12-02', derivation: { extendedBy: 30, skipped: [] } });
    expect(extended.derivation.movedFrom).toBeUndefined();
  });

  it('moves a natural-day clock only when its last day is off: Fri 09-27, Sat 09-28, make-up Sun 09-29', () => {
    expect(due('2024-09-20', '7nd').dueOn).toBe('2024-09-27');
    expect(due('2024-09-20', '8nd').dueOn).toBe('2024-09-29');
    expect(due('2024-09-20', '9nd').dueOn).toBe('2024-09-29');
    expect(due('2024-09-20', '10nd').dueOn).toBe('2024-09-30');
  });

  it('does not move months: the same day, or the end of a shorter month (民法典 202)', () => {
    expect(due('2024-08-05', '2m').dueOn).toBe('2024-10-05');
    expect(due('2024-08-31', '1m').dueOn).toBe('2024-09-30');
    expect(addMonths('2023-12-31', 2)).toBe('2024-02-29');
    expect(addMonths('2024-12-15', 1)).toBe('2025-01-15');
  });

  it('runs hours from the moment, over midnight too (urgentTicket 2 h)', () => {
    const urgent = dueFrom({ on: '2024-09-24', at: '2024-09-24T23:30:00+08:00' }, lengthOf('2h'), autumn2024);
    expect(urgent).toMatchObject({ dueOn: '2024-09-25', dueAt: '2024-09-25T01:30:00.000+08:00' });
    expect(dueFrom({ on: '2024-09-24' }, lengthOf('2h'), autumn2024).dueAt).toBe('2024-09-24T02:00:00.000+08:00');
  });

  it('leaves an ordered date where the sender put it, day off or not', () => {
    expect(dueOnOrder({ on: '2024-09-28' }, '2024-10-05')).toMatchObject({ dueOn: '2024-10-05', derivation: { ordered: true } });
  });
});

describe('plain dates', () => {
  it('knows the civil day of Asia/Shanghai, whatever the offset of the moment', () => {
    expect(toPlainDate('2024-09-30T15:59:59.999Z')).toBe('2024-09-30');
    expect(toPlainDate('2024-09-30T16:00:00Z')).toBe('2024-10-01');
    expect(toPlainDate('2024-10-01T00:00:00+08:00')).toBe('2024-10-01');
  });

  it('tells real days from others', () => {
    expect(['2024-02-29', '2023-02-29', '2024-13-01', '2024-2-1', 'today'].map(isPlainDate)).toEqual([true, false, false, false, false]);
  });

  it('counts Monday as 1 and Sunday as 7', () => {
    expect([weekday('2024-09-30'), weekday('2024-09-29')]).toEqual([1, 7]);
  });
});

describe('working days', () => {
  it('works on make-up Saturdays and Sundays and rests on holidays (放假办法 2)', () => {
    const days = ['2024-09-14', '2024-09-15', '2024-09-16', '2024-09-18', '2024-09-28', '2024-09-29', '2024-10-01', '2024-10-12'];
    expect(days.filter((day) => isWorkingDay(day, autumn2024))).toEqual(['2024-09-14', '2024-09-18', '2024-09-29', '2024-10-12']);
    expect(nextWorkingDay('2024-09-30', autumn2024)).toBe('2024-10-08');
  });

  it('counts back as it counts forward', () => {
    expect(workingDaysBetween('2024-09-30', '2024-10-09', autumn2024)).toBe(2);
    expect(workingDaysBetween('2024-10-09', '2024-09-30', autumn2024)).toBe(-2);
  });
});

describe('clock lengths', () => {
  it('reads 7wd, 15nd, 3m and 2h, and writes them again', () => {
    for (const text of ['7wd', '15nd', '3m', '2h', '9999wd']) expect(formatWithin(lengthOf(text))).toBe(text);
  });

  it('refuses anything else', () => {
    for (const text of ['', '7', 'wd', '0wd', '-1nd', '1.5h', '7 wd', '10000nd', '7wdx']) {
      expect(parseWithin(text)).toEqual({ ok: false, refusal: { code: 'within-not-understood', text } });
    }
  });
});

describe('every clock', () => {
  it('is due on a working day when it counts days (民法典 203)', () => {
    fc.assert(
      fc.property(dates, lengths, dayUnits, (from, length, unit) =>
        isWorkingDay(dueFrom({ on: from }, { unit, length }, autumn2024).dueOn, autumn2024),
      ),
    );
  });

  it('is never due earlier for a later start or a longer term', () => {
    fc.assert(
      fc.property(dates, lengths, dayUnits, fc.integer({ min: 0, max: 20 }), (from, length, unit, more) => {
        const { dueOn } = dueFrom({ on: from }, { unit, length }, autumn2024);
        const laterStart = dueFrom({ on: addDays(from, more) }, { unit, length }, autumn2024).dueOn;
        const longer = dueFrom({ on: from }, { unit, length: length + more }, autumn2024).dueOn;
        return compareDates(laterStart, dueOn) >= 0 && compareDates(longer, dueOn) >= 0;
      }),
    );
  });

  it('passes exactly as many working days as its length, and names every day passed over', () => {
    fc.assert(
      fc.property(dates, lengths, (from, length) => {
        const { dueOn, derivation } = dueFrom({ on: from }, { unit: 'workingDay', length }, autumn2024);
        expect(workingDaysBetween(from, dueOn, autumn2024)).toBe(length);
        expect(derivation.skipped.length).toBe(daysBetween(from, dueOn) - length);
      }),
    );
  });

  it('loses no day left by a pause, and gives none away when it resumes at once (invariant ix)', () => {
    fc.assert(
      fc.property(dates, lengths, dayUnits, fc.nat(60), fc.nat(60), (from, length, unit, until, standing) => {
        const clock = dueFrom({ on: from }, { unit, length }, autumn2024);
        const pausedFrom = { on: addDays(from, Math.min(until, daysBetween(from, clock.dueOn))) };
        const paused = pause(clock, pausedFrom, autumn2024);
        const resumed = resume(paused, { on: addDays(pausedFrom.on, standing) }, autumn2024);
        const left = pause(resumed, { on: addDays(pausedFrom.on, standing) }, autumn2024).left;
        expect(left.length).toBeGreaterThanOrEqual(paused.left.length);
        expect(compareDates(resumed.dueOn, clock.dueOn)).toBeGreaterThanOrEqual(0);
        expect(isWorkingDay(resumed.dueOn, autumn2024)).toBe(true);
        if (standing === 0) expect(resumed.dueOn).toBe(clock.dueOn);
        if (unit === 'workingDay' && paused.left.length > 0) expect(left.length).toBe(paused.left.length);
      }),
    );
  });

  it('stays as it was when it was late before the pause', () => {
    const clock = due('2024-09-20', '7nd');
    expect(resume(pause(clock, { on: '2024-09-28' }, autumn2024), { on: '2024-10-30' }, autumn2024)).toEqual(clock);
  });

  it('gives hours back to the minute', () => {
    const clock = dueFrom({ on: '2024-09-24', at: '2024-09-24T10:00:00+08:00' }, { unit: 'hour', length: 2 }, autumn2024);
    const paused = pause(clock, { on: '2024-09-24', at: '2024-09-24T10:45:00+08:00' }, autumn2024);
    const resumed = resume(paused, { on: '2024-09-25', at: '2024-09-25T09:00:00+08:00' }, autumn2024);
    expect(resumed.dueAt).toBe('2024-09-25T10:15:00.000+08:00');
  });

  it('is longer for an extension, never shorter', () => {
    fc.assert(
      fc.property(dates, lengths, fc.integer({ min: 1, max: 30 }), dayUnits, (from, length, days, unit) => {
        const clock = dueFrom({ on: from }, { unit, length }, autumn2024);
        const extended = extendDue(clock, days, autumn2024);
        return compareDates(extended.dueOn, clock.dueOn) >= 0 && isWorkingDay(extended.dueOn, autumn2024);
      }),
    );
  });
});

describe('the explanation of a due date', () => {
  it.each([
    ['2024-09-24', '7nd', '9月24日起第7日为10月1日，国庆节放假，顺延至10月8日'],
    ['2024-09-30', '1wd', '9月30日起第1个工作日为10月8日（10月1日至7日国庆节不计）'],
    ['2024-09-27', '5wd', '9月27日起第5个工作日为10月10日（9月28日周末、10月1日至7日国庆节不计）'],
    ['2024-09-03', '60nd', '9月3日起第60日为11月2日，周末，顺延至11月4日'],
    ['2024-10-08', '2wd', '10月8日起第2个工作日为10月10日'],
    ['2024-11-30', '3m', '11月30日起满3个月为2025年2月28日'],
  ])('from %s within %s reads %s', (from, within, words) => {
    expect(explainDue(due(from, within))).toBe(words);
  });

  it('says what an extension and a pause added', () => {
    expect(explainDue(extendDue(due('2024-09-03', '60nd'), 30, autumn2024))).toBe('9月3日起第60日、延长30日为12月2日');
    const resumed = resume(pause(due('2024-10-08', '7nd'), { on: '2024-10-10' }, autumn2024), { on: '2024-10-16' }, autumn2024);
    expect(explainDue(resumed)).toBe('10月8日起第7日、扣除中止6日为10月21日');
  });

  it('says that a date was ordered', () => {
    expect(explainDue(dueOnOrder({ on: '2024-09-28' }, '2024-10-20'))).toBe('按交办要求，10月20日前办结');
  });
});
