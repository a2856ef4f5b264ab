import type { bountyPagesZhCN } from './bounty-pages.zh-CN.ts';

/** Words of a posted matter on the case page. */
export const bountyPagesEn: typeof bountyPagesZhCN = {
  bounty: {
    title: 'Posted for teams',
    stages: { proposed: 'waits for the petitioner', posted: 'taking bids', judged: 'being judged', claimed: 'with a team' },
    waitsForPetitioner: 'It is posted only when the petitioner has read the summary and agrees; otherwise the work goes on as before.',
    counts: (bids, judges) => `${bids} bids, ${judges} judges (at least 3; 60 points to win)`,
    notScored: 'not scored yet',
    points: (total) => `${total.toFixed(2)} points`,
    won: 'won',
    formula: (plan, competence, time, resources) =>
      `plan ${plan.toFixed(1)}×40% + competence ${competence.toFixed(1)}×25% + time ${time.toFixed(1)}×20% + resources ${resources.toFixed(1)}×15%`,
    doneBy: (day) => `done by ${day}`,
  },
  bounties: {
    title: 'Posted for teams',
    hint: 'Hard matters that any unit may offer to solve. What is written here is the matter alone: not who, not where.',
    empty: 'Nothing is posted now',
    emptyHint: 'A matter is posted once the petitioner agrees, and stands here until a team is named.',
    postedOn: (day) => `posted ${day}`,
    until: { posted: (day) => `bids until ${day}`, judged: (day) => `team to be named by ${day}` },
    own: 'Bid of your unit',
    bidFor: (unit) => `Bid for ${unit}`,
    bids: 'To be scored',
    rule: 'Each mark 0 to 100; total = plan×40% + competence×25% + time×20% + resources×15%. Judges count once they have scored every bid; at least three, and the best mean total of 60 or more wins.',
    fourMarks: 'The total appears when all four marks are there.',
    comesTo: (total) => `Your total: ${total.toFixed(2)}`,
    correct: 'Correct the marks',
  },
};
