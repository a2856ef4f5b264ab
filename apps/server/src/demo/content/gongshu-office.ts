import { departmentIds, gongshuIds, gongshuUnits } from './gongshu-units.ts';
import { inventPeople } from './invented-people.ts';
import type { DemoOffice, DemoOfficer, DemoRole } from './office.ts';

interface Seat {
  readonly role: DemoRole;
  readonly unitId: string;
  readonly post: string;
  readonly share?: 'part';
}

const seats = (unitId: string, posts: readonly (readonly [DemoRole, string])[]): readonly Seat[] =>
  posts.map(([role, post]) => ({ role, unitId, post }));

/** Every so many points one has no agent, so that the list of gaps shows something. */
const missing = 17;
const isLeftOpen = (index: number): boolean => index % missing === 9;

const district: readonly Seat[] = [
  ...seats(gongshuIds.leadership, [
    ['principalLeader', '联席会议召集人'],
    ['deputyLeader', '联席会议副召集人'],
    ['supervisionCommissioner', '督查专员'],
    ['reviewer', '区复查员'],
  ]),
  ...seats(gongshuIds.petitionOffice, [
    ['petitionOfficeHead', '信访局局长'],
    ['windowOfficer', '综合窗口'],
    ['windowOfficer', '综合窗口'],
    ['windowOfficer', '综合窗口'],
    ['hotlineOperator', '热线话务员'],
    ['dispatcher', '分派员'],
    ['returnVisitOfficer', '回访员'],
    ['returnVisitOfficer', '回访员'],
    ['archivist', '档案员'],
    ['systemAdmin', '系统管理员'],
    ['securityAdmin', '安全管理员'],
    ['auditAdmin', '审计管理员'],
    ['dataProtectionOfficer', '个人信息保护负责人'],
  ]),
  ...seats(gongshuIds.discipline, [['disciplineOfficer', '纪检专员']]),
  ...seats(gongshuIds.centre, [
    ['hearingChair', '听证主持人'],
    ['dutyLegalAdviser', '值班律师'],
    ['expert', '专家后援团成员'],
  ]),
  ...seats(gongshuIds.mediation, [
    ['mediator', '人民调解员'],
    ['mediator', '人民调解员'],
  ]),
  ...seats(gongshuIds.agencyCentre, [
    ['agencySupervisor', '代办督导员'],
    ['agencySupervisor', '代办督导员'],
    ['agencyCoordinator', '区代办中心协调员'],
    ['publicDelegate', '两代表一委员联络员'],
  ]),
  ...departmentIds.flatMap((id) =>
    seats(id, [
      ['unitHead', '部门负责人'],
      ['caseHandler', '经办人'],
    ]),
  ),
  ...seats(gongshuIds.cityReview, [
    ['unitHead', '市复查复核机构负责人'],
    ['reviewer', '市复查员'],
  ]),
  ...seats(gongshuIds.provinceReview, [
    ['unitHead', '上级复核机构负责人'],
    ['reviewer', '上级复核员'],
  ]),
];

const idsOf = (kind: string): readonly string[] => gongshuUnits.filter((unit) => unit.kind === kind).map(({ id }) => id);

const streets: readonly Seat[] = [
  ...idsOf('subdistrictOffice').flatMap((id) =>
    seats(id, [
      ['deputyLeader', '街道分管领导'],
      ['unitHead', '街道信访工作负责人'],
      ['caseHandler', '街道经办人'],
      ['windowOfficer', '街道窗口'],
    ]),
  ),
  ...idsOf('agencyStation').flatMap((id, index) =>
    seats(
      id,
      index % 3 === 0
        ? [
            ['agencyCoordinator', '街道代办协调员'],
            ['agencyVolunteer', '代办志愿者'],
          ]
        : [['agencyCoordinator', '街道代办协调员']],
    ),
  ),
];

const communities: readonly Seat[] = [
  ...idsOf('agencyPoint').flatMap((unitId, index): readonly Seat[] =>
    isLeftOpen(index) ? [] : [{ role: 'petitionAgent', unitId, post: '代办员', ...(index % 2 === 0 ? {} : { share: 'part' as const }) }],
  ),
  ...idsOf('villageCommittee').flatMap((id) => seats(id, [['unitHead', '社区负责人']])),
];

const allSeats = [...district, ...streets, ...communities];

const officers: readonly DemoOfficer[] = inventPeople(allSeats.length).flatMap(({ name, userName }, index) => {
  const seat = allSeats[index];
  if (seat === undefined) return [];
  const { role, unitId, post, share } = seat;
  return [
    {
      id: `gongshu.officer-${userName}`,
      name,
      userName,
      post,
      roles: [{ role, unitId, ...(share === undefined ? {} : { share }) }],
      phone: `1990001${String(1001 + index).padStart(4, '0')}`,
    },
  ];
});

/**
 * The demo office of 拱墅区 (official division code 330105): one centre, the ten streets with a station each, and a point for every community.
 * Names of people and phones are invented; a few points have no agent.
 */
export const gongshuOffice: DemoOffice = {
  rulebook: 'gongshu',
  name: '拱墅区',
  documentWord: '拱',
  divisionCode: '330105',
  petitionOfficeId: gongshuIds.petitionOffice,
  leadershipId: gongshuIds.leadership,
  units: gongshuUnits,
  officers,
};
