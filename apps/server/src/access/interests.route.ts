import { declareInterest, endInterest, listInterests, type StandingInterest } from '@daiban/contract/recusal';
import type { FastifyInstance } from 'fastify';
import { toAuditActor } from '../case-file/audit-actor.ts';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import type { Journal } from '../journal/journal.ts';
import type { Audit } from '../platform/audit/audit.ts';
import { statement } from '../platform/database/statement.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';

interface StoredInterest {
  readonly id: string;
  readonly kind: StandingInterest['kind'];
  readonly text: string;
  readonly declared_at: Date;
}

const findOwn = statement<StoredInterest>(
  'interest.own',
  'select id::text, kind, text, declared_at from standing_interest where officer_id = $1 and ended_at is null order by declared_at, id',
);

// A repeated declaration is answered with the first; an id that is somebody else's is not there.
const declare = statement<StoredInterest>(
  'interest.declare',
  `with added as (
     insert into standing_interest (id, officer_id, kind, text, declared_at) values ($1, $2, $3, $4, $5) on conflict (id) do nothing
     returning id, kind, text, declared_at)
   select id::text, kind, text, declared_at from added
   union all select id::text, kind, text, declared_at from standing_interest where id = $1 and officer_id = $2`,
);

const end = statement('interest.end', 'update standing_interest set ended_at = $3 where id = $1 and officer_id = $2 and ended_at is null');

const toView = ({ id, kind, text, declared_at }: StoredInterest): StandingInterest => ({
  id,
  kind,
  text,
  declaredAt: declared_at.toISOString(),
});

/** Standing interests of an officer: units, companies, persons, property (D63). People compare them with a matter, never a machine. */
export const registerInterests = (
  app: FastifyInstance,
  { journal, callers, audit }: { readonly journal: Journal; readonly callers: Callers; readonly audit: Audit },
): void => {
  const parts = { authenticate: callers.staff, holdsOneOf };

  registerEndpoint<typeof listInterests, StaffCaller>(
    app,
    listInterests,
    async ({ caller }) => ({ interests: (await findOwn.rows(journal.pool, [caller.reader.officerId])).map(toView) }),
    parts,
  );

  registerEndpoint<typeof declareInterest, StaffCaller>(
    app,
    declareInterest,
    async ({ body, caller }) => {
      const { officerId } = caller.reader;
      const stored = await declare.row(journal.pool, [body.id, officerId, body.kind, body.text, journal.clock.now()]);
      if (stored === undefined) return problem('not-found');
      await audit.record({ kind: 'accountChanged', ...toAuditActor(caller), detail: { what: 'interestDeclared', interestId: body.id } });
      return toView(stored);
    },
    parts,
  );

  registerEndpoint<typeof endInterest, StaffCaller>(
    app,
    endInterest,
    async ({ params, caller }) => {
      const ended = await end.count(journal.pool, [params.interestId, caller.reader.officerId, journal.clock.now()]);
      if (ended === 0) return problem('not-found');
      await audit.record({
        kind: 'accountChanged',
        ...toAuditActor(caller),
        detail: { what: 'interestEnded', interestId: params.interestId },
      });
      return undefined;
    },
    parts,
  );
};
