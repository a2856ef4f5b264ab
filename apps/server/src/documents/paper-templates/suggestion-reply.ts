import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** What of a suggestion is adopted and why, with the reward if there is one (条例 29). */
export const suggestionReply: NoticeTemplate = {
  blocks: [
    { text: '您提出的信访事项{{matter}}，已于{{receivedOn}}收到。' },
    { text: '感谢您提出建议。经认真研究论证，回复如下（《信访工作条例》第二十九条）。' },
    {
      each: 'answers',
      text: '建议[{{number}}]：{{claim}}\n[事实和理由：{{facts}}]\n处理意见：{{disposition}}。{{decision}}\n[依据：{{law}}]',
    },
    { text: '[奖励：{{reward}}]' },
  ],
  remedy: [
    { text: '对回复有不同看法、有补充理由或者新的建议的，您可以随时再次提出。有疑问的，可以向{{petitionOffice}}询问。' },
    { text: '您可以对办理情况作出满意度评价[，最迟于{{evaluateUntil}}提交]。是否评价、怎样评价由您自己决定，不影响您的其他权利。' },
  ],
};
