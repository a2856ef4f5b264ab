import type { CommandInputs } from '@daiban/domain/case/commands';
import type { DemoMatter } from '../content/matter.ts';
import type { Stage } from '../stage.ts';
import {
  arrive,
  bringToUnit,
  day,
  draft,
  handlerOf,
  headOf,
  people,
  propose,
  recorderOf,
  register,
  signAndIssue,
  signAssignment,
  takeUp,
  talk,
  visit,
} from '../steps.ts';
import type { SpecialCourse } from './course.ts';

const atTheDoor = async (stage: Stage, matter: DemoMatter): Promise<void> => {
  await arrive(stage, matter);
  await register(stage, matter);
  await stage.wait(30);
};

const sendOn = async (stage: Stage, matter: DemoMatter): Promise<void> => {
  await propose(stage, matter);
  await signAssignment(stage);
  await takeUp(stage, matter.lineUnitId);
  await talk(stage, matter);
  await stage.wait(2 * day);
  await draft(stage, matter);
  await signAndIssue(stage, matter);
  await stage.wait(2 * day);
  await visit(stage, 'satisfied');
};

/** Proposed at the window, confirmed by the duty lawyer (D9). */
const leadTo = async (stage: Stage, matter: DemoMatter, advice: CommandInputs['adviseLegalChannel']): Promise<void> => {
  await stage.give('adviseLegalChannel', advice, recorderOf(matter));
  await stage.wait(150);
  await stage.give('adviseLegalChannel', advice, people.adviser);
};

const pendingElsewhere = {
  reasonCode: 'pendingElsewhere',
  law: '《信访工作条例》第三十一条',
  explanation: '您已就同一事项申请劳动仲裁，仲裁委员会已经立案，请等待裁决；裁决没有涉及的事项，可以再向我们提出。',
  service: 'electronic',
} as const;

const notOurs = {
  reasonCode: 'notCompetent',
  law: '《信访工作条例》第二十二条',
  explanation: '公交车辆的运营服务由市交通运输主管部门负责，街道没有处理的职权，已把您的来电记录转交该部门。',
  competentBody: '绍兴市交通运输局',
  handedOver: '已转送电话记录，并电话确认收到',
  service: 'electronic',
} as const;

