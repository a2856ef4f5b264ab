import type { Ratio } from '../../agency/figures/ratio.ts';
import type { PlainDate } from '../../calendar/types.ts';
import { accept, type Result, refuse } from '../../kernel/result.ts';

/** The two ways in which a resolution team is called (S2.63): a village orders it (订单), or the petition office dispatches it (派单). */
export const teamWays = ['order', 'dispatch'] as const;
export type TeamWay = (typeof teamWays)[number];

export const teamOrderStages = ['sent', 'accepted', 'closed', 'takenBack'] as const;
export type TeamOrderStage = (typeof teamOrderStages)[number];

export const teamOutcomes = ['resolved', 'partly', 'notResolved'] as const;
export type TeamOutcome = (typeof teamOutcomes)[number];

/** An order as far as its next step depends on it. */
export interface TeamOrder {
  readonly stage: TeamOrderStage;
  readonly sentOn: PlainDate;
  /** Days of its sessions. */
  readonly sessions: readonly PlainDate[];
}

/** Accepting, a session as it was held, closing, and taking it back before anybody accepted it. */
export type TeamStep =
  | { readonly kind: 'accept' }
  | { readonly kind: 'session'; readonly heldOn: PlainDate }
  | { readonly kind: 'close'; readonly outcome: TeamOutcome }
  | { readonly kind: 'takeBack' };

export type TeamStepRefusal =
  | { readonly code: 'team-order-stands-elsewhere' }
  | { readonly code: 'session-before-team-order' }
  | { readonly code: 'held-in-the-future' }
  | { readonly code: 'team-session-missing' };

const takenIn: Readonly<Record<TeamStep['kind'], TeamOrderStage>> = {
  accept: 'sent',
  takeBack: 'sent',
  session: 'accepted',
  close: 'accepted',
};

/** The stage after a step. What is said to be resolved was talked over at least once (care G13: resolution needs proof). */
export const stepTeamOrder = (
  step: TeamStep,
  { stage, sentOn, sessions }: TeamOrder,
  today: PlainDate,
): Result<TeamOrderStage, TeamStepRefusal> => {
  if (stage !== takenIn[step.kind]) return refuse({ code: 'team-order-stands-elsewhere' });
  switch (step.kind) {
    case 'accept':
      return accept('accepted');
    case 'takeBack':
      return accept('takenBack');
    case 'session':
      if (step.heldOn > today) return refuse({ code: 'held-in-the-future' });
      return step.heldOn < sentOn ? refuse({ code: 'session-before-team-order' }) : accept('accepted');
    case 'close':
      return step.outcome !== 'notResolved' && sessions.length === 0 ? refuse({ code: 'team-session-missing' }) : accept('closed');
  }
};

export interface TeamFigures {
  readonly open: number;
  readonly closed: number;
  readonly resolved: number;
  /** Resolved of those closed, in per cent with one decimal, rounded half up; missing while none is closed. */
  readonly rate?: string;
}

/** A share with one decimal, in per cent, rounded half up; undefined when there is no data. */
export const showTenths = ({ numerator, denominator }: Ratio): string | undefined => {
  if (denominator === 0) return undefined;
  const tenths = Math.floor((2000 * numerator + denominator) / (2 * denominator));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
};

/** How orders of one way ended; one that was taken back counts nowhere, one resolved in part is not resolved. */
const countOf = (orders: readonly CountedOrder[]): TeamFigures => {
  const closed = orders.filter(({ stage }) => stage === 'closed');
  const resolved = closed.filter(({ outcome }) => outcome === 'resolved').length;
  const rate = showTenths({ numerator: resolved, denominator: closed.length });
  const open = orders.filter(({ stage }) => stage === 'sent' || stage === 'accepted').length;
  return { open, closed: closed.length, resolved, ...(rate === undefined ? {} : { rate }) };
};

export interface CountedOrder {
  readonly way: TeamWay;
  readonly stage: TeamOrderStage;
  readonly outcome?: TeamOutcome | undefined;
}

/** Figures of resolution teams by the way in which they were called, and of both together (S2.63). */
export const countTeamOrders = (orders: readonly CountedOrder[]): Readonly<Record<TeamWay | 'total', TeamFigures>> => ({
  order: countOf(orders.filter(({ way }) => way === 'order')),
  dispatch: countOf(orders.filter(({ way }) => way === 'dispatch')),
  total: countOf(orders),
});
