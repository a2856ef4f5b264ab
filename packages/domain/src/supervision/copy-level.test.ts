import { describe, expect, it } from 'vitest';
import { copyLevel, copyRecipients, effortGap } from './copy-level.ts';

describe('the level of a copy-notice (F8)', () => {
  it.each([
    [1, 'answeredWithPlan', 0],
    [1, 'answeredWithoutPlan', 1],
    [1, 'unanswered', 2],
    [2, 'answeredWithPlan', 1],
    [2, 'answeredWithoutPlan', 2],
    [2, 'unanswered', 3],
    [3, 'answeredWithPlan', 2],
    [3, 'answeredWithoutPlan', 3],
    [3, 'unanswered', 3],
  ] as const)('development %i, %s: level %i', (development, effort, level) => {
    expect(copyLevel(development, effortGap(effort))).toBe(level);
  });

  it('rises with every five working days without an answer, and never above 3', () => {
    expect([1, 2, 3, 4].map((gap) => copyLevel(1, gap))).toEqual([1, 2, 3, 3]);
  });

  it('goes to the head of the unit; from level 2 also to the deputy leader, from 3 to the principal leader and the conference office', () => {
    expect(copyRecipients(1)).toEqual(['unitHead']);
    expect(copyRecipients(2)).toEqual(['unitHead', 'deputyLeader']);
    expect(copyRecipients(3)).toEqual(['unitHead', 'deputyLeader', 'principalLeader', 'jointConferenceOffice']);
  });
});
