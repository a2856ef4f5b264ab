import type { remedy as zhRemedy } from '../zh-CN/remedy.ts';

export const remedy: typeof zhRemedy = {
  heading: 'Review, re-review and withdrawal',
  stages: { review: (organ) => `Review: ${organ}`, reReview: (organ) => `Re-review: ${organ}` },
  waiting: (day) => `Asked for on ${day}; waiting to be taken up.`,
  checking: (day) => `Asked for on ${day}; being checked.`,
  accepted: (day) => `Taken up on ${day}; being looked into.`,
  refused: (day) => `Not taken up, ${day}.`,
  decided: (day, outcome) => `Opinion of ${day}: ${outcome}. The paper is below.`,
  outcomes: {
    uphold: 'the answer stands',
    vary: 'the answer is changed',
    revoke: 'the answer is revoked and to be given anew',
    redoOrder: 'the matter is to be handled again',
  },
  check: (organ) => `Check of the refusal: ${organ}`,
  checkOutcomes: {
    upheld: 'Checked: the refusal holds. The reasons are in the notice.',
    overturned: 'Checked: it is to be accepted and has been taken up again.',
  },
  withdrawal: (day) => `On ${day} you asked to withdraw`,
  cooling: 'You can cancel within seven days. Work goes on meanwhile.',
  coolingOver: 'The seven days are over; the petition office asks you whether it is your own wish. Until then you can still cancel.',
  nextOrgan: (organ) => `You do not agree? You can turn to ${organ}`,
  final:
    'This was the last step of the petition procedure. Courts, arbitration and administrative review stay open where the law gives them; help in hardship can be asked for; new facts can be raised again.',
  label: 'What you do not agree with, and why',
  hint: 'Your own words are enough. Papers can be added under “Add material”.',
  late: 'After the term, with good cause (said above)',
  empty: 'Say what you do not agree with',
  tooLong: 'Make it shorter: 2000 characters at most',
  requestReview: {
    title: 'Ask for a review',
    text: (organ) =>
      `${organ ?? 'The next higher organ'} looks at the matter again and gives you a written opinion within 30 days. It is not decided by those who handled it. Your other rights stay as they are.`,
    send: 'Ask for a review',
    sent: 'It has gone to the next higher organ; whether it is taken up and what comes of it is shown here.',
  },
  requestReReview: {
    title: 'Ask for a re-review',
    text: (organ) =>
      `${organ ?? 'The organ above'} looks at the review and gives you a written opinion within 30 days. It is the last step of the petition procedure.`,
    send: 'Ask for a re-review',
    sent: 'It has gone to the organ; what comes of it is shown here.',
  },
  requestRefusalCheck: {
    title: 'Ask for a check',
    text: (organ) =>
      `${organ ?? 'The petition office one level up'} checks the refusal and tells you the result with reasons within 15 working days.`,
    label: 'Why it should be accepted',
    send: 'Ask for a check',
    sent: 'It has gone to the office above; the result is shown here.',
  },
  requestWithdrawal: {
    title: 'Withdraw this matter',
    text: 'Withdrawing is your own decision: nobody may ask for it or offer anything for it. You can change your mind within seven days, in which work goes on. You can raise it again later.',
    pressure: 'Did anybody promise or give you something for it, or press you?',
    pressures: { none: 'No', rewarded: 'Something was promised or given', pressed: 'Somebody asked for it or pressed me' },
    label: 'What you want to say (optional)',
    hint: 'The handler can read it.',
    hintHead: 'Only the head of the petition office can read it, not the handling unit.',
    send: 'Ask to withdraw',
    sent: 'Noted. You can cancel it here within seven days.',
  },
  cancelWithdrawal: {
    title: 'Cancel the withdrawal',
    text: 'The matter goes on, with the same terms.',
    send: 'Cancel the withdrawal',
    sent: 'Cancelled; the matter goes on.',
  },
};
