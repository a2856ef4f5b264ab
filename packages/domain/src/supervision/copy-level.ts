import { assertNever } from '../kernel/assert-never.ts';
import type { CopyLevel, Development } from './vocabulary.ts';

/** What became of a copy-notice so far (F8): answered with a plan, answered without one, or not answered. */
export type Effort = 'answeredWithPlan' | 'answeredWithoutPlan' | 'unanswered';

/** The effort gap of F8 before any waiting: 0, 1, 2. */
export const effortGap = (effort: Effort): 0 | 1 | 2 => {
  switch (effort) {
    case 'answeredWithPlan':
      return 0;
    case 'answeredWithoutPlan':
      return 1;
    case 'unanswered':
      return 2;
    default:
      return assertNever(effort);
  }
};

/**
 * Level of a copy-notice (F8): development plus effort gap less one, at most 3; 0 is a plain prompt.
 * @param gap effort gap, which rises by 1 with every 5 working days without an answer.
 */
export const copyLevel = (development: Development, gap: number): CopyLevel => Math.max(0, Math.min(3, development + gap - 1)) as CopyLevel;

/** Who receives a copy-notice of a level (F8): the head of the unit; also the deputy leader; also the principal leader and the conference office. */
export const copyRecipients = (
  level: CopyLevel,
): readonly ('unitHead' | 'deputyLeader' | 'principalLeader' | 'jointConferenceOffice')[] => {
  switch (level) {
    case 0:
    case 1:
      return ['unitHead'];
    case 2:
      return ['unitHead', 'deputyLeader'];
    case 3:
      return ['unitHead', 'deputyLeader', 'principalLeader', 'jointConferenceOffice'];
    default:
      return assertNever(level);
  }
};
