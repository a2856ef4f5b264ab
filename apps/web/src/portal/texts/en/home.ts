import type { Texts } from '../zh-CN.ts';

export const home: Texts['home'] = {
  title: ['Tell us once.', 'We do the running.'],
  lead: 'Online, by phone, by letter or in person: every matter is registered and answered.',
  file: 'Raise a matter',
  fileHint: 'About two minutes, no account needed',
  track: 'Follow a matter',
  trackHint: 'With your query code',
  phone: 'Phone us',
  know: 'Good to know',
  howLong: 'How long it takes',
  office: 'Window, phone and postal address',
  cadre: 'Misconduct of officials (confidential)',
  dissatisfied: 'Not content with our handling',
};

export const howLong: Texts['howLong'] = {
  title: 'How long it takes',
  lead: 'Every step has a time limit. The first day does not count; a last day that is a day off moves to the next working day.',
  whole: {
    lead: 'From filing to the written answer',
    online: (term) => `online or by phone, ${term} at the latest;`,
    otherwise: (term) => `by letter or in person, ${term} at the latest.`,
    all: (term) => `whichever way you filed, ${term} at the latest.`,
    term: (days, workingDays) =>
      [
        ...(days > 0 ? [`${days} day${days === 1 ? '' : 's'}`] : []),
        ...(workingDays > 0 ? [`${workingDays} working day${workingDays === 1 ? '' : 's'}`] : []),
      ].join(' and '),
    roughly: (term, weeks) => `${term} (about ${weeks} weeks)`,
    made: 'That is three terms added up: passing it on, deciding whether it is accepted, and handling it. Most matters need less. A term that ends on a day off moves to the next working day.',
  },
  ours: 'Step by step: what we must do',
  yours: 'Your rights',
  others: 'Other steps',
  platformDefault: 'No rule fixes the term; this platform set it.',
  extension: 'A complex matter can be extended once, by at most 30 days. You are told the reason and the new date in writing.',
  more: 'Once you have filed, “Follow a matter” shows each date and how it was counted.',
  clocks: {
    registerForward: 'Register it, pass it to the competent unit, and tell you',
    acceptanceDecision: 'Decide whether it is accepted, and tell you in writing',
    consultationReply: 'Answer a question about policy',
    firstContact: 'The officer contacts you, once one is named',
    objectionRuling: 'Settle who is competent, when a unit says it is not',
    siteCheck: 'Visit the place, when a call did not make it clear',
    localPhoneWeb: 'Give you a written answer, if you filed online or by phone',
    localLetterVisit: 'Give you a written answer, if you wrote or came in person',
    statutoryHandling: 'The longest it may take after acceptance, whichever way you filed',
    assistanceHandling: 'Deal with a request for help, and answer you',
    suggestionFeedback: 'Tell you whether your suggestion is adopted, and why',
    serveNoticeTask: 'Bring a paper to you, once it is made out',
    questionReply: 'Answer a question you ask along the way',
    recusalRuling: 'Decide when you ask that somebody stand aside',
    returnVisit: 'Call you after the answer has reached you, to hear what you think',
    redoTask: 'Give it back to be handled again, when you are dissatisfied',
    redoReply: 'Handle it again and answer you in writing',
    secondReturnVisit: 'Call you a second time, after the new answer',
    sponsorTask: 'Name a leader, when it is on the leaders’ list after three months',
    backlogResolve: 'Resolve what is on the leaders’ list, and have it checked',
    relapseResolve: 'Resolve it again, when what was agreed was not done',
    evaluationWindow: 'You can evaluate us, after the answer has reached you',
    reviewWindow: 'You can ask for a review, if you do not agree with the answer',
  },
};

export const officePage: Texts['officePage'] = {
  title: 'Window, phone and post',
  lead: 'You do not need the internet. Every way is registered, gives a query code and gets an answer.',
  visit: 'Come to the window',
  visitHint: 'You need not write. The officer takes down what you say, reads it to you, and registers it once you agree.',
  call: 'Phone',
  callHint: 'Say what happened, where, and how to reach you. The officer records it faithfully and tells you the query code.',
  write: 'Write',
  writeHint: 'Give your name, address and phone number, what happened and what you ask for.',
  writeTo: (address, name) => `${name}, ${address}`,
};

export const cadrePage: Texts['cadrePage'] = {
  title: 'Misconduct of officials',
  lead: 'A report of misconduct is written and kept apart; only the discipline officer can read it.',
  file: 'Report here',
  follow: 'Follow a report',
  whyTitle: 'Why',
  why: 'What is registered here can be read by the unit that handles it. A report of misconduct must stay secret and must never reach the person or unit it is about, so it is kept apart: its own store, its own key, its own query code.',
  basis: 'Rule: Regulation on Petition Work (《信访工作条例》), Article 30',
  whereTitle: 'You can also go straight to',
  national: 'National discipline and supervision line',
  nationalHint: 'If you would rather not turn to the local body, call this number.',
  ordinary: 'Only unhappy with the speed, the tone or the result?',
  ordinaryLink: 'See what you can do about our handling',
};

export const dissatisfiedPage: Texts['dissatisfiedPage'] = {
  title: 'Not content with our handling',
  whomTitle: 'Whom to turn to first',
  phone: 'Phone',
  lead: 'Each of these is your right. Using one does not stop the work on your matter, and nobody may hold it against you.',
  leadBasis: 'Rule: Regulation on Petition Work (《信访工作条例》), Article 18',
  handlingTitle: 'It is still being handled, but slow or unclear',
  handling:
    'Open it with your query code: you can ask a question or add papers. If a date has passed in silence, phone the petition office and press us.',
  evaluateTitle: 'There is an answer, and you want to say how it went',
  evaluate: 'With your query code you evaluate the unit and the officer. It is yours alone; silence never counts as satisfied.',
  reviewTitle: 'You do not agree with the answer',
  review: (within) =>
    `${within.charAt(0).toUpperCase()}${within.slice(1)} of receiving the written answer you can ask the organ above the handling unit for a review: on the page of your matter, or in writing at the window or at that organ. If you do not agree with its opinion either, you can ask for a re-review in the same way.`,
  reviewWhom: 'How to ask, and until which day, stands at the end of the written answer. Not sure which organ? Phone the petition office:',
  reviewDefault: 'within 30 days',
  reviewBasis: 'Rule: Regulation on Petition Work (《信访工作条例》), Articles 35 and 36',
  refusalTitle: 'Your matter was not accepted',
  refusal:
    'Within 30 days of the notice you can have the refusal checked by the petition office one level up: on the page of your matter, by phone or at the window.',
  recusalTitle: 'The officer has a stake in the matter',
  recusal: 'You can ask that somebody else takes over. Phone the petition office, or come to the window, and say why.',
  recusalBasis: 'Rule: Regulation on Petition Work (《信访工作条例》), Article 28',
  complainTitle: 'You are sent from door to door, kept waiting, or treated badly',
  complain:
    'Phone the petition office first and say which matter and who. You can also turn to the petition office one level up; we tell you which one it is. For misconduct, go straight to the discipline body:',
  complainLink: 'How to reach the discipline body',
};
