import { addDays } from '@daiban/domain/calendar/dates';
import type { PlainDate } from '@daiban/domain/calendar/types';
import type { AnsweredClaim, Contact, PaperFacts } from './paper-facts.ts';

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
  const caused = {
    ...common,
    cause: { reason: '路灯线路须由供电部门先行检测' },
    claims: ['修好三号楼前的路灯'],
    terms: [handling],
    unit,
  };
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
    noFurtherAcceptanceNotice: caused,
    legalChannelNotice: caused,
    supplementNotice: caused,
    holdNotice: caused,
    resumeNotice: caused,
    reviewOpinion: caused,
    reReviewOpinion: caused,
    hearingNotice: caused,
    withdrawalConfirmation: caused,
    simpleAnswer: caused,
    redoReply: caused,
    refusalCheckNotice: caused,
    reopeningNotice: caused,
    warningNotice: caused,
    supervisionLetter: caused,
    copyNoticeSlip: caused,
    backlogReminder: caused,
    closureReport: caused,
    forwardingOrder: { ...order, issuer: petitionOffice },
    assignmentOrder: { ...order, issuer: petitionOffice, termOn: addDays(today, 30), reportBack: true, signer: '王某' },
  };
};
