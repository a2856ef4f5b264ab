import type { Clock } from '../platform/clock.ts';
import { type Connection, statement } from '../platform/database/statement.ts';
import { plain, sourceOf } from '../platform/http/rate-limits.ts';
import type { PersonalData } from '../platform/personal-data/personal-data.ts';

/**
 * What is counted: wrong proofs of a query code, codes that are none by address, messages that an address has sent to phones.
 */
export type TriedBy = { readonly code: string } | { readonly address: string } | { readonly sender: string };

/** Wrong tries before there is a pause. Behind one address a whole village may sit. */
const freeTries = { code: 5, address: 30, sender: 100 } as const;
const firstPauseSeconds = 30;
/** Pauses grow to this and no further, so that nobody is locked out for good by a stranger. */
const longestPauseSeconds = 15 * 60;
const forgottenAfterHours = 24;

const note = statement<{ open_at: Date }>(
  'wrong-try.note',
  `with gone as (delete from wrong_try where last_at < $2::timestamptz - make_interval(hours => $6) and about <> $1)
   insert into wrong_try as w (about, failures, last_at, open_at) values ($1, 1, $2, $2)
   on conflict (about) do update set
     failures = case when w.last_at < $2::timestamptz - make_interval(hours => $6) then 1 else w.failures + 1 end,
     last_at = $2,
     open_at = $2::timestamptz + make_interval(secs => case
       when w.last_at < $2::timestamptz - make_interval(hours => $6) or w.failures + 1 < $3 then 0
       else least($5::float8, $4::float8 * 2 ^ least(w.failures + 1 - $3, 20)) end)
   returning open_at`,
);
const readPause = statement<{ open_at: Date }>('wrong-try.pause', 'select open_at from wrong_try where about = $1');

export interface WrongTries {
  /** The fingerprint under which tries are counted; for statements that read a pause along with something else. */
  about(by: TriedBy): Buffer;
  /** Counts one wrong try; answers the seconds to wait from now, 0 while there are free tries. */
  note(by: TriedBy): Promise<number>;
  /** Seconds to wait, 0 when there is no pause. */
  pauseOf(by: TriedBy): Promise<number>;
  /** Seconds from now to a moment that was read along. */
  secondsTo(openAt: Date | null | undefined): number;
}

/** Counts wrong tries in the database, so that all processes count together and a restart forgets nothing. Right ones cost nothing. */
export const createWrongTries = (database: Connection, personal: PersonalData, clock: Clock): WrongTries => {
  const about: WrongTries['about'] = (by) => {
    if ('code' in by) return personal.blindIndex(`wrong-try:code:${by.code}`);
    return personal.blindIndex(
      'address' in by ? `wrong-try:address:${sourceOf(plain(by.address))}` : `wrong-try:sender:${sourceOf(plain(by.sender))}`,
    );
  };
  const freeOf = (by: TriedBy): number => ('code' in by ? freeTries.code : 'address' in by ? freeTries.address : freeTries.sender);
  const secondsTo: WrongTries['secondsTo'] = (openAt) =>
    openAt === null || openAt === undefined ? 0 : Math.max(0, Math.ceil((openAt.getTime() - clock.now().getTime()) / 1000));
  return {
    about,
    secondsTo,
    note: async (by) => {
      const row = await note.row(database, [
        about(by),
        clock.now(),
        freeOf(by),
        firstPauseSeconds,
        longestPauseSeconds,
        forgottenAfterHours,
      ]);
      return secondsTo(row?.open_at);
    },
    pauseOf: async (by) => secondsTo((await readPause.row(database, [about(by)]))?.open_at),
  };
};
