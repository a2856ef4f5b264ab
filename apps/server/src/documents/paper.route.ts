import { getPaper } from '@daiban/contract/cases';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { toAuditActor } from '../case-file/audit-actor.ts';
import type { Caller, Callers } from '../case-file/caller.ts';
import { type CaseFile, findCaseFile, type StoredNotice } from '../case-file/read-case.ts';
import { maySee } from '../case-file/reader.ts';
import type { Journal } from '../journal/journal.ts';
import { rulebookFor } from '../journal/rulebook-shelf.ts';
import type { Audit } from '../platform/audit/audit.ts';
import { type Connection, statement } from '../platform/database/statement.ts';
import { ProblemAnswer, problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { PersonalData } from '../platform/personal-data/personal-data.ts';
import { countUnmasking } from '../platform/personal-data/policy.ts';
import { findEdited } from './kept-templates.ts';
import { openRemedy } from './open-remedy.ts';
import { toPaper } from './paper.ts';
import type { PaperSource } from './paper-history.ts';
import { serviceRecordOf } from './service-record.ts';

export interface PaperParts {
  readonly journal: Journal;
  readonly callers: Callers;
  readonly personal: PersonalData;
  readonly audit: Audit;
}

interface Background {
  readonly sealed: Buffer;
  readonly filed_title: string | null;
  readonly duty_changes: PaperSource['dutyChanges'];
}

const readBackground = statement<Background>(
  'paper.background',
  `select p.sealed, s.title as filed_title,
     coalesce((select json_agg(json_build_object('sequence', j.sequence, 'duties', j.duties) order by j.sequence) from journal j
       where j.case_id = l.case_id and json_array_length(j.duties) > 0), '[]') as duty_changes
   from case_list l join petitioner p on p.id = l.petitioner_id join submission s on s.case_id = l.case_id where l.case_id = $1`,
);

const readNumber = statement<{ number: string }>('paper.number', 'select number from case_list where case_id = $1');

const nameSchema = z.object({ name: z.string() });

/** Number of the case that a merge notice speaks of. */
const mergedIntoNumber = async (connection: Connection, file: CaseFile, notice: StoredNotice): Promise<string | undefined> => {
  if (notice.kind !== 'mergeNotice') return undefined;
  const issued = file.events.find((event) => event.kind === 'noticeIssued' && event.data.noticeId === notice.notice_id);
  const merged = file.events.findLast((event) => event.kind === 'caseMerged' && event.sequence < (issued?.sequence ?? 0));
  return (await readNumber.row(connection, [merged?.data.intoCaseId]))?.number;
};

/** `GET /api/cases/{caseId}/papers/{noticeId}`: staff who may see the case, and the petitioner for papers addressed to them. */
export const registerPapers = (app: FastifyInstance, { journal, callers, personal, audit }: PaperParts): void => {
  registerEndpoint<typeof getPaper, Caller>(
    app,
    getPaper,
    async ({ params, query, caller }) => {
      if (caller.by === 'petitioner' && caller.caseId !== params.caseId) return problem('case-unknown');
      const file = await findCaseFile(journal.pool, params.caseId, personal);
      if (file === undefined || (caller.by === 'staff' && !maySee(caller.reader, file.state))) return problem('case-unknown');
      if (caller.by === 'staff' && !maySee(caller.reader, file.state, 'papers')) return problem('not-permitted');
      const notice = file.notices.find((candidate) => candidate.notice_id === params.noticeId);
      const toPetitioner = notice?.recipient === 'petitioner';
      if (notice === undefined || (caller.by === 'petitioner' && !toPetitioner)) return problem('unknown-notice');
      // The petitioner reads their own name; staff who print it open it, like on the page of the case.
      const isNamed = toPetitioner && (caller.by === 'petitioner' || query.named === 'true');
      if (isNamed && caller.by === 'staff') {
        if (!maySee(caller.reader, file.state, 'personalData')) return problem('not-permitted');
        const counted = await countUnmasking(journal.pool, journal.clock, caller.reader.officerId);
        if (counted instanceof ProblemAnswer) return counted;
        const detail = { purpose: 'servePaper', paper: notice.notice_id };
        await audit.record({ kind: 'unmasked', caseId: params.caseId, ...toAuditActor(caller, file.state), detail });
      }
      // Recorded before a name is opened: no look without a record. `named`: the paper shows the petitioner's name.
      await audit.recordLook(
        {
          kind: 'paperOpened',
          caseId: params.caseId,
          ...toAuditActor(caller, file.state),
          detail: { notice: notice.kind, paper: notice.notice_id, ...(isNamed ? { named: true } : {}) },
        },
        `${params.caseId} ${notice.notice_id}${isNamed ? ' named' : ''}`,
      );
      const background = await readBackground.row(journal.pool, [params.caseId]);
      if (background === undefined) return problem('case-unknown');
      const intoNumber = await mergedIntoNumber(journal.pool, file, notice);
      const source: PaperSource = {
        file,
        notice,
        directory: journal.directory,
        rulebook: rulebookFor(journal, file.state),
        filedTitle: background.filed_title,
        dutyChanges: background.duty_changes,
        ...(intoNumber === undefined ? {} : { mergedIntoNumber: intoNumber }),
      };
      const unitId = file.events.find((event) => event.kind === 'noticeIssued' && event.data.noticeId === notice.notice_id)?.data.unitId;
      const addressee = toPetitioner
        ? isNamed
          ? nameSchema.parse(personal.openPersonal(background.sealed)).name
          : file.masked_name
        : journal.directory.unitName(typeof unitId === 'string' ? unitId : file.state.ownerUnitId);
      const paper = toPaper(source, addressee, await findEdited(journal.pool, notice));
      if (caller.by === 'staff') return toPetitioner ? { ...paper, record: serviceRecordOf(file, notice, journal.directory) } : paper;
      const { directory, rulebook } = journal;
      const openNow = openRemedy(notice, file.state, { organisation: directory, rulebook, at: journal.clock.now().toISOString() });
      return { ...paper, ...(openNow === undefined ? {} : { openNow }) };
    },
    { authenticate: callers.either },
  );
};
