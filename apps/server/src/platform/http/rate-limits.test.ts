import { describe, expect, it } from 'vitest';
import { allowances, createRateLimits } from './rate-limits.ts';

const at = (policy: 'on' | 'notLoopback' | 'off' = 'on', kiosks: readonly string[] = []) => {
  const time = { now: 0 };
  return { time, limits: createRateLimits({ policy, kiosks, elapsed: () => time.now }) };
};
const countUntilRefused = (take: () => number): number => {
  for (let count = 0; count < 10_000; count += 1) if (take() > 0) return count;
  return Number.POSITIVE_INFINITY;
};

describe('limits of what one address may do', () => {
  it('lets a building file its matters at once, then one by one, and says when the next may come', () => {
    const { limits, time } = at();
    expect(countUntilRefused(() => limits.takeFrom('203.0.113.5', 'filing'))).toBe(allowances.filing.burst);
    const seconds = limits.takeFrom('203.0.113.5', 'filing');
    expect(seconds).toBe(60 / allowances.filing.perMinute);
    time.now += (seconds - 1) * 1000;
    expect(limits.takeFrom('203.0.113.5', 'filing')).toBe(1);
    time.now += 1000;
    expect(limits.takeFrom('203.0.113.5', 'filing')).toBe(0);
  });

  it('does not let one address spend what another may, nor one kind of act what another kind may', () => {
    const { limits } = at();
    countUntilRefused(() => limits.takeFrom('203.0.113.5', 'tracking'));
    expect([limits.takeFrom('203.0.113.6', 'tracking'), limits.takeFrom('203.0.113.5', 'filing')]).toEqual([0, 0]);
  });

  it('gives a kiosk ten times as much, for its people come one after the other', () => {
    const { limits } = at('on', ['10.2.0.0/24', '192.0.2.7']);
    for (const kiosk of ['10.2.0.9', '192.0.2.7', '::ffff:10.2.0.10'])
      expect(countUntilRefused(() => limits.takeFrom(kiosk, 'filing'))).toBe(allowances.filing.burst * 10);
    expect(countUntilRefused(() => limits.takeFrom('10.2.1.9', 'filing'))).toBe(allowances.filing.burst);
  });

  it('counts a whole network of one subscriber as one, however many addresses it has', () => {
    const { limits } = at();
    let host = 0;
    const anywhere = () => limits.takeFrom(`2001:db8:1:2::${((host += 1)).toString(16)}`, 'filing');
    expect(countUntilRefused(anywhere)).toBe(allowances.filing.burst);
    expect(limits.takeFrom('2001:db8:1:3::1', 'filing')).toBe(0);
  });

  it('counts signed-in people by account, not by the address they share', () => {
    const { limits } = at();
    expect(countUntilRefused(() => limits.takeOf('officer-a', '203.0.113.5', 'export'))).toBe(allowances.export.burst);
    expect(limits.takeOf('officer-b', '203.0.113.5', 'export')).toBe(0);
    expect(limits.takeOf('officer-a', '203.0.113.99', 'export')).toBeGreaterThan(0);
  });

  it('leaves programs of this machine alone when told so, and everybody when switched off', () => {
    expect(countUntilRefused(() => at('notLoopback').limits.takeFrom('127.0.0.1', 'filing'))).toBe(Number.POSITIVE_INFINITY);
    expect(countUntilRefused(() => at('off').limits.takeFrom('203.0.113.5', 'filing'))).toBe(Number.POSITIVE_INFINITY);
    const { limits } = at('on');
    expect(countUntilRefused(() => limits.takeFrom('127.0.0.1', 'filing'))).toBe(allowances.filing.burst);
  });

  it('forgets those who stopped, and holds a bounded number of addresses under attack', () => {
    const { limits, time } = at();
    for (let source = 0; source < 200_000; source += 1)
      limits.takeFrom(`2001:db8:${(source >> 16).toString(16)}:${(source & 0xffff).toString(16)}::1`, 'open');
    time.now += 3_600_000;
    expect(limits.takeFrom('203.0.113.5', 'open')).toBe(0);
  });
});
