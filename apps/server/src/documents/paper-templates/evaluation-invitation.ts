import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** Asks for the petitioner's own judgement; silence is never taken for consent (条例 21, care G12). */
export const evaluationInvitation: NoticeTemplate = {
  blocks: [
    { text: '您提出的信访事项{{matter}}，已于{{receivedOn}}收到。' },
    { text: '本事项已经答复。请您凭查询码对办理单位和承办人作出评价（《信访工作条例》第二十一条）。' },
    {
      text: '您可以对办理情况作出满意度评价[，最迟于{{evaluateUntil}}提交]。是否评价、怎样评价由您自己决定，不影响您的其他权利。不评价不视为满意。评价由您本人作出，工作人员不得代替，也不得要求您修改。',
    },
  ],
  remedy: [],
};
