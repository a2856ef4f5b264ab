import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addHours, daysBetween } from './dates.ts';
import { explainDue } from './describe.ts';
import { dueFrom, dueOnOrder, extendDue, pause, recountDue, resume } from './due.ts';
import { autumn2024 } from './fixtures.ts';
import type { ClockStart, Due, Within } from './types.ts';
import { workingDaysBetween } from './working-days.ts';

const starts = fc.integer({ min: 0, max: 90 }).map((days) => addDays('2024-08-01', days));
const units = ['naturalDay', 'workingDay', 'month', 'hour'] as const satisfies readonly Within['unit'][];
const lengths = { naturalDay: [1, 60], workingDay: [1, 30], month: [1, 4], hour: [1, 72] } as const;
const clocks = fc
  .constantFrom(...units)
  .chain((unit) => fc.tuple(starts, fc.integer({ min: lengths[unit][0], max: lengths[unit][1] }), fc.constant(unit)));
const morning = (on: string): ClockStart => ({ on, at: `${on}T09:00:00.000+08:00` });

/** What is left of a clock at a moment, in its own unit and beyond any move over days off at its end. */
const leftOf = (due: Due, from: ClockStart): number => pause(due, from, autumn2024).left.length;

describe('a clock that stands still (invariant ix)', () => {
  it('has on the day it runs on exactly what it had on the day it stopped, in natural days, working days, months and hours', () => {
    fc.assert(
      fc.property(clocks, fc.nat(100), fc.nat(90), ([on, length, unit], share, standing) => {
        const clock = dueFrom(morning(on), { unit, length }, autumn2024);
        const used = Math.floor((daysBetween(on, clock.dueOn) * share) / 100);
        const stop: ClockStart =
          unit === 'hour' ? { on, at: addHours(`${on}T09:00:00.000+08:00`, (length * share) / 100) } : morning(addDays(on, used));
        const back =
          unit === 'hour'
            ? { on: addDays(stop.on, standing), at: addHours(stop.at ?? '', standing * 24) }
            : morning(addDays(stop.on, standing));
        const stopped = pause(clock, stop, autumn2024);
        const resumed = resume(stopped, back, autumn2024);
        if (stopped.left.length > 0 && unit !== 'naturalDay') expect(leftOf(resumed, back)).toBeCloseTo(stopped.left.length, 6);
        // The end of natural days may be a day off, over which the date moves on.
        else expect(leftOf(resumed, back)).toBeGreaterThanOrEqual(stopped.left.length);
        expect(Date.parse(resumed.dueAt)).toBeGreaterThanOrEqual(Date.parse(clock.dueAt));
      }),
    );
  });

  it('does not gain by standing still in pieces: two pauses give back what one as long gives', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 10, max: 60 }), fc.nat(30), fc.nat(30), (on, length, first, second) => {
        const clock = dueFrom({ on }, { unit: 'workingDay', length }, autumn2024);
        const stop = addDays(on, 3);
        const half = addDays(stop, first);
        const end = addDays(half, second);
        const once = resume(pause(clock, { on: stop }, autumn2024), { on: end }, autumn2024);
        const middle = resume(pause(clock, { on: stop }, autumn2024), { on: half }, autumn2024);
        const twice = resume(pause(middle, { on: half }, autumn2024), { on: end }, autumn2024);
        expect(twice.dueOn).toBe(once.dueOn);
        expect(workingDaysBetween(end, once.dueOn, autumn2024)).toBe(workingDaysBetween(stop, clock.dueOn, autumn2024));
      }),
    );
  });

  it('helps no clock that was late when it stopped, and none that is told to run on before it stopped', () => {
    fc.assert(
      fc.property(clocks, fc.integer({ min: 1, max: 60 }), ([on, length, unit], late) => {
        const clock = dueFrom(morning(on), { unit, length }, autumn2024);
        const after = morning(addDays(clock.dueOn, late));
        expect(resume(pause(clock, after, autumn2024), morning(addDays(after.on, 20)), autumn2024)).toEqual(clock);
        const stopped = pause(clock, morning(on), autumn2024);
        // A server whose time is put back starts nothing anew.
        expect(resume(stopped, morning(addDays(on, -late)), autumn2024)).toEqual(clock);
      }),
    );
  });

  it('is counted again under a late notice as if the notice had always been known', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 3, max: 40 }), fc.nat(40), (on, length, standing) => {
        const plain = { holidays: {}, makeUpDays: {} };
        const clock = dueFrom({ on }, { unit: 'naturalDay', length }, plain);
        const stop = { on: addDays(on, 2) };
        const resumed = resume(pause(clock, stop, plain), { on: addDays(stop.on, standing) }, plain);
        const informed = resume(
          pause(dueFrom({ on }, { unit: 'naturalDay', length }, autumn2024), stop, autumn2024),
          { on: addDays(stop.on, standing) },
          autumn2024,
        );
        expect(recountDue(resumed, autumn2024).dueOn).toBe(informed.dueOn);
      }),
    );
  });
});

describe('a date in a year without a notice', () => {
  const known = { ...autumn2024, years: [2024] };
  const within = (length: number, unit: Within['unit'] = 'naturalDay'): Within => ({ unit, length });

  it('is provisional for clocks that count days, and says so (民法典 203)', () => {
    const due = dueFrom({ on: '2024-12-20' }, within(15), known);
    expect(due).toMatchObject({ dueOn: '2025-01-06', derivation: { provisional: true } });
    expect(explainDue(due)).toContain('下一年放假安排公布后可能调整');
    expect(dueFrom({ on: '2024-12-20' }, within(15, 'workingDay'), known).derivation.provisional).toBe(true);
    expect(dueFrom({ on: '2024-12-01' }, within(15), known).derivation.provisional).toBeUndefined();
  });

  it('is not for months, hours and ordered dates, which no holiday moves', () => {
    expect(dueFrom({ on: '2024-11-30' }, within(3, 'month'), known).derivation.provisional).toBeUndefined();
    expect(dueFrom({ on: '2024-12-31', at: '2024-12-31T23:30:00+08:00' }, within(2, 'hour'), known).derivation.provisional).toBeUndefined();
    expect(recountDue(dueOnOrder({ on: '2024-12-01' }, '2025-01-10'), known).derivation.provisional).toBeUndefined();
  });

  it('becomes provisional by an extension or a pause that leads into that year, and certain once the notice is there', () => {
    const due = dueFrom({ on: '2024-12-01' }, within(20), known);
    const extended = extendDue(due, 30, known);
    expect(extended.derivation.provisional).toBe(true);
    expect(resume(pause(due, { on: '2024-12-10' }, known), { on: '2024-12-30' }, known).derivation.provisional).toBe(true);
    expect(recountDue(extended, { ...known, years: [2024, 2025] }).derivation.provisional).toBeUndefined();
  });
});
