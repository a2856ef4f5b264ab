import { endMandateByLink, readMandateLink } from '@daiban/contract/own-mandate';
import { mandateInForce, mandateWithoutAgent } from '@daiban/domain/agency/mandate-in-force';
import type { CaseState } from '@daiban/domain/case/state';
import type { FastifyInstance } from 'fastify';
import type { Callers } from '../case-file/caller.ts';
import { actorOf } from '../case-file/case-access.ts';
import { toMandateView } from '../case-file/own-mandate.ts';
import { findCaseState } from '../case-file/read-case.ts';
import { refusalAnswer } from '../case-file/refusal-answer.ts';
import { carryOut } from '../journal/carry-out.ts';
import type { Journal } from '../journal/journal.ts';
import { digestOf } from '../platform/auth/tokens.ts';
import { statement } from '../platform/database/statement.ts';
import { isOwnRequest } from '../platform/http/cross-site.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { newId } from '../platform/ids.ts';

const findLink = statement<{ case_id: string; mandate_id: string; number: string; petitioner_id: string }>(
  'mandate-link.find',
  `select k.case_id::text, k.mandate_id, l.number, l.petitioner_id::text from mandate_link k join case_list l on l.case_id = k.case_id
   where k.token_hash = $1`,
);

/** The mandate that a link is about, while it binds or waits for another agent. */
const findOpen = (state: CaseState | undefined, mandateId: string) => {
  const mandate = state === undefined ? undefined : (mandateInForce(state) ?? mandateWithoutAgent(state));
  return mandate?.id === mandateId ? mandate : undefined;
};

/** What the message to the principal's own phone leads to: reading the mandate, and ending it in one tap (D60, care G15). */
export const registerMandateLinks = (
  app: FastifyInstance,
  { journal, callers, publicUrl }: { readonly journal: Journal; readonly callers: Callers; readonly publicUrl?: string | undefined },
): void => {
  registerEndpoint(app, readMandateLink, async ({ body }) => {
    const link = await findLink.row(journal.pool, [digestOf(body.token)]);
    if (link === undefined) return problem('mandate-link-unknown');
    const mandate = findOpen(await findCaseState(journal.pool, link.case_id), link.mandate_id);
    const { directory } = journal;
    return {
      caseNumber: link.number,
      officeName: directory.office.name,
      officePhone: directory.unit(directory.petitionOfficeId)?.phone ?? '',
      ...(mandate === undefined ? {} : { mandate: toMandateView(mandate, directory) }),
    };
  });

  registerEndpoint(app, endMandateByLink, async ({ body, request }) => {
    if (!isOwnRequest(request, publicUrl)) return problem('cross-site-request');
    // Care G12: never on a device on which staff are signed in.
    if (request.headers.cookie !== undefined && (await callers.staff(request)) !== undefined) return problem('not-from-the-office');
    const link = await findLink.row(journal.pool, [digestOf(body.token)]);
    if (link === undefined) return problem('mandate-link-unknown');
    if (findOpen(await findCaseState(journal.pool, link.case_id), link.mandate_id) === undefined) return problem('no-mandate');
    const result = await carryOut(journal, {
      caseId: link.case_id,
      command: 'revokeMandate',
      input: {},
      commandId: newId(journal.clock),
      actors: [actorOf(link.petitioner_id, true)],
    });
    return result.ok ? {} : refusalAnswer(result.refusal);
  });
};
