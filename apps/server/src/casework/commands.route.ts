import type { CommandResult } from '@daiban/contract/cases';
import { commandEndpoints } from '@daiban/contract/command-endpoints';
import type { CommandName } from '@daiban/domain/case/commands';
import type { CaseState } from '@daiban/domain/case/state';
import { dutyTitle } from '@daiban/domain/rulebook/engine';
import type { FastifyInstance } from 'fastify';
import { toAuditActor } from '../case-file/audit-actor.ts';
import type { Caller } from '../case-file/caller.ts';
import { findPhoneIndex, principalsAmong } from '../case-file/principal-officers.ts';
import { maySee } from '../case-file/reader.ts';
import { refusalAnswer } from '../case-file/refusal-answer.ts';
import { tellPrincipal } from '../case-file/tell-principal.ts';
import { carryOut, type Order } from '../journal/carry-out.ts';
import type { Journal } from '../journal/journal.ts';
import { rulebookFor } from '../journal/rulebook-shelf.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { CaseworkParts } from './list-cases.route.ts';

const toResult = (state: CaseState, repeated: boolean, journal: Journal): CommandResult => ({
  caseId: state.caseId,
  version: state.version,
  repeated,
  procedure: state.procedure,
  followup: state.followup,
  duties: state.duties.map((duty) => ({
    id: duty.id,
    kind: duty.kind,
    title: dutyTitle(rulebookFor(journal, state), duty.kind, duty.subject),
    dueOn: duty.dueOn,
  })),
});

/** A petitioner's own words leave the input and are stored where they can be corrected or erased. */
const wordsOf = (input: object): string | undefined => ('words' in input && typeof input.words === 'string' ? input.words : undefined);

const idsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];

const attachmentsOf = (input: object): readonly string[] => [
  ...('attachments' in input ? idsIn(input.attachments) : []),
  ...('evidence' in input ? idsIn(input.evidence) : []),
];

/** Commands after which somebody may be the agent of the matter: nobody is of their own (S4.9). */
const namesAgent: readonly CommandName[] = ['grantMandate', 'recordMandate', 'acceptMandate', 'nameAgent'];
const agentIn = (input: object): string | undefined =>
  'agentId' in input && typeof input.agentId === 'string' ? input.agentId : undefined;

/** Refusals because of who asks: somebody tried what is not theirs to do, or a case that is not theirs to see. */
const mayNot: readonly string[] = ['not-permitted', 'case-unknown', 'unknown-case'];

/** Every command of a case: `POST /api/cases/{caseId}/commands/{command-name}`, one way in for staff and petitioner. */
export const registerCommands = (app: FastifyInstance, { journal, callers, audit, personal, messages, publicUrl }: CaseworkParts): void => {
  for (const { command, definition } of commandEndpoints) {
    registerEndpoint<typeof definition, Caller>(
      app,
      definition,
      async ({ params, body, caller, request }) => {
        if (caller.by === 'petitioner' && caller.caseId !== params.caseId) return problem('case-unknown');
        // Care G12: an evaluation never comes from a browser in which staff are signed in.
        if (caller.by === 'petitioner' && caller.besideStaff && command === 'evaluate')
          return problem('petitioner-act-only', { facts: { command } });
        const actors = caller.by === 'petitioner' ? [caller.actor] : caller.reader.actors;
        const [first, ...others] = actors;
        if (first === undefined) return problem('not-permitted');
        const attachments = attachmentsOf(body.input);
        if (attachments.length > 0) {
          const known = await journal.pool.query<{ count: number }>(
            'select count(*)::int as count from attachment where id::text = any($1) and (case_id is null or case_id = $2)',
            [attachments, params.caseId],
          );
          if (known.rows[0]?.count !== new Set(attachments).size) return problem('unknown-attachment');
        }
        const principals = namesAgent.includes(command)
          ? principalsAmong(
              [agentIn(body.input), first.officerId],
              (await findPhoneIndex.row(journal.pool, [params.caseId]))?.phone_index,
              journal.directory,
              personal,
            )
          : undefined;
        const words = wordsOf(body.input);
        const order = {
          caseId: params.caseId,
          command,
          input: body.input,
          commandId: body.commandId,
          actors: [first, ...others],
          ...(caller.by === 'staff' ? { maySee: (state: CaseState) => maySee(caller.reader, state) } : {}),
          ...(principals === undefined ? {} : { principalOfficerIds: principals }),
          ...(body.expectedVersion === undefined ? {} : { expectedVersion: body.expectedVersion }),
          ...(words === undefined ? {} : { words: personal.sealPersonal(words, 'petitioner_words') }),
        } as Order;
        const result = await carryOut(journal, order);
        if (result.ok) {
          const { state, repeated } = result.value;
          const mandateId = state.agencyWork?.mandate?.id;
          if (command === 'recordMandate' && !repeated && mandateId !== undefined)
            await tellPrincipal(
              { journal, personal, messages, publicUrl },
              { caseId: state.caseId, mandateId },
              `${request.protocol}://${request.host}`,
            );
          return toResult(state, repeated, journal);
        }
        if (mayNot.includes(result.refusal.code))
          await audit.record({
            kind: 'commandRefused',
            caseId: params.caseId,
            ...toAuditActor(caller),
            detail: { command, code: result.refusal.code },
          });
        return refusalAnswer(result.refusal);
      },
      { authenticate: callers.either },
    );
  }
};
