import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { type ConflictSet, sealedEvent } from '@daiban/domain/sealed/events';
import { z } from 'zod';
import type { CaseFile } from '../case-file/read-case.ts';
import { parseQueryCode } from '../platform/ids.ts';
import type { PersonalData } from '../platform/personal-data/personal-data.ts';
import { queryCodeIndexes } from '../platform/personal-data/query-codes.ts';
import type { Room } from './room.ts';
import type { RoomParts } from './room-parts.ts';
import { newSealedCode, newSealedNumber } from './sealed-code.ts';
import { about, type SealedAttachment, startSealedCase } from './sealed-journal.ts';

const petitionerSchema = z.object({ name: z.string(), phone: z.string().optional(), address: z.string().optional() });

/** Deletes from the ordinary store what belonged to matters that were taken over, unless another matter has the same file. */
export const removeFilesLeft = async ({ journal, files }: Pick<RoomParts, 'journal' | 'files'>, room: Room): Promise<void> => {
  const { rows } = await room.pool.query<{ id: string; content: Buffer }>('select id::text, content from sealed.ordinary_file_left');
  for (const row of rows) {
    const sha256 = String(room.cipher.open(row.content, about.fileLeft(row.id)));
    const named = await journal.pool.query('select from attachment where sha256 = $1 limit 1', [sha256]);
    if (named.rowCount === 0) await files.removeFile(sha256);
    await room.pool.query('delete from sealed.ordinary_file_left where id = $1', [row.id]);
  }
};

const abandonedAfter = 24 * 3_600_000;

/** Deletes uploads that no accusation named within a day, and files of the room that no row names. */
export const removeAbandonedFiles = async (room: Room): Promise<void> => {
  const old = await room.files.listOlderThan(new Date(room.clock.now().getTime() - abandonedAfter));
  if (old.length === 0) return;
  await room.pool.query('delete from sealed.attachment where id = any($1::uuid[]) and case_id is null', [old]);
  const { rows } = await room.pool.query<{ id: string }>('select id::text from sealed.attachment where id = any($1::uuid[])', [old]);
  const kept = new Set(rows.map(({ id }) => id));
  for (const id of old) if (!kept.has(id)) await room.files.remove(id);
};

/** Brings the files of a matter into the room, encrypted, before the matter follows. */
const bringFiles = async ({ journal, files }: RoomParts, room: Room, caseId: string) => {
  const { rows } = await journal.pool.query<{ sha256: string; name: string; media_type: string; bytes: number }>(
    'select sha256, name, media_type, bytes from attachment where case_id = $1',
    [caseId],
  );
  const brought: SealedAttachment[] = [];
  for (const row of rows) {
    const content = await files.openFile(row.sha256);
    if (content === undefined) continue;
    const fileId = randomUUID();
    await room.files.keep(fileId, await buffer(content.stream));
    brought.push({ fileId, name: row.name, mediaType: row.media_type, bytes: row.bytes });
  }
  return { brought, names: [...new Set(rows.map(({ sha256 }) => sha256))] };
};

/**
 * Moves a matter into the room (D6): its text, the petitioner, their words, files, journal and papers come in encrypted, and
 * everything of it leaves the ordinary tables in the same transaction. False when it moved on meanwhile.
 */
export const takeOver = async (
  parts: RoomParts,
  room: Room,
  file: CaseFile,
  order: {
    readonly commandId: string;
    readonly officerId: string;
    readonly conflicts: ConflictSet;
    readonly reason: string;
    readonly disciplineUnitId: string;
  },
): Promise<boolean> => {
  const { journal, personal } = parts;
  const { state } = file;
  const petitioner = await journal.pool.query<{ sealed: Buffer }>('select sealed from petitioner where id = $1', [state.petitionerId]);
  const stored = petitioner.rows[0];
  const accuser = stored === undefined ? undefined : petitionerSchema.parse(personal.openPersonal(stored.sealed));
  const codes = await journal.pool.query<{ query_code_index: Buffer }>(
    'select query_code_index from case_list where case_id = $1 union all select query_code_index from representative where case_id = $1',
    [file.id],
  );
  const looks = await journal.pool.query<{ at: Date; actor_id: string; kind: string }>(
    'select at, actor_id, kind from audit_log where case_id = $1 and actor_unit is not null order by position',
    [file.id],
  );
  const { brought, names } = await bringFiles(parts, room, file.id);
  await room.record({ officerId: order.officerId, act: 'takenOver' });
  const taken = await startSealedCase(room, journal, {
    commandId: order.commandId,
    actorId: order.officerId,
    from: { caseId: file.id, version: file.version },
    events: [
      sealedEvent('accusationReceived', {
        caseId: randomUUID(),
        number: newSealedNumber(),
        receivedOn: toPlainDate(journal.clock.now().toISOString()),
        disciplineUnitId: order.disciplineUnitId,
        conflicts: order.conflicts,
        text: file.text,
        attachments: brought.map(({ fileId }) => fileId),
        ...(accuser === undefined
          ? {}
          : {
              accuser: {
                name: accuser.name,
                ...(accuser.phone === undefined ? {} : { phone: accuser.phone }),
                ...(accuser.address === undefined ? {} : { address: accuser.address }),
              },
            }),
        takenOver: {
          caseNumber: file.number,
          channel: state.channel,
          receivedOn: state.receivedOn,
          reason: order.reason,
          byOfficerId: order.officerId,
          title: file.title,
          ...(file.place === null ? {} : { place: file.place }),
          record: {
            events: file.events,
            notices: file.notices,
            duties: [...state.duties, ...file.closed_duties],
            words: file.words,
            claims: state.claims,
            links: file.links,
          },
          seenBy: looks.rows.map(({ at, actor_id, kind }) => ({ officerId: actor_id, at: at.toISOString(), what: kind })),
        },
      }),
    ],
    beside: {
      // Nobody knows it: the officer gives the accuser a new one when telling them (D6: separate query code).
      code: newSealedCode(),
      newAttachments: brought,
      filesLeft: names,
      passedOn: codes.rows.map(({ query_code_index }) => query_code_index),
    },
  });
  if (taken === false) {
    for (const { fileId } of brought) await room.files.remove(fileId);
    return false;
  }
  await removeFilesLeft(parts, room);
  return true;
};

/** Whether an ordinary query code belongs to a matter that was taken over: its petitioner is told so, and nothing else. */
export const createPassedOn =
  (room: Room | undefined, personal: PersonalData) =>
  async (typed: string): Promise<boolean> => {
    const code = parseQueryCode(typed);
    if (room === undefined || code === undefined) return false;
    const indexes = queryCodeIndexes(personal, code).flatMap((index) => room.cipher.indexes('passed-on', index.toString('hex')));
    const { rowCount } = await room.pool.query('select from sealed.sealed_case where passed_on_index && $1::bytea[] limit 1', [indexes]);
    return rowCount !== 0;
  };
