import { addMonths } from '../calendar/dates.ts';
import type { PlainDate } from '../calendar/types.ts';

/** What the journal says of a matter on the leaders' list, in the order in which it happened. */
export interface BacklogMove {
  readonly caseId: string;
  readonly kind: 'backlogListed' | 'backlogCleared' | 'relapseFound';
  readonly on: PlainDate;
}

/** Why a matter stands behind a year: it was open on 31 December, it was cleared in that year, or what was cleared then came back. */
export type YearMark = 'open' | 'cleared' | 'relapsed';

export interface MarkedMatter {
  readonly caseId: string;
  readonly mark: YearMark;
  /** Since when it was open, when it was cleared, when it came back. */
  readonly on: PlainDate;
}

/**
 * `counted`: over, and no matter that was cleared in it can still come back in time. `provisional`: over and clean, but one still can.
 * `missed`: a matter was open at its end, or came back. `running`: its end has not come.
 */
export type YearStanding = 'counted' | 'provisional' | 'missed' | 'running';

export interface ZeroBacklogYear {
  readonly year: number;
  readonly standing: YearStanding;
  /** The last day on which a matter that was cleared in it can still come back; only of a provisional one. */
  readonly provisionalUntil?: PlainDate;
  /** Those open at its end (now, while it runs), and those cleared in it with their relapses. */
  readonly matters: readonly MarkedMatter[];
}

export interface ZeroBacklogStreak {
  /** Whole years counted one after the other, up to the last one that is over. */
  readonly years: number;
  /** Years of the streak that are over and clean, and not counted yet. */
  readonly provisional: number;
  /** Newest first, with the one that runs. */
  readonly byYear: readonly ZeroBacklogYear[];
}

/** One time on the list: from listing or relapse to clearing. */
interface Stay {
  readonly caseId: string;
  readonly from: PlainDate;
  readonly clearedOn?: PlainDate;
  readonly relapsedOn?: PlainDate;
}

const toStays = (moves: readonly BacklogMove[]): readonly Stay[] => {
  const stays: Stay[] = [];
  const last = new Map<string, number>();
  for (const { caseId, kind, on } of moves) {
    const place = last.get(caseId);
    const stay = place === undefined ? undefined : stays[place];
    if (kind === 'backlogCleared') {
      if (place !== undefined && stay !== undefined) stays[place] = { ...stay, clearedOn: on };
      continue;
    }
    if (kind === 'relapseFound' && place !== undefined && stay !== undefined) stays[place] = { ...stay, relapsedOn: on };
    last.set(caseId, stays.push({ caseId, from: on }) - 1);
  }
  return stays;
};

const markYear = (year: number, stays: readonly Stay[], { today, months }: Terms): ZeroBacklogYear => {
  const [first, end] = [`${year}-01-01`, `${year}-12-31`];
  const isOver = today > end;
  // Who is still on the list at the end of a year that is over; of the year that runs, who is on it now.
  const open = stays.filter(({ from, clearedOn }) => from <= end && (clearedOn === undefined || clearedOn > end));
  const cleared = stays.flatMap((stay) => (stay.clearedOn === undefined ? [] : [{ ...stay, clearedOn: stay.clearedOn }]));
  const ofYear = cleared.filter(({ clearedOn }) => clearedOn >= first && clearedOn <= end);
  const relapsed = ofYear.flatMap(({ caseId, clearedOn, relapsedOn }) =>
    relapsedOn === undefined || relapsedOn > addMonths(clearedOn, months) ? [] : [{ caseId, on: relapsedOn }],
  );
  const provisionalUntil = ofYear
    .map(({ clearedOn }) => addMonths(clearedOn, months))
    .reduce((one, other) => (one > other ? one : other), '');
  const matters = [
    ...open.map(({ caseId, from }) => ({ caseId, mark: 'open', on: from }) as const),
    ...relapsed.map(({ caseId, on }) => ({ caseId, mark: 'relapsed', on }) as const),
    ...ofYear.map(({ caseId, clearedOn }) => ({ caseId, mark: 'cleared', on: clearedOn }) as const),
  ];
  if (relapsed.length > 0 || (isOver && open.length > 0)) return { year, standing: 'missed', matters };
  if (!isOver) return { year, standing: 'running', matters };
  return today > provisionalUntil ? { year, standing: 'counted', matters } : { year, standing: 'provisional', provisionalUntil, matters };
};

interface Terms {
  readonly today: PlainDate;
  /** Months in which what comes back is a relapse (setting `relapseMonths`). */
  readonly months: number;
}

/**
 * The zero-backlog streak (F12, S2.62): a year counts if no matter of the list is open on 31 December and none that was cleared in it came
 * back within the months of the rulebook. One that can still come back leaves the year provisional: it is not counted, and breaks nothing.
 * @param moves of all matters, each matter's in the order in which they happened
 * @param since the first year of which there is a record
 */
export const countZeroBacklogYears = (moves: readonly BacklogMove[], since: number, terms: Terms): ZeroBacklogStreak => {
  const stays = toStays(moves);
  const thisYear = Number(terms.today.slice(0, 4));
  const byYear = Array.from({ length: Math.max(0, thisYear - since + 1) }, (_, place) => markYear(thisYear - place, stays, terms));
  const over = byYear.slice(1);
  const end = over.findIndex(({ standing }) => standing === 'missed');
  const streak = end === -1 ? over : over.slice(0, end);
  const years = streak.filter(({ standing }) => standing === 'counted').length;
  return { years, provisional: streak.length - years, byYear };
};
