import type { DemoMatter } from '../content/matter.ts';
import type { Stage } from '../stage.ts';
import { bringToHandler, day, draft, handlerOf, headOf, people, signAndIssue, visit } from '../steps.ts';
import type { SpecialCourse } from './course.ts';

const openMediation = async (stage: Stage, matter: DemoMatter, agenda: string): Promise<void> => {
  await bringToHandler(stage, matter);
  await stage.wait(0.6 * day);
  await stage.give(
    'openMediation',
    {
      mediatorId: people.mediator,
      mediatorUnitId: 'lihai.mediation',
      agenda,
      petitionerConsent: '信访人当面签字同意调解，知道随时可以停止。',
      otherConsent: '对方电话同意，到场后补签字。',
      attachments: [],
    },
    headOf(stage, matter.lineUnitId),
  );
};

const endMediation = (stage: Stage, note: string, performInDays?: number): Promise<void> =>
  stage.give(
    'endMediation',
    {
      result: performInDays === undefined ? 'failed' : 'agreed',
      note,
      attachments: [],
      ...(performInDays === undefined ? {} : { performOn: stage.dayAfter(performInDays) }),
    },
    people.mediator,
  );

const announceHearing = async (stage: Stage, matter: DemoMatter, words: string, agenda: string): Promise<void> => {
  await bringToHandler(stage, matter);
  await stage.wait(0.5 * day);
  await stage.give('requestHearing', { words }, 'petitioner', words);
  await stage.wait(0.8 * day);
  await stage.give(
    'scheduleHearing',
    { hearingOn: stage.dayAfter(11), time: '09:30', place: '街道矛调中心三楼听证室', agenda, service: 'electronic' },
    headOf(stage, matter.lineUnitId),
  );
};

const hold = async (stage: Stage, matter: DemoMatter, pending: 'arbitration' | 'litigation', body: string): Promise<void> => {
  await bringToHandler(stage, matter);
  await stage.wait(0.6 * day);
  const proof = await stage.keepPaper('受理通知书.txt', `${body}：你提出的申请符合受理条件，决定立案受理。`);
  await stage.give(
    'hold',
    {
      pending,
      body,
      claimIds: [stage.state.claims[0]?.id ?? 'c1'],
      choiceOn: stage.dayAfter(0),
      note: '已看过受理通知书；信访人书面选择在本单位等待结果。',
      attachments: [proof],
      service: 'electronic',
    },
    headOf(stage, matter.lineUnitId),
  );
};

