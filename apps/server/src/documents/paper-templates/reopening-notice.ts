import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** Handled again, why, and by when (D54). */
export const reopeningNotice: NoticeTemplate = {
  blocks: [
    { text: '您提出的信访事项{{matter}}，已于{{receivedOn}}收到。' },
    { text: '本事项从{{date}}起重新启动办理，期限从这一天重新计算。' },
    { text: '理由：{{reason}}' },
    { each: 'terms', text: '接下来：最迟于{{term}}{{what}}[（{{law}}）]。' },
  ],
  remedy: [{ text: '有疑问的，可以向{{petitionOffice}}询问。' }],
};
