import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** Which matter it joined, and that nothing is lost by it (D7). */
export const mergeNotice: NoticeTemplate = {
  blocks: [
    { text: '您提出的信访事项{{matter}}，已于{{receivedOn}}收到。' },
    { text: '本事项与编号{{intoNumber}}的信访事项反映的是同一件事，已经并入后者一并办理。' },
    { text: '并案理由：{{reason}}' },
    { text: '并入后，那件事项的办理期限不变，不会因为并案推迟；您的回执和查询码继续有效。' },
  ],
  remedy: [
    {
      text: '认为两件事项的事实或者诉求不同、应当分开办理的，请向{{petitionOffice}}提出；并案可以撤销，撤销后本事项从原来的地方继续办理，法定期限照常计算。',
    },
  ],
};
