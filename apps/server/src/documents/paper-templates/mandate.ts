import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** What the principal entrusted an agent with, and how to end it (D60, S4.1, glossary C5). */
export const mandate: NoticeTemplate = {
  blocks: [
    { text: '信访事项：{{matter}}，收到日期：{{receivedOn}}。' },
    { text: '委托人就本事项委托{{unit}}[代办员{{agent}}]代为办理下列事项：{{scope}}。' },
    { text: '委托方式：{{form}}。[委托到{{endsOn}}为止。]没有写明期限的，到本事项办结为止。' },
    { text: '代办员只在上面写明的范围内跑腿办事。评价、撤回、同意了结、申请复查复核，都由您自己决定，代办员不能代您作出。' },
    { text: '代办不收任何费用。您随时可以自己直接到窗口、打电话或者在网上办理，不受委托影响。' },
  ],
  remedy: [
    {
      text: '您可以随时结束委托，不需要说明理由，也不收费用：在查询页面点“结束委托”，或者到窗口、打电话告诉{{petitionOffice}}。委托结束以后，代办员马上不能再看到本事项，本事项继续办理。',
    },
  ],
};
