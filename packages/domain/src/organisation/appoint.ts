import type { Role } from '../case/vocabulary.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type SeparationReason, separationOf } from './never-combined.ts';
import { rolePlaces } from './role-places.ts';
import { type AppointmentRecord, existsOn, overlap, type UnitRecord } from './vocabulary.ts';

/** An appointment as it is proposed. */
export interface ProposedAppointment extends AppointmentRecord {
  /** Who stands in while the officer is away. */
  readonly substituteId?: string | undefined;
}

/** What the decision looks up. */
export interface StaffFacts {
  unit(unitId: string): UnitRecord | undefined;
  /** Every appointment of an officer, past ones too. */
  appointmentsOf(officerId: string): readonly AppointmentRecord[];
  knows(officerId: string): boolean;
}

export type AppointRefusal =
  | { readonly code: 'person-unknown'; readonly officerId: string }
  | { readonly code: 'org-unit-unknown'; readonly unitId: string }
  | { readonly code: 'role-not-appointable'; readonly role: Role }
  | { readonly code: 'role-does-not-fit-unit'; readonly role: Role; readonly unitKind: string }
  | { readonly code: 'unit-not-in-force'; readonly unitId: string }
  | { readonly code: 'term-ends-before-it-begins' }
  | { readonly code: 'appointed-already'; readonly role: Role; readonly unitId: string }
  | {
      readonly code: 'roles-never-combined';
      readonly role: Role;
      readonly otherRole: Role;
      readonly otherUnitId: string;
      readonly reason: SeparationReason;
    }
  | { readonly code: 'substitute-is-oneself' }
  | { readonly code: 'substitute-can-not-stand-in'; readonly officerId: string; readonly reason: SeparationReason };

const separationAmong = (proposed: AppointmentRecord, held: readonly AppointmentRecord[], facts: StaffFacts) => {
  const unitKind = facts.unit(proposed.unitId)?.kind ?? '';
  for (const other of held) {
    if (!overlap(proposed, other)) continue;
    const reason = separationOf({ role: proposed.role, unitKind }, { role: other.role, unitKind: facts.unit(other.unitId)?.kind ?? '' });
    if (reason !== undefined) return { reason, other };
  }
  return undefined;
};

/**
 * Whether somebody may be appointed: the role fits the kind of unit, the unit exists for the whole term, the same post is not held
 * already on one of these days, and nothing that is never in one hand comes together (care H10). The same goes for the substitute.
 */
export const decideAppoint = (proposed: ProposedAppointment, facts: StaffFacts): Result<ProposedAppointment, AppointRefusal> => {
  const { officerId, role, unitId, since, until, substituteId } = proposed;
  if (!facts.knows(officerId)) return refuse({ code: 'person-unknown', officerId });
  const unit = facts.unit(unitId);
  if (unit === undefined) return refuse({ code: 'org-unit-unknown', unitId });
  if (until !== undefined && until <= since) return refuse({ code: 'term-ends-before-it-begins' });
  const places = rolePlaces[role];
  if (places === undefined) return refuse({ code: 'role-not-appointable', role });
  if (!(places as readonly string[]).includes(unit.kind)) return refuse({ code: 'role-does-not-fit-unit', role, unitKind: unit.kind });
  if (!existsOn(unit, since)) return refuse({ code: 'unit-not-in-force', unitId });
  const held = facts.appointmentsOf(officerId);
  if (held.some((other) => other.role === role && other.unitId === unitId && overlap(proposed, other)))
    return refuse({ code: 'appointed-already', role, unitId });
  const separation = separationAmong(proposed, held, facts);
  if (separation !== undefined) {
    const { reason, other } = separation;
    return refuse({ code: 'roles-never-combined', role, otherRole: other.role, otherUnitId: other.unitId, reason });
  }
  if (substituteId === undefined) return accept(proposed);
  if (substituteId === officerId) return refuse({ code: 'substitute-is-oneself' });
  if (!facts.knows(substituteId)) return refuse({ code: 'person-unknown', officerId: substituteId });
  const standIn = separationAmong(proposed, facts.appointmentsOf(substituteId), facts);
  return standIn === undefined
    ? accept(proposed)
    : refuse({ code: 'substitute-can-not-stand-in', officerId: substituteId, reason: standIn.reason });
};
