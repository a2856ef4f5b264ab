import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Callers } from '../case-file/caller.ts';
import type { Journal } from '../journal/journal.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import type { PersonalData } from '../platform/personal-data/personal-data.ts';
import type { Room } from './room.ts';

/** What the endpoints of the room are built with; without a room they say that it is shut. */
export interface RoomParts {
  readonly journal: Journal;
  readonly callers: Callers;
  readonly room: Room | undefined;
  readonly personal: PersonalData;
  /** The ordinary store, from which the files of a matter that is taken over leave. */
  readonly files: FileStore;
}

/**
 * Fills an answer up to a length by chance within what ordinary answers of its kind have, so that who watches the line learns nothing
 * from its length.
 */
export const asLongAsOrdinary = <Body>(reply: FastifyReply, body: Body, [from, to]: readonly [number, number]): Body => {
  const aim = from + (randomBytes(2).readUInt16BE() % (to - from));
  const missing = aim - Buffer.byteLength(JSON.stringify(body));
  if (missing > 1)
    reply.header(
      'x-filling',
      randomBytes(Math.ceil(missing / 2))
        .toString('hex')
        .slice(0, missing),
    );
  return body;
};

/** Lengths of ordinary receipts and of what a petitioner reads when following, in bytes. */
export const ordinaryLength = { receipt: [650, 950], track: [1_800, 3_600] } as const;
