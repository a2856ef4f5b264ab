import type { Bid, BidScore } from '../case/bounty-state.ts';

/** F13: plan 40, competence 25, time 20, resources 15. */
export const bidWeights = { planMark: 40, competenceMark: 25, timeMark: 20, resourcesMark: 15 } as const;
/** Judges who must have scored every bid, and the total in points that a winner needs. */
export const judgesAtLeast = 3;
export const winnerAtLeast = 60;

type Mark = keyof typeof bidWeights;
const marks = Object.keys(bidWeights) as readonly Mark[];

/** A bid with its result. */
export interface RankedBid {
  readonly bid: Bid;
  /** Hundredths of a point, rounded half up: 8225 is 82.25. */
  readonly total: number;
  /** Means of the marks, in points. */
  readonly means: Readonly<Record<Mark, number>>;
}

/** Only whoever has scored every bid counts: bids are compared by the same judges. */
export const panelOf = (bids: readonly Bid[]): readonly string[] =>
  (bids[0]?.scores ?? [])
    .map(({ officerId }) => officerId)
    .filter((id) => bids.every(({ scores }) => scores.some((one) => one.officerId === id)));

const sumOf = (scores: readonly BidScore[], mark: Mark): number => scores.reduce((sum, score) => sum + score[mark], 0);
/** Exact: with the same panel for every bid, sums compare as means do. */
const weightedSum = (scores: readonly BidScore[]): number => marks.reduce((sum, mark) => sum + bidWeights[mark] * sumOf(scores, mark), 0);

/** Bids by F13: total, then the plan, then the earlier bid; those of the same moment are equal, and a public lot decides. */
export const rankBids = (bids: readonly Bid[]): readonly RankedBid[] => {
  const panel = panelOf(bids);
  if (panel.length === 0) return [];
  return bids
    .map((bid) => {
      const scores = bid.scores.filter(({ officerId }) => panel.includes(officerId));
      return { bid, sum: weightedSum(scores), plan: sumOf(scores, 'planMark'), scores };
    })
    .toSorted((left, right) => right.sum - left.sum || right.plan - left.plan || Date.parse(left.bid.at) - Date.parse(right.bid.at))
    .map(({ bid, sum, scores }) => ({
      bid,
      total: Math.floor((2 * sum + panel.length) / (2 * panel.length)),
      means: {
        planMark: sumOf(scores, 'planMark') / panel.length,
        competenceMark: sumOf(scores, 'competenceMark') / panel.length,
        timeMark: sumOf(scores, 'timeMark') / panel.length,
        resourcesMark: sumOf(scores, 'resourcesMark') / panel.length,
      },
    }));
};

/** The bids that share the first place: more than one only where a lot has to decide. */
export const firstPlace = (ranked: readonly RankedBid[]): readonly RankedBid[] => {
  const [first] = ranked;
  if (first === undefined) return [];
  return ranked.filter(
    ({ bid, total, means }) =>
      total === first.total && means.planMark === first.means.planMark && Date.parse(bid.at) === Date.parse(first.bid.at),
  );
};
