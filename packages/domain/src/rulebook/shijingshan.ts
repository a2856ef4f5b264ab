import { cadence, declared, mechanism, opening, rulebook, workingDays } from './define.ts';
import type { AssessmentRule } from './vocabulary.ts';

const opinion2014 = { document: '石景山区《关于深入开展信访代理制工作的意见》（2014年）' } as const;
const immediate = { document: '《北京市接诉即办工作条例》（2021年）' } as const;

/** 四率: the four rates and the veto of a year are the source's; weights and pass line the platform's (F3). A veto is a proposal (G14). */
const fourRates = {
  origin: 'platformDefault',
  id: 'fourRateAssessment',
  title: '信访代理四率考核',
  items: [
    { title: '受理代理率', measure: 'representationRate', subject: 'unit', points: 25 },
    { title: '按期办结率', measure: 'onTimeClosureRate', subject: 'unit', points: 30 },
    { title: '委托人满意率', measure: 'satisfactionRate', subject: 'unit', points: 30 },
    { title: '归档立案率', measure: 'archiveRate', subject: 'unit', points: 15 },
  ],
  minimumCases: 5,
  veto: { title: '不合格的提议一年内不评先进，由委员会听取单位申辩后决定', appealWithin: workingDays(5) },
  running: true,
  article: 'S4.30',
  entries: ['S4.29'],
} as const satisfies Omit<AssessmentRule, 'document'>;

/** 三率 of 接诉即办: the law names the rates, the weights are the platform's (F11). */
const threeRates = {
  ...immediate,
  origin: 'platformDefault',
  id: 'threeRateAssessment',
  title: '接诉即办三率考评',
  items: [
    { title: '响应率', measure: 'responseRate', subject: 'unit', points: 10 },
    { title: '解决率', measure: 'solvedRate', subject: 'unit', points: 45 },
    { title: '满意率', measure: 'satisfactionRate', subject: 'unit', points: 45 },
  ],
  minimumCases: 5,
  running: false,
  article: '第32条',
} as const satisfies AssessmentRule;

