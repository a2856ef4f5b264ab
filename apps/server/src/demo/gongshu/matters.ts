import type { DemoAnswer, DemoChannel } from '../content/matter.ts';

/** How far a matter has come. */
export const halts = ['received', 'registered', 'assigned', 'handling', 'answered', 'done'] as const;
export type Halt = (typeof halts)[number];

/** One matter of the district's demo office. People, phones and events are invented. */
export interface DistrictMatter {
  readonly daysAgo: number;
  readonly channel: DemoChannel;
  readonly title: string;
  readonly text: string;
  readonly place: string;
  readonly kind: 'appeal' | 'suggestion' | 'assistance';
  readonly claim: string;
  /** Department or community that handles it. */
  readonly unitId: string;
  readonly contactNote: string;
  readonly answer: DemoAnswer;
  readonly petitioner: { readonly name: string; readonly phone: string };
  readonly halt: Halt;
}

const committee = (code: string): string => `330105${code}.villageCommittee`;

export const districtMatters: readonly DistrictMatter[] = [
  {
    daysAgo: 9,
    channel: 'visit',
    title: '楼道灯坏了两层，晚上看不见台阶',
    text: '我们单元三楼和四楼的楼道灯坏了有一阵了，老人晚上下楼倒垃圾看不见台阶，物业说等统一换。能不能先修好？',
    place: '夹城巷社区',
    kind: 'assistance',
    claim: '修好三楼、四楼的楼道灯',
    unitId: committee('001051'),
    contactNote: '住户说三楼的灯完全不亮，四楼的时亮时不亮。',
    answer: {
      disposition: 'supported',
      facts: '三楼灯座老化，四楼声控开关失灵，情况属实。',
      decision: '社区已请电工更换灯座和开关，当晚试亮正常。',
      basis: '社区公共部位日常维护的约定',
    },
    petitioner: { name: '邬阿婆', phone: '19900017001' },
    halt: 'done',
  },
  {
    daysAgo: 8,
    channel: 'online',
    title: '老小区屋顶漏水，报修三次没有人来',
    text: '我家住顶楼，下雨就漏，墙都发霉了。向物业报修三次，每次都说排队。希望有人来看一看，给个修的时间。',
    place: '卖鱼桥社区',
    kind: 'appeal',
    claim: '查明漏水原因并修好屋顶',
    unitId: '330105.housing',
    contactNote: '住户发来照片，北侧卧室墙角有水渍，约好周三上门。',
    answer: {
      disposition: 'supported',
      facts: '屋面防水层开裂，排水口被落叶堵住，反映属实。',
      decision: '已清通排水口，防水层列入本月维修，完工后请住户验收。',
      basis: '《物业管理条例》关于共用部位维修的规定',
    },
    petitioner: { name: '尹先生', phone: '19900017002' },
    halt: 'answered',
  },
  {
    daysAgo: 7,
    channel: 'phone',
    title: '小区门口早餐车占了盲道',
    text: '每天早上小区门口三四辆早餐车停在盲道上，轮椅和婴儿车都过不去。不是不让他们做生意，能不能挪个地方？',
    place: '大浒路社区',
    kind: 'suggestion',
    claim: '给早餐车安排不占盲道的位置',
    unitId: '330105.city-management',
    contactNote: '来电人说主要是六点半到八点，希望离门口近一点，大家还要买早饭。',
    answer: {
      disposition: 'adopted',
      facts: '早高峰有四辆餐车停放在盲道上，建议属实可行。',
      decision: '在小区东侧划出临时设摊点，错开盲道，时间为六点到九点。',
      basis: '城市道路和无障碍设施管理的有关规定',
    },
    petitioner: { name: '柏女士', phone: '19900017003' },
    halt: 'handling',
  },
  {
    daysAgo: 4,
    channel: 'visit',
    title: '工地欠了两个月工资',
    text: '我们班组五个人在工地做了两个月水电，工程停了，老板说等甲方付款。过年要回家，希望帮我们把工资要回来。',
    place: '和睦街道',
    kind: 'appeal',
    claim: '追回两个月工资',
    unitId: '330105.labour',
    contactNote: '带班人有考勤本和微信记录，已请他复印留存。',
    answer: {
      disposition: 'supported',
      facts: '欠薪两个月属实，总包单位留有工资保证金。',
      decision: '从工资保证金中先行支付，五人工资已发放到卡。',
      basis: '《保障农民工工资支付条例》',
    },
    petitioner: { name: '蒲师傅', phone: '19900017004' },
    halt: 'handling',
  },
  {
    daysAgo: 2.4,
    channel: 'online',
    title: '电梯加装后底楼采光变差',
    text: '隔壁单元加装电梯，井道正好挡在我家厨房窗前，白天也要开灯。不反对加装，希望能商量补救的办法。',
    place: '小河社区',
    kind: 'appeal',
    claim: '组织双方协商采光补救办法',
    unitId: '330105.housing',
    contactNote: '住户愿意协商，希望社区和设计单位一起到场。',
    answer: {
      disposition: 'partlySupported',
      facts: '井道距厨房窗约四米，采光确有减弱。',
      decision: '由社区组织协商，设计单位把井道外墙改为浅色玻璃。',
      basis: '《民法典》关于相邻关系的规定',
    },
    petitioner: { name: '计女士', phone: '19900017005' },
    halt: 'assigned',
  },
  {
    daysAgo: 1.2,
    channel: 'online',
    title: '公交站没有座椅，等车的老人没地方坐',
    text: '菜场边上的公交站每天好多老人拎着菜等车，连个凳子都没有。能不能加两条长椅？',
    place: '拱宸桥街道',
    kind: 'suggestion',
    claim: '在公交站加装座椅',
    unitId: '330105.city-management',
    contactNote: '建议人愿意带人到现场指位置。',
    answer: {
      disposition: 'adopted',
      facts: '站台宽度足够，可以加装。',
      decision: '下月底前加装两条长椅。',
      basis: '公交站台设施管理的有关规定',
    },
    petitioner: { name: '缪先生', phone: '19900017006' },
    halt: 'registered',
  },
  {
    daysAgo: 0.2,
    channel: 'online',
    title: '河边步道的栏杆松了',
    text: '运河边步道有一段栏杆摇摇晃晃，小孩喜欢趴在上面看船，很危险，请尽快加固。',
    place: '霞湾巷社区',
    kind: 'assistance',
    claim: '加固松动的栏杆',
    unitId: '330105.city-management',
    contactNote: '反映人说在码头往北五十米左右。',
    answer: {
      disposition: 'supported',
      facts: '六米栏杆立柱松动，反映属实。',
      decision: '已设围挡，两天内加固完成。',
      basis: '城市设施养护的有关规定',
    },
    petitioner: { name: '水先生', phone: '19900017007' },
    halt: 'received',
  },
];
