import type { WorkCalendar } from '@daiban/domain/calendar/types';
import { findRulebook } from '@daiban/domain/rulebook/catalogue';
import type { Pool } from 'pg';
import { loadDirectory } from '../journal/directory.ts';
import { createCaseNumbers, type Journal } from '../journal/journal.ts';
import { sweepAll } from '../journal/sweep.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { PersonalData } from '../platform/personal-data/personal-data.ts';
import { demoMatters } from './content/matters.ts';
import { playMatter } from './play-matter.ts';
import { playHeating, playSignboard } from './play-stories.ts';
import { setUpOffice } from './set-up-office.ts';
import { laterAtWork, Stage } from './stage.ts';

export interface DemoParts {
  readonly pool: Pool;
  readonly personal: PersonalData;
  readonly calendar: WorkCalendar;
  readonly clock: Clock;
  readonly log: Log;
}

const dayMilliseconds = 86_400_000;
const recentDays = 25;
const together = 6;

/**
 * When the matter of this place in the list came in: nearly half within the last nine days, the others back to four months, so that
 * an office with all its states is on the screen today.
 */
const startOf = (index: number, count: number, now: Date, calendar: WorkCalendar): Date => {
  const share = index / count;
  const daysAgo = share < 0.45 ? 0.3 + share * 19 : 9 + (share - 0.45) * 190;
  const raw = new Date(now.getTime() - daysAgo * dayMilliseconds);
  const start = laterAtWork(raw, (index * 37) % 400, calendar);
  return start < now ? start : raw;
};

/** Loads the demo office into an empty database: the organisation, and its matters played through the commands up to the present. */
export const provideDemo = async ({ pool, personal, calendar, clock, log }: DemoParts): Promise<void> => {
  if ((await pool.query('select from office')).rowCount !== 0) return;
  await setUpOffice(pool);
  const directory = await loadDirectory(pool);
  const rulebook = findRulebook('lihai');
  if (directory === undefined || rulebook === undefined) throw new Error('the demo office could not be set up');
  const journal: Journal = {
    pool,
    clock,
    calendar,
    directory,
    rulebook,
    wake: () => undefined,
    caseNumbers: createCaseNumbers(pool, directory.office.divisionCode),
  };
  const now = clock.now();
  // Neighbours in the list are about the same topic; a stride spreads the topics over time.
  const stride = 7;
  const order = demoMatters.map((_, index) => (index * stride) % demoMatters.length);
  const matters = new Set(order).size === demoMatters.length ? order.flatMap((place) => demoMatters[place] ?? []) : demoMatters;
  let next = 0;
  const worker = async (): Promise<void> => {
    for (;;) {
      const index = next;
      next += 1;
      const matter = matters[index];
      if (matter === undefined) return;
      const start = startOf(index, matters.length, now, calendar);
      await playMatter(
        new Stage(journal, personal, start, now),
        matter,
        index,
        start.getTime() > now.getTime() - recentDays * dayMilliseconds,
      );
    }
  };
  await Promise.all(Array.from({ length: together }, worker));
  const daysBefore = (days: number): Date => laterAtWork(new Date(now.getTime() - days * dayMilliseconds), 10, calendar);
  await playSignboard(new Stage(journal, personal, daysBefore(11), now));
  await playHeating(new Stage(journal, personal, daysBefore(6), now));
  await sweepAll(journal);
  await pool.query('analyze');
  log.info({ matters: matters.length + 2 }, 'the demo office is loaded');
};
