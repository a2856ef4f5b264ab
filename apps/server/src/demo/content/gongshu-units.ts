import { planDivisions } from '@daiban/domain/organisation/plan-divisions';
import gongshu from '../../organisation/presets/gongshu.json' with { type: 'json' };
import type { DemoUnit, DemoUnitKind } from './office.ts';

const code = gongshu.code;
export const gongshuIds = {
  leadership: `${code}.jointConference`,
  petitionOffice: `${code}.petitionOffice`,
  discipline: `${code}.disciplineBody`,
  centre: `${code}.governanceCentre`,
  mediation: `${code}.mediationCommittee`,
  agencyCentre: `${code}.agencyCentre`,
  cityReview: '330100.review',
  provinceReview: '330000.review',
} as const;

const officeHours = '周一至周五 8:30–12:00，13:30–17:00';
const pointHours = '周一至周五 8:30–11:30，14:00–17:00；其他时间打电话';
const hall = '拱墅区信访超市';

/** Invented numbers of an exchange that does not exist. */
const phoneOf = (index: number): string => `0571-0000 ${String(1001 + index).padStart(4, '0')}`;

type Head = Omit<DemoUnit, 'phone' | 'hours' | 'tier'> & { readonly tier?: DemoUnit['tier'] };

/** Departments of the district; which ones sit in the hall is not stated anywhere. */
const departments = [
  ['housing', '拱墅区住房和城乡建设局', '区住建局'],
  ['city-management', '拱墅区城市管理局', '区城管局'],
  ['labour', '拱墅区人力资源和社会保障局', '区人社局'],
  ['civil-affairs', '拱墅区民政局', '区民政局'],
  ['education', '拱墅区教育局', '区教育局'],
  ['health', '拱墅区卫生健康局', '区卫健局'],
  ['market', '拱墅区市场监督管理局', '区市场监管局'],
  ['justice', '拱墅区司法局', '区司法局'],
] as const;
export const departmentIds: readonly string[] = departments.map(([id]) => `${code}.${id}`);

const district: readonly Head[] = [
  {
    id: gongshuIds.provinceReview,
    kind: 'superiorOrgan',
    tier: 'city',
    name: '上级信访事项复核机构',
    shortName: '上级复核机构',
    address: '由上级机关公布',
  },
  {
    id: gongshuIds.cityReview,
    kind: 'superiorOrgan',
    tier: 'city',
    name: '杭州市信访事项复查复核机构',
    shortName: '市复查复核机构',
    parentId: gongshuIds.provinceReview,
    address: '由市机关公布',
  },
  { id: gongshuIds.leadership, kind: 'jointConference', name: '拱墅区信访工作联席会议', shortName: '联席会议', address: '拱墅区机关大楼' },
  {
    id: gongshuIds.petitionOffice,
    kind: 'petitionOffice',
    name: '拱墅区信访局',
    shortName: '信访局',
    parentId: gongshuIds.leadership,
    divisionCode: code,
    address: `${hall}一楼`,
  },
  {
    id: gongshuIds.discipline,
    kind: 'disciplineBody',
    name: '拱墅区纪委监委',
    shortName: '纪委监委',
    parentId: gongshuIds.leadership,
    address: '拱墅区机关大楼',
  },
  {
    id: gongshuIds.centre,
    kind: 'governanceCentre',
    name: '拱墅区社会治理中心（信访超市）',
    shortName: '信访超市',
    parentId: gongshuIds.petitionOffice,
    address: hall,
  },
  {
    id: gongshuIds.mediation,
    kind: 'mediationCommittee',
    name: '拱墅区人民调解委员会',
    shortName: '区调委会',
    parentId: gongshuIds.centre,
    address: `${hall}二楼`,
  },
  ...departments.map(
    ([id, name, shortName]): Head => ({
      id: `${code}.${id}`,
      kind: 'competentUnit',
      name,
      shortName,
      parentId: gongshuIds.leadership,
      address: `${hall}部门窗口`,
    }),
  ),
];

const kinds: readonly string[] = [
  'agencyCentre',
  'agencyStation',
  'agencyPoint',
  'subdistrictOffice',
  'villageCommittee',
] satisfies readonly DemoUnitKind[];
const isDemoKind = (kind: string): kind is DemoUnitKind => kinds.includes(kind);

const placeOf = (name: string, kind: DemoUnitKind): string => {
  if (kind === 'agencyCentre') return `${hall}代办专区`;
  if (kind === 'subdistrictOffice') return `${name}办事处`;
  return kind === 'agencyStation' ? `${name}社会治理中心一楼` : `${name}党群服务中心一楼`;
};

const planned = planDivisions(gongshu, 'agency', gongshuIds.leadership);

/** Units of 拱墅区: the real streets and communities of the preset with their three tiers of agency; addresses and phones are invented. */
export const gongshuUnits: readonly DemoUnit[] = [
  ...district.map((unit, index): DemoUnit => ({ tier: 'county', ...unit, phone: phoneOf(index), hours: officeHours })),
  ...planned.flatMap(({ id, kind, tier, name, shortName, parentId, divisionCode }, index): readonly DemoUnit[] => {
    if (!isDemoKind(kind) || (tier !== 'county' && tier !== 'township' && tier !== 'community')) return [];
    const isPoint = tier === 'community';
    const short = shortName.replace(/代办[点站]$/, '');
    return [
      {
        id,
        kind,
        tier,
        name,
        shortName,
        ...(parentId === undefined ? {} : { parentId }),
        ...(divisionCode === undefined ? {} : { divisionCode }),
        phone: phoneOf(district.length + index),
        address: placeOf(short, kind),
        hours: isPoint ? pointHours : officeHours,
      },
    ];
  }),
];
