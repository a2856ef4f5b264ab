import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { RecordedSealedEvent } from '@daiban/domain/sealed/events';
import { replaySealed } from '@daiban/domain/sealed/orders';
import type { Room } from './room.ts';
import { SealedUnreadable } from './sealed-cipher.ts';
import { about, listSealedAttachments, sealedLink } from './sealed-journal.ts';

export interface RoomReport {
  readonly cases: number;
  readonly events: number;
  readonly auditEntries: number;
  /** Position of the first entry of the room's audit log that does not fit; left out when it is whole. */
  readonly auditBrokenAt?: number;
  /** By id alone: a number may stand on a letter. */
  readonly broken: readonly { readonly caseId: string; readonly broken: readonly string[] }[];
}

/** Recomputes the chain of the room's audit log; answers where it breaks, or undefined. */
export const verifyRoomAudit = async ({ pool }: Room): Promise<number | undefined> => {
  const { rows } = await pool.query<{ position: string; content: Buffer; hash: Buffer }>(
    'select position::text, content, hash from sealed.audit order by audit.position',
  );
  const { rows: heads } = await pool.query<{ position: string; hash: Buffer }>('select position::text, hash from sealed.audit_head');
  let hash: Buffer = Buffer.alloc(32);
  for (const [index, row] of rows.entries()) {
    hash = createHash('sha256').update(hash).update(row.position).update(row.content).digest();
    if (Number(row.position) !== index + 1 || !hash.equals(row.hash)) return index + 1;
  }
  const head = heads[0];
  return head !== undefined && Number(head.position) === rows.length && hash.equals(head.hash) ? undefined : rows.length + 1;
};

/** The folded journal as it would be stored; undefined when it cannot be folded at all. */
const replayed = (events: readonly RecordedSealedEvent[]): unknown => {
  try {
    return JSON.parse(JSON.stringify(replaySealed(events)));
  } catch {
    return undefined;
  }
};

const checkCase = async (
  room: Room,
  row: { readonly id: string; readonly version: number; readonly hash: Buffer; readonly state: Buffer },
): Promise<{ readonly events: number; readonly broken: readonly string[] }> => {
  const { pool, cipher, files } = room;
  const { rows: links } = await pool.query<{ sequence: number; content: Buffer; hash: Buffer }>(
    'select sequence, content, hash from sealed.event where case_id = $1 order by sequence',
    [row.id],
  );
  const broken: string[] = [];
  let hash: Buffer = Buffer.alloc(32);
  const isChained = links.every((link, index) => {
    hash = sealedLink(hash, row.id, link.sequence, link.content);
    return link.sequence === index + 1 && hash.equals(link.hash);
  });
  if (!isChained || !hash.equals(row.hash) || row.version !== links.length) broken.push('hash-chain');
  try {
    const events = links.map((link) => cipher.open(link.content, about.event(row.id, link.sequence)) as RecordedSealedEvent);
    if (!isDeepStrictEqual(replayed(events), cipher.open(row.state, about.state(row.id, row.version)))) broken.push('replay-differs');
    for (const { fileId } of await listSealedAttachments(room, row.id))
      if ((await files.read(fileId)) === undefined) broken.push('attachment-missing');
  } catch (error) {
    if (!(error instanceof SealedUnreadable)) throw error;
    broken.push('unreadable');
  }
  return { events: links.length, broken };
};

/** Checks the sealed room: chains, replay, attachments, its audit log. Needs the key. */
export const verifyRoom = async (room: Room): Promise<RoomReport> => {
  const { rows } = await room.pool.query<{ id: string; version: number; hash: Buffer; state: Buffer }>(
    'select id::text, version, hash, state from sealed.sealed_case order by id',
  );
  const broken: { caseId: string; broken: readonly string[] }[] = [];
  let events = 0;
  for (const row of rows) {
    const checked = await checkCase(room, row);
    events += checked.events;
    if (checked.broken.length > 0) broken.push({ caseId: row.id, broken: checked.broken });
  }
  const { rows: counted } = await room.pool.query<{ entries: number }>('select count(*)::int as entries from sealed.audit');
  const auditBrokenAt = await verifyRoomAudit(room);
  return {
    cases: rows.length,
    events,
    auditEntries: counted[0]?.entries ?? 0,
    ...(auditBrokenAt === undefined ? {} : { auditBrokenAt }),
    broken,
  };
};
