import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulatedClock } from '../clock.ts';
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { createAttempts } from './attempts.ts';

const clock = simulatedClock(new Date('2026-09-24T09:00:00+08:00'));
const goOn = (seconds: number): void => clock.advanceTo(new Date(clock.now().getTime() + seconds * 1000));
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('tries', () => {
  it('count together in all processes and after a restart', async () => {
    const key = { of: 'account', value: 'chen' } as const;
    const [one, other] = [createAttempts(database.app, clock), createAttempts(database.app, clock)];
    for (const process of [one, other, one, other, one]) expect(await process.take(key)).toBeUndefined();
    expect(await other.take(key)).toBe(30);
    expect(await createAttempts(database.app, clock).take(key)).toBe(30);
    goOn(10);
    expect(await one.take(key)).toBe(20);
  });

  it('wait twice as long each time, at most a quarter of an hour, and are forgotten after a day', async () => {
    const key = { of: 'factor', value: 'chen' } as const;
    const attempts = createAttempts(database.app, clock);
    for (let count = 1; count <= 5; count += 1) await attempts.take(key);
    const waits: number[] = [];
    for (let count = 1; count <= 8; count += 1) {
      const wait = (await attempts.take(key)) ?? 0;
      waits.push(wait);
      goOn(wait);
      expect(await attempts.take(key)).toBeUndefined();
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
    goOn(25 * 3600);
    for (let count = 1; count <= 5; count += 1) expect(await attempts.take(key)).toBeUndefined();
    expect(await attempts.take(key)).toBe(30);
  });

  it('given back do not count, and earlier ones stay', async () => {
    const key = { of: 'address', value: '192.0.2.7' } as const;
    const attempts = createAttempts(database.app, clock);
    for (let count = 1; count <= 100; count += 1) {
      expect(await attempts.take(key)).toBeUndefined();
      await attempts.giveBack(key);
    }
    for (let count = 1; count <= 30; count += 1) expect(await attempts.take(key)).toBeUndefined();
    expect(await attempts.take(key)).toBe(30);
    await attempts.clear(key);
    expect(await attempts.take(key)).toBeUndefined();
  });
});
