import { splitCase } from '@daiban/contract/split-case';
import type { FastifyInstance } from 'fastify';
import { toAuditActor } from '../case-file/audit-actor.ts';
import { holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import { maySee } from '../case-file/reader.ts';
import { refusalAnswer } from '../case-file/refusal-answer.ts';
import { carryOut } from '../journal/carry-out.ts';
import { statement } from '../platform/database/statement.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { formatQueryCode, newQueryCode } from '../platform/ids.ts';
import { queryCodeIndex } from '../platform/personal-data/query-codes.ts';
import type { IntakeParts } from './submit.route.ts';

const mayNot: readonly string[] = ['not-permitted', 'case-unknown'];

/** The matter that an earlier answer to the same order made. */
const findSplit = statement<{ case_id: string; number: string; sealed: Buffer }>(
  'split.find',
  `select l.case_id::text, l.number, k.sealed from case_link i join case_list l on l.case_id = i.other_case_id
   join kept_query_code k on k.holder_id = l.case_id
   where i.case_id = $1 and i.relation = 'partOf' order by l.number desc limit 1`,
);

/** D5: `POST /api/cases/{caseId}/split`. */
export const registerSplitCase = (app: FastifyInstance, { journal, callers, personal, audit }: IntakeParts): void => {
  registerEndpoint<typeof splitCase, StaffCaller>(
    app,
    splitCase,
    async ({ params, body, caller }) => {
      const [first, ...others] = caller.reader.actors;
      if (first === undefined) return problem('not-permitted');
      const code = newQueryCode();
      const result = await carryOut(journal, {
        caseId: params.caseId,
        command: 'split',
        input: body.input,
        commandId: body.commandId,
        actors: [first, ...others],
        maySee: (state) => maySee(caller.reader, state),
        newCode: { index: queryCodeIndex(personal, code), sealed: personal.sealPersonal(code, 'kept_query_code') },
        ...(body.expectedVersion === undefined ? {} : { expectedVersion: body.expectedVersion }),
      });
      if (!result.ok) {
        if (mayNot.includes(result.refusal.code))
          await audit.record({
            kind: 'commandRefused',
            caseId: params.caseId,
            ...toAuditActor(caller),
            detail: { command: 'split', code: result.refusal.code },
          });
        return refusalAnswer(result.refusal);
      }
      const { state, begun, repeated } = result.value;
      if (begun !== undefined)
        return { caseId: begun.caseId, caseNumber: begun.caseNumber, queryCode: formatQueryCode(code), version: state.version, repeated };
      const earlier = await findSplit.row(journal.pool, [params.caseId]);
      if (earlier === undefined) return problem('command-id-taken');
      const kept = String(personal.openPersonal(earlier.sealed));
      return { caseId: earlier.case_id, caseNumber: earlier.number, queryCode: formatQueryCode(kept), version: state.version, repeated };
    },
    { authenticate: callers.staff, holdsOneOf },
  );
};
