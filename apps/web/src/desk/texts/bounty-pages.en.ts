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
};
