import type { DutyView } from '@daiban/contract/cases';
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

const ownerOf = ({ owner, isRight }: Duty, { directory, reader }: DutyReaders): DutyView['owner'] => {
  const mine = isRight !== true && reader.dutyKeys.includes(ownerKey(owner));
  switch (owner.by) {
    case 'petitioner':
      return { name: '', role: 'petitioner', mine };
    case 'officer':
      return { name: directory.officerName(owner.officerId), unitName: directory.unitName(owner.unitId), mine };
    case 'role':
      return { name: '', unitName: directory.unitName(owner.unitId), role: owner.role, mine };
  }
};

/**
 * A duty as lists and case pages show it.
 * @param notice the kind of the paper that it is about.
 */
export const toDutyView = (caseId: string, duty: Duty, readers: DutyReaders, notice?: NoticeKind): DutyView => {
  const view: DutyView = {
    id: duty.id,
    caseId,
    kind: duty.kind,
    title: dutyTitle(readers.rulebook, duty.kind, duty.subject),
    owner: ownerOf(duty, readers),
    openedOn: duty.openedOn,
    dueOn: duty.dueOn,
    dueAt: duty.dueAt,
    overdue: duty.pausedOn === undefined && Date.parse(duty.dueAt) < Date.parse(readers.now),
    basis: duty.basis,
    derivation: duty.derivation,
  };
  if (duty.isRight !== undefined) view.isRight = duty.isRight;
  if (duty.pausedOn !== undefined) view.pausedOn = duty.pausedOn;
  if (duty.subject !== undefined) view.subject = duty.subject;
  if (notice !== undefined) view.notice = notice;
  return view;
};

/** The kind of the paper that a duty of this case is about. */
export const noticeOf = ({ kind, subject }: Duty, { notices }: Pick<CaseFile, 'notices'>): NoticeKind | undefined =>
  dutiesOfPapers.some((known) => known === kind)
    ? (notices.find(({ notice_id }) => notice_id === subject)?.kind as NoticeKind | undefined)
    : undefined;

/** Whether the rulebook shows duties of this kind on the petitioner's page. */
export const isShownToPetitioner = (rulebook: Rulebook, kind: string): boolean => findDutyRule(rulebook, kind)?.shownToPetitioner === true;
