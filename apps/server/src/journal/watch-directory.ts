import { toPlainDate } from '@daiban/domain/calendar/dates';
import { statement } from '../platform/database/statement.ts';
import type { Log } from '../platform/log.ts';
import { makeRounds, type Rounds } from '../platform/rounds.ts';
import { loadDirectory } from './directory.ts';
import type { Journal } from './journal.ts';

const readVersion = statement<{ version: string }>('organisation.version', 'select version::text from organisation_version');

/** Reads the organisation again now; everything that asks the journal from here on sees it. */
export const refreshDirectory = async (journal: Journal): Promise<void> => {
  const fresh = await loadDirectory(journal.pool, toPlainDate(journal.clock.now().toISOString()));
  // Two readings may overtake each other: an older one never replaces a newer one.
  const known = journal.directory.moment;
  if (fresh?.moment === undefined) return;
  if (known === undefined || fresh.moment.version > known.version || fresh.moment.on !== known.on) journal.directory = fresh;
};

/**
 * Keeps the organisation in memory as the database has it: looks at its version every `everyMilliseconds`, and at the day, on which
 * terms begin and end.
 */
export const watchDirectory = (journal: Journal, log: Log, everyMilliseconds = 2000): Rounds => {
  const look = async (): Promise<void> => {
    const row = await readVersion.row(journal.pool, []);
    const { moment } = journal.directory;
    const today = toPlainDate(journal.clock.now().toISOString());
    if (moment === undefined || Number(row?.version) !== moment.version || today !== moment.on) await refreshDirectory(journal);
  };
  return makeRounds(look, { everyMilliseconds, complaint: 'the organisation could not be looked at; it is tried again', log });
};
