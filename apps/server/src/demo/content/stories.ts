import type { DemoChannel } from './matter.ts';

/** One fact of a told story. `when` is as exact as the source: a month, a part of a month, or the time since the step before. */
export type DemoStoryStep = {
  readonly when: string;
  /** Who acts, as the source names them. */
  readonly who: string;
  readonly did: string;
};

/** A true story told in the sources, as facts in order, to be played through commands. */
export type DemoStory = {
  readonly id: string;
  readonly title: string;
  /** Entries of the register of mechanisms that the story shows. */
  readonly register: readonly string[];
  readonly place: string;
  /** First day on which the story may begin and last day, `YYYY-MM-DD`, both included. The source gives no exact day. */
  readonly startsBetween: readonly [from: string, to: string];
  readonly raisedBy: string;
  readonly channel: DemoChannel;
  readonly claims: readonly [string, ...string[]];
  /** Upper bound from the first step to the last, in hours, or undefined where the source gives none. */
  readonly endedWithinHours?: number;
  readonly steps: readonly DemoStoryStep[];
  readonly outcome: string;
  /** What the source leaves open or where its print is damaged: a player may choose, but must not show it as fact. */
  readonly open: readonly string[];
};

/** The signboard that blocked a view, closed in under three days (S4.16, S4.17, S4.34). */
const signboard: DemoStory = {
  id: 'story-signboard',
  title: '底商招牌装得太高，挡了窗前的视线',
  register: ['S4.10', 'S4.16', 'S4.17', 'S4.34'],
  place: '北京市石景山区苹果园街道香山南路，西山枫林三区底商',
  startsBetween: ['2016-07-01', '2016-07-28'],
  raisedBy: '苏某',
  channel: 'online',
  claims: ['把底商招牌降到与沿路其他招牌一致的高度，少影响家中视线'],
  endedWithinHours: 72,
  steps: [
    {
      when: '2016年7月',
      who: '苏某',
      did: '在网上提交：道路正在做精品街，西山枫林三区底商的招牌位置偏高，和沿路招牌不齐，家里往外看受影响。',
    },
    { when: '收件之后', who: '苹果园街道', did: '联系负责这段施工的部门，请其查实。' },
    { when: '随后', who: '负责施工的部门', did: '到现场勘查。' },
    { when: '勘查之后', who: '负责施工的部门', did: '商定全路用一个标准，把招牌在原位置上往下降，再行施工。' },
    { when: '距提交不满3天', who: '苹果园街道', did: '办结，把结果反馈给苏某；经过和结果可以在网上查到。' },
  ],
  outcome: '招牌降低，全路高度统一；从提交到反馈不满3天。',
  open: ['提交的具体日期和时刻', '施工部门的名称', '降低的尺寸', '苏某的评价'],
};

/** The heating that stayed cold, found on a road chief's round (S4.22 to S4.24). */
const heating: DemoStory = {
  id: 'story-heating',
  title: '路长巡到小院，修好了不热的暖气',
  register: ['S4.22', 'S4.23', 'S4.24'],
  place: '北京市石景山区广宁街道',
  startsBetween: ['2016-12-01', '2016-12-10'],
  raisedBy: '小院居民',
  channel: 'patrol',
  claims: ['修好家中不热的暖气'],
  steps: [
    { when: '2016年12月初', who: '社区路长', did: '在小院里巡查。' },
    { when: '巡查途中', who: '小院居民', did: '告诉路长，家里暖气不热。' },
    { when: '当场', who: '社区路长', did: '替居民报修。' },
    { when: '几分钟后', who: '维修人员', did: '进到居民家中排查，查出是立管堵塞。' },
    { when: '查明之后', who: '维修人员', did: '更换立管，暖气恢复。' },
  ],
  outcome: '当场发现、当场报修，立管更换后恢复供暖。',
  open: [
    '具体日期',
    '小院和楼栋的名称、几户不热（原文此处排印错乱）',
    '接报修的是哪个站点（原文此处排印错乱）',
    '恢复供暖的时刻',
    '居民姓名',
  ],
};

/** Both stories, in the order of their dates. */
export const demoStories: readonly DemoStory[] = [signboard, heating];
