import { declared, mechanism, opening, rulebook } from './define.ts';

/** 义乌市: agency, data and the centre as three helping tracks; a hotline squad that calls the units together. */
export const yiwu = rulebook({
  id: 'yiwu',
  version: 2,
  title: '义乌市',
  extends: 'nationalLaw',
  basis: { document: '义乌市公开报道', title: '民情民访代办与热线联动（据公开报道，未见文件原文）' },
  origin: 'local',
  tiers: [
    { tier: 'county', name: '市' },
    { tier: 'township', name: '镇街' },
    { tier: 'community', name: '村社' },
  ],
  duties: [],
  mechanisms: [
    declared('receptionGreeters', { title: '接待大厅志愿者引导，只见排队不见内容', article: 'S2.57' }),
    mechanism('helpingTracks', { title: '帮跑、代跑、领跑', items: ['两员“帮跑”', '数据“代跑”', '矛调中心“领跑”'], article: 'S2.58' }),
    declared('smartPlatform', { title: '智慧信访平台：已有的数据不再要信访人提供', article: 'S2.59' }),
    mechanism('hotlineSquad', { title: '热线小分队，急件由24小时缩短到2小时内办结', article: 'S2.60' }),
    mechanism('instantJointCall', {
      title: '跨部门即时联动',
      items: ['指挥部', '工业园区', '属地镇街'],
      article: 'S2.61',
    }),
  ],
  openingFigures: [
    opening('热线处理来电', 154_000, '件次（以上）', { article: 'S2.60' }),
    opening('急件办理时长（原）', 24, '小时', { article: 'S2.60' }),
    opening('急件办理时长（现）', 2, '小时', { article: 'S2.60' }),
  ],
  open: [
    '没有写“两员”“三大员”是谁。',
    '急件2小时是当时的成绩，不是规定：没有写哪些来电算急件。',
    '没有写其他期限：均用法定期限和平台默认值。',
  ],
});
