import { keepResource, listResources, type PooledResource, resourceKeeperRoles } from '@daiban/contract/outreach';
import type { FastifyInstance } from 'fastify';
import { toAuditActor } from '../case-file/audit-actor.ts';
import { holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import { statement } from '../platform/database/statement.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { OutreachParts } from './trips.route.ts';

const list = statement<PooledResource>(
  'pooled-resource.list',
  `select id::text as "resourceId", kind, name, offers, contact from pooled_resource where not ended order by kind, name limit 500`,
);
const write = statement(
  'pooled-resource.write',
  `insert into pooled_resource (id, kind, name, offers, contact, ended, changed_at) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (id) do update set kind = excluded.kind, name = excluded.name, offers = excluded.offers, contact = excluded.contact,
     ended = excluded.ended, changed_at = excluded.changed_at`,
);

/** The directory of pooled helpers of government, market and society (S2.13). It holds bodies, never residents. */
export const registerResources = (app: FastifyInstance, { journal, callers, audit }: OutreachParts): void => {
  const parts = { authenticate: callers.staff, holdsOneOf };
  registerEndpoint<typeof listResources, StaffCaller>(
    app,
    listResources,
    async ({ caller }) => ({ rows: await list.rows(journal.pool, []), mayKeep: holdsOneOf(caller, resourceKeeperRoles) }),
    parts,
  );
  registerEndpoint<typeof keepResource, StaffCaller>(
    app,
    keepResource,
    async ({ params, body, caller }) => {
      const { resourceId } = params;
      const { ended, ...fields } = body;
      await write.count(journal.pool, [resourceId, body.kind, body.name, body.offers, body.contact, ended, journal.clock.now()]);
      await audit.record({
        kind: 'outreachChanged',
        ...toAuditActor(caller),
        detail: { act: 'keepResource', resource: resourceId, ended },
      });
      return { resourceId, ...fields };
    },
    parts,
  );
};
