import { addDays } from '@daiban/domain/calendar/dates';
import type { PlainDate } from '@daiban/domain/calendar/types';
import type { AnsweredClaim, Contact, PaperFacts } from './paper-facts.ts';
import { inWords } from './paper-words.ts';

export interface SampleOffice {
  readonly petitionOffice: Contact;
  readonly unit: Contact;
  readonly caseNumber: string;
  readonly today: PlainDate;
}

const handler = { name: '李某', phone: '0000-0000000' };

const answers: readonly AnsweredClaim[] = [
  {
    text: '修好三号楼前的路灯',
    disposition: 'supported',
    facts: '经现场查看，线路老化，两盏路灯不亮。',
    decision: '更换线路，五日内恢复照明。',
    basis: '《城市照明管理规定》第二十三条',
  },
];

/** Invented facts from which every template writes a sample, with the units of this office. */
export const sampleFacts = ({ petitionOffice, unit, caseNumber, today }: SampleOffice): PaperFacts => {
  const common = {
    caseNumber,
    title: '三号楼前路灯不亮',
    receivedOn: addDays(today, -3),
    channel: 'phone',
    receiverKind: 'petitionOffice',
    issuedOn: today,
    issuer: unit,
    petitionOffice,
  } as const;
  const handling = { kind: 'statutoryHandling', title: '办结', on: addDays(today, 60), basis: '《信访工作条例》第三十四条' } as const;
  const decideBy = {
    kind: 'acceptanceDecision',
    title: '决定是否受理',
    on: addDays(today, 15),
    basis: '《信访工作条例》第二十二条',
  } as const;
  const order = {
    ...common,
    unit,
    petitioner: '张*',
    claims: ['修好三号楼前的路灯'],
    attachments: 1,
    reason: '属于该单位职权范围',
    decideBy,
  };
  const said = (own: Readonly<Record<string, string>>, conditions: readonly string[] = []) => ({
    ...common,
    said: own,
    conditions,
    claims: ['修好三号楼前的路灯'],
    comparison: [{ text: '修好三号楼前的路灯', finding: '与此前的事实和理由相同。' }],
    answers,
    terms: [handling],
  });
  const reviewed = { outcome: '维持原处理意见', reason: '原处理意见事实清楚，依据充分。', law: '《信访工作条例》第三十五条' };
  const answered = { ...common, answers, evaluateUntil: addDays(today, 7) };
  return {
    receipt: { ...common, issuer: petitionOffice, persons: 1, attachments: 1, terms: [{ ...handling, title: '书面答复' }] },
    acceptanceNotice: {
      ...common,
      acceptedOn: today,
      kind: 'appeal',
      route: 'petitionProcedure',
      terms: [handling],
      firstContact: handler,
    },
    nonAcceptanceNotice: {
      ...common,
      reasonCode: 'pendingElsewhere',
      explanation: '该事项人民法院正在审理。',
      law: '《信访工作条例》第二十三条',
      competentBody: '人民法院',
    },
    forwardingNotice: { ...common, issuer: petitionOffice, unit, mode: 'forward', decideBy },
    extensionNotice: {
      ...common,
      days: 20,
      reason: '线路改造须协调供电部门',
      until: addDays(today, 20),
      instead: today,
      handler,
    },
    handlingOpinion: {
      ...answered,
      acceptedOn: addDays(today, -2),
      route: 'petitionProcedure',
      handler,
      contactedOn: addDays(today, -1),
      visited: { on: addDays(today, -1), place: '三号楼前' },
      reviewUntil: addDays(today, 30),
    },
    suggestionReply: answered,
    mergeNotice: { ...common, issuer: petitionOffice, intoNumber: caseNumber, reason: '反映的是同一处路灯' },
    consultationAnswer: answered,
    evaluationInvitation: { ...common, issuer: petitionOffice, evaluateUntil: addDays(today, 7) },
    noFurtherAcceptanceNotice: said({
      earlier: '复核意见（2026年3月2日）',
      newFacts: '没有提出新的事实。',
      explanation: '事实和理由与复核时相同。',
      law: '《信访工作条例》第三十六条',
    }),
    legalChannelNotice: said({
      body: '人民法院',
      address: '人民路1号',
      limit: '知道之日起六个月内',
      explanation: '供用电合同争议由人民法院审理。',
      law: '《信访工作条例》第三十一条',
    }),
    supplementNotice: said({ what: '路灯所在位置的照片', until: inWords(addDays(today, 10)) }),
    holdNotice: said({
      pending: '诉讼',
      body: '人民法院',
      docket: '（2026）民初1号',
      choiceOn: inWords(today),
      explanation: '法院正在审理线路归属。',
    }),
    resumeNotice: said({ explanation: '法院已经判决。' }),
    reviewOpinion: said({ ...reviewed, reReviewUntil: inWords(addDays(today, 30)) }),
    reReviewOpinion: said(reviewed),
    hearingNotice: said({ at: `${inWords(addDays(today, 12))}9:30`, place: '街道会议室', what: '线路由谁维修' }),
    withdrawalConfirmation: said({}),
    simpleAnswer: said({ handler: handler.name, reviewUntil: inWords(addDays(today, 30)), evaluateUntil: inWords(addDays(today, 7)) }),
    redoReply: said({ explanation: '已经到现场重新查看。', reviewUntil: inWords(addDays(today, 30)) }),
    refusalCheckNotice: said({
      outcome: '原决定不成立，本事项重新办理',
      reason: '该事项属于本地职权范围。',
      law: '《信访工作条例》第二十三条',
    }),
    mandate: said({
      unit: '城北社区代办点',
      agent: '王明',
      scope: '代为询问办理进展、代为领取文书材料',
      form: '书面委托',
      endsOn: inWords(addDays(today, 90)),
    }),
    reopeningNotice: said({ reason: '路灯修好后又不亮，提出了新的情况。' }),
    warningNotice: said({ unit: unit.name, about: '同一事项多次提出' }),
    supervisionLetter: said({ unit: unit.name, about: '办理已经超过期限', reason: '请说明没有按期办理的原因。' }),
    copyNoticeSlip: said({ unit: unit.name, level: '1', about: '“书面答复”已经超过期限' }),
    backlogReminder: said({ unit: unit.name, reason: '重新办理三个月后仍不满意' }),
    closureReport: said({}),
    forwardingOrder: { ...order, issuer: petitionOffice },
    assignmentOrder: { ...order, issuer: petitionOffice, termOn: addDays(today, 30), reportBack: true, signer: '王某' },
  };
};
