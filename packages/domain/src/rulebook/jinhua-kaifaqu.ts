import { cadence, declared, mechanism, opening, restingOn, rulebook } from './define.ts';
import { platformDefaults } from './platform-defaults.ts';

const thisYear = { asOf: '报道当年' } as const;

/** 金华开发区: weekly meetings and field time of the sponsors, screening of fields, matters of many years posted for teams to bid. */
export const jinhuaKaifaqu = rulebook({
  id: 'jinhuaKaifaqu',
  version: 2,
  title: '金华开发区',
  extends: 'nationalLaw',
  basis: { document: '金华开发区公开报道', title: '“揭榜挂帅”化解历史遗留问题（据公开报道，未见文件原文）' },
  origin: 'local',
  tiers: [
    { tier: 'county', name: '开发区' },
    { tier: 'township', name: '乡镇街道' },
    { tier: 'community', name: '村社' },
  ],
  // A week is the document's own rhythm.
  duties: restingOn(platformDefaults, { backlogMeetingTask: 'S2.37', sponsorDutyTask: 'S2.38' }).map((rule) => ({
    ...rule,
    origin: 'local' as const,
  })),
  mechanisms: [
    declared('trendComparison', { title: '与近三年同期均值和去年同期比较，只作参考', article: 'S2.36' }),
    declared('backlogReminder', { title: '积案化解提醒单', article: 'S2.39' }),
    declared('superiorAssignedBacklog', { title: '上级交办积案按交办层级管理', article: 'S2.40' }),
    mechanism('supportRecord', { title: '谈心、政策释惑、帮扶，须本人同意，不记健康情况', article: 'S2.41' }),
    declared('screeningCampaign', {
      title: '重点领域排查化解',
      items: ['征收安置', '“三资”管理', '违法建设'],
      article: 'S2.42',
    }),
    mechanism('retrospectiveFile', { title: '逐件复盘建档', article: 'S2.43' }),
    mechanism('bountyChallenge', { title: '“揭榜挂帅”：张榜、竞榜、揭榜、验收', article: 'S2.44' }),
  ],
  cadences: [
    cadence('backlogMeeting', 'week', { title: '每周积案化解专题推进会，逐件过堂', article: 'S2.37', running: true }),
    cadence('fieldDay', 'week', { title: '包案领导每周半天下沉一线', article: 'S2.38', running: true }),
  ],
  openingFigures: [
    opening('来信较近三年同期均值', -22.9, '%', { article: 'S2.36', ...thisYear }),
    opening('来访较近三年同期均值', -75.3, '%', { article: 'S2.36', ...thisYear }),
    opening('网信较近三年同期均值', -36.4, '%', { article: 'S2.36', ...thisYear }),
    opening('到省来访同比', -67.4, '%', { article: 'S2.36', ...thisYear }),
    opening('到京来访同比', -76.5, '%', { article: 'S2.36', ...thisYear }),
    opening('会商研判', 56, '次', { article: 'S2.38', ...thisYear }),
    opening('约访接待', 265, '人次', { article: 'S2.38', ...thisYear }),
    opening('积案化解提醒单', 2, '次', { article: 'S2.39', ...thisYear }),
    opening('按期化解的省级交办积案', 87, '件', { article: 'S2.40', ...thisYear }),
    opening('列入揭榜的历史遗留问题', 76, '件', { article: 'S2.44', ...thisYear }),
  ],
  open: [
    '没有写竞榜的评分和奖励：评分用平台默认口径（F13），不设与信访人沉默挂钩的奖励。',
    '没有写提醒单的答复期限和任何其他期限：均用法定期限和平台默认值。',
    '参加竞榜的年轻干部只写了百余名；化解的有15年以上的事项，没有写件数。',
  ],
});