/** What stands still or takes longer: holds, mediations, hearings, extensions, offers of help, recusal (D22–D28, D63). */
export const waitingCourses: readonly SpecialCourse[] = [
  { key: 'wage-sewing-deposit', daysAgo: 10, play: (stage, matter) => hold(stage, matter, 'arbitration', '越城区劳动人事争议仲裁委员会') },
  {
    key: 'irri-insurance-refuse',
    daysAgo: 22,
    play: async (stage, matter) => {
      await hold(stage, matter, 'litigation', '越城区人民法院');
      await stage.wait(6 * day);
      const holdId = stage.state.holds?.at(-1)?.id ?? 'p1';
      await stage.give(
        'resume',
        { holdId, result: 'resumed', note: '信访人已撤回起诉，请求继续由街道协调。', attachments: [], service: 'electronic' },
        headOf(stage, matter.lineUnitId),
      );
    },
  },
  { key: 'road-field-path-blocked', daysAgo: 8, play: (stage, matter) => openMediation(stage, matter, '恢复田埂、划清两家地界') },
  {
    key: 'green-orchard-boundary',
    daysAgo: 20,
    play: async (stage, matter) => {
      await openMediation(stage, matter, '绿化带占用菜地的退还和苗木损失');
      await stage.wait(3 * day);
      await endMediation(stage, '绿化带退回原界，所占菜地于约定日期前恢复；苗木损失按实补偿。', 20);
      await stage.wait(day);
      await draft(stage, matter);
      await signAndIssue(stage, matter);
      await stage.wait(2 * day);
      await visit(stage, 'satisfied', '信访人表示界桩已经划好，等地恢复。');
    },
  },
  {
    key: 'noise-upstairs-renovation',
    daysAgo: 34,
    play: async (stage, matter) => {
      await openMediation(stage, matter, '装修时段和节假日停工');
      await stage.wait(day);
      await endMediation(stage, '工作日九点到十二点、两点到六点施工，节假日和周日不施工。', 14);
      await stage.wait(0.5 * day);
      await draft(stage, matter);
      await signAndIssue(stage, matter);
      await stage.wait(2 * day);
      await visit(stage, 'satisfied');
      await stage.wait(6 * day);
      await stage.give('confirmAgreement', { result: 'performed', note: '两周内未再接到反映，双方都确认按约定施工。' }, people.mediator);
      await stage.give(
        'confirmExecution',
        { claimId: stage.state.claims[0]?.id ?? 'c1', note: '装修时段已张贴在单元门口，物业每日检查。' },
        handlerOf(stage, matter.lineUnitId),
      );
    },
  },
  {
    key: 'animal-rooster-morning',
    daysAgo: 8,
    play: async (stage, matter) => {
      await openMediation(stage, matter, '公鸡夜间移到棚内饲养');
      await stage.wait(1.2 * day);
      await endMediation(stage, '双方对移到哪里意见不一，未达成协议；已告知可以依法由综合执法中队处理。');
    },
  },
  {
    key: 'green-long-ginkgo-grave',
    daysAgo: 8,
    play: (stage, matter) =>
      announceHearing(
        stage,
        matter,
        '村里三十几户都想听一听为什么线路不能绕开古树，请开个听证会。',
        '高压线路与古银杏的间距、改线方案和各方意见',
      ),
  },
  {
    key: 'food-long-market-move',
    daysAgo: 29,
    play: async (stage, matter) => {
      await announceHearing(stage, matter, '摊位怎么算，请当着大家的面说清楚。', '老菜场搬迁后摊位的认定和过渡安排');
      const [hearing] = stage.state.hearings ?? [];
      if (hearing !== undefined) await stage.waitForDay(hearing.on);
      await stage.wait(200);
      await stage.give(
        'holdHearing',
        {
          petitionerCame: true,
          record: '经营户代表五人、市场举办方、经济发展办到会，逐项发言；对摊位认定年限达成一致意见。',
          attachments: [],
        },
        headOf(stage, matter.lineUnitId),
      );
      await stage.wait(day);
      await draft(stage, matter, '听证会上各方意见已记录在案。');
      await signAndIssue(stage, matter);
      await stage.wait(day);
      await visit(stage, 'satisfied', '信访人表示听证会上都讲开了，认可。');
    },
  },
  {
    key: 'noise-long-highway',
    daysAgo: 14,
    play: async (stage, matter) => {
      await bringToHandler(stage, matter);
      await stage.wait(3 * day);
      await stage.give(
        'requestExtension',
        { days: 20, reason: '声屏障方案要由公路管理单位做噪声检测后确定，检测排期在下月初。' },
        handlerOf(stage, matter.lineUnitId),
      );
      await stage.wait(0.5 * day);
      await stage.give(
        'extend',
        { decision: 'approved', days: 20, reason: '情况复杂，确需检测结果，同意延期。' },
        headOf(stage, matter.lineUnitId),
      );
    },
  },
  {
    key: 'old-water-meter-share',
    daysAgo: 5,
    play: async (stage, matter) => {
      await bringToHandler(stage, matter);
      await stage.wait(0.6 * day);
      await stage.give('requestExtension', { days: 15, reason: '十年前的缴款清册要到区档案馆调阅。' }, handlerOf(stage, matter.lineUnitId));
    },
  },
  {
    key: 'dis-long-brother',
    daysAgo: 9,
    play: async (stage, matter) => {
      await bringToHandler(stage, matter);
      await stage.wait(day);
      await stage.give(
        'offerSupport',
        { support: 'hardshipAid', note: '可以申请临时救助，也可以谢绝，不影响办理。', ownWish: false },
        handlerOf(stage, matter.lineUnitId),
      );
      await stage.wait(0.5 * day);
      const offerId = stage.state.supportOffers?.at(-1)?.id ?? 'h1';
      await stage.give('answerSupport', { offerId, response: 'accepted' }, 'petitioner');
    },
  },
  {
    key: 'aid-medical-heavy',
    daysAgo: 6,
    play: async (stage, matter) => {
      await bringToHandler(stage, matter);
      await stage.wait(0.5 * day);
      await stage.give(
        'offerSupport',
        { support: 'legalAid', note: '对医院收费有疑问的，可以免费咨询值班律师。', ownWish: false },
        handlerOf(stage, matter.lineUnitId),
      );
    },
  },
  {
    key: 'gas-wall-boiler',
    daysAgo: 5,
    play: async (stage, matter) => {
      await bringToHandler(stage, matter);
      await stage.wait(0.4 * day);
      const words = '承办人和开发商的人是亲戚，请换一个人办。';
      await stage.give('requestRecusal', { who: 'handler', words }, 'petitioner', words);
    },
  },
];
