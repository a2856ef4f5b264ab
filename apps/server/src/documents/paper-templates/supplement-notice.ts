import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** What is missing, until when, and that one may decline (D3). */
export const supplementNotice: NoticeTemplate = {
  blocks: [
    { text: '您提出的信访事项{{matter}}，已于{{receivedOn}}收到。' },
    { text: '为了把事情办好，请您补充下面的材料或者情况。' },
    { text: '需要补充：{{what}}' },
    { text: '[请在{{until}}以前补充。]' },
    { text: '可以在网上用查询码上传，也可以送到或者寄到：{{petitionOfficeContact}}。法定期限照常计算，不因补充材料推迟。' },
  ],
  remedy: [{ text: '您也可以不补充，或者说明无法补充；到期没有补充的，我们按现有材料继续办理。有疑问的，可以向{{petitionOffice}}询问。' }],
};
