import type { FindingKind, SegmentFunction, SetAsideGround } from '@daiban/domain/outreach/roads/vocabulary-of-roads';
import type { Scene } from './draw-scene.ts';

/** Segments of the demo office. 路长制 is of 广宁街道 (S4.22); here it is shown with streets made up for the demo. */
export const demoSegments: readonly {
  readonly key: string;
  readonly name: string;
  readonly begins: string;
  readonly ends: string;
  readonly community: string;
  readonly chief: string;
  readonly members: readonly { readonly function: SegmentFunction; readonly who: string }[];
}[] = [
  {
    key: 'south-1',
    name: '沥海南路一段',
    begins: '沥海桥头',
    ends: '菜场路口',
    community: 'village-lihai',
    chief: 'shenluming',
    members: [
      { function: 'residentsCommittee', who: '沥海社区居委会' },
      { function: 'urbanManagement', who: '综合执法中队一组' },
      { function: 'property', who: '晨光物业服务站' },
      { function: 'buildingChief', who: '3幢、5幢楼门长' },
    ],
  },
  {
    key: 'south-2',
    name: '沥海南路二段',
    begins: '菜场路口',
    ends: '文化礼堂',
    community: 'village-lihai',
    chief: 'shenluming',
    members: [
      { function: 'residentsCommittee', who: '沥海社区居委会' },
      { function: 'sanitation', who: '环卫所南路班' },
      { function: 'volunteer', who: '社区志愿队' },
    ],
  },
  {
    key: 'river-1',
    name: '河沿路',
    begins: '沥东村口',
    ends: '小学东门',
    community: 'village-lidong',
    chief: 'wenlan',
    members: [
      { function: 'residentsCommittee', who: '沥东村委会' },
      { function: 'greening', who: '绿化养护队' },
    ],
  },
];

/** How far a finding of the demo has come. */
export type DemoStage = 'reported' | 'dispatched' | 'accepted' | 'fixed' | 'confirmed' | 'sentAgain' | 'raised' | 'setAside';

/** Findings of the demo, one in each stage. Minutes from the report to the ticket; hours ago when it was reported. */
export const demoFindings: readonly {
  readonly segment: string;
  readonly kind: FindingKind;
  readonly place: string;
  readonly note: string;
  readonly scene: Scene;
  readonly by: 'patrol' | 'resident';
  readonly stage: DemoStage;
  readonly hoursAgo: number;
  readonly minutes: number;
  readonly unit: string;
  readonly fixNote: string;
  readonly aside?: { readonly ground: SetAsideGround; readonly note: string };
}[] = [
  {
    segment: 'south-1',
    kind: 'light',
    place: '桥头公交站旁第二根灯杆',
    note: '路灯整晚不亮，下台阶看不清。',
    scene: 'lamp',
    by: 'resident',
    stage: 'reported',
    hoursAgo: 0.4,
    minutes: 0,
    unit: 'city-building',
    fixNote: '',
  },
  {
    segment: 'south-2',
    kind: 'rubbish',
    place: '文化礼堂后墙垃圾投放点',
    note: '桶满了两天，袋子堆到路上。',
    scene: 'bins',
    by: 'patrol',
    stage: 'dispatched',
    hoursAgo: 3,
    minutes: 2,
    unit: 'enforcement',
    fixNote: '',
  },
  {
    segment: 'river-1',
    kind: 'road',
    place: '小学东门斑马线旁',
    note: '路面坑洞积水，骑车的人绕到机动车道上。',
    scene: 'pothole',
    by: 'patrol',
    stage: 'accepted',
    hoursAgo: 28,
    minutes: 5,
    unit: 'city-building',
    fixNote: '',
  },
  {
    segment: 'south-1',
    kind: 'water',
    place: '3幢楼下水表井',
    note: '井口往外冒水，路面一直是湿的。',
    scene: 'pipe',
    by: 'resident',
    stage: 'fixed',
    hoursAgo: 46,
    minutes: 11,
    unit: 'city-building',
    fixNote: '更换一段接头，水已经止住。',
  },
  {
    segment: 'river-1',
    kind: 'greenery',
    place: '河沿路中段步道',
    note: '大风刮断的树枝横在步道上。',
    scene: 'branch',
    by: 'patrol',
    stage: 'confirmed',
    hoursAgo: 70,
    minutes: 3,
    unit: 'agriculture',
    fixNote: '断枝已经锯开运走，顺手修了旁边两棵。',
  },
  {
    segment: 'south-2',
    kind: 'light',
    place: '菜场后门小巷',
    note: '巷子里的灯坏了，收摊的人摸黑走。',
    scene: 'lamp',
    by: 'resident',
    stage: 'confirmed',
    hoursAgo: 120,
    minutes: 7,
    unit: 'city-building',
    fixNote: '更换灯头，当晚试亮。',
  },
  {
    segment: 'south-2',
    kind: 'rubbish',
    place: '菜场路口拐角',
    note: '大件旧沙发没人收。',
    scene: 'bins',
    by: 'resident',
    stage: 'sentAgain',
    hoursAgo: 96,
    minutes: 16,
    unit: 'enforcement',
    fixNote: '已经清运。',
  },
  {
    segment: 'south-1',
    kind: 'road',
    place: '桥头东侧人行道',
    note: '地砖塌了一块，下雨溅水。',
    scene: 'pothole',
    by: 'resident',
    stage: 'raised',
    hoursAgo: 200,
    minutes: 22,
    unit: 'city-building',
    fixNote: '补了砂浆。',
  },
  {
    segment: 'river-1',
    kind: 'other',
    place: '河沿路口',
    note: '路牌好像歪了。',
    scene: 'branch',
    by: 'resident',
    stage: 'setAside',
    hoursAgo: 150,
    minutes: 0,
    unit: 'city-building',
    fixNote: '',
    aside: { ground: 'nothingThere', note: '到现场看过，路牌是正的。' },
  },
];
