import type { DemoUnit } from './office.ts';

const officeHours = '周一至周五 8:30–12:00，14:00–17:00';
const villageHours = '周一至周五 8:00–11:30，13:30–17:00';
const hallAddress = '沥海街道办事处大楼';

const offices: readonly DemoUnit[] = [
  {
    id: 'lihai.committee',
    kind: 'subdistrictCommittee',
    tier: 'township',
    name: '中共沥海街道工作委员会',
    shortName: '街道党工委',
    phone: '0575-0000 1001',
    address: `${hallAddress}5楼`,
    hours: officeHours,
  },
  {
    id: 'lihai.office',
    kind: 'subdistrictOffice',
    tier: 'township',
    name: '沥海街道办事处',
    shortName: '街道办事处',
    parentId: 'lihai.committee',
    divisionCode: '330602017',
    phone: '0575-0000 1002',
    address: `${hallAddress}4楼`,
    hours: officeHours,
  },
  {
    id: 'lihai.discipline',
    kind: 'disciplineBody',
    tier: 'township',
    name: '沥海街道纪工委、监察办',
    shortName: '纪工委监察办',
    parentId: 'lihai.committee',
    phone: '0575-0000 1003',
    address: `${hallAddress}5楼东侧`,
    hours: officeHours,
  },
  {
    id: 'lihai.petition-office',
    kind: 'petitionOffice',
    tier: 'township',
    name: '沥海街道信访办公室',
    shortName: '信访办',
    parentId: 'lihai.office',
    phone: '0575-0000 1010',
    address: '沥海街道社会矛盾纠纷调处化解中心1楼',
    hours: '周一至周五 8:30–12:00，13:30–17:00；领导接访见门口排班',
  },
  {
    id: 'lihai.centre',
    kind: 'governanceCentre',
    tier: 'township',
    name: '沥海街道社会矛盾纠纷调处化解中心（信访超市）',
    shortName: '矛调中心',
    parentId: 'lihai.office',
    phone: '0575-0000 1011',
    address: '沥海街道社会矛盾纠纷调处化解中心',
    hours: officeHours,
  },
  {
    id: 'lihai.mediation',
    kind: 'mediationCommittee',
    tier: 'township',
    name: '沥海街道人民调解委员会',
    shortName: '人民调解委员会',
    parentId: 'lihai.centre',
    phone: '0575-0000 1012',
    address: '沥海街道社会矛盾纠纷调处化解中心2楼',
    hours: officeHours,
  },
  {
    id: 'lihai.agency-station',
    kind: 'agencyStation',
    tier: 'township',
    name: '沥海街道信访代办站',
    shortName: '街道代办站',
    parentId: 'lihai.petition-office',
    phone: '0575-0000 1013',
    address: '沥海街道社会矛盾纠纷调处化解中心1楼代办窗口',
    hours: '周一至周五 8:30–17:00（中午不休），周六上午值班',
  },
];

const lineRows: readonly (readonly [id: string, line: string, name: string, shortName: string, phone: string, room: string])[] = [
  ['general-affairs', 'generalAffairs', '党政综合办公室', '党政综合办', '0575-0000 1021', '3楼301'],
  ['public-order', 'publicOrder', '平安法治办公室（综治线办）', '平安法治办', '0575-0000 1022', '2楼205'],
  ['city-building', 'cityBuilding', '村镇建设办公室（城建线办）', '村镇建设办', '0575-0000 1023', '2楼210'],
  ['agriculture', 'agriculture', '农业农村办公室（农业线办）', '农业农村办', '0575-0000 1024', '2楼215'],
  ['social-affairs', 'socialAffairs', '社会事务办公室（民政社保线办）', '社会事务办', '0575-0000 1025', '1楼105'],
  ['economy', 'economy', '经济发展办公室（经济线办）', '经济发展办', '0575-0000 1026', '3楼310'],
  ['enforcement', 'enforcement', '综合行政执法中队', '综合执法中队', '0575-0000 1027', '后院执法楼1楼'],
  ['education-culture', 'educationCulture', '教卫文体办公室（教卫文体线办）', '教卫文体办', '0575-0000 1028', '3楼315'],
  ['requisition', 'requisition', '征地拆迁办公室（征迁线办）', '征迁办', '0575-0000 1029', '2楼220'],
];

const functionalOffices: readonly DemoUnit[] = lineRows.map(([id, line, name, shortName, phone, room]) => ({
  id: `lihai.${id}`,
  kind: 'functionalOffice',
  tier: 'township',
  name: `沥海街道${name}`,
  shortName,
  parentId: 'lihai.office',
  line,
  phone,
  address: `${hallAddress}${room}`,
  hours: officeHours,
}));

type AreaRow = {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly teamPhone: string;
  readonly seat: string;
  /** Official name and code of each village or residents' committee, and the last four digits of its demo phone. */
  readonly villages: readonly (readonly [id: string, name: string, code: string, line: string])[];
};

