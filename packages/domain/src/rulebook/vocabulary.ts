import type { Within } from '../calendar/types.ts';
import type { EventKind } from '../case/events.ts';
import type { Channel, MatterKind, Role } from '../case/vocabulary.ts';

/**
 * The vocabulary a regulation is written in. A rulebook is plain data: it can be printed, stored, compared and shown, and one
 * pure engine interprets it.
 */

export type Origin = 'law' | 'local' | 'platformDefault';

/** When a rule applies, said of the case after the event. */
export type Condition =
  | { readonly test: 'channelIn'; readonly channels: readonly Channel[] }
  | { readonly test: 'kindIn'; readonly kinds: readonly MatterKind[] }
  | { readonly test: 'receiverIs'; readonly receiver: 'petitionOffice' | 'otherOrgan' }
  | { readonly test: 'noticeIs'; readonly notices: readonly string[] }
  | { readonly test: 'contactUnclear' }
  | { readonly test: 'termOrdered' }
  | { readonly test: 'answersGiven' }
  | { readonly test: 'modeIs'; readonly mode: 'forward' | 'assign' }
  | { readonly test: 'notServed' }
  | { readonly test: 'not'; readonly condition: Condition }
  | { readonly test: 'allOf'; readonly conditions: readonly Condition[] }
  | { readonly test: 'anyOf'; readonly conditions: readonly Condition[] };

/** Whose duty it is; the engine resolves it to an officer, a role in a unit, or the petitioner. */
export type OwnerRef =
  | 'receiver'
  | 'petitionOffice'
  | 'petitionOfficeHead'
  | 'firstContactOfficer'
  | 'handlingUnit'
  | 'caseHandler'
  | 'coUnit'
  | 'principalLeader'
  | 'returnVisitOfficer'
  | 'archivist'
  | 'petitioner';

export interface DutyRule {
  /** Identifier of glossary C9, or of C9a for a task. */
  readonly kind: string;
  /** What is owed, in a few words of the office. */
  readonly title: string;
  readonly opensOn: readonly EventKind[];
  readonly when?: Condition;
  readonly owner: OwnerRef;
  /** `ordered`: the date that the event itself carries. */
  readonly within: Within | 'ordered';
  readonly closedBy: readonly EventKind[];
  /** Narrows `closedBy`: same subject (sub-task, question, notice) only, or when a condition holds. */
  readonly closedWhen?: Condition;
  /** Events that end it without it having been done. */
  readonly stoppedBy?: readonly EventKind[];
  /** The command the timer gives when the duty falls due, such as `lapse`. */
  readonly onDue?: 'lapseEvaluation' | 'lapse';
  /** Whether an approved extension moves it (条例 34), and at most by how many natural days. */
  readonly extendableBy?: number;
  /** Clock that the law sets: a local rulebook may be stricter, never looser. */
  readonly statutory?: boolean;
  readonly shownToPetitioner: boolean;
  readonly document: string;
  readonly article: string;
  readonly origin: Origin;
}

export type RuleTrigger =
  | { readonly on: 'repeatVisits'; readonly atLeast: number }
  | { readonly on: 'skipLevelVisit' }
  | { readonly on: 'groupVisit'; readonly atLeast: number }
  | { readonly on: 'extremeForm' };

export interface TriggerRule {
  readonly kind: string;
  readonly title: string;
  readonly when: readonly RuleTrigger[];
  readonly to: readonly Role[];
  readonly copyTo: readonly Role[];
  readonly document: string;
  readonly article: string;
  readonly origin: Origin;
  /** False: declared, and shown by `rulebook show` as not yet running. */
  readonly running: boolean;
}

/** A signature that must stand before an event (两签). */
export interface SignatureRule {
  readonly before: 'caseAssigned' | 'caseClosed';
  readonly by: Role;
  readonly document: string;
  readonly article: string;
  readonly origin: Origin;
}

/** Who leads, handles and assists which kind of matter (S3.3–S3.5). `assist: []` with conduct: nobody else may know. */
export interface RoutingRule {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly lead: readonly Role[];
  readonly handle: readonly string[];
  readonly assist: readonly string[];
  readonly document: string;
  readonly article: string;
  readonly origin: Origin;
}

export interface TargetRule {
  readonly measure: 'agencyRate' | 'closureRate' | 'satisfactionRate';
  /** Per cent. */
  readonly atLeast: number;
  readonly document: string;
  readonly article: string;
  readonly origin: Origin;
}

/** Settings of a mechanism that is not a duty, with its basis. */
export interface MechanismRule {
  readonly mechanism: string;
  readonly title: string;
  readonly running: boolean;
  readonly document: string;
  readonly article: string;
  readonly origin: Origin;
}

export interface Rulebook {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly extends?: string;
  readonly basis: { readonly document: string; readonly issuedOn: string; readonly title: string };
  readonly duties: readonly DutyRule[];
  readonly triggers: readonly TriggerRule[];
  readonly signatures: readonly SignatureRule[];
  readonly routing: readonly RoutingRule[];
  readonly targets: readonly TargetRule[];
  readonly mechanisms: readonly MechanismRule[];
  /** What the source leaves open; never invented. */
  readonly open: readonly string[];
}
