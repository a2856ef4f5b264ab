import type { DueDerivation, Instant, PlainDate, Within } from '../calendar/types.ts';
import type { Role } from './vocabulary.ts';

/** Who owes a duty: a named officer, whoever holds a role in a unit, or the petitioner (whose windows are rights, never debts). */
export type DutyOwner =
  | { readonly by: 'officer'; readonly officerId: string; readonly unitId: string }
  | { readonly by: 'role'; readonly role: Role; readonly unitId: string }
  | { readonly by: 'petitioner' };

/** Somebody in the office. */
export type StaffOwner = Exclude<DutyOwner, { readonly by: 'petitioner' }>;

/** A rung of the ladder that was climbed for a duty (3. Escalation): each is sent once. */
export interface ClimbedRung {
  /** Its id in the rulebook. */
  readonly rung: string;
  readonly on: PlainDate;
}

/** The rule a duty or decision stands on, shown wherever the duty is shown. */
export interface Basis {
  /** Rulebook id and version, such as `lihai@1`. */
  readonly rulebook: string;
  readonly document: string;
  readonly article: string;
  readonly origin: 'law' | 'local' | 'platformDefault';
}

/**
 * The only kind of deadline: who owes what by when under which article. Opened and closed by events; `dueOn` is moved only by
 * an approved extension, a pause that gives days back, or a logged recalculation.
 */
export interface Duty {
  /** Unique in its case: `<kind>.<sequence of the opening event>`. */
  readonly id: string;
  readonly kind: string;
  readonly owner: DutyOwner;
  readonly openedOn: PlainDate;
  readonly openedAt: Instant;
  readonly dueOn: PlainDate;
  readonly dueAt: Instant;
  readonly basis: Basis;
  readonly derivation: DueDerivation;
  /** What the duty is about when a case can owe it more than once: a sub-task, question or notice id. */
  readonly subject?: string;
  /** A window that somebody may use, such as the unit's objection: nobody owes it, so it stands in no list of what is owed. */
  readonly isRight?: true;
  /** Set while a lawful pause runs. */
  readonly pausedOn?: PlainDate;
  /** The moment of it, for a clock that runs in hours. */
  readonly pausedAt?: Instant;
  /** Set once by the sweeper. */
  readonly overdueAt?: Instant;
  /** When the timer has a rung of the ladder to climb, when that is not at its due moment. */
  readonly attendAt?: Instant;
  /** Rungs climbed so far, lowest first; left out while there is none. */
  readonly rungs?: readonly ClimbedRung[];
}

/** What one event does to the duties of its case. Recorded in the journal, so that replay never needs yesterday's calendar. */
export type DutyChange =
  /** A reversed merge opens the duties that it stopped again, with their own ids and dates. */
  | { readonly change: 'opened'; readonly duty: Duty }
  | { readonly change: 'closed'; readonly dutyId: string; readonly closedOn: PlainDate; readonly outcome: 'done' | 'stopped' | 'lapsed' }
  | {
      readonly change: 'moved';
      readonly dutyId: string;
      readonly dueOn: PlainDate;
      readonly dueAt: Instant;
      readonly derivation: DueDerivation;
      readonly basis?: Basis;
    }
  | { readonly change: 'reowned'; readonly dutyId: string; readonly owner: DutyOwner }
  | { readonly change: 'paused'; readonly dutyId: string; readonly pausedOn: PlainDate; readonly pausedAt?: Instant }
  | {
      readonly change: 'resumed';
      readonly dutyId: string;
      readonly dueOn: PlainDate;
      readonly dueAt: Instant;
      readonly derivation: DueDerivation;
    }
  | { readonly change: 'overdue'; readonly dutyId: string; readonly overdueAt: Instant }
  /** A rung was climbed, or the next one comes at another moment; without `attendAt` the ladder has none. */
  | { readonly change: 'scheduled'; readonly dutyId: string; readonly attendAt?: Instant; readonly climbed?: ClimbedRung };

/** A clock length with the rule behind it, as it is printed. */
export interface NamedWithin {
  readonly within: Within;
  readonly basis: Basis;
}
