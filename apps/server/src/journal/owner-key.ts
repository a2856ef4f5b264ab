import type { DutyOwner } from '@daiban/domain/case/duty';

/** Key under which an owner finds their duties: one index answers "my duties" for every kind of owner. */
export const ownerKey = (owner: DutyOwner): string => {
  switch (owner.by) {
    case 'officer':
      return `officer:${owner.officerId}`;
    case 'role':
      return `role:${owner.role}@${owner.unitId}`;
    case 'petitioner':
      return 'petitioner';
  }
};
