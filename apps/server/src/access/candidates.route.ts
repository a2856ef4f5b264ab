import { type interestKinds, listCandidates } from '@daiban/contract/recusal';
import { conflictsOf, isConflicted } from '@daiban/domain/access/conflicts';
import { actionRows } from '@daiban/domain/case/action-table';
import type { FastifyInstance } from 'fastify';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import { findCaseState } from '../case-file/read-case.ts';
import { maySee } from '../case-file/reader.ts';
import type { Journal } from '../journal/journal.ts';
import { statement } from '../platform/database/statement.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';

interface Known {
  readonly officer_id: string;
  readonly open_cases: number;
  readonly interests: readonly { readonly kind: (typeof interestKinds)[number]; readonly text: string }[];
}

const findKnown = statement<Known>(
  'candidates.known',
  `select o.id as officer_id, (select count(*)::int from case_list l where l.handler_id = o.id and not l.ended) as open_cases,
     coalesce((select json_agg(json_build_object('kind', i.kind, 'text', i.text) order by i.declared_at) from standing_interest i
       where i.officer_id = o.id and i.ended_at is null), '[]') as interests
   from officer o where o.id = any($1::text[]) order by o.id`,
);

/** Posts in which a named handler works, as the table of actions has them. */
const handlingRoles = actionRows.find(({ command }) => command === 'contact')?.by.map(({ role }) => role) ?? [];

/** Who can be named as handler of a case. A conflicted officer is never proposed (D18, D63). */
export const registerCandidates = (
  app: FastifyInstance,
  { journal, callers }: { readonly journal: Journal; readonly callers: Callers },
): void => {
  registerEndpoint<typeof listCandidates, StaffCaller>(
    app,
    listCandidates,
    async ({ params, caller }) => {
      const state = await findCaseState(journal.pool, params.caseId);
      if (state === undefined || !maySee(caller.reader, state)) return problem('case-unknown');
      const { directory } = journal;
      const unitId = state.handlingUnitId ?? state.ownerUnitId;
      const conflicts = conflictsOf(state);
      const possible = [...directory.officers.values()].filter(({ id }) => {
        const actors = directory.actorsOf(id);
        const works = actors.some((actor) => actor.unitId === unitId && handlingRoles.includes(actor.role));
        return (
          works &&
          !isConflicted(
            conflicts,
            id,
            actors.map((actor) => actor.unitId),
          )
        );
      });
      const known = await findKnown.rows(journal.pool, [possible.map(({ id }) => id)]);
      return {
        officers: known.map(({ officer_id, open_cases, interests }) => ({
          officerId: officer_id,
          name: directory.officerName(officer_id),
          openCases: open_cases,
          interests: [...interests],
        })),
      };
    },
    { authenticate: callers.staff, holdsOneOf },
  );
};
