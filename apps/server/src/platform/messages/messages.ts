import type { Pool } from 'pg';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { type Connection, inTransaction, statement } from '../database/statement.ts';
import { newId } from '../ids.ts';
import type { Log } from '../log.ts';
import type { PersonalData } from '../personal-data/personal-data.ts';
import type { MessageGateway } from './gateway.ts';

export type MessageKind = 'code' | 'confirmation' | 'notice';

export interface Message {
  readonly kind: MessageKind;
  readonly phone: string;
  readonly text: string;
  readonly caseId?: string;
}

/** A message as the box of a demo office shows it. */
export interface BoxedMessage {
  readonly id: string;
  readonly phone: string;
  readonly text: string;
  readonly at: string;
}

export interface Messages {
  /** Whether messages can go out at all: a gateway is set, or the office is a demo. */
  readonly available: boolean;
  /** Puts a message into the outbox. False when this phone has had as many as it may get. */
  put(message: Message, connection?: Connection): Promise<boolean>;
  /** Sends what waits, once; answers how many were taken over. */
  sendWaiting(): Promise<number>;
  /** The newest messages of a demo office; empty in every other. */
  listBox(): Promise<readonly BoxedMessage[]>;
}

export interface MessageParts {
  readonly pool: Pool;
  readonly personal: PersonalData;
  readonly clock: Clock;
  readonly log: Log;
  /** Undefined: nothing can be sent. */
  readonly gateway?: MessageGateway;
  /** Keeps what was sent, to show it. */
  readonly keepsBox: boolean;
  /** Told when a message was put in. */
  readonly wake?: () => void;
}

/** Messages that one phone gets at most: in an hour, in a day. */
const mostPerHour = 6;
const mostPerDay = 20;
const mostTries = 8;
const boxSize = 20;
const keptDays = 30;

const contentSchema = z.object({ phone: z.string(), text: z.string() });

const countRecent = statement<{ hour: number; day: number }>(
  'message.count-recent',
  `select count(*) filter (where created_at > $2::timestamptz - interval '1 hour')::int as hour, count(*)::int as day
   from message where phone_index = any($1::bytea[]) and created_at > $2::timestamptz - interval '1 day'`,
);
const insert = statement(
  'message.put',
  `insert into message (id, kind, phone_index, sealed, case_id, created_at, next_try_at) values ($1, $2, $3, $4, $5, $6, $6)`,
);
// SKIP LOCKED: several workers share what waits, and none sends the other's.
const takeWaiting = statement<{ id: string; sealed: Buffer; tries: number }>(
  'message.waiting',
  `select id::text, sealed, tries from message where next_try_at <= $1 and sealed is not null order by next_try_at limit 1 for update skip locked`,
);
const markSent = statement(
  'message.sent',
  'update message set sent_at = $2, next_try_at = null, sealed = case when $3 then sealed end, tries = tries + 1 where id = $1',
);
const markFailed = statement(
  'message.failed',
  `update message set tries = tries + 1, next_try_at = $3, given_up_at = case when $3::timestamptz is null then $2::timestamptz end,
     sealed = case when $3::timestamptz is null then null else sealed end where id = $1`,
);
const forget = statement('message.forget', `delete from message where created_at < $1::timestamptz - make_interval(days => $2)`);
const readBox = statement<{ id: string; sealed: Buffer; created_at: Date }>(
  'message.box',
  'select id::text, sealed, created_at from message where sent_at is not null and sealed is not null order by created_at desc limit $1',
);

/** Short messages: an outbox in the database with retry, limits for each phone, and nothing of a person in the log. */
export const createMessages = (parts: MessageParts): Messages => {
  const { pool, personal, clock, log, gateway, keepsBox } = parts;
  /** One message a transaction: a slow gateway holds nothing but its own row. @returns undefined when nothing waits. */
  const sendNext = (to: MessageGateway): Promise<'sent' | 'failed' | undefined> =>
    inTransaction(pool, async (connection) => {
      const waiting = await takeWaiting.row(connection, [clock.now()]);
      if (waiting === undefined) return undefined;
      const { id, sealed, tries } = waiting;
      try {
        await to.send({ id, ...contentSchema.parse(personal.openPersonal(sealed)) });
      } catch (error) {
        const now = clock.now();
        const next = tries + 1 >= mostTries ? null : new Date(now.getTime() + 15_000 * 2 ** tries);
        await markFailed.count(connection, [id, now, next]);
        log.warn(
          { message: id, tries: tries + 1, reason: error instanceof Error ? error.message : 'unknown' },
          next === null ? 'a message could not be sent and is given up' : 'a message could not be sent; it is tried again',
        );
        return 'failed';
      }
      await markSent.count(connection, [id, clock.now(), keepsBox]);
      return 'sent';
    });
  return {
    available: gateway !== undefined,
    put: async ({ kind, phone, text, caseId }, connection = pool) => {
      if (gateway === undefined) return false;
      const now = clock.now();
      const recent = await countRecent.row(connection, [personal.blindIndexes(phone), now]);
      if ((recent?.hour ?? 0) >= mostPerHour || (recent?.day ?? 0) >= mostPerDay) return false;
      await insert.count(connection, [
        newId(clock),
        kind,
        personal.blindIndex(phone),
        personal.sealPersonal({ phone, text }),
        caseId ?? null,
        now,
      ]);
      parts.wake?.();
      return true;
    },
    sendWaiting: async () => {
      if (gateway === undefined) return 0;
      let total = 0;
      for (let outcome = await sendNext(gateway); outcome !== undefined; outcome = await sendNext(gateway)) {
        if (outcome === 'sent') total += 1;
      }
      if (total > 0) await forget.count(pool, [clock.now(), keptDays]);
      return total;
    },
    listBox: async () => {
      if (!keepsBox) return [];
      const rows = await readBox.rows(pool, [boxSize]);
      return rows.map(({ id, sealed, created_at }) => ({
        id,
        ...contentSchema.parse(personal.openPersonal(sealed)),
        at: created_at.toISOString(),
      }));
    },
  };
};

/** Sends what waits every `everyMilliseconds`, and at once when woken. */
export const startMessenger = (
  messages: Pick<Messages, 'available' | 'sendWaiting'>,
  log: Log,
  everyMilliseconds = 3000,
): { wake(): void; stop(): Promise<void> } => {
  if (!messages.available) return { wake: () => undefined, stop: () => Promise.resolve() };
  let running: Promise<void> | undefined;
  let again = false;
  const round = async (): Promise<void> => {
    do {
      again = false;
      await messages
        .sendWaiting()
        .catch((err: unknown) => log.warn({ err }, 'the outbox of messages could not be read; it is tried again'));
    } while (again);
  };
  const wake = (): void => {
    if (running !== undefined) again = true;
    running ??= round().finally(() => {
      running = undefined;
    });
  };
  const tick = setInterval(wake, everyMilliseconds);
  return {
    wake,
    async stop() {
      clearInterval(tick);
      await running;
    },
  };
};
