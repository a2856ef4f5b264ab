import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** To the unit: what its handling is asked about, and the answer that a leader signs (预警提醒单, D56). About the work, never about who petitions (care G5, G6). */
export const warningNotice: NoticeTemplate = {
  blocks: [
    { text: '信访事项{{matter}}，已于{{receivedOn}}收到。' },
    { text: '[经了解，本事项出现以下情况：{{about}}。]' },
    { text: '[{{reason}}]' },
    { text: '请{{unit}}重新核查办理是否到位，写明原因和下一步办理方案，由分管领导审签后书面回复。' },
    { each: 'terms', text: '期限：最迟于{{term}}{{what}}[（{{law}}）]。' },
    { text: '提醒针对办理工作，不针对信访人；不得因此限制信访人依法反映诉求。' },
  ],
  remedy: [],
};
