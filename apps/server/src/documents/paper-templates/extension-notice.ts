import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** The new date, who decided it, and why (条例 34). */
export const extensionNotice: NoticeTemplate = {
  blocks: [
    { text: '您提出的信访事项{{matter}}，已于{{receivedOn}}收到。' },
    {
      text: '因情况复杂，本事项不能在{{instead}}办结。经本单位负责人批准，办理期限延长{{days}}日[，至{{until}}]（《信访工作条例》第三十四条）。',
    },
    { text: '延期理由：{{reason}}' },
    { text: '[承办人：{{handler}}。]' },
    { text: '延期只有这一次。为此给您带来的不便，请您谅解。' },
  ],
  remedy: [{ text: '对延期有意见的，您可以向{{petitionOffice}}反映；办理期间可以继续补充材料和提问。' }],
};
