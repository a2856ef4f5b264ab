import type { TimelineEntry } from '@daiban/contract/cases';
import { describe, expect, it } from 'vitest';
import { foldTimeline, openStretches, stagesOf } from './fold-timeline.ts';

const entry = (sequence: number, at: string, kind: string, by: 'officer' | 'system' = 'officer'): TimelineEntry => ({
  sequence,
  kind,
  at,
  actor: by === 'system' ? { name: '系统', role: 'system' } : { name: '白露', role: 'caseHandler' },
  audience: 'internal',
  data: {},
});
const day = (index: number, hour = 1): string => new Date(Date.UTC(2026, 8, index, hour)).toISOString();

describe('a long history', () => {
  it('is folded by day in Asia/Shanghai, the newest first', () => {
    const folded = foldTimeline([
      entry(1, '2026-09-24T01:00:00Z', 'submissionReceived'),
      entry(2, '2026-09-24T15:00:00Z', 'caseRegistered'),
      entry(3, '2026-09-24T17:00:00Z', 'petitionerContacted'),
    ]);
    expect(folded.map(({ from, count }) => [from, count])).toEqual([
      ['2026-09-25', 1],
      ['2026-09-24', 2],
    ]);
  });

  it('takes days on which only the system wrote as one stretch', () => {
    const folded = foldTimeline([
      entry(1, day(1), 'caseAccepted'),
      entry(2, day(2), 'reminderSent', 'system'),
      entry(3, day(5), 'clockOverdue', 'system'),
      entry(4, day(6), 'petitionerContacted'),
    ]);
    expect(folded.map(({ from, to, quiet }) => [from, to, quiet])).toEqual([
      ['2026-09-06', '2026-09-06', false],
      ['2026-09-02', '2026-09-05', true],
      ['2026-09-01', '2026-09-01', false],
    ]);
  });

  it('gathers what the system wrote in a row between two acts of persons', () => {
    const [only] = foldTimeline([
      entry(1, day(1, 1), 'caseAccepted'),
      entry(2, day(1, 2), 'reminderSent', 'system'),
      entry(3, day(1, 3), 'reminderSent', 'system'),
      entry(4, day(1, 4), 'petitionerContacted'),
    ]);
    expect(only?.parts.map((part) => (part.by === 'system' ? part.groups.length : part.group[0].kind))).toEqual([
      'petitionerContacted',
      2,
      'caseAccepted',
    ]);
  });

  it('stands open as a whole while it is short; of 200 entries only the newest days do', () => {
    const of = (count: number) =>
      foldTimeline(Array.from({ length: count }, (_, index) => entry(index + 1, day(1, index * 12), 'evidenceAdded')));
    expect(openStretches(of(20))).toBe(of(20).length);
    const long = of(200);
    expect(openStretches(long)).toBe(15);
    expect(long.reduce((sum, { count }) => sum + count, 0)).toBe(200);
  });

  it('opens the newest day of a long history however full it is', () => {
    const full = foldTimeline([
      entry(0, '2026-08-01T00:00:00Z', 'submissionReceived'),
      ...Array.from({ length: 60 }, (_, index) =>
        entry(index + 1, new Date(Date.UTC(2026, 8, 1, 1, index)).toISOString(), 'evidenceAdded'),
      ),
    ]);
    expect(openStretches(full)).toBe(1);
  });

  it('can be jumped through by stage; handling again comes a second time (D38)', () => {
    const stages = stagesOf([
      entry(5, day(9), 'redoAssigned'),
      entry(1, day(1), 'submissionReceived'),
      entry(2, day(2), 'caseAccepted'),
      entry(3, day(3), 'replyIssued'),
      entry(4, day(8), 'returnVisitDone'),
      entry(6, day(12), 'redoReplied'),
    ]);
    expect(stages.map(({ stage, sequence }) => [stage, sequence])).toEqual([
      ['received', 1],
      ['accepted', 2],
      ['replied', 3],
      ['visited', 4],
      ['redo', 5],
      ['replied', 6],
    ]);
  });
});
