import type { OrderSource } from '@daiban/domain/agency/vocabulary-of-agency';
import type { CommandInputs } from '@daiban/domain/case/commands';
import type { DemoMatter } from '../content/matter.ts';
import type { Stage } from '../stage.ts';
import { arrive, bringToHandler, bringToUnit, day, draft, headOf, people, register, signAndIssue, who } from '../steps.ts';
import type { SpecialCourse } from './course.ts';

const agents = { wang: who('wangagen'), zhao: who('zhaoyuexian'), qian: who('qianbaosheng') } as const;
const coordinator = who('sunmeijuan');
const supervisor = who('cuiwenbin');

/** The principal gives the mandate on their own page, or the window records what they said. */
const order = (stage: Stage, point: string, itemId: string, source: OrderSource = 'portal'): Promise<void> =>
  stage.give(
    'grantMandate',
    { unitId: `lihai.agency-${point}`, itemId, scope: ['inquire', 'deliverPapers', 'collectPapers'], source },
    'petitioner',
  );

const accept = async (stage: Stage, agent: string): Promise<void> => {
  await stage.wait(0.3 * day);
  await stage.give('acceptMandate', {}, agent);
};

const plan = (stage: Stage, agent: string, text: string, alone = false): Promise<void> =>
  stage.give('planAgencyWork', { plan: text, coordinationNotNeeded: alone }, agent);

const run = (stage: Stage, agent: string, given: Partial<CommandInputs['logAgencyRun']>): Promise<void> =>
  stage.give(
    'logAgencyRun',
    {
      place: '街道便民服务中心',
      purpose: 'inquire',
      minutes: 35,
      tripsSaved: 1,
      note: '问清了办到哪一步、还缺什么。',
      evidence: [],
      ...given,
    },
    agent,
  );

const handUp = (stage: Stage, step: 'street' | 'department' | 'district', by: string, reason: string, unitId?: string): Promise<void> =>
  stage.give('handUpAgency', { step, unitId, reason }, by);

/** Ordered, accepted and under way with the unit. */
const begin = async (stage: Stage, matter: DemoMatter, point: string, agent: string, itemId: string): Promise<void> => {
  await arrive(stage, matter);
  await order(stage, point, itemId);
  await accept(stage, agent);
  await stage.wait(0.2 * day);
  await run(stage, agent, { place: '委托人家里', note: '上门听完情况，把要的材料列了单子。', minutes: 25 });
};

const explain = (stage: Stage, agent: string): Promise<void> =>
  stage.give(
    'explainResult',
    { way: 'inPerson', note: '到家里把答复逐条读了一遍，说清了落实的日子和不服怎么申请复查。', evidence: [] },
    agent,
  );

/** From the order to the answer, with the runs in between. */
const toAnswer = async (stage: Stage, matter: DemoMatter, point: string, agent: string, itemId: string): Promise<void> => {
  await bringToHandler(stage, matter);
  await order(stage, point, itemId);
  await accept(stage, agent);
  await stage.wait(0.2 * day);
  await run(stage, agent, { purpose: 'deliverPapers', note: '把补的材料一次送到，承办人当场收下。' });
  await plan(stage, agent, '材料一次送齐；三天后问进展，答复下来送到家里。', true);
  await stage.give('recordHelp', { help: 'policyExplanation', note: '把补贴、报销的条件和办理步骤讲了一遍。' }, agent);
  await stage.wait(1.5 * day);
  await draft(stage, matter);
  await signAndIssue(stage, matter);
};

