import type { CommandResult } from '@daiban/contract/cases';
import { commandEndpoints } from '@daiban/contract/command-endpoints';
import { recordIdSchema } from '@daiban/contract/vocabulary';
import type { CaseState } from '@daiban/domain/case/state';
import { dutyTitle } from '@daiban/domain/rulebook/engine';
import type { FastifyInstance } from 'fastify';
import type { Caller } from '../case-file/caller.ts';
import { findCaseState } from '../case-file/read-case.ts';
import { maySee, type Reader } from '../case-file/reader.ts';
import { refusalAnswer } from '../case-file/refusal-answer.ts';
import { carryOut, type Order } from '../journal/carry-out.ts';
import type { Journal } from '../journal/journal.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { CaseworkParts } from './list-cases.route.ts';

const toResult = (state: CaseState, repeated: boolean, { rulebook }: Journal): CommandResult => ({
  caseId: state.caseId,
  version: state.version,
  repeated,
  procedure: state.procedure,
  followup: state.followup,
  duties: state.duties.map((duty) => ({
    id: duty.id,
    kind: duty.kind,
    title: dutyTitle(rulebook, duty.kind, duty.subject),
    dueOn: duty.dueOn,
  })),
});

/** A petitioner's own words leave the input and are stored where they can be corrected or erased. */
const wordsOf = (input: object): string | undefined => ('words' in input && typeof input.words === 'string' ? input.words : undefined);

const attachmentsOf = (input: object): readonly string[] =>
  'attachments' in input && Array.isArray(input.attachments) ? input.attachments.filter((id): id is string => typeof id === 'string') : [];

/** The other case that a merge or a link names. */
const otherCaseOf = (input: object): string | undefined =>
  'intoCaseId' in input && typeof input.intoCaseId === 'string'
    ? input.intoCaseId
    : 'otherCaseId' in input && typeof input.otherCaseId === 'string'
      ? input.otherCaseId
      : undefined;

/** Whether staff may see every case that an order is about; of the others they do not even learn that they are there. */
const maySeeAll = async (journal: Journal, reader: Reader, caseIds: readonly string[]): Promise<boolean> => {
  if (reader.sees === 'office') return true;
  for (const caseId of caseIds) {
    const state = recordIdSchema.safeParse(caseId).success ? await findCaseState(journal.pool, caseId) : undefined;
    if (state === undefined || !maySee(reader, state)) return false;
  }
  return true;
};

/** Every command of a case: `POST /api/cases/{caseId}/commands/{command-name}`, one way in for staff and petitioner. */
export const registerCommands = (app: FastifyInstance, { journal, callers }: CaseworkParts): void => {
  for (const { command, definition } of commandEndpoints) {
    registerEndpoint<typeof definition, Caller>(
      app,
      definition,
      async ({ params, body, caller }) => {
        if (caller.by === 'petitioner' && caller.caseId !== params.caseId) return problem('case-unknown');
        const other = otherCaseOf(body.input);
        const about = other === undefined ? [params.caseId] : [params.caseId, other];
        if (caller.by === 'staff' && !(await maySeeAll(journal, caller.reader, about))) return problem('case-unknown');
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
        const words = wordsOf(body.input);
        const order = {
          caseId: params.caseId,
          command,
          input: body.input,
          commandId: body.commandId,
          actors: [first, ...others],
          ...(body.expectedVersion === undefined ? {} : { expectedVersion: body.expectedVersion }),
          ...(words === undefined ? {} : { words }),
        } as Order;
        const result = await carryOut(journal, order);
        return result.ok ? toResult(result.value.state, result.value.repeated, journal) : refusalAnswer(result.refusal);
      },
      { authenticate: callers.either },
    );
  }
};
