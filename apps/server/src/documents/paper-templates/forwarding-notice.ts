import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** Where the matter went, whom to call there, and what happens next (条例 22, 23). */
export const forwardingNotice: NoticeTemplate = {
  blocks: [
    { text: '您提出的信访事项{{matter}}，已于{{receivedOn}}收到。' },
    { text: '经登记，已于{{date}}{{sent}}{{unit}}办理（{{law}}）。' },
    { text: '办理单位：{{unitContact}}。' },
    { text: '[接下来：{{unit}}最迟于{{term}}{{termWhat}}[（{{termLaw}}）]。]' },
    { text: '该单位认为不属于其职权范围的，应当向我们说明理由；由我们重新确定办理单位，您不需要重新提出。' },
    { text: '有疑问的，可以向{{petitionOffice}}询问。' },
  ],
  remedy: [],
};
