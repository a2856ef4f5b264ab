import type { EditedCourse } from '@daiban/contract/agency-academy';

type DemoCourse = Omit<EditedCourse, 'id' | 'version' | 'editedAt'>;

/** What the demo academy teaches, in the words of the office. */
export const agentsCourse: DemoCourse = {
  title: '替居民跑好一件事',
  form: 'onlineLearning',
  audience: 'agents',
  passMark: 80,
  lessons: [
    {
      id: 'listen',
      title: '先听，再记',
      paragraphs: [
        '居民开口的时候，先让人把话说完。中途不打断，不急着下结论，也不替人猜原因。',
        '听完以后，用自己的话复述一遍：您是说这件事从什么时候开始，想要什么结果，对吗？居民点头了，才往下写。',
        '记的时候写事，不写人：什么地方、什么情况、多久了、找过谁。脾气好不好、家里怎么样，跟事情无关的一个字也不记。',
      ],
    },
    {
      id: 'mandate',
      title: '委托是居民的，不是我们的',
      paragraphs: [
        '没有委托，就不能替人办。口头的、书面的、在手机上点的都算数，但要讲清三件事：替您办什么、办到什么时候、您随时可以收回。',
        '居民哪天说不用了，当天就停手，材料交还，不问为什么，也不劝。收回委托不影响这件事继续办。',
        '有三样事，代办员永远不替居民做：评价办得好不好、撤回这件事、跟对方谈妥条件。这些只能居民自己说了算。',
        '跟自己家里人有关的、自己有份的、反映的就是自己的，一律不接，说一声“这件我不合适办”，请协调员另派人。',
      ],
    },
    {
      id: 'run',
      title: '跑一趟，记一趟',
      paragraphs: [
        '出门前先打电话问清楚：找哪个窗口、带什么材料、几点有人。能电话办的就不跑，能一趟办的不跑两趟。',
        '每跑一趟记四样：去了哪里、办什么、用了多久、替居民省了几趟。拍照只拍材料和现场，不拍路人。',
        '一个地方办不动，就按规矩往上交：社区交街道，街道交部门，部门交区里。交上去不等于放手，每一步的结果还是由您告诉居民。',
      ],
    },
    {
      id: 'explain',
      title: '结果要说到人心里',
      paragraphs: [
        '答复下来以后，尽量当面说。先说结果，再说为什么，最后说还能怎么办：不满意可以在期限里申请复查。',
        '用平常话讲，不念文件。讲完请居民用自己的话说一遍，说岔了就再讲一遍，不要催着签字。',
        '没办成的也要去说。居民怕的不是不成，是没人来告诉他。',
      ],
    },
  ],
  questions: [
    {
      id: 'q1',
      text: '居民正在气头上，话说得很乱，您先做什么？',
      choices: ['让人把话说完，再复述一遍核对', '劝他冷静了再来', '先告诉他这件事办不成'],
      right: 0,
    },
    {
      id: 'q2',
      text: '居民说“不用你办了”，材料已经交到窗口，该怎么办？',
      choices: ['当天停手，材料交还，事情本身继续办', '说服他等办完再说', '写明他反悔，算作办结'],
      right: 0,
    },
    {
      id: 'q3',
      text: '居民请您替他在手机上点“满意”，您怎么答？',
      choices: ['评价只能您自己来，我不能替您点', '他同意了就可以点', '先点了，回头补一张委托'],
      right: 0,
    },
    {
      id: 'q4',
      text: '反映的事牵涉到您的表弟，您该怎么办？',
      choices: ['说明自己不合适办，请协调员另派人', '悄悄办，办好就行', '请居民换个问题反映'],
      right: 0,
    },
    {
      id: 'q5',
      text: '跑完一趟，下面哪一样不该记进去？',
      choices: ['居民的脾气和家里的事', '去了哪里、用了多久', '替居民省了几趟'],
      right: 0,
    },
    {
      id: 'q6',
      text: '答复是“不予支持”，怎样告诉居民？',
      choices: ['当面说清结果、理由和怎样申请复查', '发一条短信就算告诉了', '等他来问了再说'],
      right: 0,
    },
  ],
};

