import { defaultLadder } from './defaults-of-supervision.ts';
import { cadence, declared, mechanism, opening, restingOn, rulebook } from './define.ts';
import { platformDefaults } from './platform-defaults.ts';
import type { AssessmentRule } from './vocabulary.ts';

const thisYear = { asOf: '报道当年' } as const;

/** 信访指数: the six modules are the source's, their weights the platform's (F5). Only what the unit's handling caused counts (G6). */
const petitionIndex = {
  origin: 'platformDefault',
  id: 'petitionIndex',
  title: '信访指数（六大模块）',
  items: [
    { title: '初次信访化解率', measure: 'firstResolutionRate', subject: 'unit', points: 25 },
    { title: '重复信访（因办理过错）', measure: 'attributableRepeatRate', subject: 'unit', points: 15 },
    { title: '信访积案化解', measure: 'backlogClearedRate', subject: 'unit', points: 20 },
    { title: '三大领域信访化解率', measure: 'fieldResolutionRate', subject: 'unit', points: 15 },
    { title: '越级上访（因办理过错）', measure: 'attributableSkipLevelRate', subject: 'unit', points: 5 },
    { title: '群众满意率', measure: 'satisfactionRate', subject: 'unit', points: 20 },
  ],
  minimumCases: 5,
  running: false,
  article: 'S2.50',
} as const satisfies Omit<AssessmentRule, 'document'>;

/** 东阳市: five lists and three mechanisms for hard matters; five-colour map and index of the units; supervision by rank. */
export const dongyang = rulebook({
  id: 'dongyang',
  version: 2,
  title: '东阳市',
  extends: 'nationalLaw',
  basis: { document: '东阳市公开报道', title: '“一图一指数”（据公开报道，未见文件原文）' },
  origin: 'local',
  tiers: [
    { tier: 'county', name: '市' },
    { tier: 'township', name: '镇乡街道' },
    { tier: 'community', name: '村社' },
  ],
  duties: restingOn(platformDefaults, { supervisionReply: 'S2.55' }),
  escalations: restingOn(defaultLadder, { supervisionLetter: 'S2.55' }),
  assessments: [petitionIndex],
  mechanisms: [
    declared('focusFields', {
      title: '三大领域',
      items: ['村务管理', '农村宅基地', '基层选举和社区建设'],
      article: 'S2.45',
    }),
    declared('campaign', { title: '市委专题会议、“6+1”专项行动、积案清零攻坚', article: 'S2.46' }),
    declared('fiveLists', {
      title: '“5+3”体系的五张清单',
      items: ['交办清单', '调查反馈清单', '集体研判清单', '化解与帮扶清单', '质量评估清单'],
      article: 'S2.47',
    }),
    declared('threeMechanisms', { title: '三大运行机制', items: ['联席调查', '专家研判', '督导验收'], article: 'S2.48' }),
    declared('fourModes', {
      title: '四种方式',
      items: ['清单式交办', '联动式调查', '组团式研判', '督导式推进'],
      article: 'S2.49',
    }),
    declared('fiveColourMap', {
      title: '五色图：按化解率排名赋分，镇乡街道和部门分开排',
      items: ['绿', '蓝', '黄', '橙', '红'],
      article: 'S2.51',
    }),
    declared('indexBoard', { title: '信访指数按总分排名、五色标记，单位可以申诉', article: 'S2.52' }),
    declared('praiseAndSupervision', { title: '靠前的表扬，落后的通报和督办，均由人决定', article: 'S2.54' }),
    mechanism('supervisionLetter', { title: '督办函', article: 'S2.55' }),
    declared('headlineResults', { title: '总量、积案和全省位次，只作参考', article: 'S2.56' }),
    declared('receptionGreeters', { title: '接待大厅志愿者引导，只见排队不见内容', article: 'S2.57' }),
  ],
  cadences: [
    cadence('dailyBulletin', 'day', { title: '日通报', article: 'S2.53' }),
    cadence('weeklyBoard', 'week', { title: '周亮晒', article: 'S2.53' }),
    cadence('monthlyRanking', 'month', { title: '月排名', article: 'S2.53' }),
    cadence('yearlyAssessment', 'year', { title: '年度考核', article: 'S2.53' }),
  ],
  openingFigures: [
    opening('日通报', 111, '期', { article: 'S2.53', ...thisYear }),
    opening('周亮晒', 17, '期', { article: 'S2.53', ...thisYear }),
    opening('月排名', 3, '期', { article: 'S2.53', ...thisYear }),
    opening('督办函', 15, '个', { article: 'S2.55', ...thisYear }),
    opening('信访总量', -37.7, '%', { article: 'S2.56', ...thisYear }),
    opening('化解的上级交办积案', 356, '件', { article: 'S2.56', ...thisYear }),
    opening('全省五色图位次', 11, '名', { article: 'S2.56', ...thisYear }),
    opening('市委专题会议', 6, '次', { article: 'S2.46', ...thisYear }),
  ],
  open: [
    '没有写五色的分界和六大模块的权重：用平台默认口径（F4、F5）。',
    '没有写表扬和督办取前后多少名：平台默认各两成，指数低于80的才拟督办函，由人决定。',
    '没有写“6+1”专项行动的内容：留七个空位由管理员填写。',
    '没有写任何一项期限：均用法定期限和平台默认值。',
  ],
});
