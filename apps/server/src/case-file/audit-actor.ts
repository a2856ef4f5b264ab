import type { AuditEntry } from '../platform/audit/audit.ts';
import type { Caller, StaffCaller } from './caller.ts';

type AuditActor = Required<Pick<AuditEntry, 'actorId'>> & Pick<AuditEntry, 'actorRole' | 'actorUnit'>;

/** The units that have a part in a case. */
interface Units {
  readonly ownerUnitId: string;
  readonly receiverUnitId: string;
  readonly handlingUnitId?: string;
  readonly coUnitIds: readonly string[];
}

const partIn = (units: Units, unitId: string): boolean =>
  [units.ownerUnitId, units.receiverUnitId, units.handlingUnitId, ...units.coUnitIds].includes(unitId);

/** Who is named in the audit log: the person, in the post whose unit has a part in the case, else in their first. */
export const toAuditActor = (caller: Caller, units?: Units): AuditActor => {
  if (caller.by === 'petitioner') return { actorId: caller.actor.officerId, actorRole: caller.actor.role };
  const { reader } = caller;
  const post = (units && reader.actors.find(({ unitId }) => partIn(units, unitId))) ?? reader.actors[0];
  return { actorId: reader.officerId, ...(post === undefined ? {} : { actorRole: post.role, actorUnit: post.unitId }) };
};

/** A look of a member of staff at a case: `outside` when none of their units has a part in it. */
export const lookBy = (caller: StaffCaller, units: Units) => ({
  ...toAuditActor(caller, units),
  detail: caller.reader.actors.some(({ unitId }) => partIn(units, unitId)) ? {} : { outside: true },
});
