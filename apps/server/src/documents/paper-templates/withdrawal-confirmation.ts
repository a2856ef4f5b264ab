import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** The petitioner's own act is confirmed (D53). */
export const withdrawalConfirmation: NoticeTemplate = {
  blocks: [
    { text: '您提出的信访事项{{matter}}，已于{{receivedOn}}收到。' },
    { text: '您本人申请撤回本事项，现已撤回，办理到此结束。' },
    { when: 'othersGoOn', text: '本事项由多人共同提出，其他人的诉求继续办理。' },
    { text: '撤回只能由您本人决定。任何人不得劝说、要求或者以好处交换您撤回；有这种情况的，请告诉我们。' },
  ],
  remedy: [{ text: '撤回以后，同一事项有需要的，您可以随时重新提出，从重新提出之日起计算期限。有疑问的，可以向{{petitionOffice}}询问。' }],
};
