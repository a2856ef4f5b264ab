import type { AgencyRate, FigureExclusion } from '@daiban/domain/agency/figures/vocabulary-of-figures';

/** What a figure counts, in SQL over a row `c` of `agency_matter` with `c.tier` of the handling unit. Each word of it stands in docs/figures.md. */
export interface FigureCondition {
  /** What might be counted at all. */
  readonly cohort: string;
  /** Tried in this order: the first that holds is why a matter of the cohort is left out. */
  readonly excluded: Readonly<Partial<Record<FigureExclusion, string>>>;
  /** Of what is left, what counts for the figure. */
  readonly counts: string;
}

/** Placeholders of the period and of the day on which it is read. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly today: string;
}

/** The offer was declined and nothing was asked for since. */
const declined = `(c.granted_on is null and c.declined_on is not null and c.declined_on >= coalesce(c.offered_on, c.declined_on))`;
const revoked = `coalesce(c.ended_by in ('revoked', 'principalIncapable', 'principalDied'), false)`;

/** The conditions of every rate for one period. */
export const figureConditions = ({ from, to, today }: Period): Readonly<Record<AgencyRate, FigureCondition>> => {
  const within = (column: string): string => `coalesce(c.${column} between ${from} and ${to}, false)`;
  const closed = `(c.granted_on is not null and ${within('closed_on')})`;
  const due = `(c.granted_on is not null and (${within('closed_on')} or (${within('due_on')} and (c.closed_on is not null or c.due_on < ${today}))))`;
  const isClosed = `coalesce(c.closed_on <= ${to}, false)`;
  const notDue = {
    revoked,
    merged: `c.procedure = 'merged'`,
    endedOtherwise: `(c.closed_on is null and c.procedure in ('withdrawn', 'notAccepted', 'furtherRefused', 'channelled', 'concluded', 'archived'))`,
    held: `c.procedure = 'held'`,
  };
  const contained = { revoked, raisedByChoice: `c.source = 'superior'` };
  return {
    agencyRate: {
      cohort: `((c.asked_on is not null or c.offered_on is not null or ${declined}) and case when ${declined} then ${within('declined_on')} else ${within('taken_on')} end)`,
      excluded: { declined, revoked, otherKind: `coalesce(c.kind, '') not in ('appeal', 'assistance')` },
      counts: 'c.granted_on is not null',
    },
    closureRate: { cohort: due, excluded: notDue, counts: isClosed },
    onTimeClosureRate: {
      cohort: due,
      excluded: { ...notDue, noClock: 'c.due_on is null' },
      counts: `(${isClosed} and coalesce(c.answered_on, c.closed_on) <= c.due_on)`,
    },
    satisfactionRate: {
      cohort: closed,
      excluded: { revoked, notEvaluated: 'c.grade is null' },
      counts: `c.grade in ('satisfied', 'basicallySatisfied')`,
    },
    participationRate: { cohort: closed, excluded: { revoked, notInvited: 'not c.invited' }, counts: 'c.grade is not null' },
    representationRate: {
      cohort: within('asked_on'),
      excluded: { revoked: `(${revoked} and c.represented_on is null)` },
      counts: 'c.represented_on is not null',
    },
    archiveRate: {
      cohort: closed,
      excluded: { revoked, windowOpen: `(c.archived_on is null and coalesce(c.window_until >= ${today}, false))` },
      counts: '(c.archived_on is not null and c.links = 6)',
    },
    zeroTripRate: { cohort: closed, excluded: { revoked }, counts: 'c.principal_trips = 0' },
    oneVisitRate: { cohort: closed, excluded: { revoked }, counts: 'c.principal_trips <= 1' },
    communityContainment: { cohort: closed, excluded: contained, counts: `coalesce(c.tier = 'community', false)` },
    streetContainment: { cohort: closed, excluded: contained, counts: `coalesce(c.tier in ('community', 'township'), false)` },
  };
};

/** Why a matter of the cohort is left out; the text `null` in SQL when it is not. */
export const reasonOf = ({ excluded }: FigureCondition): string => {
  const arms = Object.entries(excluded).map(([reason, condition]) => `when ${condition} then '${reason}'`);
  return `case ${arms.join(' ')} end`;
};

/** Matters that any figure of the period might count, by the indexes of the table. */
export const periodCondition = ({ from, to }: Period): string =>
  `(${['taken_on', 'declined_on', 'due_on', 'closed_on', 'asked_on'].map((column) => `c.${column} between ${from} and ${to}`).join(' or ')})`;

/** Days from the order to the served answer: the median (0.5), or the day by which nine of ten were answered (0.9). */
export const daysToAnswer = (conditions: Readonly<Record<AgencyRate, FigureCondition>>, share: 0.5 | 0.9): string =>
  `percentile_cont(${share}) within group (order by c.closed_on - c.asked_on) filter (where ${conditions.zeroTripRate.cohort} and not ${revoked})`;
