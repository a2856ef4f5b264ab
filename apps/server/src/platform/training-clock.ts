import type { Pool } from 'pg';
import { type Clock, systemClock } from './clock.ts';

/** The clock of a rehearsal: it runs on like the real one, ahead of it by what it was moved. */
export interface TrainingClock extends Clock {
  /** Moves on by whole seconds; kept in the database, so that a restart does not go back. */
  advance(seconds: number): Promise<void>;
}

export const isTrainingClock = (clock: Clock): clock is TrainingClock => 'advance' in clock;

/** The database cannot be used for a rehearsal, or only for one. */
export class TrainingRefused extends Error {
  override readonly name = 'TrainingRefused';
}

const readAhead = async (pool: Pool): Promise<number | undefined> => {
  const { rows } = await pool.query<{ ahead_seconds: string }>('select ahead_seconds from training');
  return rows[0] === undefined ? undefined : Number(rows[0].ahead_seconds);
};

/**
 * The clock of a database for rehearsal; an empty database becomes one. Throws TrainingRefused when it holds matters that were not
 * filed in a rehearsal: their clocks must never be moved.
 */
export const openTrainingClock = async (pool: Pool): Promise<TrainingClock> => {
  let ahead = await readAhead(pool);
  if (ahead === undefined) {
    const { rowCount } = await pool.query('select from petition_case limit 1');
    if (rowCount !== 0) {
      throw new TrainingRefused(
        'This database holds real matters, so its clock cannot be moved. Start the rehearsal with an empty one, for instance DAIBAN_DATA=.daiban-training.',
      );
    }
    await pool.query('insert into training default values on conflict do nothing');
    ahead = 0;
  }
  let seconds = ahead;
  return {
    now: () => new Date(systemClock.now().getTime() + seconds * 1000),
    async advance(by) {
      const { rows } = await pool.query<{ ahead_seconds: string }>(
        'update training set ahead_seconds = ahead_seconds + $1 returning ahead_seconds',
        [by],
      );
      seconds = Number(rows[0]?.ahead_seconds ?? seconds + by);
    },
  };
};

/** Throws TrainingRefused for a database of a rehearsal that is opened as if it were real: its matters lie in the future. */
export const refuseTrainingDatabase = async (pool: Pool): Promise<void> => {
  if ((await readAhead(pool)) === undefined) return;
  throw new TrainingRefused(
    'This database belongs to a rehearsal. Start it with "npm start -- --training", or name another one in DAIBAN_DATA.',
  );
};
