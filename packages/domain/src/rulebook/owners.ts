import { agentInForce, firstContactOf } from '../agency/mandate-in-force.ts';
import type { AgencyStep } from '../agency/vocabulary-of-agency.ts';
import type { Organisation } from '../case/context.ts';
import type { DutyOwner } from '../case/duty.ts';
import type { CaseState, NamedOfficer } from '../case/state.ts';
import type { Role } from '../case/vocabulary.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { addresseeOf, leaderInCharge, workingUnitOf } from '../supervision/addressees.ts';
import type { OwnerRef } from './vocabulary.ts';

const roleIn = (role: Role, unitId: string): DutyOwner => ({ by: 'role', role, unitId });
const officer = ({ officerId, unitId }: NamedOfficer): DutyOwner => ({ by: 'officer', officerId, unitId });

/** Until a matter is registered it is the window's; from then on whoever dispatches there owes the next step. */
const receiver = (after: CaseState): DutyOwner =>
  roleIn(after.procedure === 'received' ? 'windowOfficer' : 'dispatcher', after.receiverUnitId);

const firstContact = (after: CaseState, organisation: Organisation): DutyOwner => {
  const named = firstContactOf(after, organisation);
  return named === undefined ? roleIn('windowOfficer', after.receiverUnitId) : officer(named);
};

const handlingUnit = (after: CaseState): DutyOwner => roleIn('unitHead', after.handlingUnitId ?? after.receiverUnitId);

/** The organ that was asked last: to review the answer, or to check a refusal. */
const reviewOrgan = ({ remedies, refusalCheck }: CaseState): string | undefined =>
  remedies?.at(-1)?.organUnitId ?? refusalCheck?.organUnitId;

const namedHandler = ({ handler, handlingUnitId, supervision }: CaseState): DutyOwner | undefined =>
  handler !== undefined && (handler.unitId === handlingUnitId || supervision?.leaderHandling?.officerId === handler.officerId)
    ? officer(handler)
    : undefined;

/** The mediator of this mediation; once they have had to leave the matter, the head of the unit that has it. */
const mediator = (after: CaseState, mediationId: string | undefined): DutyOwner => {
  const mediation = after.mediations?.find(({ id }) => id === mediationId);
  const left = after.recusals?.some(({ officerId }) => officerId === mediation?.mediatorId) === true;
  return mediation === undefined || left
    ? handlingUnit(after)
    : { by: 'officer', officerId: mediation.mediatorId, unitId: mediation.unitId };
};

/** Who coordinates the agents of the unit that has the mandate; where nobody does, the head of the petition office. */
const coordinator = ({ agencyWork }: CaseState, organisation: Organisation): DutyOwner => {
  const unitId = agencyWork?.mandate?.unitId ?? organisation.petitionOfficeId;
  const seat = organisation.seatOf?.('agencyCoordinator', unitId);
  return seat === undefined ? roleIn('petitionOfficeHead', organisation.petitionOfficeId) : roleIn('agencyCoordinator', seat);
};

/** The agent who runs the matter; while there is none, whoever coordinates. */
const agent = (after: CaseState, organisation: Organisation): DutyOwner => {
  const running = agentInForce(after);
  return running === undefined ? coordinator(after, organisation) : officer(running);
};

/** Who answers the mandate: whom the principal wished for or who was named, otherwise the agents of the unit. */
const mandateUnit = (after: CaseState, organisation: Organisation): DutyOwner => {
  const mandate = after.agencyWork?.mandate;
  if (mandate === undefined) return coordinator(after, organisation);
  if (mandate.agentId !== undefined) return officer({ officerId: mandate.agentId, unitId: mandate.unitId });
  // A point on the gap list has nobody who could answer: whoever coordinates names an agent.
  const isGap = organisation.seatOf !== undefined && organisation.seatOf('petitionAgent', mandate.unitId) !== mandate.unitId;
  return isGap ? coordinator(after, organisation) : roleIn('petitionAgent', mandate.unitId);
};

/** Who takes the step above the community (S0.17). */
const stepRoles: Readonly<Record<Exclude<AgencyStep, 'community'>, Role>> = {
  street: 'agencyCoordinator',
  department: 'unitHead',
  district: 'agencySupervisor',
};
const agencyStepUnit = (after: CaseState, organisation: Organisation): DutyOwner => {
  const step = after.agencyWork?.step;
  return step === undefined || step.step === 'community' ? agent(after, organisation) : roleIn(stepRoles[step.step], step.unitId);
};

