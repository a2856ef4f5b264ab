import type { Instant, PlainDate } from '../calendar/types.ts';
import type { DutyChange } from '../case/duty.ts';
import type { SealedOutcome, SealedWay } from './vocabulary.ts';

/** A person whom an accusation is about, as the accuser names them: often without a post, never by an id. */
export interface AccusedPerson {
  readonly name: string;
  /** Unit in which they serve, where the accuser knows it. */
  readonly unitId?: string;
  readonly post?: string;
}

/** Accused units and persons, and the superiors whom the accuser names: none of them may learn anything (care G7). */
export interface ConflictSet {
  readonly unitIds: readonly string[];
  readonly persons: readonly AccusedPerson[];
}

export interface Accuser {
  readonly name: string;
  readonly phone?: string;
  readonly address?: string;
}

/** The ordinary matter that an accusation was found in (D6), whole: nothing of it stays outside. */
export interface TakenOver {
  readonly caseNumber: string;
  readonly channel: string;
  readonly receivedOn: PlainDate;
  readonly reason: string;
  readonly byOfficerId: string;
  readonly title: string;
  readonly place?: string;
  /** Its journal, papers and the petitioner's later words, as they stood. */
  readonly record: unknown;
  /** Who had seen it before it was sealed. */
  readonly seenBy: readonly { readonly officerId: string; readonly at: Instant; readonly what: string }[];
}

/** Events of a sealed case. All of it is stored encrypted, so the accuser's words stand inside. */
export interface SealedEventData {
  accusationReceived: {
    caseId: string;
    number: string;
    receivedOn: PlainDate;
    /** Unit of the discipline body that owes the duties. */
    disciplineUnitId: string;
    conflicts: ConflictSet;
    text: string;
    attachments: readonly string[];
    /** Left out: anonymous. */
    accuser?: Accuser;
    takenOver?: TakenOver;
  };
  conflictSetExtended: { unitIds: readonly string[]; persons: readonly AccusedPerson[]; reason: string };
  accusationAccepted: { note?: string };
  referredElsewhere: { body: string; reason: string };
  accuserInformed: { text: string; by: SealedWay };
  wordsAdded: { text: string; attachments: readonly string[] };
  unitAsked: { questionId: string; unitId: string; text: string; dueOn: PlainDate };
  unitAnswered: { questionId: string; answer: string; byOfficerId: string };
  accusationClosed: { outcome: SealedOutcome; text: string };
  feedbackGiven: { text: string; by: SealedWay };
  queryCodeRenewed: { by: SealedWay };
}
export type SealedEventKind = keyof SealedEventData;

export type SealedEvent = { [Kind in SealedEventKind]: { readonly kind: Kind; readonly data: SealedEventData[Kind] } }[SealedEventKind];

/** An event in its place. `actorId` is an officer's id, or `accuser`. */
export type RecordedSealedEvent = SealedEvent & {
  readonly sequence: number;
  readonly at: Instant;
  readonly on: PlainDate;
  readonly actorId: string;
  readonly duties: readonly DutyChange[];
};

/** Makes one event; keeps the pair of kind and data checked. */
export const sealedEvent = <Kind extends SealedEventKind>(kind: Kind, data: SealedEventData[Kind]): SealedEvent =>
  ({ kind, data }) as SealedEvent;
