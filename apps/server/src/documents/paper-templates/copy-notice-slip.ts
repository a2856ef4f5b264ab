import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** To the unit: a copy of what has not moved, one level at a time (抄告单). */
export const copyNoticeSlip: NoticeTemplate = {
  blocks: [
    { text: '信访事项{{matter}}，已于{{receivedOn}}收到。' },
    { text: '现将本事项的办理情况抄告{{unit}}[（第{{level}}级）]。' },
    { text: '[事由：{{about}}。]' },
    { text: '[{{reason}}]' },
    { each: 'terms', text: '期限：最迟于{{term}}{{what}}[（{{law}}）]。' },
  ],
  remedy: [],
};
