import { daysBetween } from '../calendar/dates.ts';
import type { Instant, PlainDate } from '../calendar/types.ts';
import type { Duty, DutyOwner } from '../case/duty.ts';
import type { RecordedEvent } from '../case/events.ts';
import { foldDuty } from '../case/fold-duty.ts';
import { given } from '../kernel/given.ts';

/** One duty from its opening to its end, or to the end of what is looked at. */
export interface DutyLife {
  readonly kind: string;
  readonly subject?: string;
  readonly owner: DutyOwner;
  /** A window that may be used, and is never owed. */
  readonly isWindow: boolean;
  readonly openedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly outcome: 'done' | 'stopped' | 'lapsed' | 'open';
  /** Done after its moment, or open beyond it. */
  readonly isLate: boolean;
  /** Natural days for which it was open. */
  readonly openDays: number;
}

interface End {
  readonly at: Instant;
  readonly on: PlainDate;
  readonly outcome: 'done' | 'stopped' | 'lapsed';
}

const toLife = (duty: Duty, end: End | undefined, until: { readonly at: Instant; readonly on: PlainDate }): DutyLife => {
  const isWindow = duty.isRight === true || duty.owner.by === 'petitioner';
  const last = end ?? until;
  const isOwed = !isWindow && (end === undefined ? duty.pausedOn === undefined : end.outcome === 'done');
  return {
    kind: duty.kind,
    ...given({ subject: duty.subject }),
    owner: duty.owner,
    isWindow,
    openedOn: duty.openedOn,
    dueOn: duty.dueOn,
    outcome: end?.outcome ?? 'open',
    isLate: isOwed && Date.parse(last.at) > Date.parse(duty.dueAt),
    openDays: Math.max(0, daysBetween(duty.openedOn, last.on)),
  };
};

/**
 * Every duty that a journal opened, in the order of opening, as it stood when it ended or at the moment until which the journal is
 * looked at.
 */
export const livesOf = (events: readonly RecordedEvent[], until: { readonly at: Instant; readonly on: PlainDate }): readonly DutyLife[] => {
  const known = new Map<string, Duty>();
  const ends = new Map<string, End>();
  for (const { at, on, duties } of events) {
    for (const change of duties) {
      const id = change.change === 'opened' ? change.duty.id : change.dutyId;
      if (change.change === 'closed') {
        ends.set(id, { at, on, outcome: change.outcome });
        continue;
      }
      // A reversed merge opens again what it had stopped.
      ends.delete(id);
      const before = known.get(id);
      const [after] = foldDuty(change.change === 'opened' || before === undefined ? [] : [before], change);
      if (after !== undefined) known.set(id, after);
    }
  }
  return [...known].map(([id, duty]) => toLife(duty, ends.get(id), until));
};
