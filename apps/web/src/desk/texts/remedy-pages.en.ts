import type { remedyPagesZhCN } from './remedy-pages.zh-CN.ts';

export const remedyPagesEn: typeof remedyPagesZhCN = {
  remedies: {
    title: 'Reviews',
    hint: 'Requests, opinions, checks, withdrawals and promises, by due date',
    number: 'Number',
    matter: 'Matter',
    waits: 'Waits for',
    by: 'Owed by',
    due: 'Due',
    mine: 'mine',
    empty: 'No review is waiting',
    emptyHint: 'When a petitioner asks for a review, a re-review or a check, it is listed here.',
    stages: { review: 'Review', reReview: 'Re-review' },
    asked: (day) => `asked for on ${day}`,
    accepted: (day) => `taken up on ${day}`,
    refused: (day) => `Not taken up, ${day}`,
    draftBy: (name) => `Draft by ${name}`,
    redoOrdered: 'To be handled again as the review says; the same opinion on the same facts can not be given.',
    answeredAnew: 'An opinion that sends the matter back gives no answers; the unit answers anew.',
    refusalCheck: 'Check of the refusal',
    withdrawal: 'The petitioner wishes to withdraw',
    cooling: 'They can cancel for seven days; every term runs on.',
    coolingOver: 'The seven days are over; the petition office asks them.',
    pressure:
      'The petitioner says that something was promised or that somebody pressed for it. Ask them yourself, and do not hand it to the handling unit.',
  },
};
