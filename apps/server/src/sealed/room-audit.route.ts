import { listSealedAudit } from '@daiban/contract/sealed';
import type { FastifyInstance } from 'fastify';
import { holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { RoomEntry } from './room.ts';
import type { RoomParts } from './room-parts.ts';
import { mayRead, whoHandles } from './room-people.ts';
import { listSealedCases } from './sealed-journal.ts';
import { verifyRoomAudit } from './verify-room.ts';

const shownAtMost = 500;

/** The room's own audit log for the audit administrator: time, officer, purpose. */
export const registerRoomAudit = (app: FastifyInstance, { journal, callers, room }: RoomParts): void => {
  registerEndpoint<typeof listSealedAudit, StaffCaller>(
    app,
    listSealedAudit,
    async ({ caller }) => {
      if (room === undefined) return problem('sealed-room-shut');
      await room.record({ officerId: caller.reader.officerId, act: 'auditRead' });
      const { rows } = await room.pool.query<{ position: string; content: Buffer }>(
        'select position::text, content from sealed.audit order by audit.position desc limit $1',
        [shownAtMost],
      );
      return {
        rows: rows.map((row) => {
          const entry = room.cipher.open(row.content, 'audit') as RoomEntry & { readonly at: string };
          return {
            position: Number(row.position),
            at: entry.at,
            officer: journal.directory.officerName(entry.officerId),
            act: entry.act,
            ...(entry.purpose === undefined ? {} : { purpose: entry.purpose }),
          };
        }),
        whole: (await verifyRoomAudit(room)) === undefined,
        // Not even their number is told to somebody whom they are about.
        awaitSuperior: (await listSealedCases(room)).filter(
          ({ conflicts, status }) =>
            status !== 'sealedClosed' &&
            whoHandles(journal.directory, conflicts) === 'superior' &&
            mayRead(journal.directory, caller.reader.officerId, conflicts),
        ).length,
      };
    },
    { authenticate: callers.staff, holdsOneOf },
  );
};
