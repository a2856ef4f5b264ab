import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** To the sender: facts, result, proof (办结报告, 条例 22). */
export const closureReport: NoticeTemplate = {
  blocks: [
    { text: '信访事项{{matter}}，已于{{receivedOn}}收到。' },
    { text: '现将办理结果报告如下。' },
    {
      each: 'answers',
      text: '诉求[{{number}}]：{{claim}}\n[事实和理由：{{facts}}]\n处理意见：{{disposition}}。{{decision}}\n[依据：{{law}}]',
    },
  ],
  remedy: [],
};
