import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** Time, place and rights at a hearing (条例 31, 36, D22). */
export const hearingNotice: NoticeTemplate = {
  blocks: [
    { text: '您提出的信访事项{{matter}}，已于{{receivedOn}}收到。' },
    { text: '为查明事实、听取意见，现就本事项举行听证（《信访工作条例》第三十一条、第三十六条）。' },
    { text: '时间：{{at}}' },
    { text: '地点：{{place}}' },
    { text: '听证的问题：{{what}}' },
    { text: '您有权在听证会上陈述、举证、质证和查阅笔录。不能按时参加的，请提前告诉我们，另行约定；不参加不影响本事项继续办理。' },
  ],
  remedy: [
    {
      text: '您可以委托代理人或者请人陪同参加；认为主持人或者办理人员有直接利害关系的，可以要求其回避。有疑问的，可以向{{petitionOffice}}询问。',
    },
  ],
};
