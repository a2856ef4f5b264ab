import { describe, expect, it } from 'vitest';
import { simulatedClock, systemClock } from './clock.ts';
import { formatQueryCode, newId, newQueryCode, parseQueryCode } from './ids.ts';

describe('ids', () => {
  it('are UUIDs of version 7 that hold the time of the clock and ascend, also within a millisecond', () => {
    const clock = simulatedClock(new Date('2026-09-24T01:00:00Z'));
    const ids = Array.from({ length: 10_000 }, () => newId(clock));
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt((ids[0] ?? '').replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-09-24T01:00:00Z'));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(newId(systemClock) > newId(clock)).toBe(true);
  });
});

describe('query codes (glossary: 10 random characters, no date, no sequence)', () => {
  it('have ten characters without look-alikes and use the whole alphabet evenly', () => {
    const counts = new Map<string, number>();
    for (let drawn = 0; drawn < 6000; drawn += 1) {
      const code = newQueryCode();
      expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{10}$/);
      for (const character of code) counts.set(character, (counts.get(character) ?? 0) + 1);
    }
    expect(counts.size).toBe(30);
    // 2,000 expected each; 1,700 to 2,300 is more than six standard deviations.
    for (const count of counts.values()) expect(Math.abs(count - 2000)).toBeLessThan(300);
  });

  it('are printed in groups', () => {
    expect(formatQueryCode('8F3K72QDM9')).toBe('8F3K-72QD-M9');
  });

  it.each(['8F3K-72QD-M9', '8f3k72qdm9', ' 8F3K 72QD M9 ', '８Ｆ３Ｋ－７２ＱＤ－Ｍ９', '8F3K—72qd—m9', '8F3K\u300072QD\u3000M9'])(
    'are read as people type them: %s',
    (typed) => {
      expect(parseQueryCode(typed)).toBe('8F3K72QDM9');
    },
  );

  it.each(['', '8F3K-72QD-M', '8F3K-72QD-M99', '8F3K-72QD-O9', '8F3K-72QD-1L', 'x'.repeat(100_000)])(
    'are refused when malformed: %#',
    (typed) => {
      expect(parseQueryCode(typed)).toBeUndefined();
    },
  );
});

describe('a simulated clock (design §5)', () => {
  it('stands still until it is moved, and never goes back', () => {
    const clock = simulatedClock(new Date('2026-09-24T01:00:00Z'));
    clock.advanceTo(new Date('2026-09-25T01:00:00Z'));
    expect(clock.now()).toEqual(new Date('2026-09-25T01:00:00Z'));
    expect(() => clock.advanceTo(new Date('2026-09-24T01:00:00Z'))).toThrow(RangeError);
    expect(() => clock.advanceTo(new Date(Number.NaN))).toThrow(RangeError);
  });
});
