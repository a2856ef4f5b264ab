import { advanceTraining } from '@daiban/contract/training';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { FastifyInstance } from 'fastify';
import type { Callers, StaffCaller } from '../case-file/caller.ts';
import type { Journal } from '../journal/journal.ts';
import { sweepAll } from '../journal/sweep.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { isTrainingClock } from '../platform/training-clock.ts';

interface TrainingParts {
  readonly journal: Journal;
  readonly callers: Callers;
}

const hourSeconds = 3600;
/** What falls due on the way is done on its day, not all at the end. */
const stepSeconds = 24 * hourSeconds;

/** Moves the clock of a rehearsal on, day by day, and lets the timer do what it owes on each. */
export const registerTraining = (app: FastifyInstance, { journal, callers }: TrainingParts): void => {
  registerEndpoint<typeof advanceTraining, StaffCaller>(
    app,
    advanceTraining,
    async ({ body }) => {
      const { clock } = journal;
      if (!isTrainingClock(clock)) return problem('not-in-training');
      let orders = 0;
      for (let left = (body.hours ?? 0) * hourSeconds + (body.days ?? 0) * stepSeconds; left > 0; left -= stepSeconds) {
        await clock.advance(Math.min(left, stepSeconds));
        orders += await sweepAll(journal);
      }
      const now = clock.now().toISOString();
      return { now, today: toPlainDate(now), orders };
    },
    { authenticate: callers.staff },
  );
};
