import type { Organisation } from '../case/context.ts';
import type { Duty, StaffOwner } from '../case/duty.ts';
import type { CaseState } from '../case/state.ts';
import type { Role } from '../case/vocabulary.ts';
import type { EscalationRung } from '../rulebook/vocabulary.ts';
import { copyRecipients } from './copy-level.ts';
import type { CopyLevel } from './vocabulary.ts';

const headRoles: Readonly<Record<string, Role>> = { areaBlock: 'areaLead', liaisonTeam: 'liaisonTeamLead' };

const inRole = (role: Role, unitId: string): StaffOwner => ({ by: 'role', role, unitId });

/** Who answers for a unit. */
export const headOf = (unitId: string, organisation: Organisation): StaffOwner => {
  if (unitId === organisation.petitionOfficeId) return inRole('petitionOfficeHead', unitId);
  if (unitId === organisation.leadershipId) return inRole('principalLeader', unitId);
  return inRole(headRoles[organisation.unit(unitId)?.kind ?? ''] ?? 'unitHead', unitId);
};

/** The unit whose work the matter is now: the handling one, or until there is one the unit that answers for it. */
export const workingUnitOf = ({ handlingUnitId, ownerUnitId }: CaseState): string => handlingUnitId ?? ownerUnitId;

export const principalLeader = ({ leadershipId }: Organisation): StaffOwner => inRole('principalLeader', leadershipId);
export const petitionOfficeHead = ({ petitionOfficeId }: Organisation): StaffOwner => inRole('petitionOfficeHead', petitionOfficeId);

const seated = (role: Role, near: string, organisation: Organisation): StaffOwner | undefined => {
  const unitId = organisation.seatOf?.(role, near);
  return unitId === undefined ? undefined : inRole(role, unitId);
};

/** The leader in charge: the deputy leader, or the lead of the area where there is none; otherwise the principal leader. */
export const leaderInCharge = (near: string, organisation: Organisation): StaffOwner =>
  seated('deputyLeader', near, organisation) ?? seated('areaLead', near, organisation) ?? principalLeader(organisation);

/** The lead of the village liaison team; where the office has none, the head of the petition office. */
const liaisonLead = (near: string, organisation: Organisation): StaffOwner =>
  seated('liaisonTeamLead', near, organisation) ?? petitionOfficeHead(organisation);

const ofRole = (role: Role, near: string, organisation: Organisation): StaffOwner => {
  switch (role) {
    case 'unitHead':
      return headOf(near, organisation);
    case 'liaisonTeamLead':
      return liaisonLead(near, organisation);
    case 'deputyLeader':
    case 'areaLead':
      return leaderInCharge(near, organisation);
    case 'principalLeader':
      return principalLeader(organisation);
    default:
      return petitionOfficeHead(organisation);
  }
};

const isSame = (left: StaffOwner, right: StaffOwner): boolean => JSON.stringify(left) === JSON.stringify(right);

export const onceEach = (owners: readonly StaffOwner[]): readonly StaffOwner[] =>
  owners.filter((owner, index) => owners.findIndex((other) => isSame(other, owner)) === index);

/** The roles that a trigger names, as people of this office. Deputy leader or area lead is one person: whoever is in charge. */
export const peopleOf = (roles: readonly Role[], petitionCase: CaseState, organisation: Organisation): readonly StaffOwner[] =>
  onceEach(roles.map((role) => ofRole(role, workingUnitOf(petitionCase), organisation)));

/** Who finds the letter of a rung. */
export const addresseesOf = (rung: EscalationRung, duty: Duty, level: CopyLevel, organisation: Organisation): readonly StaffOwner[] => {
  if (duty.owner.by === 'petitioner') return [];
  const { owner } = duty;
  const unitHead = headOf(owner.unitId, organisation);
  return onceEach(
    rung.to.flatMap((addressee): readonly StaffOwner[] => {
      switch (addressee) {
        case 'dutyOwner':
          return [owner];
        case 'unitHead':
          return [unitHead];
        case 'deputyLeader':
          return [leaderInCharge(owner.unitId, organisation)];
        case 'principalLeader':
          return [principalLeader(organisation)];
        case 'petitionOfficeHead':
          return [petitionOfficeHead(organisation)];
        case 'level':
          return copyRecipients(level).map((recipient) => {
            if (recipient === 'unitHead') return unitHead;
            if (recipient === 'deputyLeader') return leaderInCharge(owner.unitId, organisation);
            return recipient === 'principalLeader' ? principalLeader(organisation) : petitionOfficeHead(organisation);
          });
      }
    }),
  );
};

/** Who owes the answer to a warning, a slip, a letter, a card or a call to receive, by its id. */
export const addresseeOf = (petitionCase: CaseState, subject: string | undefined, organisation: Organisation): StaffOwner | undefined => {
  const { warnings, copyNotices, supervisions, redCards, attendances } = petitionCase.supervision ?? {};
  const letter = [...(warnings ?? []), ...(supervisions ?? []), ...(redCards ?? [])].find(({ id }) => id === subject);
  const slip = copyNotices?.find(({ id }) => id === subject);
  return (
    letter?.to[0] ??
    attendances?.find(({ id }) => id === subject)?.who ??
    (slip === undefined ? undefined : headOf(slip.unitId, organisation))
  );
};

/** Whether somebody acts in a capacity that a letter is addressed to. */
export const isAddressed = (
  to: readonly StaffOwner[] | undefined,
  actor: { readonly officerId: string; readonly role: Role; readonly unitId: string },
): boolean =>
  to?.some((owner) =>
    owner.by === 'officer' ? owner.officerId === actor.officerId : owner.role === actor.role && owner.unitId === actor.unitId,
  ) ?? false;

/** Slips that wait for the answer of this actor: whoever owes the acknowledgement (S0.39). */
export const slipsOf = ({ duties, supervision }: CaseState, actor: Parameters<typeof isAddressed>[1]) =>
  (supervision?.copyNotices ?? []).filter(
    ({ id, answered }) =>
      answered === undefined &&
      duties.some(
        ({ kind, subject, owner }) => kind === 'copyAckTask' && subject === id && owner.by !== 'petitioner' && isAddressed([owner], actor),
      ),
  );
