import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** To the unit: formal chase with a date (督办函, 条例 40, D58). */
export const supervisionLetter: NoticeTemplate = {
  blocks: [
    { text: '信访事项{{matter}}，已于{{receivedOn}}收到。' },
    { text: '现就本事项向{{unit}}督办（《信访工作条例》第四十条）。' },
    { text: '[督办事由：{{about}}。]' },
    { text: '[{{reason}}]' },
    { each: 'terms', text: '期限：最迟于{{term}}{{what}}[（{{law}}）]。' },
    { text: '请书面答复办理情况；采纳改进建议与否，一并说明。' },
  ],
  remedy: [],
};
