import type { EvaluationGrade } from '@daiban/domain/case/vocabulary';
import type { TimelineTexts } from '../timeline-texts.ts';
import { agencyTimeline } from './agency.ts';
import { bountyTimeline } from './bounty.ts';
import { loopTimeline } from './loop-timeline.ts';
import { words } from './tracking.ts';
import { waitingTimeline } from './waiting.ts';

/** What was said, after a colon; a full stop when nothing was. */
const quoted = (text: string | undefined): string => (text === undefined ? '.' : `: ${text}`);
const grade = (value: string | undefined): string => (words.grades[value as EvaluationGrade] ?? '').toLowerCase();

const outcomes: Readonly<Record<string, string>> = {
  uphold: 'the answer stands',
  vary: 'the answer is changed',
  revoke: 'the answer is revoked and to be given anew',
  redoOrder: 'the matter is to be handled again',
};

export const timeline: TimelineTexts = {
  ...waitingTimeline,
  ...agencyTimeline,
  repeatReceived: () => 'You raised this matter again; it was noted.',
  supervisionOpened: (facts) =>
    facts.text('cause') === 'complaint'
      ? `Your complaint about the handling went to the level above${quoted(facts.text('words'))}`
      : 'The level above now urges that this matter is dealt with.',
  supervisionAnswered: (facts) =>
    facts.text('cause') === 'complaint'
      ? `The level above answered your complaint${quoted(facts.text('reply'))}`
      : 'The unit has answered the level above.',
  submissionReceived: () => 'We received what you wrote.',
  caseRegistered: () => 'Registered.',
  claimRecorded: (facts) => `Claim recorded${quoted(facts.text('text'))}`,
  firstContactOfficerSet: (facts) =>
    `${[facts.officer ?? 'An officer', facts.unit].filter((part) => part !== undefined).join(', ')}, answers for it to the end.`,
  kindClassified: (facts) => (facts.kind === undefined ? 'The way of handling was set.' : `Handled as: ${words.kinds[facts.kind]}.`),
  caseLinked: () => 'Linked with a related matter.',
  caseMerged: () => 'Joined with another matter of yours. Both receipts stay valid.',
  caseReopened: (facts) =>
    `${facts.text('cause') === 'mergeReversed' ? 'Handled on its own again' : 'This matter is taken up again'}${quoted(facts.text('reason'))}`,
  caseForwarded: (facts) => `Passed to ${facts.unit ?? 'the competent unit'}.`,
  caseAssigned: (facts) => `Given to ${facts.unit ?? 'the competent unit'}.`,
  objectionRaised: () => 'The unit says it is not competent; this is being checked.',
  objectionUpheld: (facts) => `Checked: another unit takes it${quoted(facts.text('reason'))}`,
  objectionRejected: (facts) => `Checked: the same unit handles it${quoted(facts.text('reason'))}`,
  caseAccepted: (facts) => `Accepted by ${facts.unit ?? 'the unit'}.`,
  caseNotAccepted: (facts) => `Not accepted${quoted(facts.text('explanation'))}`,
  handlerSet: (facts) => `Handled by ${facts.officer ?? 'an officer'}.`,
  unitSucceeded: (facts) => `Offices were reorganised: ${facts.unit ?? 'another unit'} goes on with it, by the same dates.`,
  leadUnitSet: (facts) => `${facts.unit ?? 'One unit'} leads.`,
  coUnitAdded: (facts) => `${facts.unit ?? 'Another unit'} works on it too.`,
  petitionerContacted: (facts) => {
    const how = { phone: 'called you', visit: 'came to see you', message: 'wrote to you' }[facts.text('by') ?? 'phone'] ?? 'contacted you';
    const minutes = facts.number('minutes');
    return `${facts.officer ?? 'The officer'} ${how}${minutes === undefined ? '' : ` (about ${minutes} min)`}${quoted(facts.text('note'))}`;
  },
  contactFailed: (facts) => `${facts.officer ?? 'The officer'} could not reach you and will try again.`,
  siteVisited: (facts) => `Visited ${facts.text('place') ?? 'the place'}${quoted(facts.text('note'))}`,
  evidenceAdded: (facts) => (facts.text('by') === 'staff' ? 'The officer added papers.' : `You added to it${quoted(facts.text('words'))}`),
  extensionApproved: (facts) => `Extended by ${facts.number('days') ?? ''} days${quoted(facts.text('reason'))}`,
  replyIssued: () => 'Written answer given, claim by claim.',
  caseClosed: () => 'Closed.',
  caseConcluded: (facts) =>
    ({
      suggestionAnswered: 'Your suggestion is answered. Concluded.',
      consultationAnswered: 'Your question is answered. Concluded.',
      remedyLapsed: 'The term for a review is over. Concluded; you can raise new facts at any time.',
    })[facts.text('reason') ?? ''] ?? 'Concluded. You can raise new facts at any time.',
  remedyLapsed: () => 'The term for a review is over.',
  noticeIssued: (facts) => `${words.notices[facts.notice ?? 'receipt']} issued.`,
  noticeServed: (facts) => `${words.notices[facts.notice ?? 'receipt']} delivered.`,
  serviceFailed: (facts) =>
    `${words.notices[facts.notice ?? 'receipt']} did not reach you. It goes out again by another way; your terms run from the day you receive it.`,
  evaluationGiven: (facts) =>
    `You evaluated${facts.subject === undefined ? '' : ` the ${words.subjects[facts.subject].toLowerCase()}`}: ${grade(facts.text('grade'))}.`,
  evaluationLapsed: () => 'The term for an evaluation is over. You gave none; that does not count as satisfied.',
  returnVisitDone: (facts) => `We asked what you think. You said: ${grade(facts.text('grade'))}${quoted(facts.text('note'))}`,
  returnVisitFailed: () => 'We wanted to ask what you think and could not reach you.',
  caseSettled: () => 'No more calls are due. Your rights stay as they are.',
  questionAsked: (facts) => `You asked${quoted(facts.text('words'))}`,
  questionAnswered: (facts) => `Your question was answered${quoted(facts.text('answer'))}`,
  recusalRequested: (facts) => `You asked that an officer leave the matter${quoted(facts.text('words'))}`,
  recusalGranted: (facts) =>
    `${facts.officer ?? 'The officer'} was recused and has no more part in the matter${quoted(facts.text('reason'))}`,
  recusalRefused: (facts) => `The recusal was not agreed to${quoted(facts.text('reason'))}`,
  handlerRecused: (facts) => `${facts.officer ?? 'The handler'} left the matter; another one will be named, and the terms run on.`,
  representativeNamed: () => 'You named a representative',
  representativeRevoked: () => 'The authority of a representative has ended',
  rightsRequestReceived: () => 'We received your request about your data',
  rightsRequestAnswered: ({ text }) => `Your request about your data was answered: ${text('answer') ?? ''}`,
  actAssisted: ({ unit }) => `${unit ?? 'The window'} helped to fill this in, and you confirmed it`,
  supplementRequested: (facts) => `You were asked for what is missing${quoted(facts.text('missing'))}`,
  supplementReceived: (facts) =>
    facts.text('response') === 'declined'
      ? 'You said that nothing will follow; it goes on as it is.'
      : `What you added was received${quoted(facts.text('words'))}`,
  supplementLapsed: () => 'The time to add something is over; it goes on as it is.',
  caseSplit: (facts) => `Some claims go on as a matter of their own, “${facts.text('title') ?? ''}”${quoted(facts.text('reason'))}`,
  furtherAcceptanceRefused: (facts) => `Not accepted again${quoted(facts.text('explanation'))}`,
  legalChannelAdvised: (facts) =>
    `The law leads this elsewhere: please turn to ${facts.text('body') ?? 'the body named in the notice'}${quoted(facts.text('explanation'))}`,
  legalReferralSent: (facts) => `The papers were passed to ${facts.text('body') ?? 'the body that decides'}.`,
  legalReferralReturned: (facts) => `It came back from there, and we go on${quoted(facts.text('reason'))}`,
  matterHandedOver: (facts) => `The papers were handed to ${facts.text('body') ?? 'the competent body'}.`,
  competenceDisputed: () => 'Two offices do not agree on who handles this; the level above decides. The dates stay.',
  competenceDecided: (facts) => `It was decided that ${facts.unit ?? 'one office'} handles this${quoted(facts.text('reason'))}`,
  supportOffered: (facts) => `You were offered help${quoted(facts.text('note'))}`,
  supportAccepted: () => 'You accepted the help.',
  supportDeclined: () => 'You declined the help; the matter goes on as before.',
  ...loopTimeline,
  ...bountyTimeline,
  reviewRequested: (facts) => `You asked ${facts.unit ?? 'the next higher organ'} for a review${quoted(facts.text('words'))}`,
  reReviewRequested: (facts) => `You asked ${facts.unit ?? 'the next higher organ'} for a re-review${quoted(facts.text('words'))}`,
  reviewAccepted: (facts) => `${facts.unit ?? 'The next higher organ'} took your request up.`,
  reviewRefused: (facts) => `${facts.unit ?? 'The next higher organ'} did not take your request up${quoted(facts.text('reason'))}`,
  reviewDecided: (facts) => `${facts.unit ?? 'The next higher organ'} gave its opinion: ${outcomes[facts.text('outcome') ?? ''] ?? ''}.`,
  reReviewDecided: (facts) =>
    `${facts.unit ?? 'The next higher organ'} gave its re-review opinion: ${outcomes[facts.text('outcome') ?? ''] ?? ''}.`,
  refusalCheckRequested: (facts) => `You asked ${facts.unit ?? 'the office above'} to check the refusal${quoted(facts.text('words'))}`,
  refusalChecked: (facts) =>
    `${facts.unit ?? 'The office above'} checked it: ${facts.text('outcome') === 'overturned' ? 'it is to be accepted' : 'the refusal holds'}${quoted(facts.text('reason'))}`,
  withdrawalRequested: (facts) => `You asked to withdraw; you can cancel within seven days${quoted(facts.text('words'))}`,
  withdrawalPressureReported: (facts) =>
    `You said that ${facts.text('pressure') === 'rewarded' ? 'something was promised or given' : 'somebody pressed for it'}. Only the head of the petition office reads this${quoted(facts.text('words'))}`,
  withdrawalCoolingOver: () => 'The seven days are over; the petition office asks you whether it is your own wish.',
  withdrawalCancelled: () => 'You cancelled the withdrawal; the matter goes on.',
  withdrawalRefused: (facts) => `Not withdrawn; the matter goes on${quoted(facts.text('reason'))}`,
  caseWithdrawn: () => 'Withdrawn as you wished. You can raise it again.',
  executionUrged: (facts) => `The unit was reminded of what it promised${quoted(facts.text('reason'))}`,
  executionConfirmed: (facts) => `The unit says that it has been done${quoted(facts.text('note'))}`,
  caseArchived: () => 'Filed. You can still read your papers.',
};
