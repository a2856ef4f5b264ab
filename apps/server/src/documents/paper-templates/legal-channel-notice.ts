import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** Which legal body decides, where it is and until when one can go there (条例 31, D9). */
export const legalChannelNotice: NoticeTemplate = {
  blocks: [
    { text: '您提出的信访事项{{matter}}，已于{{receivedOn}}收到。' },
    { text: '经审查，下列诉求依法应当通过法定途径解决（《信访工作条例》第三十一条）。' },
    { each: 'claims', text: '诉求[{{number}}]：{{claim}}' },
    { text: '理由：{{explanation}}' },
    { text: '请向{{body}}提出[，地址：{{address}}]。' },
    { text: '[提出的期限：{{limit}}。]法定途径有时间限制，请尽早办理。' },
    { text: '[依据：{{law}}]' },
    { text: '法定途径不受理，或者发现途径不对的，请告诉我们，我们会重新办理，您不需要从头提出。' },
  ],
  remedy: [
    { text: '需要法律咨询或者法律援助的，可以拨打公共法律服务热线12348，或者到公共法律服务窗口，都不收费。' },
    { text: '认为本事项不应当走法定途径的，您可以向{{petitionOffice}}提出，或者向上一级机关、单位反映，请求核查。' },
  ],
};
