import type { DemoMatter } from '../content/matter.ts';
import { giveBack, meetLimits } from '../handle-again.ts';
import type { Stage } from '../stage.ts';
import {
  arrive,
  bringToAnswer,
  bringToHandler,
  day,
  draft,
  headOf,
  leaderOver,
  people,
  recorderOf,
  signAndIssue,
  visit,
} from '../steps.ts';
import type { SpecialCourse } from './course.ts';

/** Two more visits on the same matter: the third is the one that the street's rule asks about (S3.16). */
const comeThreeTimes = async (stage: Stage, matter: DemoMatter): Promise<void> => {
  await bringToHandler(stage, matter);
  for (const note of ['当面说明进度，约定一周内再联系。', '接待后当场联系承办单位到场解释。']) {
    await stage.wait(day);
    await stage.give('recordRepeat', { channel: 'visit', persons: 1, note }, people.window);
  }
  await stage.wait(0.7 * day);
  await stage.give(
    'decideLeaderHandling',
    { firstHandlingFault: false, reason: '首次办理没有拖延，由原承办单位继续办理，分管领导跟进。' },
    leaderOver(stage, matter.lineUnitId),
  );
};

const answerWarning = (stage: Stage, matter: DemoMatter): Promise<void> =>
  stage.give(
    'answerWarning',
    {
      recheck: '已再次到现场核实，前次答应的两项工作完成一项。',
      causes: '方案说明不够具体，没有把完成时间告诉信访人。',
      plan: '三日内当面说明方案和时间，承办人每周联系一次，直至办结。',
    },
    headOf(stage, matter.lineUnitId),
  );

/** Repeats and warnings, the ladder of letters, supervision, urgent matters, grades and complaints (D56–D59, D65, D66, D69). */
export const supervisionCourses: readonly SpecialCourse[] = [
  {
    key: 'home-second-son',
    daysAgo: 15,
    play: async (stage, matter) => {
      await comeThreeTimes(stage, matter);
      await stage.wait(day);
      await answerWarning(stage, matter);
      await stage.wait(0.6 * day);
      await stage.give('signWarning', { decision: 'signed', note: '按计划抓紧。' }, leaderOver(stage, matter.lineUnitId));
    },
  },
  {
    key: 'school-migrant-points',
    daysAgo: 11,
    play: async (stage, matter) => {
      await comeThreeTimes(stage, matter);
      await stage.wait(0.8 * day);
      await answerWarning(stage, matter);
    },
  },
  {
    key: 'elder-canteen-far',
    daysAgo: 32,
    play: async (stage, matter) => {
      await comeThreeTimes(stage, matter);
      await stage.wait(3 * day);
      await draft(stage, matter);
      await signAndIssue(stage, matter);
      await stage.wait(2 * day);
      await visit(stage, 'basicallySatisfied');
    },
  },
  {
    // Left lying: the whole ladder, up to a red card that a person has to decide.
    key: 'biz-payment-arrears',
    daysAgo: 72,
    play: bringToHandler,
  },
  {
    key: 'irri-land-transfer-rent',
    daysAgo: 19,
    play: async (stage, matter) => {
      await bringToHandler(stage, matter);
      await stage.wait(4 * day);
      await stage.give(
        'supervise',
        { unitId: matter.lineUnitId, reason: '十九户等流转费过冬，进度迟缓，请五个工作日内报送办理情况。' },
        people.commissioner,
      );
      await stage.wait(2 * day);
      const supervisionId = stage.state.supervision?.supervisions?.at(-1)?.id ?? 's1';
      await stage.give(
        'answerSupervision',
        { supervisionId, answer: '已约谈承租方，确定两批付清，第一批本周内到账。' },
        leaderOver(stage, matter.lineUnitId),
      );
    },
  },
  {
    key: 'acct-pond-lease',
    daysAgo: 10,
    play: async (stage, matter) => {
      await bringToHandler(stage, matter);
      await stage.wait(2 * day);
      await stage.give(
        'supervise',
        { unitId: matter.lineUnitId, reason: '发包程序是否开会、有无公示，请查清并书面报送。' },
        people.officeHead,
      );
    },
  },
  {
    key: 'bus-long-hospital',
    daysAgo: 24,
    play: async (stage, matter) => {
      await bringToAnswer(stage, matter);
      await stage.wait(day);
      await visit(stage, 'basicallySatisfied');
      await stage.give(
        'proposeRedCard',
        { unitId: matter.lineUnitId, facts: '三次催办未到场与公交公司会商，以“已联系”代替办理。' },
        people.officeHead,
      );
      await stage.wait(2 * day);
      const redCardId = stage.state.supervision?.redCards?.at(-1)?.id ?? 'k1';
      await stage.give(
        'replyRedCard',
        { redCardId, statement: '会商改期两次是公交公司提出，有往来函件；本周已到场。' },
        headOf(stage, matter.lineUnitId),
      );
      await stage.wait(1.5 * day);
      await stage.give(
        'decideRedCard',
        { redCardId, decision: 'refused', reason: '说明属实，已补上会商，不发红牌。' },
        leaderOver(stage, matter.lineUnitId),
      );
    },
  },
  {
    key: 'food-banquet-poison',
    daysAgo: 4,
    play: async (stage, matter) => {
      await arrive(stage, matter);
      await stage.give('reportUrgent', { report: '酒席后二十余人腹泻，其中六人已送医，已通知卫生院。' }, recorderOf(matter));
      await stage.wait(40);
      await stage.give(
        'activatePlan',
        { plan: '卫生院接诊并采样，市场监管所封存食材，村里逐户核实人数，街道每两小时汇总一次。' },
        people.officeHead,
      );
      await stage.wait(30);
      await stage.give(
        'register',
        { title: matter.title, claims: [...matter.claims], place: matter.place, oralTextReadBack: true },
        recorderOf(matter),
      );
      await stage.give('classifyKind', { kind: matter.kind, topics: [] }, recorderOf(matter));
    },
  },
  {
    key: 'power-line-tree',
    daysAgo: 0.03,
    play: async (stage, matter) => {
      await arrive(stage, matter);
      await stage.give('reportUrgent', { report: '雨后电线在樟树枝间打火花，树下是学生上学的路，已请供电所派人。' }, recorderOf(matter));
    },
  },
  {
    key: 'wage-long-subcontract',
    daysAgo: 15,
    play: async (stage, matter) => {
      await bringToAnswer(stage, matter);
      await stage.wait(2 * day);
      await visit(stage, 'dissatisfied', '信访人表示第一批工钱到了，第二批没有日期，不踏实。');
      await stage.wait(60);
      const words = '第二批什么时候到，还是没有准话。';
      await stage.give('evaluate', { handlingUnit: 'dissatisfied', words }, 'petitioner', words);
      await stage.wait(60);
      await giveBack(stage);
      await stage.give('grade', { grade: 'complex', reason: '二十三人、多层分包，涉及三个单位，首次答复后仍不满意。' }, people.officeHead);
      await meetLimits(stage, matter);
    },
  },
  {
    key: 'cert-license-residence',
    daysAgo: 8,
    play: async (stage, matter) => {
      await bringToHandler(stage, matter);
      await stage.wait(day);
      const words = '打了三次电话都说在查，到底查什么也不说。';
      await stage.give('complainAboutHandling', { words }, 'petitioner', words);
    },
  },
];
