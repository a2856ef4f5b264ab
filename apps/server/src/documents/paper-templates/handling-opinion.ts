import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** Claims, facts, decisions and their legal basis, one by one, and the way to a review (条例 32, 35). */
export const handlingOpinion: NoticeTemplate = {
  blocks: [
    { text: '您提出的信访事项{{matter}}，已于{{receivedOn}}收到。' },
    { text: '[本单位{{work}}。][承办人：{{handler}}。]' },
    { text: '现提出处理意见如下（《信访工作条例》第三十二条）。' },
    {
      each: 'answers',
      text: '诉求[{{number}}]：{{claim}}\n[事实和理由：{{facts}}]\n处理意见：{{disposition}}。{{decision}}\n[依据：{{law}}]',
    },
    { when: 'supported', text: '对予以支持的诉求，本单位负责督促执行到位。' },
  ],
  remedy: [
    {
      text: '对本处理意见不服的，您可以自收到本意见书之日起30日内[（最迟{{reviewUntil}}）]，向本单位的上一级机关、单位请求复查（《信访工作条例》第三十五条）。不清楚向哪个机关、单位提出的，请向{{petitionOffice}}询问。',
    },
    {
      when: 'lawfulDuty',
      text: '本事项属于依法履行职责的，您也可以依法申请行政复议（一般自知道之日起60日内，《中华人民共和国行政复议法》第二十条）或者提起行政诉讼。',
    },
    { text: '您可以对办理情况作出满意度评价[，最迟于{{evaluateUntil}}提交]。是否评价、怎样评价由您自己决定，不影响您的其他权利。' },
  ],
};
