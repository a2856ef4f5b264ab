import { contactKeptDays } from '@daiban/domain/outreach/roads/figures-of-roads';
import type { Journal } from '../../journal/journal.ts';
import type { Log } from '../../platform/log.ts';
import { makeRounds, type Rounds } from '../../platform/rounds.ts';
import { eraseContactsEndedBefore } from './finding-rows.ts';

/** Erases the phones of reporters whose findings ended some time ago. @returns how many. */
export const eraseContacts = ({ pool, clock }: Pick<Journal, 'pool' | 'clock'>): Promise<number> =>
  eraseContactsEndedBefore(pool, new Date(clock.now().getTime() - contactKeptDays * 86_400_000));

/** Looks every hour. */
export const startContactEraser = (journal: Pick<Journal, 'pool' | 'clock'>, log: Log): Rounds =>
  makeRounds(
    async () => {
      await eraseContacts(journal);
    },
    { everyMilliseconds: 3_600_000, complaint: 'contacts of reporters could not be erased; it is tried again', log },
  );
