import { downloadFile, uploadFile } from '@daiban/contract/submissions';
import type { FastifyInstance } from 'fastify';
import { toAuditActor } from '../case-file/audit-actor.ts';
import type { Caller, StaffCaller } from '../case-file/caller.ts';
import { findCaseState } from '../case-file/read-case.ts';
import { maySee } from '../case-file/reader.ts';
import { statement } from '../platform/database/statement.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import { ProblemAnswer, problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { newId } from '../platform/ids.ts';
import type { IntakeParts } from './submit.route.ts';

/** Largest attachment, in bytes. */
const attachmentLimit = 20 * 1024 * 1024;

/** Types that a browser may show by itself; everything else is only saved. */
const shownInline = /^(image\/(jpeg|png|webp|gif)|application\/pdf)$/;

const findMandateOf = statement<{ readonly sequence: number }>(
  'files.mandate-of',
  `select sequence from journal where case_id = $1 and kind = 'mandateGranted' and (data -> 'evidence')::jsonb ? $2::text`,
);

/** Attachments: put in before a matter is filed, taken out by those who may see the case. */
export const registerFiles = (
  app: FastifyInstance,
  { journal, callers, files, audit }: IntakeParts & { readonly files: FileStore },
): void => {
  /** Whoever coordinates agents looks at what shows the mandate that staff recorded, and at no other file (D60). */
  const showsMandate = async (
    { reader }: StaffCaller,
    { caseId, fileId }: { readonly caseId: string; readonly fileId: string },
  ): Promise<boolean> =>
    reader.actors.some(({ role }) => role === 'agencyCoordinator') &&
    (await findMandateOf.row(journal.pool, [caseId, fileId])) !== undefined;

  registerEndpoint(app, uploadFile, async ({ request }) => {
    if (!request.isMultipart()) return problem('unsupported-media');
    const part = await request.file({ limits: { fileSize: attachmentLimit + 1, files: 1 } });
    if (part === undefined) return problem('malformed-input', { faults: [{ path: 'file', message: 'file' }] });
    const stored = await files.putFile(part.file, { maxBytes: attachmentLimit, name: part.filename });
    if (stored instanceof ProblemAnswer) return stored;
    const caller = request.headers.cookie === undefined ? undefined : await callers.ownStaff(request);
    const id = newId(journal.clock);
    await journal.pool.query(
      'insert into attachment (id, sha256, name, media_type, bytes, uploaded_at, uploaded_by, scan) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [
        id,
        stored.sha256,
        stored.name,
        stored.mediaType,
        stored.bytes,
        journal.clock.now(),
        caller?.reader.officerId ?? 'petitioner',
        stored.scan,
      ],
    );
    return { fileId: id, name: stored.name, mediaType: stored.mediaType, bytes: stored.bytes };
  });

  registerEndpoint<typeof downloadFile, Caller>(
    app,
    downloadFile,
    async ({ params, caller, reply }) => {
      const state = await findCaseState(journal.pool, params.caseId);
      const allowed = caller.by === 'petitioner' ? caller.caseId === params.caseId : state !== undefined && maySee(caller.reader, state);
      if (state === undefined || !allowed) return problem('case-unknown');
      if (caller.by === 'staff' && !maySee(caller.reader, state, 'attachments') && !(await showsMandate(caller, params)))
        return problem('not-permitted');
      const found = await journal.pool.query<{ sha256: string; name: string; media_type: string; scan: string }>(
        'select sha256, name, media_type, scan from attachment where id = $1 and case_id = $2',
        [params.fileId, params.caseId],
      );
      const row = found.rows[0];
      if (row !== undefined && row.scan !== 'clean') return problem(row.scan === 'waiting' ? 'file-waits-for-scan' : 'file-infected');
      const content = row && (await files.openFile(row.sha256));
      if (row === undefined || content === undefined) return problem('not-found');
      await audit.recordLook(
        { kind: 'fileOpened', caseId: params.caseId, ...toAuditActor(caller, state), detail: { file: params.fileId } },
        params.fileId,
      );
      const way = shownInline.test(row.media_type) ? 'inline' : 'attachment';
      return reply
        .header('content-type', row.media_type)
        .header('content-length', content.bytes)
        .header('content-disposition', `${way}; filename*=UTF-8''${encodeURIComponent(row.name)}`)
        .send(content.stream);
    },
    { authenticate: callers.either },
  );
};
