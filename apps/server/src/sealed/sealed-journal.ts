import { createHash, randomUUID } from 'node:crypto';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { Result } from '@daiban/domain/kernel/result';
import type { RecordedSealedEvent, SealedEvent } from '@daiban/domain/sealed/events';
import { recordSealed } from '@daiban/domain/sealed/orders';
import type { SealedCase } from '@daiban/domain/sealed/state';
import type { Journal } from '../journal/journal.ts';
import { isUniqueViolation } from '../platform/database/database-fault.ts';
import type { Room } from './room.ts';
import type { SealedCipher } from './sealed-cipher.ts';

/** An attachment of the room, as its row describes it. */
export interface SealedAttachment {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** A question as its unit reads it. Which case asks is known inside the room only. */
export interface UnitQuestion {
  readonly caseId: string;
  readonly unitId: string;
  readonly text: string;
  readonly askedOn: string;
  readonly dueOn: string;
  readonly answer?: string;
}

/** What is written beside the events of an order. */
export interface Beside {
  readonly attachments?: readonly string[];
  readonly newAttachments?: readonly SealedAttachment[];
  readonly questions?: readonly (UnitQuestion & { readonly id: string })[];
  readonly code?: string;
  /** Fingerprints of the ordinary query code of a matter that is taken over. */
  readonly passedOn?: readonly Buffer[];
  /** SHA-256 names in the ordinary file store, to be deleted there. */
  readonly filesLeft?: readonly string[];
}

const chainStart = Buffer.alloc(32);

/** Link of the journal of one sealed case: over the bytes as they are stored, so that the chain can be checked without the key. */
export const sealedLink = (previous: Buffer, caseId: string, sequence: number, content: Buffer): Buffer =>
  createHash('sha256').update(previous).update(`${caseId}\u0000${sequence}\u0000`).update(content).digest();

const hex = (bytes: Buffer): string => bytes.toString('hex');

export const about = {
  state: (caseId: string, version: number): string => `state:${caseId}:${version}`,
  event: (caseId: string, sequence: number): string => `event:${caseId}:${sequence}`,
  attachment: (id: string): string => `attachment:${id}`,
  question: (id: string): string => `question:${id}`,
  fileLeft: (id: string): string => `file-left:${id}`,
} as const;

interface Stored {
  readonly id: string;
  readonly version: number;
  readonly hash: Buffer;
  readonly state: Buffer;
}

export interface LoadedSealedCase {
  readonly version: number;
  readonly hash: Buffer;
  readonly state: SealedCase;
}

const toLoaded = (cipher: SealedCipher, { id, version, hash, state }: Stored): LoadedSealedCase => ({
  version,
  hash,
  state: cipher.open(state, about.state(id, version)) as SealedCase,
});

const columns = 'id::text, version, hash, state';

export const findSealedCase = async ({ pool, cipher }: Room, caseId: string): Promise<LoadedSealedCase | undefined> => {
  const { rows } = await pool.query<Stored>(`select ${columns} from sealed.sealed_case where id = $1`, [caseId]);
  return rows[0] && toLoaded(cipher, rows[0]);
};

export const findSealedCaseByCode = async ({ pool, cipher }: Room, code: string): Promise<LoadedSealedCase | undefined> => {
  const { rows } = await pool.query<Stored>(`select ${columns} from sealed.sealed_case where code_index = any($1::bytea[])`, [
    cipher.indexes('code', code),
  ]);
  return rows[0] && toLoaded(cipher, rows[0]);
};

/** All of them, decrypted: a room holds few, and whatever could be sorted by in the database would be readable there. */
export const listSealedCases = async ({ pool, cipher }: Room): Promise<readonly SealedCase[]> => {
  const { rows } = await pool.query<Stored>(`select ${columns} from sealed.sealed_case`);
  return rows.map((row) => toLoaded(cipher, row).state);
};

export const listSealedEvents = async ({ pool, cipher }: Room, caseId: string): Promise<readonly RecordedSealedEvent[]> => {
  const { rows } = await pool.query<{ sequence: number; content: Buffer }>(
    'select sequence, content from sealed.event where case_id = $1 order by sequence',
    [caseId],
  );
  return rows.map((row) => cipher.open(row.content, about.event(caseId, row.sequence)) as RecordedSealedEvent);
};

export const listSealedAttachments = async ({ pool, cipher }: Room, caseId: string): Promise<readonly SealedAttachment[]> => {
  const { rows } = await pool.query<{ id: string; content: Buffer }>('select id::text, content from sealed.attachment where case_id = $1', [
    caseId,
  ]);
  return rows.map((row) => cipher.open(row.content, about.attachment(row.id)) as SealedAttachment);
};

/** Whether all of these uploads are there and belong to no case yet. */
export const areFreeAttachments = async ({ pool }: Room, ids: readonly string[]): Promise<boolean> => {
  if (ids.length === 0) return true;
  const { rows } = await pool.query<{ count: number }>(
    'select count(*)::int as count from sealed.attachment where id = any($1::uuid[]) and case_id is null',
    [ids],
  );
  return rows[0]?.count === new Set(ids).size;
};

/** Which case an order of this id was carried out on before. */
export const findCarriedOut = async ({ pool, cipher }: Room, commandId: string): Promise<string | undefined> => {
  const { rows } = await pool.query<{ case_id: string }>(
    'select case_id::text from sealed.command where command_index = any($1::bytea[])',
    [cipher.indexes('command', commandId.toLowerCase())],
  );
  return rows[0]?.case_id;
};

export const isRepeatedCommand = (error: unknown): boolean => isUniqueViolation(error, 'command_pkey');

/** Everything of one order as one JSON value; each column of content is ciphertext already. */
const toRows = (
  { cipher }: Room,
  before: LoadedSealedCase | undefined,
  { state, events }: { readonly state: SealedCase; readonly events: readonly RecordedSealedEvent[] },
  commandId: string,
  beside: Beside,
) => {
  let hash = before?.hash ?? chainStart;
  const { caseId } = state;
  const written = events.map((event) => {
    const content = cipher.seal(event, about.event(caseId, event.sequence));
    hash = sealedLink(hash, caseId, event.sequence, content);
    return { sequence: event.sequence, content: hex(content), hash: hex(hash) };
  });
  return {
    id: caseId,
    expected: before?.version ?? null,
    version: state.version,
    hash: hex(hash),
    state: hex(cipher.seal(state, about.state(caseId, state.version))),
    codeIndex: beside.code === undefined ? null : hex(cipher.index('code', beside.code)),
    passedOn: (beside.passedOn ?? []).map((index) => hex(cipher.index('passed-on', hex(index)))),
    command: hex(cipher.index('command', commandId.toLowerCase())),
    events: written,
    attachments: [...(beside.attachments ?? []), ...(beside.newAttachments ?? []).map(({ fileId }) => fileId)],
    newAttachments: (beside.newAttachments ?? []).map((file) => ({
      id: file.fileId,
      content: hex(cipher.seal(file, about.attachment(file.fileId))),
    })),
    questions: (beside.questions ?? []).map(({ id, ...question }) => ({
      id,
      unit_index: hex(cipher.index('unit', question.unitId)),
      content: hex(cipher.seal(question, about.question(id))),
    })),
    filesLeft: (beside.filesLeft ?? []).map((sha256) => {
      const id = randomUUID();
      return { id, content: hex(cipher.seal(sha256, about.fileLeft(id))) };
    }),
  };
};

/** The moment of an order given now. */
export const momentOf = ({ clock, calendar }: Journal) => {
  const at = clock.now().toISOString();
  return { at, today: toPlainDate(at), calendar };
};

/** Begins a sealed case; with `from`, out of an ordinary matter, which leaves its tables in the same transaction. False: it moved on meanwhile. */
export const startSealedCase = async (
  room: Room,
  journal: Journal,
  filing: {
    readonly events: readonly SealedEvent[];
    readonly actorId: string;
    readonly commandId: string;
    readonly beside: Beside;
    readonly from?: { readonly caseId: string; readonly version: number };
  },
): Promise<SealedCase | false> => {
  const recorded = recordSealed(filing.events, undefined, { ...momentOf(journal), actorId: filing.actorId });
  const rows = JSON.stringify(toRows(room, undefined, recorded, filing.commandId, filing.beside));
  const { rows: answers } =
    filing.from === undefined
      ? await room.pool.query<{ done: boolean }>('select sealed.append_rows($1) as done', [rows])
      : await room.pool.query<{ done: boolean }>('select sealed.take_over($1, $2, $3) as done', [
          filing.from.caseId,
          filing.from.version,
          rows,
        ]);
  return answers[0]?.done === true ? recorded.state : false;
};

const attempts = 5;

/** One order to a sealed case: load, decide, write. A repeated one is answered with the case as it stands. */
export const carryOutSealed = async <Refusal extends { readonly code: string }>(
  room: Room,
  journal: Journal,
  order: {
    readonly caseId: string;
    readonly commandId: string;
    readonly actorId: string;
    readonly expectedVersion?: number;
    readonly decide: (state: SealedCase) => Result<readonly SealedEvent[], Refusal>;
    readonly beside?: (events: readonly SealedEvent[], state: SealedCase) => Beside;
  },
): Promise<
  | { readonly ok: true; readonly state: SealedCase; readonly repeated: boolean }
  | { readonly ok: false; readonly refusal: Refusal | { readonly code: 'stale-version' } | { readonly code: 'sealed-case-unknown' } }
> => {
  for (let attempt = 1; ; attempt += 1) {
    const loaded = await findSealedCase(room, order.caseId);
    if (loaded === undefined) return { ok: false, refusal: { code: 'sealed-case-unknown' } };
    const done = await findCarriedOut(room, order.commandId);
    if (done !== undefined)
      return done === order.caseId
        ? { ok: true, state: loaded.state, repeated: true }
        : { ok: false, refusal: { code: 'sealed-case-unknown' } };
    if (order.expectedVersion !== undefined && order.expectedVersion !== loaded.version)
      return { ok: false, refusal: { code: 'stale-version' } };
    const decided = order.decide(loaded.state);
    if (!decided.ok) return decided;
    const recorded = recordSealed(decided.value, loaded.state, { ...momentOf(journal), actorId: order.actorId });
    const beside = order.beside?.(decided.value, recorded.state) ?? {};
    try {
      const { rows } = await room.pool.query<{ done: boolean }>('select sealed.append_rows($1) as done', [
        JSON.stringify(toRows(room, loaded, recorded, order.commandId, beside)),
      ]);
      if (rows[0]?.done === true) return { ok: true, state: recorded.state, repeated: false };
    } catch (error) {
      // The same order came twice at once: the next round finds it done.
      if (!isRepeatedCommand(error)) throw error;
    }
    if (attempt >= attempts) return { ok: false, refusal: { code: 'stale-version' } };
  }
};
