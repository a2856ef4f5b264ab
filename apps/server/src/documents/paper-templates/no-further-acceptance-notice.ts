import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** The remedies are used and the facts are the same; how to state new ones (条例 36, D8). */
export const noFurtherAcceptanceNotice: NoticeTemplate = {
  blocks: [
    { text: '您提出的信访事项{{matter}}，已于{{receivedOn}}收到。' },
    {
      text: '经逐项对照，本事项与已经作出的{{earlier}}事实和理由相同，信访程序已经终结，本单位不再受理（《信访工作条例》第三十六条）。本告知只涉及同一事实和理由，不影响您依法享有的权利。',
    },
    { each: 'comparison', text: '诉求[{{number}}]：{{claim}}\n对照结果：{{finding}}' },
    { text: '您提出的新情况和我们的审查：{{newFacts}}' },
    { text: '理由：{{explanation}}' },
    { text: '依据：{{law}}' },
  ],
  remedy: [
    { text: '有新的事实、理由或者材料的，您可以写明后随时提出，我们会逐项对照审查；哪一项有新的事实，就重新办理哪一项。' },
    { text: '对本告知有异议的，您可以自收到之日起30日内向上一级机关、单位请求核查。' },
    { text: '还可以依法通过诉讼、仲裁、行政复议等法定途径解决；有生活困难的，可以申请帮扶救助。咨询：{{petitionOffice}}。' },
  ],
};
