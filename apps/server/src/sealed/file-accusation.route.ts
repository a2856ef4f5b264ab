import { randomUUID } from 'node:crypto';
import { addToAccusation, followAccusation, getSealedRoom, submitAccusation, uploadSealedFile } from '@daiban/contract/sealed';
import { accept } from '@daiban/domain/kernel/result';
import { type AccusedPerson, type ConflictSet, sealedEvent } from '@daiban/domain/sealed/events';
import type { SealedCase } from '@daiban/domain/sealed/state';
import type { FastifyInstance } from 'fastify';
import { refusalAnswer } from '../case-file/refusal-answer.ts';
import type { Directory } from '../journal/directory.ts';
import { ProblemAnswer, problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { Room } from './room.ts';
import { asLongAsOrdinary, ordinaryLength, type RoomParts } from './room-parts.ts';
import { findDisciplineUnit, whoHandles } from './room-people.ts';
import { accuserActor, toNext, toSealedTrack } from './room-views.ts';
import { formatSealedCode, newSealedNumber, parseSealedCode, sealedCodeFor } from './sealed-code.ts';
import {
  about,
  areFreeAttachments,
  carryOutSealed,
  findCarriedOut,
  findSealedCase,
  findSealedCaseByCode,
  isRepeatedCommand,
  listSealedAttachments,
  momentOf,
  startSealedCase,
} from './sealed-journal.ts';

interface Accused {
  readonly unitIds: readonly string[];
  readonly persons: readonly { readonly name: string; readonly unitId?: string | undefined; readonly post?: string | undefined }[];
}

/** The conflict set as it was named, or the unit that there is not. */
export const toConflictSet = ({ unitIds, persons }: Accused, directory: Directory): ConflictSet | ProblemAnswer => {
  const unknown = [...unitIds, ...persons.flatMap(({ unitId }) => unitId ?? [])].find((unitId) => !directory.units.has(unitId));
  if (unknown !== undefined) return problem('unknown-unit', { facts: { unitId: unknown } });
  return {
    unitIds: [...new Set(unitIds)],
    persons: persons.map(
      ({ name, unitId, post }): AccusedPerson => ({
        name,
        ...(unitId === undefined ? {} : { unitId }),
        ...(post === undefined ? {} : { post }),
      }),
    ),
  };
};

/** Filing and following an accusation on the portal. Nothing here touches an ordinary table. */
export const registerFileAccusation = (app: FastifyInstance, { journal, room }: RoomParts): void => {
  const toTrack = async (within: Room, state: SealedCase) =>
    toSealedTrack(state, await listSealedAttachments(within, state.caseId), journal.directory);

  registerEndpoint(app, getSealedRoom, () => {
    const { directory } = journal;
    const unitId = findDisciplineUnit(directory);
    const unit = unitId === undefined ? undefined : directory.unit(unitId);
    return {
      open: room !== undefined && unit !== undefined,
      ...(unit === undefined ? {} : { reader: { name: unit.name, address: unit.address, phone: unit.phone } }),
      units: [...directory.units.values()].map(({ id, name }) => ({ unitId: id, name })),
    };
  });

  registerEndpoint(app, submitAccusation, async ({ body, reply }) => {
    const { directory } = journal;
    const disciplineUnitId = findDisciplineUnit(directory);
    if (room === undefined || disciplineUnitId === undefined) return problem('sealed-room-shut');
    const conflicts = toConflictSet(body.accused, directory);
    if (conflicts instanceof ProblemAnswer) return conflicts;
    const code = sealedCodeFor(room.cipher, body.commandId);
    const toReceipt = (state: SealedCase, receivedAt: string) =>
      asLongAsOrdinary(
        reply,
        {
          queryCode: formatSealedCode(code),
          receivedAt,
          handledBy: whoHandles(directory, state.conflicts),
          next: toNext(state),
        },
        ordinaryLength.receipt,
      );
    const findFiled = async () => {
      const caseId = await findCarriedOut(room, body.commandId);
      const filed = caseId === undefined ? undefined : await findSealedCase(room, caseId);
      return filed === undefined ? undefined : toReceipt(filed.state, journal.clock.now().toISOString());
    };
    const filed = await findFiled();
    if (filed !== undefined) return filed;
    if (!(await areFreeAttachments(room, body.attachments))) return problem('unknown-attachment');
    const { at, today } = momentOf(journal);
    const { accuser } = body;
    try {
      const state = await startSealedCase(room, journal, {
        commandId: body.commandId,
        actorId: accuserActor,
        events: [
          sealedEvent('accusationReceived', {
            caseId: randomUUID(),
            number: newSealedNumber(),
            receivedOn: today,
            disciplineUnitId,
            conflicts,
            text: body.text,
            attachments: body.attachments,
            ...(accuser === undefined
              ? {}
              : {
                  accuser: {
                    name: accuser.name,
                    ...(accuser.phone === undefined ? {} : { phone: accuser.phone }),
                    ...(accuser.address === undefined ? {} : { address: accuser.address }),
                  },
                }),
          }),
        ],
        beside: { attachments: body.attachments, code },
      });
      if (state === false) throw new Error('a new sealed case was not written');
      return toReceipt(state, at);
    } catch (error) {
      if (!isRepeatedCommand(error)) throw error;
      return (await findFiled()) ?? problem('conflict');
    }
  });

  registerEndpoint(app, uploadSealedFile, async ({ request }) => {
    if (room === undefined) return problem('sealed-room-shut');
    if (!request.isMultipart()) return problem('unsupported-media');
    const part = await request.file({ limits: { files: 1 } });
    if (part === undefined) return problem('malformed-input', { faults: [{ path: 'file', message: 'file' }] });
    const id = randomUUID();
    const received = await room.files.receive(id, part.file, part.filename);
    if (received instanceof ProblemAnswer) return received;
    const file = { fileId: id, ...received };
    await room.pool.query('insert into sealed.attachment (id, content) values ($1, $2)', [
      id,
      room.cipher.seal(file, about.attachment(id)),
    ]);
    return file;
  });

  registerEndpoint(app, followAccusation, async ({ body, reply }) => {
    if (room === undefined) return problem('sealed-room-shut');
    const code = parseSealedCode(body.queryCode);
    const found = code === undefined ? undefined : await findSealedCaseByCode(room, code);
    if (found === undefined) return problem('query-code-unknown');
    return asLongAsOrdinary(reply, await toTrack(room, found.state), ordinaryLength.track);
  });

  registerEndpoint(app, addToAccusation, async ({ body, reply }) => {
    if (room === undefined) return problem('sealed-room-shut');
    const code = parseSealedCode(body.queryCode);
    const found = code === undefined ? undefined : await findSealedCaseByCode(room, code);
    if (found === undefined) return problem('query-code-unknown');
    const isDone = (await findCarriedOut(room, body.commandId)) !== undefined;
    if (!isDone && !(await areFreeAttachments(room, body.attachments))) return problem('unknown-attachment');
    const done = await carryOutSealed(room, journal, {
      caseId: found.state.caseId,
      commandId: body.commandId,
      actorId: accuserActor,
      decide: () => accept([sealedEvent('wordsAdded', { text: body.text, attachments: body.attachments })]),
      beside: () => ({ attachments: body.attachments }),
    });
    return done.ok ? asLongAsOrdinary(reply, await toTrack(room, done.state), ordinaryLength.track) : refusalAnswer(done.refusal);
  });
};
