import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** What waits, for what, and which clocks (D24, D26). */
export const holdNotice: NoticeTemplate = {
  blocks: [
    { text: '您提出的信访事项{{matter}}，已于{{receivedOn}}收到。' },
    { text: '下列诉求已经进入{{pending}}程序（{{body}}[，案号{{docket}}]），按照您{{choiceOn}}的书面选择，在这里等候结果，暂停办理。' },
    { each: 'claims', text: '诉求[{{number}}]：{{claim}}' },
    { text: '说明：{{explanation}}' },
    { text: '暂停的只是上面写明的诉求；其他诉求继续办理。结果出来以后恢复办理，剩下的天数不会减少。' },
  ],
  remedy: [{ text: '认为不应当暂停的，您可以随时向{{petitionOffice}}反映；有新情况请告诉我们。' }],
};
