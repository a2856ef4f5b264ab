import type { EventsOfWaiting } from '@daiban/domain/case/events-of-waiting';
import type { PendingProcedure } from '@daiban/domain/case/vocabulary';
import type { TimelineTexts } from '../timeline-texts.ts';

const pending: Record<PendingProcedure, string> = { arbitration: '仲裁', litigation: '诉讼', reconsideration: '行政复议' };
const elsewhere = (value: string | undefined): string => pending[value as PendingProcedure] ?? '其他法定程序';
const quoted = (text: string | undefined): string => (text === undefined ? '。' : `：${text}`);
const dayOf = (date: string | undefined): string => {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  return day === undefined ? '' : `${year}年${month}月${day}日`;
};

/** Hearings, mediations, holds and recalculated dates, one sentence each. */
export const waitingTimeline: Pick<TimelineTexts, keyof EventsOfWaiting> = {
  hearingRequested: (facts) => `您申请听证${quoted(facts.text('words'))}`,
  hearingRefused: (facts) => `这次不举行听证，理由${quoted(facts.text('reason'))}`,
  hearingScheduled: (facts) =>
    `定于${dayOf(facts.text('hearingOn'))}${facts.text('time') ?? ''}在${facts.text('place') ?? ''}举行听证${quoted(facts.text('agenda'))}`,
  hearingCancelled: (facts) => `听证取消${quoted(facts.text('reason'))}`,
  hearingHeld: (facts) => `举行了听证${quoted(facts.text('record'))}`,
  mediationOpened: (facts) => `双方同意，开始调解${quoted(facts.text('agenda'))}`,
  mediationAgreed: (facts) => `调解达成协议${quoted(facts.text('agreement'))}`,
  mediationFailed: (facts) =>
    ({
      petitionerStopped: '您停止了调解，这件事接着办。您也可以依法申请仲裁、行政复议或者起诉。',
      termOver: '调解的期限到了，没有达成协议，这件事接着办。您也可以依法申请仲裁、行政复议或者起诉。',
    })[facts.text('cause') ?? ''] ?? `没有达成协议，这件事接着办${quoted(facts.text('note'))} 您也可以依法申请仲裁、行政复议或者起诉。`,
  courtConfirmationRecorded: (facts) => `${facts.text('court') ?? '法院'}确认了调解协议（${facts.text('document') ?? ''}）。`,
  agreementPerformed: (facts) => `协议已经履行${quoted(facts.text('note'))}`,
  agreementBroken: (facts) => `协议没有履行${quoted(facts.text('note'))}`,
  caseHeld: (facts) =>
    `按您的书面选择，有关诉求等${facts.text('body') ?? ''}的${elsewhere(facts.text('pending'))}结果，其他诉求照常办${quoted(facts.text('note'))}`,
  holdChecked: (facts) => `问了${elsewhere(undefined)}的进展${quoted(facts.text('note'))}`,
  caseResumed: (facts) => `恢复办理，剩下的天数接着算${quoted(facts.text('note'))}`,
  claimChannelled: (facts) =>
    `有关诉求由${facts.text('body') ?? ''}通过${elsewhere(facts.text('pending'))}解决${quoted(facts.text('note'))}`,
  clocksRecalculated: (facts) => `放假安排公布后，按${facts.text('document') ?? '新的安排'}重新算了日期，新的日期写在上面。`,
};

/** The parts of the page about what a matter waits for, and the petitioner's acts in it. */
export const waiting = {
  heading: '正在等候的事',
  hearing: (day: string, time: string, place: string) => `${day} ${time}，在${place}听证`,
  hearingRights: '您可以到场说明情况、提问、带材料，也可以请人陪同。不到场不影响您的其他权利。',
  hearingAsked: '您申请了听证，会告诉您时间，或者不听证的理由。',
  mediation: (mediator: string, unit: string) => `正在调解，调解员是${unit}的${mediator}。`,
  mediationRights: '调解靠自愿。您随时可以停止，不用说理由，这件事会接着办。',
  hold: (body: string, procedure: string) => `下面的诉求在等${body}的${procedure}结果，是您书面选择的`,
  holdRights: '法定的办理期限不因此停下来。有了结果，或者您改变主意，告诉承办人，就接着办。',
  since: (day: string) => `从${day}开始`,
  procedures: pending as Readonly<Record<PendingProcedure, string>>,
  request: {
    title: '申请听证',
    label: '为什么要听证',
    hint: (within: string | undefined) =>
      `重大、复杂的事可以听证。${within === undefined ? '' : `${within}答复您。`}不听证的，会说明理由。`,
    empty: '请写一写为什么要听证',
    tooLong: '请写短一些，不超过 1000 个字',
    send: '申请',
    sent: '已经申请，答复会写在这一页。',
  },
  stop: {
    title: '停止调解',
    text: '停止以后，这件事按原来的程序接着办，剩下的天数接着算。您也可以依法申请仲裁、行政复议或者起诉。',
    send: '停止调解',
    sent: '调解已经停止，这件事接着办。',
  },
};
