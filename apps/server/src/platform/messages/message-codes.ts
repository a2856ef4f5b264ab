import { randomInt } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { type Connection, statement } from '../database/statement.ts';
import { newId } from '../ids.ts';
import type { PersonalData } from '../personal-data/personal-data.ts';
import type { Messages } from './messages.ts';

export type CodePurpose = 'follow' | 'signIn' | 'newPhone';

const validMinutes = 10;
const mostTries = 5;

const insert = statement(
  'one-time-code.put',
  `with gone as (delete from one_time_code where expires_at < $6::timestamptz - interval '1 day')
   insert into one_time_code (id, purpose, subject, code_hash, created_at, expires_at) values ($1, $2, $3, $4, $6, $5)`,
);
// Judged and counted in one statement: tries sent side by side count as well, and a code is used once.
const use = statement<{ fits: boolean }>(
  'one-time-code.use',
  `update one_time_code set tries = tries + 1, used_at = case when code_hash = $3 then $4::timestamptz end
   where id = $1 and purpose = $2 and subject = any($6::bytea[]) and used_at is null and expires_at > $4 and tries < $5
   returning used_at is not null as fits`,
);

export interface SentCode {
  readonly codeId: string;
  /** Until when it can be used. */
  readonly until: string;
}

export interface MessageCodes {
  /** Sends a code of six digits; undefined when this phone has had as many messages as it may get. `toText` makes the message. */
  send(
    purpose: CodePurpose,
    subject: string,
    phone: string,
    toText: (code: string, minutes: number) => string,
  ): Promise<SentCode | undefined>;
  /** Whether this is the code that was sent for this subject; a right one is used up. */
  use(purpose: CodePurpose, subject: string, codeId: string, code: string): Promise<boolean>;
}

/** One-time codes sent to a phone: ten minutes, five tries, used once. The table holds keyed digests. */
export const createMessageCodes = (parts: {
  readonly database: Connection;
  readonly personal: PersonalData;
  readonly messages: Messages;
  readonly clock: Clock;
}): MessageCodes => {
  const { database, personal, messages, clock } = parts;
  const digest = (codeId: string, code: string): Buffer => personal.blindIndex(`one-time-code:${codeId}:${code}`);
  return {
    send: async (purpose, subject, phone, toText) => {
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      const now = clock.now();
      const until = new Date(now.getTime() + validMinutes * 60_000);
      const codeId = newId(clock);
      if (!(await messages.put({ kind: 'code', phone, text: toText(code, validMinutes) }))) return undefined;
      await insert.count(database, [codeId, purpose, personal.blindIndex(subject), digest(codeId, code), until, now]);
      return { codeId, until: until.toISOString() };
    },
    use: async (purpose, subject, codeId, code) => {
      const row = await use.row(database, [codeId, purpose, digest(codeId, code), clock.now(), mostTries, personal.blindIndexes(subject)]);
      return row?.fits === true;
    },
  };
};
