import { answerUnitQuestion, listUnitQuestions } from '@daiban/contract/sealed';
import { accept } from '@daiban/domain/kernel/result';
import { sealedEvent } from '@daiban/domain/sealed/events';
import type { FastifyInstance } from 'fastify';
import { holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import { refusalAnswer } from '../case-file/refusal-answer.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { RoomParts } from './room-parts.ts';
import { headRoles } from './room-people.ts';
import { about, carryOutSealed, type UnitQuestion } from './sealed-journal.ts';

/** Questions to units, without a name or number of what they are for, and the answers of their heads. */
export const registerUnitQuestions = (app: FastifyInstance, { journal, callers, room }: RoomParts): void => {
  const guard = { authenticate: callers.staff, holdsOneOf };
  const unitsOf = (caller: StaffCaller): readonly string[] => [
    ...new Set(caller.reader.actors.filter(({ role }) => headRoles.includes(role)).map(({ unitId }) => unitId)),
  ];

  const find = async (unitIds: readonly string[]) => {
    if (room === undefined || unitIds.length === 0) return [];
    const { rows } = await room.pool.query<{ id: string; content: Buffer }>(
      'select id::text, content from sealed.unit_question where unit_index = any($1::bytea[])',
      [unitIds.flatMap((unitId) => room.cipher.indexes('unit', unitId))],
    );
    return rows.map((row) => ({ id: row.id, question: room.cipher.open(row.content, about.question(row.id)) as UnitQuestion }));
  };

  registerEndpoint<typeof listUnitQuestions, StaffCaller>(
    app,
    listUnitQuestions,
    async ({ caller }) => ({
      rows: (await find(unitsOf(caller)))
        .map(({ id, question }) => ({
          questionId: id,
          unitName: journal.directory.unitName(question.unitId),
          text: question.text,
          askedOn: question.askedOn,
          dueOn: question.dueOn,
          ...(question.answer === undefined ? {} : { answer: question.answer }),
        }))
        .toSorted(
          (left, right) => Number(left.answer !== undefined) - Number(right.answer !== undefined) || left.dueOn.localeCompare(right.dueOn),
        ),
    }),
    guard,
  );

  registerEndpoint<typeof answerUnitQuestion, StaffCaller>(
    app,
    answerUnitQuestion,
    async ({ params, body, caller }) => {
      const found = (await find(unitsOf(caller))).find(({ id }) => id === params.questionId);
      if (room === undefined || found === undefined) return problem('unknown-question');
      const { id, question } = found;
      if (question.answer !== undefined) return problem('question-already-answered');
      const { officerId } = caller.reader;
      const done = await carryOutSealed(room, journal, {
        caseId: question.caseId,
        // One answer to a question: a second one, sent at the same time, finds it done.
        commandId: id,
        actorId: officerId,
        decide: () => accept([sealedEvent('unitAnswered', { questionId: id, answer: body.answer, byOfficerId: officerId })]),
        beside: () => ({ questions: [{ ...question, id, answer: body.answer }] }),
      });
      if (!done.ok) return refusalAnswer(done.refusal);
      return done.repeated ? problem('question-already-answered') : { answered: true as const };
    },
    guard,
  );
};
