import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** Proof of filing: what came in and when, what comes next, how to follow it (条例 18, 21, 22). */
export const receipt: NoticeTemplate = {
  blocks: [
    { text: '您提出的信访事项{{matter}}，已于{{receivedOn}}收到。[随件收到材料{{attachments}}份。]' },
    { text: '[本事项由{{persons}}人共同提出，每一位都会得到同样的答复。]' },
    { each: 'terms', text: '接下来：{{issuer}}最迟于{{term}}{{what}}[（{{law}}）]。' },
    {
      text: '查询：您可以凭查询码随时在网上查看办到哪一步、由谁办理、收到了哪些文书，也可以补充材料和提问。查询码请自己保管，不要告诉他人。',
    },
    { text: '不便上网的，可以带本回执到窗口或者打电话查询：{{petitionOfficeContact}}。' },
  ],
  remedy: [],
};
