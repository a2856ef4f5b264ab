import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** The answer after handling again, claim by claim (D37). */
export const redoReply: NoticeTemplate = {
  blocks: [
    { text: '您提出的信访事项{{matter}}，已于{{receivedOn}}收到。' },
    { text: '根据您的意见，本事项已经重新办理，现答复如下（《信访工作条例》第三十二条）。' },
    { text: '[说明：{{explanation}}]' },
    {
      each: 'answers',
      text: '诉求[{{number}}]：{{claim}}\n[事实和理由：{{facts}}]\n处理意见：{{disposition}}。{{decision}}\n[依据：{{law}}]',
    },
  ],
  remedy: [
    {
      text: '对本答复不服的，您可以自收到处理意见之日起30日内[（最迟{{reviewUntil}}）]，向本单位的上一级机关、单位请求复查（《信访工作条例》第三十五条）。不清楚向哪个机关、单位提出的，请向{{petitionOffice}}询问。',
    },
    { text: '您可以对办理情况作出满意度评价[，最迟于{{evaluateUntil}}提交]。是否评价、怎样评价由您自己决定，不影响您的其他权利。' },
  ],
};
