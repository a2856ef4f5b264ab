import type { FastifyInstance } from 'fastify';
import type { Log } from '../platform/log.ts';
import { registerFileAccusation } from './file-accusation.route.ts';
import { registerRoomAudit } from './room-audit.route.ts';
import type { RoomParts } from './room-parts.ts';
import { registerSealMatter } from './seal-matter.route.ts';
import { registerSealedCases } from './sealed-cases.route.ts';
import { registerSealedTexts } from './sealed-texts.ts';
import { removeAbandonedFiles, removeFilesLeft } from './take-over.ts';
import { registerUnitQuestions } from './unit-questions.route.ts';

const hour = 3_600_000;

/** Every endpoint of the sealed room. Clears first what an earlier run left half-done, and from then on what nobody sent. */
export const registerRoom = async (app: FastifyInstance, parts: RoomParts & { readonly log: Log }): Promise<void> => {
  registerSealedTexts();
  const { room, log } = parts;
  if (room !== undefined) {
    await removeFilesLeft(parts, room);
    await removeAbandonedFiles(room);
    const tick = setInterval(() => {
      removeAbandonedFiles(room).catch((err: unknown) => log.warn({ err }, 'uploads that nobody sent could not be removed'));
    }, hour);
    tick.unref();
    app.addHook('onClose', async () => clearInterval(tick));
  }
  registerFileAccusation(app, parts);
  registerSealedCases(app, parts);
  registerSealMatter(app, parts);
  registerUnitQuestions(app, parts);
  registerRoomAudit(app, parts);
};
