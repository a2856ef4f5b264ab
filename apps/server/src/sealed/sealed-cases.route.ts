import { randomUUID } from 'node:crypto';
import { downloadSealedFile, listSealedCases as listEndpoint, openSealedCase, orderSealedCase } from '@daiban/contract/sealed';
import { decideSealed } from '@daiban/domain/sealed/orders';
import type { SealedCase } from '@daiban/domain/sealed/state';
import type { FastifyInstance } from 'fastify';
import { holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import { refusalAnswer } from '../case-file/refusal-answer.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { Room } from './room.ts';
import type { RoomParts } from './room-parts.ts';
import { mayRead, unitFact } from './room-people.ts';
import { toSealedCaseView, toSealedRow } from './room-views.ts';
import { formatSealedCode, newSealedCode } from './sealed-code.ts';
import {
  type Beside,
  carryOutSealed,
  findSealedCase,
  listSealedAttachments,
  listSealedCases,
  listSealedEvents,
  momentOf,
} from './sealed-journal.ts';

/**
 * The discipline officer's work (D67). Every opening is recorded before anything is shown; an officer in the conflict set of a case
 * is answered as if it were not there.
 */
export const registerSealedCases = (app: FastifyInstance, { journal, callers, room }: RoomParts): void => {
  const guard = { authenticate: callers.staff, holdsOneOf };

  const findReadable = async (within: Room, caseId: string, officerId: string): Promise<SealedCase | undefined> => {
    const found = await findSealedCase(within, caseId);
    if (found === undefined) return undefined;
    if (mayRead(journal.directory, officerId, found.state.conflicts)) return found.state;
    await within.record({ officerId, act: 'refused' });
    return undefined;
  };

  const toView = async (within: Room, state: SealedCase) =>
    toSealedCaseView(
      state,
      await listSealedEvents(within, state.caseId),
      await listSealedAttachments(within, state.caseId),
      journal.directory,
      journal.clock.now().toISOString(),
    );

  registerEndpoint<typeof listEndpoint, StaffCaller>(
    app,
    listEndpoint,
    async ({ caller }) => {
      if (room === undefined) return problem('sealed-room-shut');
      const { officerId } = caller.reader;
      const now = journal.clock.now().toISOString();
      const rows = (await listSealedCases(room))
        .filter((state) => mayRead(journal.directory, officerId, state.conflicts))
        .map((state) => toSealedRow(state, now))
        .toSorted(
          (left, right) =>
            (left.next?.dueOn ?? '9999').localeCompare(right.next?.dueOn ?? '9999') || right.receivedOn.localeCompare(left.receivedOn),
        );
      return { rows };
    },
    guard,
  );

  registerEndpoint<typeof openSealedCase, StaffCaller>(
    app,
    openSealedCase,
    async ({ params, body, caller }) => {
      if (room === undefined) return problem('sealed-room-shut');
      const { officerId } = caller.reader;
      const state = await findReadable(room, params.caseId, officerId);
      if (state === undefined) return problem('sealed-case-unknown');
      await room.record({ officerId, act: 'opened', purpose: body.purpose });
      return toView(room, state);
    },
    guard,
  );

  registerEndpoint<typeof orderSealedCase, StaffCaller>(
    app,
    orderSealedCase,
    async ({ params, body, caller }) => {
      if (room === undefined) return problem('sealed-room-shut');
      const { officerId } = caller.reader;
      const readable = await findReadable(room, params.caseId, officerId);
      if (readable === undefined) return problem('sealed-case-unknown');
      const { order } = body;
      const code = order.name === 'renewCode' ? newSealedCode() : undefined;
      await room.record({ officerId, act: 'ordered' });
      const done = await carryOutSealed(room, journal, {
        caseId: params.caseId,
        commandId: body.commandId,
        actorId: officerId,
        expectedVersion: body.expectedVersion,
        decide: (state) =>
          decideSealed(order, state, {
            ...momentOf(journal),
            actorId: officerId,
            questionId: randomUUID(),
            unit: unitFact(journal.directory, state.conflicts),
          }),
        beside: (events): Beside => ({
          ...(code === undefined ? {} : { code }),
          questions: events.flatMap((event) =>
            event.kind === 'unitAsked'
              ? [
                  {
                    id: event.data.questionId,
                    caseId: params.caseId,
                    unitId: event.data.unitId,
                    text: event.data.text,
                    askedOn: momentOf(journal).today,
                    dueOn: event.data.dueOn,
                  },
                ]
              : [],
          ),
        }),
      });
      if (!done.ok) return refusalAnswer(done.refusal);
      const shown = code === undefined || done.repeated ? {} : { queryCode: formatSealedCode(code) };
      // Who has just put themselves into the conflict set is shown nothing more.
      if (!mayRead(journal.directory, officerId, done.state.conflicts)) return problem('sealed-case-unknown');
      return { view: await toView(room, done.state), ...shown };
    },
    guard,
  );

  registerEndpoint<typeof downloadSealedFile, StaffCaller>(
    app,
    downloadSealedFile,
    async ({ params, query, caller, reply }) => {
      if (room === undefined) return problem('sealed-room-shut');
      const { officerId } = caller.reader;
      const state = await findReadable(room, params.caseId, officerId);
      if (state === undefined) return problem('sealed-case-unknown');
      const file = (await listSealedAttachments(room, params.caseId)).find(({ fileId }) => fileId === params.fileId);
      if (file === undefined) return problem('not-found');
      await room.record({ officerId, act: 'attachmentOpened', purpose: query.purpose });
      const content = await room.files.read(file.fileId);
      if (content === undefined) return problem('not-found');
      return reply
        .header('content-type', file.mediaType)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .send(content);
    },
    guard,
  );
};
