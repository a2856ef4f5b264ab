import type { CommandResult } from '@daiban/contract/cases';
import { answerRightsRequest, listRightsRequests } from '@daiban/contract/own-data';
import type { DataRight } from '@daiban/domain/case/vocabulary';
import { dutyTitle } from '@daiban/domain/rulebook/engine';
import type { FastifyInstance } from 'fastify';
import { holdsOneOf, type StaffCaller } from '../../case-file/caller.ts';
import { refusalAnswer } from '../../case-file/refusal-answer.ts';
import { carryOut } from '../../journal/carry-out.ts';
import { statement } from '../../platform/database/statement.ts';
import { problem } from '../../platform/http/problem.ts';
import { registerEndpoint } from '../../platform/http/route.ts';
import type { ResidentParts } from './resident-parts.ts';

interface RequestRow {
  readonly case_id: string;
  readonly number: string;
  readonly masked_name: string;
  readonly asked_at: Date;
  readonly asked: { readonly requestId: string; readonly right: DataRight };
  readonly words: string | null;
  readonly sealed: Buffer | null;
  readonly due_on: string;
  readonly due_at: Date;
  readonly answered_at: Date | null;
  readonly answer: { readonly decision: string; readonly answer: string } | null;
}

// Every request has its duty, so the duty table finds them by kind without reading the journal of other cases.
const findRequests = statement<RequestRow>(
  'rights-request.list',
  `select d.case_id::text, l.number, l.masked_name, j.at as asked_at, j.data as asked, w.text as words, w.sealed, d.due_on::text, d.due_at,
     a.at as answered_at, a.data as answer
   from duty d
     join case_list l on l.case_id = d.case_id
     join journal j on j.case_id = d.case_id and j.kind = 'rightsRequestReceived' and j.data->>'requestId' = d.duty->>'subject'
     left join petitioner_words w on w.id::text = j.data->>'wordsId'
     left join journal a on a.case_id = d.case_id and a.kind = 'rightsRequestAnswered' and a.data->>'requestId' = d.duty->>'subject'
   where d.kind = 'dataRightsReply'
   order by d.closed_on is not null, d.due_at, d.case_id limit 200`,
);

/** What the data protection officer owes: requests of residents, answered here without opening the case (D68). */
export const registerRightsRequests = (app: FastifyInstance, { journal, callers, personal, audit }: ResidentParts): void => {
  const parts = { authenticate: callers.staff, holdsOneOf };

  registerEndpoint<typeof listRightsRequests, StaffCaller>(
    app,
    listRightsRequests,
    async () => {
      const now = journal.clock.now().getTime();
      return {
        rows: (await findRequests.rows(journal.pool, [])).map((row) => ({
          caseId: row.case_id,
          caseNumber: row.number,
          requestId: row.asked.requestId,
          petitioner: row.masked_name,
          right: row.asked.right,
          words: row.sealed === null ? (row.words ?? '') : String(personal.openPersonal(row.sealed)),
          askedAt: row.asked_at.toISOString(),
          dueOn: row.due_on,
          overdue: row.answered_at === null && row.due_at.getTime() < now,
          ...(row.answered_at === null || row.answer === null
            ? {}
            : { answer: { decision: row.answer.decision, text: row.answer.answer, at: row.answered_at.toISOString() } }),
        })),
      };
    },
    parts,
  );

  registerEndpoint<typeof answerRightsRequest, StaffCaller>(
    app,
    answerRightsRequest,
    async ({ params, body, caller }) => {
      const actor = caller.reader.actors.find(({ role }) => role === 'dataProtectionOfficer');
      if (actor === undefined) return problem('not-permitted');
      const result = await carryOut(journal, {
        caseId: params.caseId,
        command: 'answerRights',
        input: body.input,
        commandId: body.commandId,
        actors: [actor],
      });
      if (!result.ok) return refusalAnswer(result.refusal);
      await audit.record({
        kind: 'rightsExercised',
        actorId: actor.officerId,
        actorRole: actor.role,
        actorUnit: actor.unitId,
        caseId: params.caseId,
        detail: { requestId: body.input.requestId, decision: body.input.decision },
      });
      const { state, repeated } = result.value;
      const answer: CommandResult = {
        caseId: state.caseId,
        version: state.version,
        repeated,
        procedure: state.procedure,
        followup: state.followup,
        duties: state.duties.map(({ id, kind, subject, dueOn }) => ({
          id,
          kind,
          title: dutyTitle(journal.rulebook, kind, subject),
          dueOn,
        })),
      };
      return answer;
    },
    parts,
  );
};
