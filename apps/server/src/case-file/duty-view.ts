import type { Duty } from '@daiban/domain/case/duty';
import type { NoticeKind } from '@daiban/domain/case/vocabulary';
import { dutyTitle, findDutyRule } from '@daiban/domain/rulebook/engine';
import type { Rulebook } from '@daiban/domain/rulebook/vocabulary';
import type { Directory } from '../journal/directory.ts';
import { ownerKey } from '../journal/owner-key.ts';
import type { CaseFile } from './read-case.ts';
import type { Reader } from './reader.ts';

export interface DutyReaders {
  readonly rulebook: Rulebook;
  readonly directory: Directory;
  readonly reader: Reader;
  /** ISO instant. */
  readonly now: string;
}

/** Duties whose subject is a paper. */
export const dutiesOfPapers = ['serveNoticeTask', 'serveAgain'] as const;

/**
 * A duty as lists and case pages show it.
 * @param notice the kind of the paper that it is about.
 */
export const toDutyView = (caseId: string, duty: Duty, { rulebook, directory, reader, now }: DutyReaders, notice?: NoticeKind) => ({
  id: duty.id,
  caseId,
  kind: duty.kind,
  title: dutyTitle(rulebook, duty.kind, duty.subject),
  owner: {
    ...(duty.owner.by === 'petitioner'
      ? { name: '', role: 'petitioner' as const }
      : duty.owner.by === 'officer'
        ? { name: directory.officerName(duty.owner.officerId), unitName: directory.unitName(duty.owner.unitId) }
        : { name: '', unitName: directory.unitName(duty.owner.unitId), role: duty.owner.role }),
    mine: duty.isRight !== true && reader.dutyKeys.includes(ownerKey(duty.owner)),
  },
  openedOn: duty.openedOn,
  dueOn: duty.dueOn,
  dueAt: duty.dueAt,
  overdue: duty.pausedOn === undefined && Date.parse(duty.dueAt) < Date.parse(now),
  ...(duty.isRight === undefined ? {} : { isRight: duty.isRight }),
  ...(duty.pausedOn === undefined ? {} : { pausedOn: duty.pausedOn }),
  ...(duty.subject === undefined ? {} : { subject: duty.subject }),
  ...(notice === undefined ? {} : { notice }),
  basis: duty.basis,
  derivation: duty.derivation,
});

/** The kind of the paper that a duty of this case is about. */
export const noticeOf = ({ kind, subject }: Duty, { notices }: Pick<CaseFile, 'notices'>): NoticeKind | undefined =>
  dutiesOfPapers.some((known) => known === kind)
    ? (notices.find(({ notice_id }) => notice_id === subject)?.kind as NoticeKind | undefined)
    : undefined;

/** Whether the rulebook shows duties of this kind on the petitioner's page. */
export const isShownToPetitioner = (rulebook: Rulebook, kind: string): boolean => findDutyRule(rulebook, kind)?.shownToPetitioner === true;
