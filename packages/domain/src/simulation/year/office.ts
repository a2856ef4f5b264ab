import type { Actor } from '../../case/actor.ts';
import type { Organisation } from '../../case/context.ts';
import type { Role } from '../../case/vocabulary.ts';

/** An office of ordinary size, so that a year has somebody in every post. */
export interface YearOffice {
  readonly organisation: Organisation;
  readonly people: readonly Actor[];
  /** Units that can handle a matter. */
  readonly handlingUnitIds: readonly string[];
}

interface Post {
  readonly role: Role;
  readonly count: number;
}

const post = (role: Role, count = 1): Post => ({ role, count });

const ofThePetitionOffice: readonly Post[] = [
  post('petitionOfficeHead', 2),
  post('windowOfficer', 3),
  post('hotlineOperator'),
  post('dispatcher', 2),
  post('returnVisitOfficer', 2),
  post('archivist'),
  post('mediator', 2),
  post('dutyLegalAdviser', 2),
  post('hearingChair'),
  post('supervisionCommissioner'),
  post('dataProtectionOfficer'),
  post('expert', 3),
];
const ofTheLeadership: readonly Post[] = [
  post('principalLeader'),
  post('deputyLeader', 3),
  post('areaLead', 2),
  post('sponsoringLeader', 2),
  post('receivingLeader'),
];
const ofAHandlingUnit: readonly Post[] = [post('unitHead'), post('caseHandler', 3)];
const ofAReviewOrgan: readonly Post[] = [post('unitHead'), post('petitionOfficeHead'), post('reviewer', 2)];
const ofAnAgencyStation: readonly Post[] = [post('agencyCoordinator'), post('agencySupervisor')];
const ofAnAgencyPoint: readonly Post[] = [post('petitionAgent', 2)];
const ofATeam: readonly Post[] = [post('liaisonTeamLead'), post('caseHandler')];

const handlingUnitIds = ['buildingLine', 'waterLine', 'socialLine', 'farmLine', 'eastVillage', 'westVillage', 'southVillage'] as const;

const posts: Readonly<Record<string, { readonly kind: string; readonly parentId?: string; readonly posts: readonly Post[] }>> = {
  city: { kind: 'superiorOrgan', posts: ofAReviewOrgan },
  district: { kind: 'superiorOrgan', parentId: 'city', posts: ofAReviewOrgan },
  leadership: { kind: 'subdistrictCommittee', parentId: 'district', posts: ofTheLeadership },
  petitionOffice: { kind: 'petitionOffice', parentId: 'leadership', posts: ofThePetitionOffice },
  disciplineBody: { kind: 'disciplineBody', parentId: 'leadership', posts: [post('disciplineOfficer', 2)] },
  agencyStation: { kind: 'agencyStation', parentId: 'leadership', posts: ofAnAgencyStation },
  eastPoint: { kind: 'agencyPoint', parentId: 'agencyStation', posts: ofAnAgencyPoint },
  westPoint: { kind: 'agencyPoint', parentId: 'agencyStation', posts: ofAnAgencyPoint },
  liaisonTeam: { kind: 'liaisonTeam', parentId: 'leadership', posts: ofATeam },
  ...Object.fromEntries(
    handlingUnitIds.map((id) => [
      id,
      { kind: id.endsWith('Village') ? 'villageCommittee' : 'functionalOffice', parentId: 'leadership', posts: ofAHandlingUnit },
    ]),
  ),
};

const people: readonly Actor[] = Object.entries(posts).flatMap(([unitId, unit]) =>
  unit.posts.flatMap(({ role, count }) =>
    Array.from({ length: count }, (_, index): Actor => ({ officerId: `${role}-${index + 1}@${unitId}`, role, unitId })),
  ),
);

const agencyRoles: readonly Role[] = ['petitionAgent', 'agencyCoordinator', 'agencySupervisor'];

export const makeYearOffice = (): YearOffice => ({
  people,
  handlingUnitIds,
  organisation: {
    unit: (id) => {
      const unit = posts[id];
      return unit === undefined
        ? undefined
        : { id, name: id, kind: unit.kind, ...(unit.parentId === undefined ? {} : { parentId: unit.parentId }) };
    },
    holds: (officerId, unitId, role) =>
      people.some((known) => known.officerId === officerId && known.unitId === unitId && (role === undefined || known.role === role)),
    knows: (officerId) => people.some((known) => known.officerId === officerId),
    // Of agency alone: who leads and advises is found by the units of the posts themselves.
    seatOf: (role, near) => {
      const seats = agencyRoles.includes(role) ? people.filter((known) => known.role === role) : [];
      return (seats.find(({ unitId }) => unitId === near) ?? seats[0])?.unitId;
    },
    petitionOfficeId: 'petitionOffice',
    leadershipId: 'leadership',
    reviewOrganOf: (unitId) => (unitId === 'city' ? undefined : unitId === 'district' ? 'city' : 'district'),
  },
});
