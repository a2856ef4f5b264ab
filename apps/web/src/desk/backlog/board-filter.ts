import type { ResponseOf } from '@daiban/contract/endpoint';
import type { listBacklogEntries } from '@daiban/contract/loop';

export type BacklogRow = ResponseOf<typeof listBacklogEntries>['rows'][number];

/** The parts of the leaders' list that are looked at by themselves. */
export const boardParts = ['open', 'proposed', 'incomplete', 'idle', 'overdue', 'posted', 'cleared'] as const;
export type BoardPart = (typeof boardParts)[number];

/** Weeks after which missing work is worth a question (the meeting is weekly, S2.37). */
const idleWeeks = 2;

const isOpen = ({ backlog, proposed }: BacklogRow): boolean => !proposed && backlog !== 'cleared' && backlog !== 'none';

/** Whether a row belongs to a part of the board. */
export const isIn = (part: BoardPart, row: BacklogRow): boolean => {
  switch (part) {
    case 'open':
      return isOpen(row);
    case 'proposed':
      return row.proposed;
    case 'incomplete':
      return isOpen(row) && row.present < 5;
    case 'idle':
      return isOpen(row) && row.weeksWithoutWork >= idleWeeks;
    case 'overdue':
      return isOpen(row) && row.overdue;
    case 'posted':
      return row.backlog === 'posted';
    case 'cleared':
      return row.backlog === 'cleared';
  }
};
