import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** The opinion of the organ one level up, and the last remedy (条例 35, 36, D47). */
export const reviewOpinion: NoticeTemplate = {
  blocks: [
    { text: '您提出的信访事项{{matter}}，已于{{receivedOn}}收到。' },
    { text: '您请求复查的信访事项，本机关已经复查（《信访工作条例》第三十五条）。' },
    { text: '复查意见：{{outcome}}。' },
    { text: '理由：{{reason}}' },
    {
      each: 'answers',
      text: '诉求[{{number}}]：{{claim}}\n[事实和理由：{{facts}}]\n处理意见：{{disposition}}。{{decision}}\n[依据：{{law}}]',
    },
    { text: '依据：{{law}}' },
    { when: 'goesBack', text: '重新办理由原办理单位负责，不得以同一事实和理由作出与原意见基本相同的处理意见；新的意见会书面送达您。' },
  ],
  remedy: [
    {
      text: '对本复查意见不服的，您可以自收到本意见书之日起30日内[（最迟{{reReviewUntil}}）]，向复查机关、单位的上一级机关、单位请求复核（《信访工作条例》第三十六条）。不清楚向哪个机关、单位提出的，请向{{petitionOffice}}询问。',
    },
  ],
};