export const volunteersCourse: DemoCourse = {
  title: '志愿者的第一课',
  form: 'onlineLearning',
  audience: 'volunteers',
  passMark: 75,
  lessons: [
    {
      id: 'help',
      title: '帮什么，不帮什么',
      paragraphs: [
        '志愿者帮的是腿脚和时间：陪着排队、引路、送一份材料、教人用手机。代办的事由代办员办，您不用懂政策，也不用替人拿主意。',
        '任务里只有做什么、在哪里、几点。别人为什么来，您不需要知道，也请不要打听。对方自己说起，听过就算，不往外说。',
      ],
    },
    {
      id: 'safe',
      title: '自己平安，别人也放心',
      paragraphs: [
        '约在代办点、窗口这样的公共地方碰头，不单独上门。天热、下雨、身体不舒服，随时可以说这次没空，不用讲理由。',
        '不收钱，不收礼，不替人保管证件和现金。遇到拿不准的，先打电话问代办员。',
      ],
    },
  ],
  questions: [
    {
      id: 'v1',
      text: '陪一位居民排队，他没说是来办什么的，您该怎么做？',
      choices: ['不打听，陪好就行', '问清楚，好帮他出主意', '请窗口告诉您'],
      right: 0,
    },
    {
      id: 'v2',
      text: '居民请您替他保管身份证，等他买菜回来，您怎么办？',
      choices: ['谢绝，请他自己带好', '放在自己包里', '交给旁边的人'],
      right: 0,
    },
    {
      id: 'v3',
      text: '今天接了任务，但是人不舒服，怎么办？',
      choices: ['点“这次没空”就行', '硬撑着去', '不说，直接不去'],
      right: 0,
    },
    {
      id: 'v4',
      text: '居民请您到他家里取材料，怎么办？',
      choices: ['约在代办点碰头', '一个人上门', '让他把钥匙给您'],
      right: 0,
    },
  ],
};

/** Who learned what: the first six have their certificate, one could get it today, one still lacks practice. */
export const demoLearners: readonly {
  readonly userName: string;
  readonly mentor: string;
  readonly practiceMinutes: readonly number[];
  readonly certified: boolean;
  readonly grade?: 'agent' | 'certified';
}[] = [
  { userName: 'wangagen', mentor: 'cuiwenbin', practiceMinutes: [300, 240], certified: true, grade: 'certified' },
  { userName: 'zhaoyuexian', mentor: 'cuiwenbin', practiceMinutes: [240, 300], certified: true, grade: 'certified' },
  { userName: 'qianbaosheng', mentor: 'wangagen', practiceMinutes: [480], certified: true, grade: 'agent' },
  { userName: 'zhangweiliang', mentor: 'wangagen', practiceMinutes: [240, 260], certified: true, grade: 'agent' },
  { userName: 'hushuigen', mentor: 'zhaoyuexian', practiceMinutes: [500], certified: true, grade: 'agent' },
  { userName: 'zhuhuidi', mentor: 'zhaoyuexian', practiceMinutes: [520], certified: true, grade: 'agent' },
  { userName: 'xudongmei', mentor: 'zhaoyuexian', practiceMinutes: [300, 200], certified: false },
  { userName: 'liahua', mentor: 'wangagen', practiceMinutes: [150], certified: false },
];

export const demoCall = {
  title: '招募代办志愿者',
  text: '请热心的居民来搭把手：陪着排队、引路、送材料、教用手机。每月一两次，时间由您定。先学一门短课，通过小测试再上岗。',
  place: '各村社代办点',
  places: 10,
};

export const demoVolunteers: readonly {
  readonly name: string;
  readonly phone: string;
  readonly villageId: string;
  readonly skills: string;
  readonly hours: string;
  /** Of who is active: the code that opens the page in the demo. */
  readonly code?: string;
}[] = [
  {
    name: '骆小禾',
    phone: '19900003101',
    villageId: 'lihai.village-lidong',
    skills: '会开车，周末可以接送；教过老人用手机。',
    hours: '周六、周日',
    code: 'DEMA2345DEMA2345',
  },
  {
    name: '盛水英',
    phone: '19900003102',
    villageId: 'lihai.village-huadong',
    skills: '退休前在卫生院做导诊，熟悉窗口。',
    hours: '工作日上午',
  },
  {
    name: '倪大有',
    phone: '19900003103',
    villageId: 'lihai.village-sanhui',
    skills: '会讲本地话和普通话，能帮着填表。',
    hours: '晚上六点以后',
  },
];

export const demoTasks: readonly { readonly text: string; readonly place: string; readonly inDays: number; readonly begins: string }[] = [
  { text: '在便民服务中心门口引导取号，约两小时，备有饮水。', place: '街道便民服务中心', inDays: 2, begins: '09:00' },
  { text: '陪一位居民到卫生院窗口排队，约一小时。', place: '街道卫生院大厅', inDays: -6, begins: '08:30' },
];