/**
 * Who owes a duty now. A named officer goes before a role; where nobody is named yet, the head of the unit that has the matter.
 * @param subject id of the sub-task, for the co-handling unit.
 */
export const resolveOwner = (owner: OwnerRef, after: CaseState, organisation: Organisation, subject: string | undefined): DutyOwner => {
  switch (owner) {
    case 'receiver':
      return receiver(after);
    case 'petitionOffice':
      return roleIn('dispatcher', organisation.petitionOfficeId);
    case 'petitionOfficeHead':
      return roleIn('petitionOfficeHead', organisation.petitionOfficeId);
    case 'firstContactOfficer':
      return firstContact(after, organisation);
    case 'handlingUnit':
      return namedHandler(after) ?? handlingUnit(after);
    case 'unitHead':
      return handlingUnit(after);
    case 'caseHandler':
      return namedHandler(after) ?? (after.handlingUnitId === undefined ? firstContact(after, organisation) : handlingUnit(after));
    case 'coUnit': {
      const subTask = after.subTasks.find((candidate) => candidate.id === subject);
      return subTask === undefined ? handlingUnit(after) : roleIn('unitHead', subTask.unitId);
    }
    case 'principalLeader':
      return roleIn('principalLeader', organisation.leadershipId);
    case 'signingLeader':
      return leaderInCharge(workingUnitOf(after), organisation);
    case 'addressee':
      return addresseeOf(after, subject, organisation) ?? handlingUnit(after);
    case 'sponsor':
      return after.backlogEntry?.sponsor === undefined ? handlingUnit(after) : officer(after.backlogEntry.sponsor);
    case 'meetingTaskUnit': {
      const task = after.backlogEntry?.tasks.find(({ id }) => id === subject);
      return task === undefined ? handlingUnit(after) : roleIn('unitHead', task.unitId);
    }
    case 'bountyTeam': {
      const bid = after.backlogEntry?.bounty?.bids.find(({ id }) => id === after.backlogEntry?.bounty?.wonBy);
      return bid === undefined ? handlingUnit(after) : officer({ officerId: bid.leaderId, unitId: bid.unitId });
    }
    case 'returnVisitOfficer':
      return after.handlingUnitId === organisation.petitionOfficeId
        ? leaderInCharge(organisation.petitionOfficeId, organisation)
        : roleIn('returnVisitOfficer', organisation.petitionOfficeId);
    case 'archivist':
      return roleIn('archivist', organisation.petitionOfficeId);
    case 'dutyLegalAdviser': {
      const near = organisation.petitionOfficeId;
      return roleIn('dutyLegalAdviser', organisation.seatOf?.('dutyLegalAdviser', near) ?? near);
    }
    case 'dataProtectionOfficer':
      return roleIn('dataProtectionOfficer', organisation.dataProtectionUnitId ?? organisation.petitionOfficeId);
    case 'mediator':
      return mediator(after, subject);
    case 'hearingHost': {
      const organ = after.procedure === 'underReview' || after.procedure === 'underReReview' ? reviewOrgan(after) : undefined;
      return organ === undefined ? handlingUnit(after) : roleIn('reviewer', organ);
    }
    case 'reviewer':
      return roleIn('reviewer', reviewOrgan(after) ?? organisation.petitionOfficeId);
    case 'reviewOrganHead':
      return roleIn('unitHead', reviewOrgan(after) ?? organisation.leadershipId);
    case 'agent':
      return agent(after, organisation);
    case 'mandateUnit':
      return mandateUnit(after, organisation);
    case 'agencyCoordinator':
      return coordinator(after, organisation);
    case 'agencyStepUnit':
      return agencyStepUnit(after, organisation);
    case 'petitioner':
      return { by: 'petitioner' };
    default:
      return assertNever(owner);
  }
};

export const isSameOwner = (left: DutyOwner, right: DutyOwner): boolean => {
  if (left.by === 'officer' && right.by === 'officer') return left.officerId === right.officerId && left.unitId === right.unitId;
  if (left.by === 'role' && right.by === 'role') return left.role === right.role && left.unitId === right.unitId;
  return left.by === 'petitioner' && right.by === 'petitioner';
};
