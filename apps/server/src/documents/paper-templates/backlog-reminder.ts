import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** To the sponsoring unit: a hard matter on the list (积案化解提醒单, D40). */
export const backlogReminder: NoticeTemplate = {
  blocks: [
    { text: '信访事项{{matter}}，已于{{receivedOn}}收到。' },
    { text: '本事项已经列入积案化解清单，请{{unit}}办理。' },
    { text: '[列入理由：{{reason}}]' },
    { text: '请落实事项、领导、专班、方案、档案“五个一”，约见信访人听取意见（信访人可以谢绝）。' },
    { each: 'terms', text: '期限：最迟于{{term}}{{what}}[（{{law}}）]。' },
  ],
  remedy: [],
};
