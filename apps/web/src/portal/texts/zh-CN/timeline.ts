import type { EvaluationGrade } from '@daiban/domain/case/vocabulary';
import type { TimelineTexts } from '../timeline-texts.ts';
import { agencyTimeline } from './agency.ts';
import { bountyTimeline } from './bounty.ts';
import { loopTimeline } from './loop-timeline.ts';
import { words } from './tracking.ts';
import { waitingTimeline } from './waiting.ts';

/** What was said, after a colon; a full stop when nothing was. */
const quoted = (text: string | undefined): string => (text === undefined ? '。' : `：${text}`);
const grade = (value: string | undefined): string => words.grades[value as EvaluationGrade] ?? '';

const outcomes: Readonly<Record<string, string>> = {
  uphold: '维持原来的意见',
  vary: '改变原来的意见',
  revoke: '撤销原来的意见，重新办',
  redoOrder: '要求重新办',
};

export const timeline: TimelineTexts = {
  ...waitingTimeline,
  ...agencyTimeline,
  repeatReceived: () => '您又来反映了这件事，已经记下。',
  supervisionOpened: (facts) =>
    facts.text('cause') === 'complaint' ? `您对办理的意见已经交给上一级${quoted(facts.text('words'))}` : '上一级开始督促这件事的办理。',
  supervisionAnswered: (facts) =>
    facts.text('cause') === 'complaint' ? `上一级答复了您对办理的意见${quoted(facts.text('reply'))}` : '办理单位答复了上一级的督促。',
  submissionReceived: () => '收到您的反映。',
  caseRegistered: () => '已经登记。',
  claimRecorded: (facts) => `记下诉求${quoted(facts.text('text'))}`,
  firstContactOfficerSet: (facts) =>
    `首问负责人是${facts.unit ?? ''}${facts.officer === undefined ? '' : ` ${facts.officer}`}，从头跟到底。`,
  kindClassified: (facts) => (facts.kind === undefined ? '定下了办理的类别。' : `按“${words.kinds[facts.kind]}”办理。`),
  caseLinked: () => '和另一件有关的事关联在一起。',
  caseMerged: () => '和您的另一件事并在一起办。两张回执都有效。',
  caseReopened: (facts) => `${facts.text('cause') === 'mergeReversed' ? '重新单独办理' : '重新办理这件事'}${quoted(facts.text('reason'))}`,
  caseForwarded: (facts) => `转给${facts.unit ?? '该办的部门'}办理。`,
  caseAssigned: (facts) => `交给${facts.unit ?? '该办的部门'}办理。`,
  objectionRaised: () => '办理单位提出不归他们管，正在核对。',
  objectionUpheld: (facts) => `核对完了，换一个单位办${quoted(facts.text('reason'))}`,
  objectionRejected: (facts) => `核对完了，还是由原来的单位办${quoted(facts.text('reason'))}`,
  caseAccepted: (facts) => `${facts.unit ?? '办理单位'}受理。`,
  caseNotAccepted: (facts) => `没有受理${quoted(facts.text('explanation'))}`,
  handlerSet: (facts) => `由${facts.officer ?? '承办人'}办理。`,
  unitSucceeded: (facts) => `机构调整，改由${facts.unit ?? '承接单位'}接着办，期限不变。`,
  leadUnitSet: (facts) => `由${facts.unit ?? '一个单位'}牵头办理。`,
  coUnitAdded: (facts) => `${facts.unit ?? '另一个单位'}一起办理。`,
  petitionerContacted: (facts) => {
    const how = { phone: '打电话', visit: '上门', message: '发消息' }[facts.text('by') ?? 'phone'] ?? '打电话';
    const minutes = facts.number('minutes');
    return `${facts.officer ?? '承办人'}${how}问了情况${minutes === undefined ? '' : `（约${minutes}分钟）`}${quoted(facts.text('note'))}`;
  },
  contactFailed: (facts) => `${facts.officer ?? '承办人'}联系您，没有联系上，会再联系。`,
  siteVisited: (facts) => `到${facts.text('place') ?? '现场'}看了情况${quoted(facts.text('note'))}`,
  evidenceAdded: (facts) => (facts.text('by') === 'staff' ? '承办人补充了材料。' : `您补充了情况${quoted(facts.text('words'))}`),
  extensionApproved: (facts) => `延长办理${facts.number('days') ?? ''}天${quoted(facts.text('reason'))}`,
  replyIssued: () => '给您书面答复，每个诉求都答了。',
  caseClosed: () => '办结。',
  caseConcluded: (facts) =>
    ({
      suggestionAnswered: '建议已经答复，办结。',
      consultationAnswered: '咨询已经答复，办结。',
      remedyLapsed: '申请复查的期限过了，办结。有新情况可以再反映。',
    })[facts.text('reason') ?? ''] ?? '办结。有新情况可以再反映。',
  remedyLapsed: () => '申请复查的期限到了。',
  noticeIssued: (facts) => `制发了${words.notices[facts.notice ?? 'receipt']}。`,
  noticeServed: (facts) => `${words.notices[facts.notice ?? 'receipt']}已经送达。`,
  serviceFailed: (facts) => `${words.notices[facts.notice ?? 'receipt']}没有送到您手里，会换一种方式再送；期限从您收到时算起。`,
  evaluationGiven: (facts) => `您评价${facts.subject === undefined ? '' : words.subjects[facts.subject]}：${grade(facts.text('grade'))}。`,
  evaluationLapsed: () => '评价的期限到了，您没有评价，不算满意。',
  returnVisitDone: (facts) => `回访了您。您说${grade(facts.text('grade'))}${quoted(facts.text('note'))}`,
  returnVisitFailed: () => '回访您，没有联系上。',
  caseSettled: () => '回访结束了。您的各项权利不变。',
  questionAsked: (facts) => `您问了一句${quoted(facts.text('words'))}`,
  questionAnswered: (facts) => `回答了您的问题${quoted(facts.text('answer'))}`,
  recusalRequested: (facts) => `您提出请有关人员回避${quoted(facts.text('words'))}`,
  recusalGranted: (facts) => `决定${facts.officer ?? '有关人员'}回避，不再参与这件事${quoted(facts.text('reason'))}`,
  recusalRefused: (facts) => `没有同意回避${quoted(facts.text('reason'))}`,
  handlerRecused: (facts) => `${facts.officer ?? '承办人'}退出办理，会另外确定承办人，期限不变。`,
  representativeNamed: () => '您确定了一位代理人',
  representativeRevoked: () => '一位代理人的代理已经解除',
  rightsRequestReceived: () => '收到您关于个人信息的请求',
  rightsRequestAnswered: ({ text }) => `关于个人信息的请求已经答复：${text('answer') ?? ''}`,
  actAssisted: ({ unit }) => `上面这一步由${unit ?? '窗口'}协助填写，您本人确认`,
  supplementRequested: (facts) => `请您补充${quoted(facts.text('missing'))}`,
  supplementReceived: (facts) =>
    facts.text('response') === 'declined' ? '您说不补充，按现有情况办。' : `收到您补充的材料${quoted(facts.text('words'))}`,
  supplementLapsed: () => '补充的期限到了，按现有情况接着办。',
  caseSplit: (facts) => `有几个诉求分出去单独办，题目是“${facts.text('title') ?? ''}”${quoted(facts.text('reason'))}`,
  furtherAcceptanceRefused: (facts) => `不再受理${quoted(facts.text('explanation'))}`,
  legalChannelAdvised: (facts) =>
    `这件事要走法定途径，请找${facts.text('body') ?? '告知书上写明的机关'}${quoted(facts.text('explanation'))}`,
  legalReferralSent: (facts) => `材料转给了${facts.text('body') ?? '该受理的机关'}。`,
  legalReferralReturned: (facts) => `从法定途径退回来，我们接着办${quoted(facts.text('reason'))}`,
  matterHandedOver: (facts) => `材料移交给了${facts.text('body') ?? '该办的机关'}。`,
  competenceDisputed: () => '两个单位对由谁办意见不一，正在由上一级决定。期限不变。',
  competenceDecided: (facts) => `决定由${facts.unit ?? '一个单位'}办理${quoted(facts.text('reason'))}`,
  supportOffered: (facts) => `问您是否需要帮助${quoted(facts.text('note'))}`,
  supportAccepted: () => '您接受了帮助。',
  supportDeclined: () => '您谢绝了帮助，这件事照常办理。',
  ...loopTimeline,
  ...bountyTimeline,
  reviewRequested: (facts) => `您向${facts.unit ?? '上一级机关'}申请复查${quoted(facts.text('words'))}`,
  reReviewRequested: (facts) => `您向${facts.unit ?? '上一级机关'}申请复核${quoted(facts.text('words'))}`,
  reviewAccepted: (facts) => `${facts.unit ?? '上一级机关'}受理了您的申请。`,
  reviewRefused: (facts) => `${facts.unit ?? '上一级机关'}没有受理您的申请${quoted(facts.text('reason'))}`,
  reviewDecided: (facts) => `${facts.unit ?? '上一级机关'}作出复查意见：${outcomes[facts.text('outcome') ?? ''] ?? ''}。`,
  reReviewDecided: (facts) => `${facts.unit ?? '上一级机关'}作出复核意见：${outcomes[facts.text('outcome') ?? ''] ?? ''}。`,
  refusalCheckRequested: (facts) => `您请${facts.unit ?? '上级信访部门'}核查${quoted(facts.text('words'))}`,
  refusalChecked: (facts) =>
    `${facts.unit ?? '上级信访部门'}核查过了，${facts.text('outcome') === 'overturned' ? '应当受理' : '没有改变原来的决定'}${quoted(facts.text('reason'))}`,
  withdrawalRequested: (facts) => `您申请撤回，七天内可以取消${quoted(facts.text('words'))}`,
  withdrawalPressureReported: (facts) =>
    `您说明：${facts.text('pressure') === 'rewarded' ? '有人许诺或者给了好处' : '有人要求或者施加压力'}。只有信访办主任看得到${quoted(facts.text('words'))}`,
  withdrawalCoolingOver: () => '七天过了，信访办会向您核实是不是自己愿意撤回。',
  withdrawalCancelled: () => '您取消了撤回，接着办。',
  withdrawalRefused: (facts) => `没有撤回，接着办${quoted(facts.text('reason'))}`,
  caseWithdrawn: () => '按您的意思撤回。以后还可以再反映。',
  executionUrged: (facts) => `催办理单位落实答应的事${quoted(facts.text('reason'))}`,
  executionConfirmed: (facts) => `办理单位说已经落实${quoted(facts.text('note'))}`,
  caseArchived: () => '材料归档。您随时可以看自己的文书。',
};
