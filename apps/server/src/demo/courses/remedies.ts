import type { DemoMatter } from '../content/matter.ts';
import { acceptReview, askForReview, decideReview, draftReview, standing } from '../play-review.ts';
import type { Stage } from '../stage.ts';
import { bringToAnswer, bringToHandler, confirmAll, day, draft, people, signAndIssue, visit, waitOut } from '../steps.ts';
import type { SpecialCourse } from './course.ts';

/** Answered and visited; a few days later the petitioner asks the district all the same. */
const upToReview = async (stage: Stage, matter: DemoMatter, words: string): Promise<void> => {
  await bringToAnswer(stage, matter);
  await stage.wait(2 * day);
  await visit(stage, 'basicallySatisfied', '信访人表示大部分清楚了，有一条想再请上级看看；已告知可以申请复查和期限。');
  await stage.wait(2 * day);
  await askForReview(stage, words);
};

const upToReReview = async (stage: Stage, matter: DemoMatter, words: string): Promise<void> => {
  await upToReview(stage, matter, words);
  await acceptReview(stage);
  await decideReview(stage, 'uphold');
  await confirmAll(stage, matter);
  await stage.wait(3 * day);
  const again = '复查只看了材料，没有听我当面说，请市里再看。';
  await stage.give('requestReReview', { words: again, late: false }, 'petitioner', again);
  await stage.wait(1.5 * day);
  await stage.give('acceptReview', {}, people.cityReviewer);
};

const withdraw = async (stage: Stage, matter: DemoMatter, pressure: 'none' | 'pressed', words: string): Promise<void> => {
  await bringToHandler(stage, matter);
  await stage.wait(0.5 * day);
  await stage.give('requestWithdrawal', { pressure, words }, 'petitioner', words);
};

/** Review, re-review, withdrawal and reopening (D46–D54). */
export const remedyCourses: readonly SpecialCourse[] = [
  {
    key: 'build-long-demolish-reason',
    daysAgo: 15,
    play: (stage, matter) => upToReview(stage, matter, '拆除的面积怎么量的，答复里还是没有写，请区里看一看。'),
  },
  {
    key: 'home-two-houses',
    daysAgo: 21,
    play: async (stage, matter) => {
      await upToReview(stage, matter, '老屋是不是一定要拆，政策我看不明白，请区里给个说法。');
      await acceptReview(stage);
      await stage.wait(60);
      await stage.give(
        'scheduleHearing',
        {
          hearingOn: stage.dayAfter(11),
          time: '10:00',
          place: '越城区人民来访接待中心听证室',
          agenda: '一户一宅政策在本户的适用',
          service: 'electronic',
        },
        people.districtReviewer,
      );
    },
  },
  {
    key: 'home-inherit-ruined',
    daysAgo: 19,
    play: async (stage, matter) => {
      await upToReview(stage, matter, '继承的房子为什么只能修不能翻建，依据请再核一核。');
      await acceptReview(stage);
      await stage.wait(3 * day);
      await draftReview(stage, 'redoOrder');
    },
  },
  {
    key: 'acct-share-dividend',
    daysAgo: 28,
    play: async (stage, matter) => {
      await upToReview(stage, matter, '股份登记册我没有看到，请区里查一查。');
      await acceptReview(stage);
      await decideReview(stage, 'uphold');
    },
  },
  {
    key: 'build-reply-neighbour',
    daysAgo: 32,
    play: async (stage, matter) => {
      await upToReReview(stage, matter, '同一排房子标准不一样，请区里核对。');
      await stage.wait(60);
      await stage.give(
        'scheduleHearing',
        {
          hearingOn: stage.dayAfter(12),
          time: '14:00',
          place: '绍兴市人民来访接待中心二楼听证室',
          agenda: '沿街加建部分认定和处理标准',
          service: 'electronic',
        },
        people.cityReviewer,
      );
    },
  },
  {
    key: 'power-pole-drive',
    daysAgo: 62,
    play: async (stage, matter) => {
      await upToReReview(stage, matter, '电线杆移位的费用不应该由我出，请区里看看。');
      await stage.wait(4 * day);
      await stage.give(
        'draftReview',
        {
          outcome: 'uphold',
          answers: standing(stage.state),
          reason: '经调卷、现场核对并当面听取意见，原意见和复查意见事实清楚、依据适当。',
          law: '《信访工作条例》第三十六条',
        },
        people.cityReviewer,
      );
      await stage.wait(0.5 * day);
      await stage.give('decideReReview', { decision: 'signed', service: 'electronic' }, people.cityHead);
    },
  },
  {
    key: 'parking-charging-fee',
    daysAgo: 6,
    play: (stage, matter) => withdraw(stage, matter, 'none', '物业已经把多收的退给我了，不用再办了。'),
  },
  {
    key: 'gas-not-open',
    daysAgo: 17,
    play: async (stage, matter) => {
      await withdraw(stage, matter, 'none', '燃气公司上门通好了，撤回。');
      await waitOut(stage, 'withdrawalCooling');
      await stage.wait(0.6 * day);
      await stage.give(
        'completeWithdrawal',
        { decision: 'confirmed', note: '电话核实，确是本人意愿，没有人要求或者许诺；已告知可以重新提出。' },
        people.officeHead,
      );
    },
  },
  {
    key: 'care-fee-refund',
    daysAgo: 9,
    play: async (stage, matter) => {
      await withdraw(stage, matter, 'pressed', '园方说撤了才给退，我也没办法。');
      await stage.wait(0.8 * day);
      await stage.give(
        'completeWithdrawal',
        { decision: 'notOwnWill', note: '核实为园方提出先撤回再退费，不是本人意愿，继续办理。' },
        people.officeHead,
      );
    },
  },
  {
    key: 'light-too-bright',
    daysAgo: 58,
    play: async (stage, matter) => {
      await bringToAnswer(stage, matter);
      await stage.wait(2 * day);
      await visit(stage, 'satisfied');
      await stage.wait(5 * day);
      await confirmAll(stage, matter);
      await waitOut(stage, 'evaluationWindow');
      await waitOut(stage, 'reviewWindow');
      await stage.wait(4 * day);
      await stage.give(
        'reopen',
        { cause: 'newFacts', to: 'handling', reason: '信访人提供新照片：灯罩换过以后，另一侧新装的灯又照进卧室。' },
        people.officeHead,
      );
      await stage.wait(3 * day);
      await draft(stage, matter, '另一侧新装路灯已一并加装遮光罩。');
      await signAndIssue(stage, matter);
      await stage.wait(day);
      await visit(stage, 'satisfied', '信访人表示两边的灯都不照卧室了。');
    },
  },
];
