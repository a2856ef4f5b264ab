import type { FastifyInstance } from 'fastify';
import { registerFileAccusation } from './file-accusation.route.ts';
import { registerRoomAudit } from './room-audit.route.ts';
import type { RoomParts } from './room-parts.ts';
import { registerSealMatter } from './seal-matter.route.ts';
import { registerSealedCases } from './sealed-cases.route.ts';
import { registerSealedTexts } from './sealed-texts.ts';
import { removeAbandonedFiles, removeFilesLeft } from './take-over.ts';
import { registerUnitQuestions } from './unit-questions.route.ts';

/** Every endpoint of the sealed room. Clears first what an earlier run left half-done. */
export const registerRoom = async (app: FastifyInstance, parts: RoomParts): Promise<void> => {
  registerSealedTexts();
  if (parts.room !== undefined) {
    await removeFilesLeft(parts, parts.room);
    await removeAbandonedFiles(parts.room);
  }
  registerFileAccusation(app, parts);
  registerSealedCases(app, parts);
  registerSealMatter(app, parts);
  registerUnitQuestions(app, parts);
  registerRoomAudit(app, parts);
};
