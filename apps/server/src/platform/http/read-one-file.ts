import type { FastifyRequest } from 'fastify';
import { type ProblemAnswer, problem } from './problem.ts';

/**
 * The one file of a form, whole in memory: for small files only.
 * @param mostBytes size in bytes from which it is refused.
 * @returns its name and bytes, or `unsupported-media`, `malformed-input`, `too-large`.
 */
export const readOneFile = async (
  request: FastifyRequest,
  mostBytes: number,
): Promise<{ readonly name: string; readonly bytes: Buffer } | ProblemAnswer> => {
  if (!request.isMultipart()) return problem('unsupported-media');
  const part = await request.file({ limits: { fileSize: mostBytes, files: 1 } });
  if (part === undefined) return problem('malformed-input', { faults: [{ path: 'file', message: 'file' }] });
  const pieces: Buffer[] = [];
  for await (const piece of part.file) pieces.push(piece as Buffer);
  return part.file.truncated ? problem('too-large') : { name: part.filename, bytes: Buffer.concat(pieces) };
};
