import { randomBytes } from 'node:crypto';
import type { RecordedEvent } from '@daiban/domain/case/events';
import { replay } from '@daiban/domain/case/handle';
import type { CaseState } from '@daiban/domain/case/state';
import { erased, withoutTexts } from '@daiban/domain/documents/retention';
import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import type { Journal } from '../journal/journal.ts';
import { listRecorded } from '../journal/recorded-events.ts';
import type { Audit } from '../platform/audit/audit.ts';
import { inTransaction } from '../platform/database/statement.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import type { Log } from '../platform/log.ts';
import type { PersonalData } from '../platform/personal-data/personal-data.ts';
import { makeRounds, type Rounds } from '../platform/rounds.ts';
import { eraseBeside } from './erase-beside.ts';

export interface DestroyerParts {
  readonly journal: Pick<Journal, 'pool' | 'clock'>;
  readonly personal: PersonalData;
  readonly files: FileStore;
  readonly audit: Audit;
  readonly log: Log;
}

const detailsSchema = z.record(z.string(), z.unknown());

/** What points at the person, in whatever words the office wrote: the name, the phone, the address, the number of an identity paper. */
const identifying = (details: unknown, sourceNumber: string | null): readonly string[] =>
  [...Object.values(detailsSchema.parse(details)), sourceNumber]
    .filter((text): text is string => typeof text === 'string' && [...text].length >= 2)
    // The longer one first: a name may be part of an address.
    .toSorted((left, right) => right.length - left.length);

/**
 * Events that name the person are made anonymous one by one: each keeps its hash, and a record of the change keeps what it reads like
 * now, so that the chain can still be checked. The state is folded anew from them.
 */
const redactJournal = async (connection: PoolClient, caseId: string, texts: readonly string[], at: Date): Promise<number> => {
  const recorded = await listRecorded(connection, caseId);
  const cleaned = recorded.map((event) => ({ ...event, data: withoutTexts<RecordedEvent['data']>(event.data, texts) }) as RecordedEvent);
  const changed = cleaned.filter((event, place) => event.data !== recorded[place]?.data);
  for (const event of changed)
    await connection.query('select redact_event($1, $2, $3, $4)', [caseId, event.sequence, JSON.stringify(event.data), at]);
  if (changed.length > 0)
    await connection.query('update petition_case set state = $2 where id = $1', [caseId, JSON.stringify(replay(cleaned))]);
  return changed.length;
};

interface Record {
  readonly case_id: string;
  readonly case_number: string;
  readonly state: CaseState;
  readonly sealed: Buffer;
  readonly source_number: string | null;
  readonly procedure: string;
}

const takeNext = `select d.case_id::text, d.case_number, c.state, p.sealed, s.source_number, l.procedure
  from record_destruction d join petition_case c on c.id = d.case_id join case_list l on l.case_id = d.case_id
    join petitioner p on p.id = l.petitioner_id join submission s on s.case_id = d.case_id
  where d.status = 'approved' order by d.case_id limit 1 for update of d, c skip locked`;

/** What of a case is erased beside its journal. Everything else of it holds ids, kinds and dates only. */
const erase = async (connection: PoolClient, { personal }: DestroyerParts, { case_id, state }: Record, at: Date): Promise<number> => {
  await connection.query('update petitioner set sealed = $2, masked_name = $3, masked_phone = null, phone_index = null where id = $1', [
    state.petitionerId,
    personal.sealPersonal({ name: erased }, 'petitioner'),
    erased,
  ]);
  await connection.query("update submission set title = null, text = '', place = null, source_number = null where case_id = $1", [case_id]);
  await connection.query("update case_search set tokens = '{}', text = '' where case_id = $1", [case_id]);
  // A code that nobody has: what was printed once opens nothing any more.
  await connection.query(
    `update case_list l set masked_name = $2, query_code_index = $3, title = coalesce(c.state->>'title', $2)
     from petition_case c where c.id = l.case_id and l.case_id = $1`,
    [case_id, erased, randomBytes(16)],
  );
  for (const table of ['petitioner_words', 'kept_query_code', 'representative', 'assisted_act', 'mandate_link', 'message'])
    await connection.query(`delete from ${table} where case_id = $1`, [case_id]);
  const files = await connection.query<{ sha256: string }>('delete from attachment where case_id = $1 returning sha256', [case_id]);
  const removed = [...files.rows.map(({ sha256 }) => sha256), ...(await eraseBeside(connection, case_id, at))];
  await connection.query(
    'insert into file_removal (sha256, asked_at) select distinct unnest($1::text[]), $2::timestamptz on conflict (sha256) do nothing',
    [removed, at],
  );
  return removed.length;
};

/** Destroys the next record that two people signed for, in one transaction. @returns whether there was one. */
export const destroyNext = async (parts: DestroyerParts): Promise<boolean> => {
  const { journal, personal, audit } = parts;
  const done = await inTransaction(journal.pool, async (connection) => {
    const [record] = (await connection.query<Record>(takeNext)).rows;
    if (record === undefined) return undefined;
    const at = journal.clock.now();
    if (record.procedure !== 'archived' && record.procedure !== 'merged') {
      await connection.query("update record_destruction set status = 'keptBack' where case_id = $1", [record.case_id]);
      return { record, files: 0, destroyed: false };
    }
    const texts = identifying(personal.openPersonal(record.sealed), record.source_number);
    const events = await redactJournal(connection, record.case_id, texts, at);
    const files = await erase(connection, parts, record, at);
    await connection.query("update record_destruction set status = 'done', files = $2, events = $3, done_at = $4 where case_id = $1", [
      record.case_id,
      files,
      events,
      at,
    ]);
    return { record, files, destroyed: true };
  });
  if (done?.destroyed === true)
    await audit.record({ kind: 'recordDestroyed', actorId: 'system', caseId: done.record.case_id, detail: { files: done.files } });
  return done !== undefined;
};

/** Takes contents off the disk that no case names any more. A content that somebody attached again stays. */
export const removeFiles = async (pool: Pool, files: Pick<FileStore, 'removeFile'>): Promise<void> => {
  const waiting = await pool.query<{ sha256: string; named: boolean }>(
    'select r.sha256, exists (select from attachment a where a.sha256 = r.sha256) as named from file_removal r order by r.asked_at limit 500',
  );
  for (const { sha256, named } of waiting.rows) {
    if (!named) await files.removeFile(sha256);
    await pool.query('delete from file_removal where sha256 = $1', [sha256]);
  }
};

/** Looks every `everyMilliseconds` for records to destroy; a stop loses nothing, because each record is a transaction of its own. */
export const startDestroyer = (parts: DestroyerParts, everyMilliseconds = 5000): Rounds => {
  const round = async (isStopping: () => boolean): Promise<void> => {
    while (!isStopping() && (await destroyNext(parts)));
    await removeFiles(parts.journal.pool, parts.files);
  };
  return makeRounds(round, { everyMilliseconds, complaint: 'a record could not be destroyed; it is tried again', log: parts.log });
};
