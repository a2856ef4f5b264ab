import { sealMatter } from '@daiban/contract/sealed';
import { decideSealMatter, receiverRoles } from '@daiban/domain/sealed/seal-matter';
import type { FastifyInstance } from 'fastify';
import { holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import { findCaseFile } from '../case-file/read-case.ts';
import { maySee } from '../case-file/reader.ts';
import { refusalAnswer } from '../case-file/refusal-answer.ts';
import { ProblemAnswer, problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { toConflictSet } from './file-accusation.route.ts';
import type { RoomParts } from './room-parts.ts';
import { findDisciplineUnit } from './room-people.ts';
import { findCarriedOut, isRepeatedCommand } from './sealed-journal.ts';
import { takeOver } from './take-over.ts';

const receivers: readonly string[] = receiverRoles;

/** D6: whoever receives a matter and sees that it accuses somebody moves it into the sealed room. */
export const registerSealMatter = (app: FastifyInstance, parts: RoomParts): void => {
  const { journal, callers, room, personal } = parts;
  registerEndpoint<typeof sealMatter, StaffCaller>(
    app,
    sealMatter,
    async ({ params, body, caller }) => {
      const { directory } = journal;
      const disciplineUnitId = findDisciplineUnit(directory);
      if (room === undefined || disciplineUnitId === undefined) return problem('sealed-room-shut');
      const sealed = { sealed: true } as const;
      if ((await findCarriedOut(room, body.commandId)) !== undefined) return sealed;
      const file = await findCaseFile(journal.pool, params.caseId, personal);
      if (file === undefined || !maySee(caller.reader, file.state)) return problem('case-unknown');
      const places = [file.state.receiverUnitId, directory.petitionOfficeId];
      if (!caller.reader.actors.some(({ role, unitId }) => receivers.includes(role) && places.includes(unitId)))
        return problem('not-permitted');
      if (file.version !== body.expectedVersion) return problem('stale-version');
      const conflicts = toConflictSet(body.accused, directory);
      if (conflicts instanceof ProblemAnswer) return conflicts;
      const decided = decideSealMatter(conflicts, file.state);
      if (!decided.ok) return refusalAnswer(decided.refusal);
      try {
        const isTaken = await takeOver(parts, room, file, {
          commandId: body.commandId,
          officerId: caller.reader.officerId,
          conflicts,
          reason: body.reason,
          disciplineUnitId,
        });
        return isTaken ? sealed : problem('stale-version');
      } catch (error) {
        if (isRepeatedCommand(error)) return sealed;
        throw error;
      }
    },
    { authenticate: callers.staff, holdsOneOf },
  );
};
