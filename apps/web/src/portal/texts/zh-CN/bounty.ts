import type { TimelineFacts } from '../timeline-texts.ts';

/** A matter that may be posted for teams (揭榜), with the petitioner's word. */
export const bounty = {
  action: '答复张榜',
  title: '同意张榜吗',
  what: '我们想把下面这段摘要给各单位看，请愿意来办的团队报名。摘要里没有您的姓名、电话和地址。选中的团队会和您联系。',
  hint: '同不同意由您定，以后也可以改主意。不同意，这件事照常办，没有任何影响。',
  answers: { agreed: '同意', objected: '不同意' },
  pick: '请选“同意”或者“不同意”',
  send: '告诉信访办',
  sent: { agreed: '记下了，会请团队报名。', objected: '知道了，不张榜，这件事照常办。' },
};

export const bountyTimeline = {
  bountyProposed: () => '想把这件事的摘要张榜，请团队来办。摘要里没有您的姓名、电话和地址，由您决定同不同意。',
  bountyAnswered: (facts: TimelineFacts) => (facts.text('answer') === 'agreed' ? '您同意张榜。' : '您不同意张榜，这件事照常办理。'),
  bountyPosted: () => '摘要已经张榜，等团队报名。',
  bountyAwarded: (facts: TimelineFacts) => `定了新的团队来办：${facts.unit ?? '一个团队'}。`,
  bountyRevoked: (facts: TimelineFacts) =>
    facts.text('cause') === 'petitionerObjects'
      ? '张榜已经收回，由原来的专班继续办理。'
      : `张榜收回，由原来的专班继续办理${facts.text('reason') === undefined ? '。' : `：${facts.text('reason') ?? ''}`}`,
};
