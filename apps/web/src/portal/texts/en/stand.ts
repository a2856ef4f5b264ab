import type { Texts } from '../zh-CN.ts';

export const stand: Texts['stand'] = {
  situations: {
    received: { heading: 'Received', text: 'What you wrote is being read; then it is registered and passed to the right department.' },
    registered: { heading: 'Registered', text: 'It is being settled which department handles it; you will see it here.' },
    supplementing: {
      heading: 'Waiting for your papers',
      text: 'Something is not clear yet. If you add nothing, it is handled with what there is.',
    },
    dispatched: {
      heading: 'Passed to the handling unit',
      text: 'The unit is checking whether it is the right one; you are told in writing whether it accepts.',
    },
    competence: {
      heading: 'Settling who handles it',
      text: 'The units settle it among themselves; you need do nothing, and the terms run on.',
    },
    accepted: { heading: 'Accepted', text: 'An officer is being named, who will then get in touch with you.' },
    handling: { heading: 'Being handled', text: 'The officer is looking into it. Every claim gets a written answer.' },
    handlingAgain: {
      heading: 'Being handled again',
      text: 'The organ above had it done again. You get a new written answer, which you can evaluate and have reviewed.',
    },
    mediating: { heading: 'In mediation', text: 'Both sides agreed to it. You can stop at any time, and the matter goes on.' },
    waitingElsewhere: {
      heading: 'Some claims wait for a result elsewhere',
      text: 'You chose to wait for it; the other claims go on. If you change your mind, tell the officer.',
    },
    answerOnItsWay: {
      heading: 'The answer is on its way',
      text: 'Your time to evaluate and to ask for a review begins only when it has reached you.',
    },
    replied: { heading: 'Answered', text: 'Please read the answer below. You can evaluate it, and ask for a review if you do not agree.' },
    visitDue: {
      heading: 'Answered',
      text: 'Please read the answer below; somebody will ask what you think of it. You need not wait for that to ask for a review.',
    },
    satisfied: {
      heading: 'Answered',
      text: 'Your opinion is noted. You can still ask for a review; tell us if what was promised is not done.',
    },
    dissatisfied: {
      heading: 'You are not satisfied: it will be handled again',
      text: 'A unit handles it again and answers anew in writing. Your time to ask for a review is not affected.',
    },
    redo: {
      heading: 'Being handled again',
      text: 'The unit is working on it anew, offers you a meeting (it is up to you), and answers again in writing.',
    },
    secondVisitDue: { heading: 'Answered again', text: 'Please read the answer below; you will be asked once more what you think of it.' },
    stillDissatisfied: {
      heading: 'You are still not satisfied: it goes on',
      text: 'The matter is not closed. If it is not solved three months after it was handled again, a leader answers for it to the end.',
    },
    leadersList: {
      heading: 'A leader answers for it',
      text: 'One leader answers for it to the end. People who took no part check the result, and hear you.',
    },
    leadersDone: {
      heading: 'The leader’s work on it is done',
      text: 'If what was agreed is not done, tell us and it is taken up again. Your other rights stay as they are.',
    },
    reviewAsked: { heading: 'You asked for a review', text: 'The next higher organ decides whether it takes it up; you will see it here.' },
    underReview: { heading: 'Under review', text: 'The next higher organ looks at it anew; those who handled it do not decide.' },
    reviewed: { heading: 'Review decided', text: 'Please read the review opinion. If you do not agree, you can ask for a re-review.' },
    reReviewAsked: { heading: 'You asked for a re-review', text: 'The organ decides whether it takes it up; you will see it here.' },
    underReReview: {
      heading: 'Under re-review',
      text: 'The organ checks the review opinion. It is the last step of the petition procedure.',
    },
    final: {
      heading: 'Re-review decided',
      text: 'Please read the opinion. The petition procedure ends here; courts, arbitration, administrative review and help in hardship stay open.',
    },
    concluded: { heading: 'Concluded', text: 'No review was asked for in time. New facts can be raised again.' },
    notAccepted: {
      heading: 'Not accepted',
      text: 'Why, by which rule and where to turn is said below. If you do not agree, the office above can check it.',
    },
    furtherRefused: {
      heading: 'Not taken up again',
      text: 'Every claim was compared with the earlier opinion. New facts or reasons can be raised; if you do not agree, the office above can check it.',
    },
    refusalChecking: {
      heading: 'The office above is checking',
      text: 'It looks at whether the refusal was right and tells you the result with reasons.',
    },
    refusalUpheld: {
      heading: 'Checked by the office above',
      text: 'It did not change the decision; the reasons are in the notice. New facts can be raised again.',
    },
    channelled: {
      heading: 'Passed to a legal procedure',
      text: 'The body named below has to decide it by law. If it turns you away, tell us and we go on.',
    },
    merged: { heading: 'Joined with another matter of yours', text: 'Both are handled together, by the earlier dates.' },
    withdrawn: { heading: 'Withdrawn', text: 'As you wished. You can raise it again at any time.' },
    archived: { heading: 'Concluded and filed', text: 'The papers are kept. New facts can be raised again.' },
  },
  steps: {
    received: 'Filed',
    accepted: 'Accepted',
    handling: 'Handling',
    waiting: 'Waiting',
    replied: 'Answer',
    evaluated: 'Rating',
    redo: 'Again',
    repliedAgain: 'New answer',
    goingOn: 'Goes on',
    leaders: 'Leader',
    review: 'Review',
    reReview: 'Re-review',
    refused: 'Not taken',
    check: 'Check',
    elsewhere: 'Passed on',
    merged: 'Joined',
    withdrawn: 'Withdrawn',
    closed: 'Closed',
  },
  beside: 'Work on what you are not satisfied with goes on at the same time. Neither shortens your time for the other.',
  leaving: 'You asked to withdraw. Work goes on until you have been asked about it, and you can cancel.',
  deciding: {
    review: (organ) => `Now with ${organ} for review`,
    reReview: (organ) => `Now with ${organ} for re-review`,
    check: (organ) => `Now with ${organ} for a check`,
  },
  to: (organ) => `It goes to ${organ}`,
  more: 'You can also',
  news: (count) => `Since your last look there ${count === 1 ? 'is 1 new entry' : `are ${count} new entries`}, marked “new”.`,
  isNew: 'new',
  past: (count) => `Earlier steps (${count})`,
  pastPapers: (count) => `Earlier papers (${count})`,
  paperCopy: {
    action: 'Ask for a paper copy',
    title: 'Ask for a paper copy',
    text: 'A simple matter may be answered by word of mouth. If you want the answer on paper, you get it; you can also print the one under “Papers”.',
    label: 'How you would like to get it (optional)',
    hint: 'For example at the window, or by post to your address.',
    words: (how) => `Please give me the answer on paper. ${how}`,
    send: 'Ask for it',
    sent: 'Noted. The officer will tell you how to get it.',
  },
};
