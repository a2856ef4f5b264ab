import type { SponsorDuty } from '@daiban/domain/case/vocabulary';
import type { DemoMatter } from '../content/matter.ts';
import { answerAgain, giveBack, handleAgain, meetLimits } from '../handle-again.ts';
import type { Stage } from '../stage.ts';
import { bringToAnswer, confirmAll, day, handlerOf, headOf, leaderOver, people, visit, who } from '../steps.ts';
import type { SpecialCourse } from './course.ts';

const notContent = async (stage: Stage, matter: DemoMatter): Promise<void> => {
  await bringToAnswer(stage, matter);
  await stage.wait(1.5 * day);
  await visit(stage, 'dissatisfied');
};

const stillNotContent = async (stage: Stage, matter: DemoMatter): Promise<void> => {
  await notContent(stage, matter);
  await handleAgain(stage, matter, 'dissatisfied');
  await confirmAll(stage, matter);
};

const proposeForList = (stage: Stage, ground: 'screening' | 'superiorAssigned' | 'legacy', reason: string): Promise<void> =>
  stage.give('listBacklog', { backlogGround: ground, reason }, people.dispatcher);

const confirmList = (stage: Stage, matter: DemoMatter): Promise<void> =>
  stage.give('confirmBacklog', { decision: 'listed' }, leaderOver(stage, matter.lineUnitId));

/** On the leaders' list, and a leader named for it. */
const sponsor = async (stage: Stage, matter: DemoMatter): Promise<void> => {
  const officerId = leaderOver(stage, matter.lineUnitId);
  await confirmList(stage, matter);
  await stage.wait(day);
  await stage.give('sponsor', { officerId, unitId: matter.lineUnitId, reason: '分管这条线，与事项没有利害关系。' }, people.leader);
};

const completeFive = async (stage: Stage, matter: DemoMatter, what: string): Promise<void> => {
  await sponsor(stage, matter);
  await stage.wait(day);
  await stage.give(
    'formTaskForce',
    { leaderId: headOf(stage, matter.lineUnitId), officerIds: [handlerOf(stage, matter.lineUnitId), who('guzhifei')] },
    people.officeHead,
  );
  await stage.give(
    'approvePlan',
    {
      measures: [
        { measure: 'investigate', what: '查清历次答复的差异和依据' },
        { measure: 'repair', what },
      ],
      offers: ['legalAid'],
    },
    people.leader,
  );
  await stage.wait(0.5 * day);
  await stage.give('openWorkFile', { contents: '登记表、历次答复、回访记录、现场照片和会议记录' }, people.officeHead);
};

const duties: readonly (readonly [SponsorDuty, string])[] = [
  ['knowMatter', '看了全部案卷，到现场走了一遍。'],
  ['explain', '向信访人讲明进度和下一步安排。'],
  ['resolve', '召集有关单位现场会商，定下完成时间。'],
  ['performAgreement', '核对已答应的事项，逐项落实。'],
];

/** A week of work on a hard matter: what the sponsor did, the weekly meeting, and its decision carried out. */
const workAWeek = async (stage: Stage, matter: DemoMatter, week: number): Promise<void> => {
  const [sponsorDuty, note] = duties[week % duties.length] ?? ['knowMatter', '看了案卷。'];
  await stage.wait(2 * day);
  await stage.give('recordSponsorDuty', { sponsorDuty, note }, leaderOver(stage, matter.lineUnitId));
  await stage.wait(2 * day);
  await stage.give(
    'holdBacklogMeeting',
    {
      record: `第${week + 1}次过堂：听取专班进展，逐项对照方案。`,
      decisions: week % 2 === 0 ? [{ unitId: matter.lineUnitId, task: '下次会前报送方案执行情况' }] : [],
    },
    people.officeHead,
  );
  const open = stage.state.backlogEntry?.tasks.find(({ report }) => report === undefined);
  if (open === undefined) return;
  await stage.wait(0.8 * day);
  await stage.give(
    'reportMeetingTask',
    { taskId: open.id, report: '已按方案推进，本周完成的部分附有现场照片。' },
    headOf(stage, matter.lineUnitId),
  );
};

const clear = (stage: Stage, note: string): Promise<void> =>
  stage.give(
    'checkAcceptance',
    {
      result: 'passed',
      clearingGround: 'agreementPerformed',
      heardOn: stage.dayAfter(0),
      petitionerView: 'satisfied',
      note,
      attachments: [],
    },
    people.commissioner,
  );

