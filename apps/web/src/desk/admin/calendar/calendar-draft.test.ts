import { describe, expect, it } from 'vitest';
import { changesOf, kindOf, monthSheet, putOver, toggleDay } from './calendar-draft.ts';

describe('the calendar sheet', () => {
  it('begins its weeks on Monday: 1 October 2026 is a Thursday', () => {
    const sheet = monthSheet(2026, 10);
    expect(sheet.indexOf('2026-10-01')).toBe(3);
    expect(sheet).toHaveLength(34);
    expect(monthSheet(2028, 2).at(-1)).toBe('2028-02-29');
  });

  it('takes a weekday out and puts it back', () => {
    const once = toggleDay('2026-10-08', '国庆节', []);
    expect(once).toEqual([{ day: '2026-10-08', kind: 'holiday', name: '国庆节' }]);
    expect(toggleDay('2026-10-08', '国庆节', once)).toEqual([]);
  });

  it('lets a Saturday be worked, or belong to the holiday, or be a weekend again; a weekday is never made up for (放假办法)', () => {
    const worked = toggleDay('2026-10-10', '国庆节', []);
    const off = toggleDay('2026-10-10', '国庆节', worked);
    expect([worked, off].map((days) => kindOf('2026-10-10', days))).toEqual(['makeUp', 'holiday']);
    expect(kindOf('2026-10-10', toggleDay('2026-10-10', '国庆节', off))).toBe('weekend');
  });

  it('puts the few days of a late notice over the year and leaves the others', () => {
    const year = [
      { day: '2026-10-01', kind: 'holiday', name: '国庆节' },
      { day: '2026-10-10', kind: 'makeUp', name: '国庆节' },
    ] as const;
    expect(putOver(year, [{ day: '2026-10-10', kind: 'holiday', name: '国庆节' }]).map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      '2026-10-01 holiday',
      '2026-10-10 holiday',
    ]);
  });

  it('says what differs from the calendar as it is', () => {
    const present = [{ day: '2026-10-01', kind: 'holiday', name: '国庆节' }] as const;
    expect(changesOf(present, toggleDay('2026-10-10', '国庆节', present))).toEqual({
      added: [{ day: '2026-10-10', kind: 'makeUp', name: '国庆节' }],
      removed: [],
    });
  });
});
