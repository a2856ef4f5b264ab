import { renewQueryCode } from '@daiban/contract/cases';
import type { Role } from '@daiban/domain/case/vocabulary';
import type { FastifyInstance } from 'fastify';
import { toAuditActor } from '../case-file/audit-actor.ts';
import { queryCodeIndex, type StaffCaller } from '../case-file/caller.ts';
import { findCaseState } from '../case-file/read-case.ts';
import { maySee } from '../case-file/reader.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { formatQueryCode, newQueryCode } from '../platform/ids.ts';
import type { IntakeParts } from './submit.route.ts';

/** Who stands at the window or takes the call. */
const windowRoles: readonly Role[] = ['windowOfficer', 'hotlineOperator', 'petitionOfficeHead'];

/** A lost query code is replaced at the window, never shown again: the office finds it by a fingerprint only. */
export const registerRenewQueryCode = (app: FastifyInstance, { journal, callers, personal, audit }: IntakeParts): void => {
  registerEndpoint<typeof renewQueryCode, StaffCaller>(
    app,
    renewQueryCode,
    async ({ params, body, caller }) => {
      const { reader } = caller;
      const state = await findCaseState(journal.pool, params.caseId);
      if (state === undefined || !maySee(reader, state)) return problem('case-unknown');
      if (!reader.actors.some((actor) => windowRoles.includes(actor.role))) return problem('not-permitted');
      const code = newQueryCode();
      await audit.record({
        kind: 'queryCodeRenewed',
        caseId: params.caseId,
        ...toAuditActor(caller, state),
        detail: { proof: body.proof },
      });
      // Kept sealed too: its fingerprint has to be renewed when keys rotate, and it can not be made again from a command.
      await journal.pool.query(
        `with renewed as (update case_list set query_code_index = $2 where case_id = $1 returning case_id)
         insert into kept_query_code (holder_id, case_id, sealed) select case_id, case_id, $3 from renewed on conflict (holder_id) do update set sealed = excluded.sealed`,
        [params.caseId, queryCodeIndex(personal, code), personal.sealPersonal(code, 'kept_query_code')],
      );
      return { queryCode: formatQueryCode(code) };
    },
    { authenticate: callers.staff },
  );
};
