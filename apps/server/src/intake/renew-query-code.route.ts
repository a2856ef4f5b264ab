import { renewQueryCode } from '@daiban/contract/cases';
import type { Role } from '@daiban/domain/case/vocabulary';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { toAuditActor } from '../case-file/audit-actor.ts';
import { queryCodeIndex, type StaffCaller } from '../case-file/caller.ts';
import { messageTexts } from '../case-file/message-texts.ts';
import { findCaseState } from '../case-file/read-case.ts';
import { maySee } from '../case-file/reader.ts';
import { statement } from '../platform/database/statement.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { formatQueryCode, newQueryCode } from '../platform/ids.ts';
import type { Messages } from '../platform/messages/messages.ts';
import type { IntakeParts } from './submit.route.ts';

/** Who stands at the window or takes the call. */
const windowRoles: readonly Role[] = ['windowOfficer', 'hotlineOperator', 'petitionOfficeHead'];

const findPerson = statement<{ sealed: Buffer }>(
  'query-code.person',
  'select p.sealed from case_list l join petitioner p on p.id = l.petitioner_id where l.case_id = $1',
);
const contactSchema = z.object({ phone: z.string().optional() });

/**
 * A lost query code is replaced at the window, never shown again: the office finds it by a fingerprint only. The petitioner's phone is
 * told, so that nobody takes a code over unseen.
 */
export const registerRenewQueryCode = (
  app: FastifyInstance,
  { journal, callers, personal, audit, messages }: IntakeParts & { readonly messages: Messages },
): void => {
  const tell = async (caseId: string): Promise<void> => {
    const person = messages.available ? await findPerson.row(journal.pool, [caseId]) : undefined;
    const phone = person && contactSchema.parse(personal.openPersonal(person.sealed)).phone;
    if (phone === undefined) return;
    const { office, petitionOfficeId } = journal.directory;
    const text = messageTexts.codeRenewed(office.name, journal.directory.unit(petitionOfficeId)?.phone ?? '');
    await messages.put({ kind: 'notice', phone, text, caseId });
  };
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
      await tell(params.caseId);
      return { queryCode: formatQueryCode(code) };
    },
    { authenticate: callers.staff },
  );
};
