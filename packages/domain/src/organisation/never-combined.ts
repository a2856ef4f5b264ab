import type { Role } from '../case/vocabulary.ts';
import type { UnitKind } from './vocabulary.ts';

/** Why two appointments can not be in one hand; the screens say it in a sentence. */
export const separationReasons = [
  'administratorsStaySeparate',
  'accusedCanBeColleagues',
  'handlerJudgesOwnWork',
  'agentJudgesOwnWork',
  'scorerJudgesOwnUnit',
] as const;
export type SeparationReason = (typeof separationReasons)[number];

/** One line of the table: the role on the left is never held by whoever holds one of the right. */
export interface Separation {
  readonly role: Role;
  readonly with: readonly Role[] | 'anyRole';
  /** Only where the other appointment is in a unit of another kind than these. */
  readonly unlessIn?: readonly UnitKind[];
  /** Only where the other appointment is in a unit of one of these kinds. */
  readonly onlyIn?: readonly UnitKind[];
  readonly reason: SeparationReason;
}

/**
 * Roles never combined in one account (care H10). What can only be told on a case is kept apart there: the handler and the return
 * visit (D34), the handler and the acceptance check (D44).
 */
export const neverCombined: readonly Separation[] = [
  { role: 'systemAdmin', with: ['securityAdmin', 'auditAdmin'], reason: 'administratorsStaySeparate' },
  { role: 'securityAdmin', with: ['auditAdmin'], reason: 'administratorsStaySeparate' },
  { role: 'disciplineOfficer', with: 'anyRole', unlessIn: ['disciplineBody'], reason: 'accusedCanBeColleagues' },
  { role: 'returnVisitOfficer', with: ['caseHandler', 'unitHead', 'areaLead', 'liaisonTeamLead'], reason: 'handlerJudgesOwnWork' },
  { role: 'returnVisitOfficer', with: ['petitionAgent', 'agencyCoordinator', 'agencyVolunteer'], reason: 'agentJudgesOwnWork' },
  { role: 'agencySupervisor', with: ['petitionAgent', 'agencyCoordinator'], reason: 'scorerJudgesOwnUnit' },
  {
    role: 'supervisionCommissioner',
    with: 'anyRole',
    onlyIn: ['functionalOffice', 'areaBlock', 'liaisonTeam', 'villageCommittee', 'competentUnit'],
    reason: 'scorerJudgesOwnUnit',
  },
];

interface Post {
  readonly role: Role;
  readonly unitKind: string;
}

const applies = ({ role, with: others, unlessIn, onlyIn }: Separation, left: Post, right: Post): boolean =>
  left.role === role &&
  right.role !== role &&
  (others === 'anyRole' || others.includes(right.role)) &&
  !(unlessIn as readonly string[] | undefined)?.includes(right.unitKind) &&
  (onlyIn === undefined || (onlyIn as readonly string[]).includes(right.unitKind));

/** Why these two can not be held by one person; undefined when they can. */
export const separationOf = (left: Post, right: Post): SeparationReason | undefined =>
  neverCombined.find((line) => applies(line, left, right) || applies(line, right, left))?.reason;