/** 石景山区: petition representation in three tiers, a legal roster, road chiefs, four rates; beside it the hotline rules of Beijing. */
export const shijingshan = rulebook({
  id: 'shijingshan',
  version: 2,
  title: '石景山区',
  extends: 'nationalLaw',
  basis: { document: '石景山区公开材料', title: '三级信访代理制（据公开材料，未见文件原文）' },
  origin: 'local',
  tiers: [
    { tier: 'county', name: '区' },
    { tier: 'township', name: '街道（委办局）' },
    { tier: 'community', name: '社区' },
  ],
  duties: [],
  assessments: [fourRates, threeRates],
  mechanisms: [
    mechanism('representation', { ...opinion2014, title: '信访代理制', article: 'S4.1' }),
    mechanism('wholeCourseRepresentation', {
      ...opinion2014,
      title: '全过程代理六个环节',
      items: ['受理登记', '调查了解', '提出措施', '组织协调', '解决问题', '反馈结果'],
      article: 'S4.2',
    }),
    mechanism('petitionerJudges', { title: '好不好由信访人评价', article: 'S4.3' }),
    mechanism('representationTiers', {
      title: '三级代理',
      items: ['社区代理站：小事身边事', '街道、委办局代理室：专事突出事', '区领导代理：特殊疑难'],
      article: 'S4.4',
    }),
    mechanism('tierScopes', { title: '层层明确责任范围，范围外的上交不拒绝', article: 'S4.5' }),
    mechanism('noOrphanMatter', { title: '访无大小有人管，事无新旧有人盯', article: 'S4.6' }),
    mechanism('nearestStation', { title: '服务窗口前移，就近找到代理站', article: 'S4.7' }),
    mechanism('earlyWork', { title: '三早', items: ['信息收集早', '介入早', '解决早'], article: 'S4.8' }),
    mechanism('principalOfMandate', { title: '信访委托人与代理人分列', article: 'S4.9' }),
    declared('streetInformationSystem', {
      title: '街道信访信息系统八项功能（苹果园街道）',
      items: ['案件录入', '办理', '查询', '发布通知', '上报信息', '统计报表', '文书编辑', '法规查询'],
      article: 'S4.10',
    }),
    mechanism('communityTerminals', { title: '延伸至社区代理站', article: 'S4.11' }),
    declared('scatteredIssues', { title: '零散问题分析', article: 'S4.12' }),
    declared('sixAims', {
      title: '六化',
      items: ['标准化', '便捷化', '智能化', '透明化', '数字化', '网络化'],
      article: 'S4.13',
    }),
    declared('onlineSatisfaction', { title: '网上答复满意率单列', article: 'S4.14' }),
    mechanism('hotlineTransferSlip', { title: '便民电话转办单转为事项，保留单号', article: 'S4.15' }),
    mechanism('turnaround', { title: '办理用时的中位数', article: 'S4.16' }),
    mechanism('onlineTracking', { title: '网上查询进度和结果', article: 'S4.17' }),
    mechanism('mobileEntry', { title: '门户和微信入口，一键信访', items: ['阳光信访', '微信信访'], article: 'S4.18' }),
    mechanism('everyMatterAnswered', { title: '件件有着落，事事有回音', article: 'S4.19' }),
    declared('uniformSystem', { title: '与市网上信访系统对接，受理、办理、答复公开', article: 'S4.20' }),
    declared('onlineShare', { title: '网上渠道占比，其他渠道不受影响', article: 'S4.21' }),
    mechanism('roadChiefSystem', {
      title: '路长制（广宁街道）',
      items: ['总路长', '社区路长'],
      article: 'S4.22',
    }),
    mechanism('patrolFinding', { title: '小院巡查、路长工作站报修', article: 'S4.23' }),
    mechanism('patrolToMatter', { title: '流动窗口：巡查发现可转为事项', article: 'S4.24' }),
    declared('legalRoster', {
      title: '法官、检察官、律师参与接待',
      items: ['法官', '检察官', '律师'],
      article: 'S4.25',
    }),
    mechanism('litigationDiversion', { title: '涉法涉诉第一时间分流到政法机关', article: 'S4.26' }),
    declared('legalAid', { title: '释法、法律援助、参与协调', article: 'S4.27' }),
    declared('lawPublicity', { title: '法规宣传', article: 'S4.28' }),
    declared('receptionReform', {
      title: '约访、下访为主，定点接待为辅',
      items: ['约访', '下访', '定点接待'],
      article: 'S4.31',
    }),
    declared('principalLeaders', { title: '党政主要领导直接分管、层层传导', article: 'S4.32' }),
    declared('noExcuses', {
      title: '不得以两种理由回避接待、约访',
      items: ['不在职责范围', '没时间'],
      article: 'S4.33',
    }),
    declared('pseudonymousPublication', { title: '对外讲述用化名并经同意', article: 'S4.34' }),
    declared('immediateResponse', {
      ...immediate,
      title: '接诉即办：派单、首接负责、到期回访；期限以派单所写为准',
      items: ['派单目录', '首接负责', '吹哨报到', '回访', '主动治理'],
      article: '第10条至第27条',
    }),
  ],
  cadences: [cadence('receptionDay', 'month', { title: '区领导信访接待日（原为每周三）', article: 'S4.31' })],
  openingFigures: [
    opening('苹果园街道社区代理站', 21, '个', { article: 'S4.11' }),
    opening('街道信息系统投入', 140_000, '元', { article: 'S4.10', asOf: '2016-07-01上线' }),
    opening('案件和便民电话转办单', 400, '件（以上）', { article: 'S4.14', asOf: '2016-07-01以来' }),
    opening('网上答复满意率', 100, '%', { article: 'S4.14', asOf: '2016-07-01以来' }),
    opening('网上事项办结用时（一例，不到）', 3, '天', { article: 'S4.16' }),
  ],
  open: [
    '没有写四率的权重和合格线：平台默认25、30、30、15，60分合格且没有一项低于40（F3）。',
    '否决只作提议：人事结果由组织部门决定，单位可以申辩和申诉（条例第39条）。',
    '接诉即办条例没有写三率的权重：平台默认10、45、45（F11）；办理期限以每张派单为准，没有统一天数。',
    '没有写任何其他期限：均用法定期限和平台默认值。',
  ],
});
