import { cadence, declared, mechanism, opening, rulebook } from './define.ts';

const thisYear = { asOf: '报道当年' } as const;

/** 兰溪市: sponsor and task force as the last stop of a hard matter, tri-colour, a rhythm of daily to quarterly supervision. */
export const lanxi = rulebook({
  id: 'lanxi',
  version: 2,
  title: '兰溪市',
  extends: 'nationalLaw',
  basis: { document: '兰溪市公开报道', title: '领导包案和专班调处（据公开报道，未见文件原文）' },
  origin: 'local',
  tiers: [
    { tier: 'county', name: '市' },
    { tier: 'township', name: '乡镇街道' },
    { tier: 'community', name: '村社' },
  ],
  duties: [],
  mechanisms: [
    declared('centreStatistics', { title: '社会治理中心接待统计', items: ['批次', '起', '件'], article: 'S2.14' }),
    mechanism('backstop', { title: '领导包案和专班调处兜底', article: 'S2.15' }),
    mechanism('sponsorMatching', { title: '分类分级、匹配包案领导：提出理由，由人决定', article: 'S2.16' }),
    mechanism('sponsorDuties', { title: '包案领导的三项职责', items: ['包案', '包化解', '包帮扶释明'], article: 'S2.17' }),
    declared('backstopApplication', {
      title: '疑难复杂纠纷兜底化解一件事',
      items: ['数据归集', '三色预警', '兜底八式', '溯源治理'],
      article: 'S2.19',
    }),
    mechanism('triColourWarning', { title: '三色预警', items: ['绿', '黄', '红'], article: 'S2.20' }),
    declared('backstopMethods', { title: '兜底八式（八个可填的办法）', article: 'S2.21' }),
    declared('rootCause', { title: '溯源治理', article: 'S2.22' }),
    declared('linkedMatters', { title: '监测预警、事件关联、闭环管理（按事实关联，不按人）', article: 'S2.23' }),
  ],
  cadences: [
    cadence('dailyBulletin', 'day', { title: '日通报', article: 'S2.18' }),
    cadence('weeklyConsultation', 'week', { title: '周会商', article: 'S2.18' }),
    cadence('monthlyComparison', 'month', { title: '月晒比', article: 'S2.18' }),
    cadence('quarterlyAssessment', 'quarter', { title: '季考核', article: 'S2.18' }),
  ],
  openingFigures: [
    opening('接待来访群众', 5211, '批次', { article: 'S2.14', ...thisYear }),
    opening('受理矛盾纠纷', 627, '起', { article: 'S2.14', ...thisYear }),
    opening('矛盾纠纷化解率', 100, '%', { article: 'S2.14', ...thisYear }),
    opening('兜底化解交办件', 84, '件', { article: 'S2.14', ...thisYear }),
    opening('兜底化解率', 97.62, '%', { article: 'S2.14', ...thisYear }),
  ],
  open: [
    '没有写三色的划分口径：用平台默认口径（F7）。',
    '没有写兜底八式的名称：留八个空位由管理员填写。',
    '没有写季考核的项目和分值。',
    '没有写任何一项期限：均用法定期限和平台默认值。',
  ],
});
