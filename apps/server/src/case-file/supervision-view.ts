import type { SupervisionView } from '@daiban/contract/letters';
import type { Actor } from '@daiban/domain/case/actor';
import type { StaffOwner } from '@daiban/domain/case/duty';
import type { Rulebook } from '@daiban/domain/rulebook/vocabulary';
import { isAddressed } from '@daiban/domain/supervision/addressees';
import { colourOf } from '@daiban/domain/supervision/colour';
import { countVisits } from '@daiban/domain/supervision/count-visits';
import type { Directory } from '../journal/directory.ts';
import type { CaseFile } from './read-case.ts';

/** Colour with its reasons, and what waits for somebody; nothing of it ever reaches the petitioner (care H9). */
export const toSupervisionView = ({ state }: CaseFile, rulebook: Rulebook, directory: Directory): SupervisionView => {
  const { attendances, copyNotices, supervisions, redCards, grade } = state.supervision ?? {};
  const nameOf = (owner: StaffOwner | undefined): string => {
    if (owner === undefined) return '';
    return owner.by === 'officer' ? directory.officerName(owner.officerId) : directory.unitName(owner.unitId);
  };
  return {
    colour: state.warning,
    reasons: [...colourOf(state, rulebook).reasons],
    visits: countVisits(state, rulebook),
    ...(grade === undefined ? {} : { grade }),
    waiting: [
      ...(attendances ?? []).flatMap(({ id, who, arrivedAt }) =>
        arrivedAt === undefined ? [{ about: 'attendance' as const, id, who: nameOf(who) }] : [],
      ),
      ...(copyNotices ?? []).flatMap(({ id, unitId, answered }) =>
        answered === undefined ? [{ about: 'copyNotice' as const, id, who: directory.unitName(unitId) }] : [],
      ),
      ...(supervisions ?? []).flatMap(({ id, to, answered }) =>
        answered === true ? [] : [{ about: 'supervision' as const, id, who: nameOf(to[0]) }],
      ),
      ...(redCards ?? []).flatMap(({ id, to, stage }) =>
        stage === 'proposed' || stage === 'issued' ? [{ about: 'redCard' as const, id, who: nameOf(to[0]) }] : [],
      ),
    ],
  };
};

/** Where a complaint about the handling is not read: in the unit that it is about, but for whoever it goes to, as a leader whose post is there (D69). */
export const hidesComplaint = ({ state }: Pick<CaseFile, 'state'>, actors: readonly Actor[]): boolean => {
  const complaints = (state.supervision?.supervisions ?? []).filter(({ cause }) => cause === 'complaint');
  return (
    actors.every(({ unitId }) => unitId === (state.handlingUnitId ?? state.ownerUnitId)) &&
    !complaints.some(({ to }) => actors.some((actor) => isAddressed(to, actor)))
  );
};
