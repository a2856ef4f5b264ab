import type { TimelineEntry } from '@daiban/contract/cases';
import { describe, expect, it } from 'vitest';
import { groupEntries } from './group-entries.ts';

const entry = (sequence: number, at: string, name: string): TimelineEntry => ({
  sequence,
  kind: 'claimRecorded',
  at,
  actor: { name, role: 'windowOfficer' },
  audience: 'internal',
  data: {},
});
const morning = '2026-09-24T01:32:00Z';
const noon = '2026-09-24T04:00:00Z';

describe('the timeline of a case', () => {
  it('takes the events of one command as one, newest first, in the order in which they happened', () => {
    const groups = groupEntries([entry(3, noon, '周慕华'), entry(2, morning, '陈芳'), entry(1, morning, '陈芳')]);
    expect(groups.map((group) => group.map((one) => one.sequence))).toEqual([[3], [1, 2]]);
  });

  it('keeps apart what two people did at the same moment', () => {
    expect(groupEntries([entry(1, morning, '陈芳'), entry(2, morning, '周慕华')])).toHaveLength(2);
  });
});
