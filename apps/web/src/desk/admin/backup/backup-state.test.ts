import { describe, expect, it } from 'vitest';
import { backupStateOf } from './backup-state.ts';

describe('what the last backup is worth', () => {
  const now = '2026-09-24T09:00:00+08:00';
  const made = { startedAt: '2026-09-24T02:00:00+08:00', finishedAt: '2026-09-24T02:10:00+08:00', verified: true, kind: 'full' };
  it.each([
    ['in order when it is of today and was restored on trial', made, 'good'],
    ['not verified when nobody tried to restore it', { ...made, verified: false }, 'unverified'],
    ['too old after a day and two hours', { ...made, finishedAt: '2026-09-23T06:59:00+08:00' }, 'late'],
    ['failed when it says so', { ...made, error: 'no space left' }, 'failed'],
    ['unfinished while it has no end', { startedAt: made.startedAt, verified: false, kind: 'full' }, 'running'],
  ])('%s', (_sentence, last, state) => {
    expect(backupStateOf(last, { now, lateAfterHours: 26 })).toBe(state);
  });
});
