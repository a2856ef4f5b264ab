import type { Finding } from '@daiban/domain/outreach/roads/finding';
import type { FastifyReply } from 'fastify';
import { type Connection, statement } from '../../platform/database/statement.ts';
import type { FileStore } from '../../platform/files/file-store.ts';
import { type ProblemAnswer, problem } from '../../platform/http/problem.ts';

const held = statement<{ sha256: string; media_type: string; scan: string }>(
  'finding.picture',
  'select sha256, media_type, scan from attachment where id = $1 and held_for = $2',
);

/** One picture of a finding or of its repair. A picture that waits for the scanner is shut away. */
export const sendPicture = async (
  { pool, files }: { readonly pool: Connection; readonly files: FileStore },
  finding: Finding,
  pictureId: string,
  reply: FastifyReply,
): Promise<FastifyReply | ProblemAnswer> => {
  const row = await held.row(pool, [pictureId, finding.id]);
  if (row !== undefined && row.scan !== 'clean') return problem(row.scan === 'waiting' ? 'file-waits-for-scan' : 'file-infected');
  const content = row && (await files.openFile(row.sha256));
  if (row === undefined || content === undefined) return problem('not-found');
  return reply
    .header('content-type', row.media_type)
    .header('content-length', content.bytes)
    .header('content-disposition', 'inline')
    .header('cache-control', 'private, max-age=600')
    .send(content.stream);
};
