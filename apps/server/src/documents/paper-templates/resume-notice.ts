import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** Handled again, until when (D25, D27). */
export const resumeNotice: NoticeTemplate = {
  blocks: [
    { text: '您提出的信访事项{{matter}}，已于{{receivedOn}}收到。' },
    { text: '下列诉求从{{date}}起恢复办理，此前剩下的天数照算。' },
    { each: 'claims', text: '诉求[{{number}}]：{{claim}}' },
    { text: '说明：{{explanation}}' },
    { each: 'terms', text: '接下来：最迟于{{term}}{{what}}[（{{law}}）]。' },
    { text: '办理单位：{{issuerContact}}。' },
  ],
  remedy: [{ text: '有疑问的，可以向{{petitionOffice}}询问。' }],
};
