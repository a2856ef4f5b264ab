import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** What the office one level up found about a refusal (D50). */
export const refusalCheckNotice: NoticeTemplate = {
  blocks: [
    { text: '您提出的信访事项{{matter}}，已于{{receivedOn}}收到。' },
    { text: '您请求核查的不予受理（不再受理）决定，本机关已经核查。' },
    { text: '核查结果：{{outcome}}。' },
    { text: '理由：{{reason}}' },
    { text: '依据：{{law}}' },
  ],
  remedy: [{ text: '有新的事实、理由或者材料的，您可以随时重新提出。有疑问的，可以向{{petitionOffice}}询问。' }],
};
