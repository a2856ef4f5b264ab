import type { Duty } from '@daiban/domain/case/duty';
import { dutyTitle, findDutyRule } from '@daiban/domain/rulebook/engine';
import type { Rulebook } from '@daiban/domain/rulebook/vocabulary';
import type { Directory } from '../journal/directory.ts';
import { ownerKey } from '../journal/owner-key.ts';
import type { Reader } from './reader.ts';

export interface DutyReaders {
  readonly rulebook: Rulebook;
  readonly directory: Directory;
  readonly reader: Reader;
  /** ISO instant. */
  readonly now: string;
}

/** A duty as lists and case pages show it. */
export const toDutyView = (caseId: string, duty: Duty, { rulebook, directory, reader, now }: DutyReaders) => ({
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
  basis: duty.basis,
  derivation: duty.derivation,
});

/** Whether the rulebook shows duties of this kind on the petitioner's page. */
export const isShownToPetitioner = (rulebook: Rulebook, kind: string): boolean => findDutyRule(rulebook, kind)?.shownToPetitioner === true;
