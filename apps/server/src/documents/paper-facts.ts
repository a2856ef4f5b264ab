import type { PlainDate } from '@daiban/domain/calendar/types';
import type { AppealRoute, Channel, Disposition, MatterKind, NonAcceptanceReason, NoticeKind } from '@daiban/domain/case/vocabulary';

/** A unit as a paper names it. Empty texts are left out of the paper. */
export interface Contact {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly hours: string;
}

export interface Person {
  readonly name: string;
  readonly phone?: string;
}

/** A date that the office or the petitioner has, with the rule behind it. */
export interface Term {
  readonly kind: string;
  readonly title: string;
  readonly on: PlainDate;
  /** Document and article; left out where the law leaves the length open. */
  readonly basis?: string;
}

export interface AnsweredClaim {
  readonly text: string;
  readonly disposition: Disposition;
  readonly facts: string;
  readonly decision: string;
  readonly basis: string;
}

/** What every paper can say. All of it as on the day of issue. */
export interface CommonFacts {
  readonly caseNumber: string;
  readonly title: string;
  readonly receivedOn: PlainDate;
  readonly channel: Channel;
  readonly receiverKind: 'petitionOffice' | 'otherOrgan';
  readonly issuedOn: PlainDate;
  readonly issuer: Contact;
  readonly petitionOffice: Contact;
}

interface AnswerFacts {
  readonly answers: readonly AnsweredClaim[];
  /** End of the window to evaluate, when the paper was served with its issue. */
  readonly evaluateUntil?: PlainDate;
}

interface OrderFacts {
  readonly unit: Contact;
  /** Masked: whoever handles the matter opens the name in the case, with a purpose. */
  readonly petitioner: string;
  readonly claims: readonly string[];
  readonly attachments: number;
  readonly reason: string;
  readonly decideBy?: Term;
  readonly objectBy?: Term;
}

/** What the event says that a paper is written from: facts in words, under the names of the template fields. */
export interface SaidFacts {
  readonly said: Readonly<Record<string, string>>;
  readonly conditions: readonly string[];
  /** The claims that it is about; all when it names none. */
  readonly claims: readonly string[];
  readonly comparison: readonly { readonly text: string; readonly finding: string }[];
  readonly answers: readonly AnsweredClaim[];
  /** What the office owes from then on. */
  readonly terms: readonly Term[];
}

interface OwnFacts {
  readonly receipt: { readonly persons: number; readonly attachments: number; readonly terms: readonly Term[] };
  readonly acceptanceNotice: {
    readonly acceptedOn: PlainDate;
    readonly kind?: MatterKind;
    readonly route?: AppealRoute;
    readonly terms: readonly Term[];
    readonly firstContact?: Person;
  };
  readonly nonAcceptanceNotice: {
    readonly reasonCode: NonAcceptanceReason;
    readonly explanation: string;
    readonly law: string;
    readonly competentBody?: string;
    /** What was handed to that body. */
    readonly handedOver?: string;
  };
  readonly forwardingNotice: { readonly unit: Contact; readonly mode: 'forward' | 'assign'; readonly decideBy?: Term };
  readonly extensionNotice: {
    readonly days: number;
    readonly reason: string;
    readonly until?: PlainDate;
    readonly instead?: PlainDate;
    readonly handler?: Person;
  };
  readonly handlingOpinion: AnswerFacts & {
    readonly acceptedOn?: PlainDate;
    readonly route?: AppealRoute;
    readonly handler?: Person;
    readonly contactedOn?: PlainDate;
    readonly visited?: { readonly on: PlainDate; readonly place: string };
    /** End of the window to ask for a review, when the paper was served with its issue. */
    readonly reviewUntil?: PlainDate;
  };
  readonly suggestionReply: AnswerFacts & { readonly reward?: string };
  readonly mergeNotice: { readonly intoNumber: string; readonly reason: string };
  readonly consultationAnswer: AnswerFacts;
  readonly evaluationInvitation: { readonly evaluateUntil?: PlainDate };
  readonly forwardingOrder: OrderFacts;
  readonly assignmentOrder: OrderFacts & { readonly termOn?: PlainDate; readonly reportBack: boolean; readonly signer?: string };
}

/** The facts that each kind of paper is written from. */
/** Papers that are written from what one event says. */
export type SaidKind = Exclude<NoticeKind, keyof OwnFacts>;

export type PaperFacts = { readonly [Kind in NoticeKind]: CommonFacts & (Kind extends keyof OwnFacts ? OwnFacts[Kind] : SaidFacts) };
