import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** The last opinion of the petition procedure, with the legal ways that remain (条例 36, D49). */
export const reReviewOpinion: NoticeTemplate = {
  blocks: [
    { text: '您提出的信访事项{{matter}}，已于{{receivedOn}}收到。' },
    { text: '您请求复核的信访事项，本机关已经复核（《信访工作条例》第三十六条）。' },
    { text: '复核意见：{{outcome}}。' },
    { text: '理由：{{reason}}' },
    {
      each: 'answers',
      text: '诉求[{{number}}]：{{claim}}\n[事实和理由：{{facts}}]\n处理意见：{{disposition}}。{{decision}}\n[依据：{{law}}]',
    },
    { text: '依据：{{law}}' },
    { when: 'goesBack', text: '重新办理由原办理单位负责，不得以同一事实和理由作出与原意见基本相同的处理意见；新的意见会书面送达您。' },
  ],
  remedy: [
    { text: '本意见是信访程序中的最后意见。有新的事实、理由或者材料的，您可以重新提出，我们会逐项审查。' },
    { text: '依法可以提起诉讼、申请仲裁或者行政复议的，不受本意见影响；有生活困难的，可以申请帮扶救助。咨询：{{petitionOffice}}。' },
  ],
};
