import { getAgentPicture, getOwnPicture, removeOwnPicture, setOwnPicture } from '@daiban/contract/agent-picture';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { FastifyInstance } from 'fastify';
import { toAuditActor } from '../case-file/audit-actor.ts';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import type { Journal } from '../journal/journal.ts';
import type { Audit } from '../platform/audit/audit.ts';
import { statement } from '../platform/database/statement.ts';
import { toPortrait } from '../platform/files/to-portrait.ts';
import { ProblemAnswer, problem } from '../platform/http/problem.ts';
import { readOneFile } from '../platform/http/read-one-file.ts';
import { registerEndpoint } from '../platform/http/route.ts';

/** Largest picture as it is sent in, in bytes. */
const mostBytes = 12 * 1024 * 1024;

const find = statement<{ readonly jpeg: Buffer; readonly consented_at: Date }>(
  'agent-picture.find',
  'select jpeg, consented_at from agent_picture where officer_id = $1',
);
const put = statement(
  'agent-picture.put',
  `insert into agent_picture (officer_id, jpeg, consented_at) values ($1, $2, $3)
   on conflict (officer_id) do update set jpeg = excluded.jpeg, consented_at = excluded.consented_at`,
);
const remove = statement('agent-picture.remove', 'delete from agent_picture where officer_id = $1');

export interface AgentPictureParts {
  readonly journal: Journal;
  readonly callers: Callers;
  readonly audit: Audit;
}

/** A picture beside the name of an agent: by their own hand, with their word, and gone at their word (S4.7, 个保法 14–15). */
export const registerAgentPictures = (app: FastifyInstance, { journal, callers, audit }: AgentPictureParts): void => {
  const parts = { authenticate: callers.staff, holdsOneOf };
  const isAgent = (officerId: string): boolean =>
    journal.directory.officers.get(officerId)?.appointments.some(({ role }) => role === 'petitionAgent') === true;

  registerEndpoint(app, getAgentPicture, async ({ params, reply }) => {
    const picture = isAgent(params.agentId) ? await find.row(journal.pool, [params.agentId]) : undefined;
    if (picture === undefined) return problem('not-found');
    return reply.header('content-type', 'image/jpeg').header('cache-control', 'public, max-age=300').send(picture.jpeg);
  });

  registerEndpoint<typeof getOwnPicture, StaffCaller>(
    app,
    getOwnPicture,
    async ({ caller }) => {
      const { officerId } = caller.reader;
      const picture = await find.row(journal.pool, [officerId]);
      return {
        agentId: officerId,
        ...(picture === undefined ? {} : { consentedOn: toPlainDate(picture.consented_at.toISOString()) }),
      };
    },
    parts,
  );

  registerEndpoint<typeof setOwnPicture, StaffCaller>(
    app,
    setOwnPicture,
    async ({ request, caller }) => {
      const file = await readOneFile(request, mostBytes);
      if (file instanceof ProblemAnswer) return file;
      const jpeg = await toPortrait(file.bytes);
      if (jpeg === undefined) return problem('unsupported-media');
      await put.count(journal.pool, [caller.reader.officerId, jpeg, journal.clock.now()]);
      await audit.record({ kind: 'organisationChanged', ...toAuditActor(caller), detail: { change: 'ownPictureSet' } });
      return {};
    },
    parts,
  );

  registerEndpoint<typeof removeOwnPicture, StaffCaller>(
    app,
    removeOwnPicture,
    async ({ caller }) => {
      const removed = await remove.count(journal.pool, [caller.reader.officerId]);
      if (removed > 0)
        await audit.record({ kind: 'organisationChanged', ...toAuditActor(caller), detail: { change: 'ownPictureRemoved' } });
      return {};
    },
    parts,
  );
};
