import { mechanism, opening, rulebook } from './define.ts';

const since2021 = { asOf: '2021年以来' } as const;

/** 磐安县: resolution teams ordered by villages or dispatched, councils of townships and villages, years without backlog. */
export const panan = rulebook({
  id: 'panan',
  version: 2,
  title: '磐安县',
  extends: 'nationalLaw',
  basis: { document: '磐安县公开报道', title: '“无信访积案县”创建（据公开报道，未见文件原文）' },
  origin: 'local',
  tiers: [
    { tier: 'county', name: '县' },
    { tier: 'township', name: '乡镇（街道）' },
    { tier: 'community', name: '村社' },
  ],
  duties: [],
  mechanisms: [
    mechanism('zeroBacklogYear', { title: '无信访积案年度：年末没有未化解的积案', article: 'S2.62' }),
    mechanism('resolutionTeam', { title: '化解团', items: ['村里“订单”', '信访部门“派单”'], article: 'S2.63' }),
    mechanism('deliberationCouncil', { title: '议事机制', items: ['乡镇（街道）“219”', '村社“157”'], article: 'S2.64' }),
    mechanism('jointEarlyHandling', {
      title: '抓早抓小抓苗头',
      items: ['工作联动', '问题联治', '信访联调'],
      article: 'S2.65',
    }),
  ],
  openingFigures: [
    opening('连续无信访积案年度', 4, '年', { article: 'S2.62' }),
    opening('民情民访代办服务', 13_000, '次（以上）', { article: 'S2.63', ...since2021 }),
    opening('代办村级事项', 6876, '件次', { article: 'S2.63', ...since2021 }),
    opening('办结率', 99.9, '%', { article: 'S2.63', ...since2021 }),
  ],
  open: ['没有写“219”“157”的含义：会期和议题由管理员设定。', '没有写任何一项期限：均用法定期限和平台默认值。'],
});