/** Handling again, and the leaders' list from the proposal to a relapse (D35–D45). */
export const backlogCourses: readonly SpecialCourse[] = [
  {
    key: 'bus-seat-fare',
    daysAgo: 20,
    play: async (stage, matter) => {
      await notContent(stage, matter);
      await stage.wait(0.7 * day);
      await giveBack(stage);
      await meetLimits(stage, matter);
      await stage.wait(day);
      await answerAgain(stage, matter);
    },
  },
  {
    key: 'drain-sewage-overflow',
    daysAgo: 20,
    play: async (stage, matter) => {
      await notContent(stage, matter);
      await stage.wait(0.7 * day);
      await giveBack(stage);
      await meetLimits(stage, matter, 5);
    },
  },
  {
    key: 'prop-fee-hike',
    daysAgo: 30,
    play: async (stage, matter) => {
      await notContent(stage, matter);
      await handleAgain(stage, matter, 'dissatisfied');
    },
  },
  {
    key: 'req-transition-fee',
    daysAgo: 27,
    play: async (stage, matter) => {
      await stillNotContent(stage, matter);
      await stage.wait(0.5 * day);
      await proposeForList(stage, 'screening', '过渡费涉及多户，两次答复后仍有分歧，建议领导包案。');
    },
  },
  {
    key: 'old-long-seventeen',
    daysAgo: 29,
    play: async (stage, matter) => {
      await stillNotContent(stage, matter);
      await stage.wait(0.5 * day);
      await proposeForList(stage, 'legacy', '十七家合用一处卫生间，历史遗留，牵涉住建、供水和产权单位。');
      await stage.wait(0.6 * day);
      await confirmList(stage, matter);
    },
  },
  {
    key: 'drain-long-ricefield',
    daysAgo: 33,
    play: async (stage, matter) => {
      await stillNotContent(stage, matter);
      await stage.wait(0.5 * day);
      await proposeForList(stage, 'screening', '雨污混流三年，需要几个单位一起办。');
      await stage.wait(0.6 * day);
      await sponsor(stage, matter);
      await stage.wait(0.5 * day);
      await stage.give(
        'formTaskForce',
        { leaderId: headOf(stage, matter.lineUnitId), officerIds: [handlerOf(stage, matter.lineUnitId)] },
        people.officeHead,
      );
    },
  },
  {
    key: 'power-long-hightension',
    daysAgo: 70,
    play: async (stage, matter) => {
      await stillNotContent(stage, matter);
      await proposeForList(stage, 'superiorAssigned', '区信访工作联席会议办公室交办，请街道领导包案。');
      await stage.wait(0.6 * day);
      await completeFive(stage, matter, '协调供电单位复测线路对地距离并公布结果');
      for (let week = 0; week < 20; week += 1) await workAWeek(stage, matter, week);
    },
  },
  {
    key: 'irri-long-sluicegate',
    daysAgo: 47,
    play: async (stage, matter) => {
      await stillNotContent(stage, matter);
      await proposeForList(stage, 'screening', '一道闸门牵涉两个村，两次答复后仍没有双方都认可的办法。');
      await stage.wait(0.6 * day);
      await completeFive(stage, matter, '换装可以远程启闭的闸门，议定启闭水位');
      await workAWeek(stage, matter, 0);
      await stage.give(
        'fileRetrospective',
        {
          source: '排灌共用一道闸门，启闭没有约定。',
          keyFacts: '两次答复都只写明由谁管，没有写明什么水位启闭。',
          lessons: '应当先议定水位，再谈由谁操作。',
        },
        people.officeHead,
      );
      await stage.give(
        'postBounty',
        { summary: '两村共用一道水闸，求一个双方都认可的启闭办法，并换装可以远程操作的闸门。' },
        people.officeHead,
      );
      await stage.wait(0.7 * day);
      await stage.give('answerBounty', { bountyAnswer: 'agreed' }, 'petitioner');
      await stage.wait(2 * day);
      await stage.give(
        'submitBid',
        {
          teamIds: [headOf(stage, 'lihai.agriculture'), handlerOf(stage, 'lihai.agriculture')],
          plan: '一周内请两村代表到闸口看水位，议定后换装闸门并试运行。',
          competence: '去年为邻近两处闸门议定过启闭水位。',
          resources: '水利维修队和备用启闭机一台。',
          doneBy: stage.dayAfter(40),
        },
        headOf(stage, 'lihai.agriculture'),
      );
    },
  },
  {
    key: 'air-long-kiln',
    daysAgo: 88,
    play: async (stage, matter) => {
      await stillNotContent(stage, matter);
      await proposeForList(stage, 'superiorAssigned', '区信访工作联席会议办公室交办，请街道领导包案。');
      await stage.wait(0.6 * day);
      await completeFive(stage, matter, '窑厂加装除尘设施，运料车辆加盖');
      for (let week = 0; week < 4; week += 1) await workAWeek(stage, matter, week);
      await stage.wait(day);
      await clear(stage, '到窑厂和三户信访人家里都看过，除尘设施正常运行，三户都认可。');
    },
  },
  {
    key: 'cult-gym-card',
    daysAgo: 112,
    play: async (stage, matter) => {
      await stillNotContent(stage, matter);
      await proposeForList(stage, 'screening', '持卡人四十人，经营者已停业，退费一直没有落实。');
      await stage.wait(0.6 * day);
      await completeFive(stage, matter, '与经营者签订分期退费计划并逐户登记');
      for (let week = 0; week < 4; week += 1) await workAWeek(stage, matter, week);
      await stage.wait(day);
      await clear(stage, '首期退费已到账，抽查十户均收到，信访人认可。');
      await stage.wait(28 * day);
      await stage.give(
        'findRelapse',
        { relapseGround: 'notPerformed', reason: '第二期退费逾期没有到账，约定没有落实。' },
        people.officeHead,
      );
      await stage.wait(day);
      for (let week = 0; week < 20; week += 1) await workAWeek(stage, matter, week);
    },
  },
  {
    key: 'safe-long-crossing',
    daysAgo: 110,
    play: async (stage, matter) => {
      await stillNotContent(stage, matter);
      // The timer proposes it when three months have passed since the reassignment.
      await stage.waitForDay(stage.dayAfter(76));
      while (stage.state.backlogProposal === undefined) await stage.wait(0.5 * day);
      await stage.wait(0.5 * day);
      await sponsor(stage, matter);
    },
  },
];
