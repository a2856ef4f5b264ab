import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** One answer to what was asked (D71). */
export const consultationAnswer: NoticeTemplate = {
  blocks: [
    { text: '您提出的信访事项{{matter}}，已于{{receivedOn}}收到。' },
    { each: 'claims', text: '您问[{{number}}]：{{claim}}' },
    { text: '答复：{{answer}}' },
    { text: '[依据：{{law}}]' },
  ],
  remedy: [
    { text: '对答复还有疑问的，可以向{{petitionOffice}}询问；需要有关单位处理的，您可以就此提出信访事项，我们会登记并办理。' },
    { text: '您可以对办理情况作出满意度评价[，最迟于{{evaluateUntil}}提交]。是否评价、怎样评价由您自己决定，不影响您的其他权利。' },
  ],
};