/** What happens before a unit works on a matter: papers awaited, sent elsewhere, refused, in dispute, objected to, simple (D3–D15, D17, D50, D62). */
export const intakeCourses: readonly SpecialCourse[] = [
  {
    key: 'cert-age-wrong',
    daysAgo: 3,
    play: async (stage, matter) => {
      await atTheDoor(stage, matter);
      await stage.give(
        'requestSupplement',
        { missing: '参加工作时的登记表或者档案复印件；没有的，写明当时的单位和年份也可以', service: 'electronic' },
        people.window,
      );
    },
  },
  {
    key: 'aid-marginal-cut',
    daysAgo: 7,
    play: async (stage, matter) => {
      await atTheDoor(stage, matter);
      await stage.give('requestSupplement', { missing: '孩子近三个月的工资流水', service: 'electronic' }, people.operator);
      await stage.wait(1.2 * day);
      const words = '工资流水已经拍照传上来，一共三个月。';
      await stage.give('supply', { response: 'supplied', words, attachments: [] }, 'petitioner', words);
      await sendOn(stage, matter);
    },
  },
  {
    key: 'req-old-warehouse-tenant',
    daysAgo: 9,
    play: async (stage, matter) => {
      await atTheDoor(stage, matter);
      await leadTo(stage, matter, {
        route: 'litigation',
        body: '越城区人民法院',
        address: '越城区人民法院诉讼服务中心，可以网上立案',
        limit: '自知道权利受损之日起三年内',
        law: '《中华人民共和国民法典》',
        explanation: '装修补偿款的归属是租户和房东之间的合同纠纷，由法院处理；可以先到街道调解，也可以申请免费法律咨询。',
        service: 'electronic',
      });
    },
  },
  {
    key: 'wage-intern-probation',
    daysAgo: 21,
    play: async (stage, matter) => {
      await atTheDoor(stage, matter);
      await leadTo(stage, matter, {
        route: 'arbitration',
        body: '越城区劳动人事争议仲裁委员会',
        address: '越城区人力资源和社会保障综合服务中心',
        limit: '自知道权利受损之日起一年内',
        law: '《中华人民共和国劳动争议调解仲裁法》',
        explanation: '试用期工资争议可以申请劳动仲裁，不收费；需要帮助的可以找值班律师。',
        service: 'electronic',
      });
      await stage.wait(7 * day);
      await stage.give(
        'returnFromChannel',
        { channelOutcome: 'bodyDeclined', reason: '仲裁委员会认为证据不足以确认用工单位，未予立案，先由街道查明。' },
        people.window,
      );
      await stage.wait(30);
      await stage.give('classifyKind', { kind: 'appeal', route: 'petitionProcedure', topics: [] }, people.window);
      await sendOn(stage, matter);
    },
  },
  {
    key: 'light-village-alley',
    daysAgo: 4,
    play: async (stage, matter) => {
      await bringToUnit(stage, matter);
      await stage.wait(200);
      await stage.give(
        'dispute',
        { otherUnitId: 'lihai.city-building', stance: 'bothDecline', reason: '弄堂灯杆是谁装的、由谁养护说法不一，两家都认为归对方。' },
        headOf(stage, matter.lineUnitId),
      );
    },
  },
  {
    key: 'parking-shared-bike',
    daysAgo: 8,
    play: async (stage, matter) => {
      await bringToUnit(stage, matter);
      await stage.wait(200);
      await stage.give(
        'dispute',
        { otherUnitId: 'lihai.city-building', stance: 'bothClaim', reason: '站台归城建养护，车辆停放归执法管理，双方都认为应由自己牵头。' },
        headOf(stage, matter.lineUnitId),
      );
      await stage.wait(day);
      await stage.give(
        'decideCompetence',
        { unitId: matter.lineUnitId, decidedBy: 'jointConference', reason: '车辆停放秩序由综合执法中队牵头，村镇建设办配合。' },
        people.leader,
      );
      await takeUp(stage, matter.lineUnitId);
      await talk(stage, matter);
    },
  },
  {
    key: 'waste-demolition-heap',
    daysAgo: 4,
    play: async (stage, matter) => {
      await bringToUnit(stage, matter);
      await stage.wait(0.6 * day);
      await stage.give(
        'object',
        { ground: '堆放点在待建地块围挡内，土地已移交村镇建设办管理，清运费用也由其列支。' },
        headOf(stage, matter.lineUnitId),
      );
    },
  },
  {
    key: 'drain-manhole-missing',
    daysAgo: 7,
    play: async (stage, matter) => {
      await bringToUnit(stage, matter);
      await stage.wait(0.4 * day);
      await stage.give('object', { ground: '该井盖可能属于通信管线，请核实权属。' }, headOf(stage, matter.lineUnitId));
      await stage.wait(0.5 * day);
      await stage.give(
        'ruleObjection',
        { decision: 'rejected', reason: '经现场核对为雨水井，由片区先行补盖，不影响安全。' },
        people.dispatcher,
      );
      await takeUp(stage, matter.lineUnitId);
      await talk(stage, matter);
    },
  },
  {
    key: 'food-scale-short',
    daysAgo: 6,
    play: async (stage, matter) => {
      const { lineUnitId: unitId } = matter;
      await bringToUnit(stage, matter);
      await stage.wait(90);
      await stage.give(
        'acceptSimple',
        { simpleGround: 'clearUndisputed', unitId, officerId: handlerOf(stage, unitId), service: 'electronic' },
        headOf(stage, unitId),
      );
      await talk(stage, matter);
      await stage.wait(180);
      await draft(stage, matter);
      await signAndIssue(stage, matter);
      await stage.wait(day);
      await visit(stage, 'satisfied', '信访人表示第二天就有了答复，差的斤两已补。');
    },
  },
  {
    key: 'light-fish-market',
    daysAgo: 4,
    play: async (stage, matter) => {
      const { lineUnitId: unitId } = matter;
      await bringToUnit(stage, matter);
      await stage.wait(90);
      await stage.give(
        'acceptSimple',
        { simpleGround: 'easilySolved', unitId, officerId: handlerOf(stage, unitId), service: 'electronic' },
        headOf(stage, unitId),
      );
      await talk(stage, matter);
    },
  },
  {
    key: 'wage-overtime-hours',
    daysAgo: 6,
    play: async (stage, matter) => {
      await atTheDoor(stage, matter);
      await stage.give('notAccept', pendingElsewhere, people.dispatcher);
      await stage.wait(120);
      await stage.give('notAccept', pendingElsewhere, people.officeHead);
      await stage.wait(day);
      const words = '仲裁只申请了加班费，没有申请休息日安排，这一项请你们管。';
      await stage.give('requestRefusalCheck', { words }, 'petitioner', words);
    },
  },
  {
    key: 'bus-skip-stop',
    daysAgo: 19,
    play: async (stage, matter) => {
      await atTheDoor(stage, matter);
      await stage.give('notAccept', notOurs, people.dispatcher);
      await stage.wait(120);
      await stage.give('notAccept', notOurs, people.officeHead);
      await stage.wait(2 * day);
      const words = '站台归街道管，站牌也是街道换的，不能一句不归你们就算了。';
      await stage.give('requestRefusalCheck', { words }, 'petitioner', words);
      await stage.wait(4 * day);
      await stage.give(
        'checkRefusal',
        {
          outcome: 'overturned',
          reason: '站台设施和候车秩序属街道职责，应当受理这一部分，车辆运营部分由主管部门办理。',
          law: '《信访工作条例》第二十二条',
        },
        people.districtReviewer,
      );
      await sendOn(stage, matter);
    },
  },
  {
    key: 'req-appraisal-doubt',
    daysAgo: 5,
    play: async (stage, matter) => {
      await atTheDoor(stage, matter);
      const refusal = {
        earlierOpinion: '绍府信复核〔2025〕3号',
        remediesState: 'reReviewDone',
        comparison: stage.state.claims.map(({ id }) => ({
          claimId: id,
          sameFacts: true,
          finding: '与复核意见已经答复的事实和理由相同，所附评估报告为同一份。',
        })),
        newFactsHeard: '已当面询问有无新的事实和材料，信访人表示暂时没有。',
        law: '《信访工作条例》第三十六条',
        explanation: '这一事项已经复核终结。如果有新的事实或者材料，可以随时提出；对评估结果还可以依法提起诉讼。',
        service: 'electronic',
      } as const;
      await stage.give('refuseFurther', refusal, people.dispatcher);
      await stage.wait(150);
      await stage.give('refuseFurther', refusal, people.officeHead);
    },
  },
];
