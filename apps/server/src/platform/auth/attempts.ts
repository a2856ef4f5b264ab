import type { Clock } from '../clock.ts';
import { type Connection, statement } from '../database/statement.ts';
import { digestOf } from './tokens.ts';

/** What is counted: `account:chenfang`, `address:192.0.2.7`, `device:…`, `factor:…`. */
export interface AttemptKey {
  readonly of: 'account' | 'device' | 'address' | 'factor';
  readonly value: string;
}

/** Tries before there is a wait. Behind one address a whole office may work. */
const freeTries = { account: 5, device: 5, factor: 5, address: 30 } as const;
const firstWaitSeconds = 30;
/** Waits grow to this and no further, so that nobody is locked out for good by a stranger. */
const longestWaitSeconds = 15 * 60;
const forgottenAfterHours = 24;

export interface Attempts {
  /** Takes one try, before it is judged, so that tries sent side by side count as well. Answers the seconds to wait when there is none. */
  take(key: AttemptKey): Promise<number | undefined>;
  /** After a right answer: nothing stands against this key any more. */
  clear(key: AttemptKey): Promise<void>;
  /** After a right answer: this one try does not count, earlier ones do. */
  giveBack(key: AttemptKey): Promise<void>;
}

const take = statement(
  'attempt.take',
  `INSERT INTO sign_in_failure AS f (key, failures, last_at, open_at) VALUES ($1, 1, $2, $2)
   ON CONFLICT (key) DO UPDATE SET
     failures = CASE WHEN f.last_at < $2::timestamptz - make_interval(hours => $6) THEN 1 ELSE f.failures + 1 END,
     last_at = $2,
     open_at = $2::timestamptz + make_interval(secs => CASE
       WHEN f.last_at < $2::timestamptz - make_interval(hours => $6) OR f.failures + 1 < $3 THEN 0
       ELSE least($5::float8, $4::float8 * 2 ^ least(f.failures + 1 - $3, 20)) END)
   WHERE f.open_at <= $2`,
);
const readWait = statement<{ open_at: Date }>('attempt.wait', 'SELECT open_at FROM sign_in_failure WHERE key = $1');
const clear = statement('attempt.clear', 'DELETE FROM sign_in_failure WHERE key = $1');
const giveBack = statement(
  'attempt.give-back',
  `UPDATE sign_in_failure SET failures = greatest(failures - 1, 0), open_at = CASE WHEN failures - 1 < $2 THEN last_at ELSE open_at END
   WHERE key = $1`,
);
const forget = statement('attempt.forget', 'DELETE FROM sign_in_failure WHERE last_at < $1::timestamptz - make_interval(hours => $2)');

/** Counts tries in the database, so that all processes count together and a restart forgets nothing. Keys are stored as digests. */
export const createAttempts = (database: Connection, clock: Clock): Attempts => {
  const hashOf = ({ of, value }: AttemptKey): Buffer => digestOf(`${of}:${value}`);
  return {
    take: async (key) => {
      const now = clock.now();
      const values = [hashOf(key), now, freeTries[key.of], firstWaitSeconds, longestWaitSeconds, forgottenAfterHours];
      if ((await take.count(database, values)) > 0) return undefined;
      const row = await readWait.row(database, [hashOf(key)]);
      return row === undefined ? 1 : Math.max(1, Math.ceil((row.open_at.getTime() - now.getTime()) / 1000));
    },
    clear: async (key) => {
      await clear.count(database, [hashOf(key)]);
      await forget.count(database, [clock.now(), forgottenAfterHours]);
    },
    giveBack: async (key) => {
      await giveBack.count(database, [hashOf(key), freeTries[key.of]]);
    },
  };
};
