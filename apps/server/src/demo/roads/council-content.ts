import type { AttendeeFunction, CouncilTier, ItemOrigin } from '@daiban/domain/outreach/councils/vocabulary-of-councils';

/**
 * The two types of the source by their codes (S2.64). Titles, rhythm and agenda are set for the demo office: what the codes mean stands in
 * no source.
 */
export const demoCouncilTypes: readonly {
  readonly code: string;
  readonly title: string;
  readonly tier: CouncilTier;
  readonly rhythm: string;
  readonly intervalDays: number;
  readonly agenda: readonly string[];
}[] = [
  {
    code: '219',
    title: '街道议事会（演示）',
    tier: 'township',
    rhythm: '演示办公室定为每月一次',
    intervalDays: 30,
    agenda: ['各村社近来的苗头', '上次定下的事办得怎样', '这次定谁来办、哪天办好'],
  },
  {
    code: '157',
    title: '村社议事会（演示）',
    tier: 'village',
    rhythm: '演示办公室定为半月一次',
    intervalDays: 15,
    agenda: ['居民说事', '商量办法', '定人定日子'],
  },
];

export const demoCouncils: readonly {
  readonly key: string;
  readonly code: string;
  readonly unit: string;
  readonly sessions: readonly {
    readonly key: string;
    readonly daysAgo: number;
    readonly place: string;
    readonly chair: string;
    readonly attendance: readonly { readonly function: AttendeeFunction; readonly persons: number }[];
    readonly minutes: string;
  }[];
}[] = [
  {
    key: 'street',
    code: '219',
    unit: 'office',
    sessions: [
      {
        key: 'street-1',
        daysAgo: 20,
        place: '街道二楼会议室',
        chair: '办事处副主任',
        attendance: [
          { function: 'committee', persons: 8 },
          { function: 'units', persons: 5 },
          { function: 'delegates', persons: 2 },
        ],
        minutes: '听各片说近来的苗头三件，定下两件由村镇建设办牵头，一件由村里再商量。',
      },
    ],
  },
  {
    key: 'lihai',
    code: '157',
    unit: 'village-lihai',
    sessions: [
      {
        key: 'lihai-2',
        daysAgo: 6,
        place: '沥海社区党群服务中心',
        chair: '社区书记',
        attendance: [
          { function: 'residents', persons: 11 },
          { function: 'committee', persons: 4 },
          { function: 'mediators', persons: 1 },
        ],
        minutes: '商量楼道停电动车和排水沟两件事，都定了人和日子。',
      },
      {
        key: 'lihai-1',
        daysAgo: 22,
        place: '沥海社区党群服务中心',
        chair: '社区书记',
        attendance: [
          { function: 'residents', persons: 9 },
          { function: 'committee', persons: 4 },
        ],
        minutes: '居民说晾晒场地不够，定了加装晾衣架。',
      },
    ],
  },
  // Its session is overdue, so that the page shows one that is missing.
  {
    key: 'lidong',
    code: '157',
    unit: 'village-lidong',
    sessions: [
      {
        key: 'lidong-1',
        daysAgo: 40,
        place: '沥东村文化礼堂',
        chair: '村委会主任',
        attendance: [
          { function: 'residents', persons: 14 },
          { function: 'committee', persons: 5 },
        ],
        minutes: '议了河边护栏和夜间照明。',
      },
    ],
  },
];

export const demoItems: readonly {
  readonly council: string;
  readonly title: string;
  readonly about: string;
  readonly origin: ItemOrigin;
  readonly raisedDaysAgo: number;
  readonly session?: string;
  readonly result?: string;
  readonly tasks: readonly { readonly what: string; readonly who: string; readonly inDays: number; readonly done?: string }[];
}[] = [
  {
    council: 'lihai',
    title: '楼道里停电动车',
    about: '两个单元的楼道停了七八辆，老人上下楼要侧着身子走，已经拌过嘴。',
    origin: 'residents',
    raisedDaysAgo: 9,
    session: 'lihai-2',
    result: '车棚腾出一排，装四个充电口；楼道里的这周挪完。',
    tasks: [
      { what: '车棚腾位、划线', who: '晨光物业服务站', inDays: 4, done: '划了十二个位。' },
      { what: '装充电口', who: '社区居委会', inDays: 20 },
    ],
  },
  {
    council: 'lihai',
    title: '晾晒场地不够',
    about: '冬天日头短，几户人家为晾衣绳的位置不高兴。',
    origin: 'committee',
    raisedDaysAgo: 25,
    session: 'lihai-1',
    result: '南面空地加装两排晾衣架。',
    tasks: [{ what: '装晾衣架', who: '社区居委会', inDays: 8, done: '两排都装好了。' }],
  },
  {
    council: 'lihai',
    title: '早市占了半条路',
    about: '早上卖菜的摊子摆到路中间，接送孩子的电动车过不去。',
    origin: 'delegates',
    raisedDaysAgo: 2,
    tasks: [],
  },
  {
    council: 'street',
    title: '三个村都说末班公交太早',
    about: '晚上六点以后没有车，下夜班的人回不了家，三个村先后说到。',
    origin: 'cadres',
    raisedDaysAgo: 24,
    session: 'street-1',
    result: '由经济发展办和公交公司谈，先加一班。',
    tasks: [{ what: '和公交公司谈加班次', who: '经济发展办', inDays: 25 }],
  },
];
