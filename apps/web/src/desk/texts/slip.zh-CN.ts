import type { DutyKind } from './vocabulary-texts.ts';

/** The paper that a visitor takes home: spoken to a resident, not to staff. */
export const slipZhCN = {
  slip: {
    title: '信访事项回执',
    received: (name: string, title: string) => `${name}：您反映的“${title}”，我们收到了。`,
    receivedAt: '收到时间',
    number: '编号',
    code: '查询码',
    scan: '用手机扫一扫，就能看进度',
    type: (address: string) => `也可以打开 ${address}，输入查询码`,
    next: '接下来',
    by: (day: string, what: string) => `${day}前，${what}。`,
    day: (year: number, month: number, day: number, weekday: number) =>
      `${year}年${month}月${day}日（周${['日', '一', '二', '三', '四', '五', '六'][weekday] ?? ''}）`,
    duties: {
      registerForward: '转给该办的部门，并告诉您',
      serveNoticeTask: '把正式回执当面交给您，或者寄给您',
      acceptanceDecision: '决定受不受理，书面告诉您',
      consultationReply: '答复您的咨询',
    } as Readonly<Partial<Record<DutyKind, string>>>,
    within: { naturalDay: (length: number) => `${length}天内`, workingDay: (length: number) => `${length}个工作日内` },
    acceptance: (within: string) => `转到以后${within}，决定受不受理，书面告诉您。`,
    reply: (within: string) => `受理以后${within}，给您书面答复。`,
    offline: (phone: string) => `不会上网：带这张纸到窗口，或打 ${phone}。`,
    window: '窗口',
    hours: '时间',
    keep: '请收好这张纸。打开时填查询码和您留的电话的最后四位；没留电话的，凭查询码就能看到这件事，不要给别人看。',
  },
};
