import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import { dueFrom, dueOnOrder, extendDue, pause, recountDue, resume } from './due.ts';
import { autumn2024 } from './fixtures.ts';
import type { WorkCalendar } from './types.ts';

const plain: WorkCalendar = { holidays: {}, makeUpDays: {} };
const workingDays = (length: number) => ({ unit: 'workingDay', length }) as const;
const naturalDays = (length: number) => ({ unit: 'naturalDay', length }) as const;

describe('a clock counted again after a late holiday notice', () => {
  it('passes over the days that the notice has taken out: 一问 from 30 September goes from 1 to 8 October (S3.6)', () => {
    const before = dueFrom({ on: '2024-09-30' }, workingDays(1), plain);
    expect(before.dueOn).toBe('2024-10-01');
    expect(recountDue(before, autumn2024)).toEqual(dueFrom({ on: '2024-09-30' }, workingDays(1), autumn2024));
  });

  it('moves the end of natural days only when it has become a day off, and back when it no longer is (民法典 203)', () => {
    const before = dueFrom({ on: '2024-09-24' }, naturalDays(7), plain);
    expect([before.dueOn, recountDue(before, autumn2024).dueOn]).toEqual(['2024-10-01', '2024-10-08']);
    expect(recountDue(recountDue(before, autumn2024), plain)).toEqual(before);
  });

  it('keeps an approved extension and the days given back', () => {
    const handling = extendDue(dueFrom({ on: '2024-08-02' }, naturalDays(60), plain), 3, plain);
    expect(handling.dueOn).toBe('2024-10-04');
    expect(recountDue(handling, autumn2024)).toMatchObject({ dueOn: '2024-10-08', derivation: { extendedBy: 3, movedFrom: '2024-10-04' } });
    const paused = pause(dueFrom({ on: '2024-09-02' }, workingDays(5), plain), { on: '2024-09-03' }, plain);
    const resumed = resume(paused, { on: '2024-09-05' }, plain);
    expect(recountDue(resumed, plain)).toMatchObject({ dueOn: resumed.dueOn, derivation: { pausedDays: 2 } });
  });

  it('leaves what was ordered, hours and months where they are', () => {
    const ordered = dueOnOrder({ on: '2024-09-20' }, '2024-10-03');
    const months = dueFrom({ on: '2024-08-03' }, { unit: 'month', length: 2 }, plain);
    const hours = dueFrom({ on: '2024-10-02', at: '2024-10-02T09:00:00+08:00' }, { unit: 'hour', length: 2 }, plain);
    for (const due of [ordered, months, hours]) expect(recountDue(due, autumn2024)).toEqual(due);
  });

  it('is the same clock under the same calendar', () => {
    const lengths = fc.integer({ min: 1, max: 60 });
    const starts = fc.integer({ min: 0, max: 90 }).map((days) => addDays('2024-08-01', days));
    fc.assert(
      fc.property(starts, lengths, fc.constantFrom('naturalDay', 'workingDay'), (on, length, unit) => {
        const due = dueFrom({ on }, { unit, length }, autumn2024);
        expect(recountDue(due, autumn2024)).toEqual(due);
      }),
    );
  });
});