/** Matters with an agent at every step, so that the board of agency is alive (D60, D70, S0.17). */
export const agencyCourses: readonly SpecialCourse[] = [
  {
    key: 'light-dark-stretch',
    daysAgo: 0.3,
    play: async (stage, matter) => {
      await arrive(stage, matter);
      await order(stage, 'lidong', 'other', 'poster');
    },
  },
  {
    key: 'cert-deed-lost',
    daysAgo: 4,
    play: async (stage, matter) => {
      await begin(stage, matter, 'huadong', agents.wang, 'lost-papers');
      await plan(stage, agents.wang, '先到不动产窗口问清继承补证的步骤，再陪委托人的儿子把材料备齐，一次送到。', true);
      await register(stage, matter);
      await stage.wait(0.5 * day);
      await run(stage, agents.wang, { place: '不动产登记窗口', note: '问清要公证书和死亡证明，材料单拍给了委托人的儿子。', minutes: 50 });
    },
  },
  {
    key: 'drain-bridge-low',
    daysAgo: 13,
    play: async (stage, matter) => {
      await begin(stage, matter, 'huaping', agents.wang, 'neighbour-drain');
      await register(stage, matter);
      await handUp(stage, 'street', agents.wang, '桥洞归两家单位管，村里约不齐，请街道出面。');
    },
  },
  {
    key: 'water-pressure-top',
    daysAgo: 6,
    play: async (stage, matter) => {
      await bringToUnit(stage, matter);
      await order(stage, 'donghai', 'other', 'phone');
      await accept(stage, agents.zhao);
      await run(stage, agents.zhao, { place: '六楼住户家里', purpose: 'visitSite', note: '早晚各看一次，水压确实上不去。' });
      await handUp(stage, 'street', agents.zhao, '要加压泵，社区定不了。');
      await stage.wait(0.4 * day);
      await stage.give('takeAgencyStep', { note: '约供水单位和村镇建设办明天碰头。' }, coordinator);
      await handUp(stage, 'department', coordinator, '请村镇建设办领办，定加压方案和出资。', matter.lineUnitId);
      await stage.wait(0.4 * day);
      await stage.give('takeAgencyStep', { note: '已经接手，本周内拿出加压方案。' }, headOf(stage, matter.lineUnitId));
    },
  },
  {
    key: 'old-leak-roof',
    daysAgo: 9,
    play: async (stage, matter) => {
      await begin(stage, matter, 'erdu', agents.zhao, 'neighbour-drain');
      await register(stage, matter);
      await handUp(stage, 'street', agents.zhao, '维修资金用完，业主意见不一，社区谈不拢。');
      await stage.wait(0.5 * day);
      await stage.give('takeAgencyStep', { note: '请物业和业主代表周五一起谈。' }, coordinator);
      await stage.give(
        'bindAgencyMember',
        { member: 'invitedMediator', officerId: people.mediator, unitId: 'lihai.mediation', task: '主持两次协商，拿出分摊办法。' },
        coordinator,
      );
      await stage.wait(1.5 * day);
      await handUp(stage, 'district', coordinator, '应急维修资金要区里批，请督导协调。');
      await stage.wait(0.3 * day);
      await stage.give('takeAgencyStep', { note: '已联系区住建部门，下周一前给答复。' }, supervisor);
    },
  },
  {
    key: 'med-offsite-reimburse',
    daysAgo: 16,
    play: async (stage, matter) => {
      await toAnswer(stage, matter, 'lihai', agents.qian, 'medical-claim');
      await stage.wait(0.5 * day);
      await explain(stage, agents.qian);
      await stage.wait(0.4 * day);
      await stage.give('confirmResult', { understood: true }, 'petitioner');
      await stage.wait(0.2 * day);
      await stage.give('evaluate', { handlingUnit: 'satisfied', officer: 'satisfied' }, 'petitioner');
    },
  },
  {
    key: 'dis-two-subsidies',
    daysAgo: 11,
    play: async (stage, matter) => {
      await toAnswer(stage, matter, 'sanhui', agents.qian, 'allowance-papers');
      await stage.wait(0.5 * day);
      await explain(stage, agents.qian);
    },
  },
  {
    key: 'aid-sudden-fire',
    daysAgo: 7,
    play: async (stage, matter) => {
      await begin(stage, matter, 'baili', agents.qian, 'allowance-papers');
      await stage.wait(0.5 * day);
      await stage.give('revokeMandate', {}, 'petitioner');
    },
  },
  {
    key: 'med-chronic-drug',
    daysAgo: 3,
    play: async (stage, matter) => {
      await arrive(stage, matter);
      await register(stage, matter);
      await stage.give('offerAgency', { unitId: 'lihai.agency-shunhai', source: 'window' }, people.window);
      await stage.wait(0.1 * day);
      await stage.give('declineAgencyOffer', {}, 'petitioner');
    },
  },
  {
    key: 'biz-power-increase',
    daysAgo: 2,
    play: async (stage, matter) => {
      await bringToUnit(stage, matter);
      await order(stage, 'lidong', 'firm-papers', 'enterprise');
      await accept(stage, agents.wang);
      await run(stage, agents.wang, { place: '供电营业厅', note: '增容申请缺一张用电负荷表，已请企业补上。', link: 'inquiry' });
    },
  },
  {
    key: 'home-boundary-wall',
    daysAgo: 1,
    play: async (stage, matter) => {
      await bringToUnit(stage, matter);
      await order(stage, 'shunhai', 'other', 'superior');
      await stage.wait(0.2 * day);
      await stage.give('returnMandate', { ground: 'kinship' }, agents.zhao);
    },
  },
];
