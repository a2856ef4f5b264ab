import type { EventsOfWaiting } from '@daiban/domain/case/events-of-waiting';
import type { PendingProcedure } from '@daiban/domain/case/vocabulary';
import type { TimelineTexts } from '../timeline-texts.ts';
import type { Texts } from '../zh-CN.ts';

const pending: Record<PendingProcedure, string> = {
  arbitration: 'arbitration',
  litigation: 'court proceedings',
  reconsideration: 'administrative reconsideration',
};
const elsewhere = (value: string | undefined): string => pending[value as PendingProcedure] ?? 'another legal procedure';
const quoted = (text: string | undefined): string => (text === undefined ? '.' : `: ${text}`);
const dayOf = (date: string | undefined): string =>
  date === undefined
    ? ''
    : new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const otherWays = 'You may also turn to arbitration, administrative reconsideration or a court.';

export const waitingTimeline: Pick<TimelineTexts, keyof EventsOfWaiting> = {
  hearingRequested: (facts) => `You asked for a hearing${quoted(facts.text('words'))}`,
  hearingRefused: (facts) => `There is no hearing this time, because${quoted(facts.text('reason'))}`,
  hearingScheduled: (facts) =>
    `A hearing takes place on ${dayOf(facts.text('hearingOn'))} at ${facts.text('time') ?? ''}, ${facts.text('place') ?? ''}${quoted(facts.text('agenda'))}`,
  hearingCancelled: (facts) => `The hearing was called off${quoted(facts.text('reason'))}`,
  hearingHeld: (facts) => `The hearing took place${quoted(facts.text('record'))}`,
  mediationOpened: (facts) => `With the consent of both sides a mediation began${quoted(facts.text('agenda'))}`,
  mediationAgreed: (facts) => `The mediation ended with an agreement${quoted(facts.text('agreement'))}`,
  mediationFailed: (facts) =>
    ({
      petitionerStopped: `You stopped the mediation; the matter goes on. ${otherWays}`,
      termOver: `The time for the mediation is over without an agreement; the matter goes on. ${otherWays}`,
    })[facts.text('cause') ?? ''] ?? `No agreement was reached; the matter goes on${quoted(facts.text('note'))} ${otherWays}`,
  courtConfirmationRecorded: (facts) => `${facts.text('court') ?? 'A court'} confirmed the agreement (${facts.text('document') ?? ''}).`,
  agreementPerformed: (facts) => `The agreement was kept${quoted(facts.text('note'))}`,
  agreementBroken: (facts) => `The agreement was not kept${quoted(facts.text('note'))}`,
  caseHeld: (facts) =>
    `By your written choice the claims concerned wait for ${elsewhere(facts.text('pending'))} at ${facts.text('body') ?? ''}; the others go on${quoted(facts.text('note'))}`,
  holdChecked: (facts) => `We asked how ${elsewhere(undefined)} stands${quoted(facts.text('note'))}`,
  caseResumed: (facts) => `Handled again, with the days that were left${quoted(facts.text('note'))}`,
  claimChannelled: (facts) =>
    `The claims concerned are decided by ${facts.text('body') ?? ''} in ${elsewhere(facts.text('pending'))}${quoted(facts.text('note'))}`,
  clocksRecalculated: (facts) =>
    `The dates were counted again after the holiday notice ${facts.text('document') ?? ''}; the new ones stand above.`,
};

export const waiting: Texts['waiting'] = {
  heading: 'What this matter waits for',
  hearing: (day, time, place) => `Hearing on ${day}, ${time}, ${place}`,
  hearingRights: 'You may come, speak, ask, bring papers and be accompanied. Staying away costs you none of your other rights.',
  hearingAsked: 'You asked for a hearing. You will be told the date, or why there is none.',
  mediation: (mediator, unit) => `A mediation is running. The mediator is ${mediator}, ${unit}.`,
  mediationRights: 'Mediation is voluntary. You may stop it at any time and owe no reason; the matter then goes on.',
  hold: (body, procedure) => `By your written choice these claims wait for ${procedure} at ${body}`,
  holdRights: 'The term that the law sets runs on. When there is a result, or you change your mind, tell the handler and it goes on.',
  since: (day) => `Since ${day}`,
  procedures: pending,
  request: {
    title: 'Ask for a hearing',
    label: 'Why a hearing is needed',
    hint: (within) =>
      `Important and complex matters can be heard.${within === undefined ? '' : ` You get an answer ${within}.`} If there is no hearing, you are told why.`,
    empty: 'Please write why a hearing is needed',
    tooLong: 'Please keep it within 1,000 characters',
    send: 'Ask',
    sent: 'Sent. The answer will stand on this page.',
  },
  stop: {
    title: 'Stop the mediation',
    text: `The matter then goes on as before, with the days that were left. ${otherWays}`,
    send: 'Stop the mediation',
    sent: 'The mediation has ended; the matter goes on.',
  },
};
