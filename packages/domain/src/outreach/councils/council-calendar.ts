import { addDays, daysBetween } from '../../calendar/dates.ts';
import type { PlainDate } from '../../calendar/types.ts';
import { given } from '../../kernel/given.ts';
import { medianOf } from '../../kernel/median.ts';
import type { CouncilItem } from './item.ts';

/** When a council sits next by its rhythm, and whether that day has gone by without a session. */
export interface NextSession {
  readonly dueOn: PlainDate;
  readonly isMissing: boolean;
}

/**
 * The next session of a council: so many days after the last one, or after the day on which the council began when it never sat. What the
 * codes 219 and 157 mean for the rhythm stands in no source, so the office sets the days; without them nothing is due.
 */
export const nextSession = (
  {
    intervalDays,
    lastHeldOn,
    beganOn,
  }: { readonly intervalDays?: number | undefined; readonly lastHeldOn?: PlainDate | undefined; readonly beganOn: PlainDate },
  today: PlainDate,
): NextSession | undefined => {
  if (intervalDays === undefined) return undefined;
  const dueOn = addDays(lastHeldOn ?? beganOn, intervalDays);
  return { dueOn, isMissing: dueOn < today };
};

/** What the page of councils says in figures. */
export interface CouncilFigures {
  readonly items: number;
  readonly decided: number;
  readonly done: number;
  readonly becameCase: number;
  /** Median of the days from the early item to the case (S4.8); left out when none became a case. */
  readonly daysToCase?: number;
}

/** Counts items; one that became a case counts among the decided when a session had decided it. */
export const figuresOfCouncils = (items: readonly CouncilItem[]): CouncilFigures => ({
  items: items.length,
  decided: items.filter(({ decidedOn }) => decidedOn !== undefined).length,
  done: items.filter(({ stage }) => stage === 'done').length,
  becameCase: items.filter(({ stage }) => stage === 'becameCase').length,
  ...given({
    daysToCase: medianOf(
      items.flatMap(({ raisedOn, becameCaseOn }) => (becameCaseOn === undefined ? [] : [daysBetween(raisedOn, becameCaseOn)])),
    ),
  }),
});