/** Names and codes of the 24 villages are the official ones; their grouping into four areas is made for the demo. */
const areas: readonly AreaRow[] = [
  {
    id: 'east',
    name: '东片',
    phone: '0575-0000 1041',
    teamPhone: '0575-0000 1051',
    seat: '沥东村党群服务中心',
    villages: [
      ['lidong', '沥东', '330602017255', '2001'],
      ['huadong', '华东', '330602017252', '2002'],
      ['donghai', '东海', '330602017257', '2003'],
      ['shunhai', '舜海', '330602017251', '2004'],
      ['erdu', '二渡', '330602017256', '2005'],
      ['huaping', '华平', '330602017249', '2006'],
    ],
  },
  {
    id: 'west',
    name: '西片',
    phone: '0575-0000 1042',
    teamPhone: '0575-0000 1052',
    seat: '沥海居委会党群服务中心',
    villages: [
      ['lihai', '沥海', '330602017001', '2007'],
      ['sanhui', '三汇', '330602017002', '2008'],
      ['chengxi', '城西', '330602017244', '2009'],
      ['chengyan', '城沿', '330602017248', '2010'],
      ['baili', '百沥', '330602017245', '2011'],
      ['ruanjia', '阮家', '330602017200', '2012'],
    ],
  },
  {
    id: 'south',
    name: '南片',
    phone: '0575-0000 1043',
    teamPhone: '0575-0000 1053',
    seat: '南汇村党群服务中心',
    villages: [
      ['nanqiao', '南桥', '330602017246', '2013'],
      ['nanhui', '南汇', '330602017250', '2014'],
      ['lianshao', '联邵', '330602017247', '2015'],
      ['tanxu', '潭许', '330602017253', '2016'],
      ['guodu', '郭渎', '330602017254', '2017'],
      ['lianyi', '联谊', '330602017221', '2018'],
    ],
  },
  {
    id: 'north',
    name: '北片',
    phone: '0575-0000 1044',
    teamPhone: '0575-0000 1054',
    seat: '光荣村党群服务中心',
    villages: [
      ['silian', '四联', '330602017203', '2019'],
      ['yucun', '渔村', '330602017217', '2020'],
      ['guangrong', '光荣', '330602017218', '2021'],
      ['minsheng', '民生', '330602017219', '2022'],
      ['weiming', '伟明', '330602017220', '2023'],
      ['xinlian', '新联', '330602017222', '2024'],
    ],
  },
];

const residentCommittees = new Set(['lihai', 'sanhui']);

const toAreaUnits = (area: AreaRow): readonly DemoUnit[] => {
  const areaId = `lihai.area-${area.id}`;
  const villages = area.villages.flatMap(([id, name, divisionCode, line]): readonly DemoUnit[] => {
    const suffix = residentCommittees.has(id) ? '居委会' : '村委会';
    const shortName = residentCommittees.has(id) ? `${name}社区` : `${name}村`;
    const seat = `${shortName}党群服务中心`;
    return [
      {
        id: `lihai.village-${id}`,
        kind: 'villageCommittee',
        tier: 'community',
        name: `${name}${suffix}`,
        shortName,
        parentId: areaId,
        areaId,
        divisionCode,
        phone: `0575-0000 ${line}`,
        address: seat,
        hours: villageHours,
      },
      {
        id: `lihai.agency-${id}`,
        kind: 'agencyPoint',
        tier: 'community',
        name: `${shortName}信访代办点`,
        shortName: `${shortName}代办点`,
        parentId: `lihai.village-${id}`,
        areaId,
        phone: `0575-0000 ${line}`,
        address: `${seat}一楼`,
        hours: villageHours,
      },
    ];
  });
  return [
    {
      id: areaId,
      kind: 'areaBlock',
      tier: 'township',
      name: `沥海街道${area.name}`,
      shortName: area.name,
      parentId: 'lihai.office',
      areaId,
      phone: area.phone,
      address: area.seat,
      hours: officeHours,
    },
    {
      id: `lihai.team-${area.id}`,
      kind: 'liaisonTeam',
      tier: 'township',
      name: `沥海街道${area.name}联村工作组`,
      shortName: `${area.name}联村组`,
      parentId: areaId,
      areaId,
      phone: area.teamPhone,
      address: area.seat,
      hours: officeHours,
    },
    ...villages,
  ];
};

/** Outside the street: the organs that review what it answered (条例 35, 36). */
const superiors: readonly DemoUnit[] = [
  {
    id: 'lihai.city-review',
    kind: 'superiorOrgan',
    tier: 'city',
    name: '绍兴市人民政府信访复核机构',
    shortName: '市复核机构',
    phone: '0575-0000 1091',
    address: '绍兴市人民来访接待中心',
    hours: officeHours,
  },
  {
    id: 'lihai.district-review',
    kind: 'superiorOrgan',
    tier: 'county',
    name: '越城区人民政府信访复查机构',
    shortName: '区复查机构',
    parentId: 'lihai.city-review',
    phone: '0575-0000 1092',
    address: '越城区人民来访接待中心',
    hours: officeHours,
  },
];

/** All units of the street: leadership, petition office and centre, nine functional offices, four areas with their teams, 24 villages with agency points. */
export const lihaiUnits: readonly DemoUnit[] = [...offices, ...functionalOffices, ...areas.flatMap(toAreaUnits), ...superiors];
