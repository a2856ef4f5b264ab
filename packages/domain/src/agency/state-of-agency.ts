import type { PlainDate } from '../calendar/types.ts';
import type {
  AgencyMemberKind,
  AgencyStep,
  Help,
  MandateEnd,
  MandateForm,
  MandateScope,
  OrderSource,
  RepresentationLink,
} from './vocabulary-of-agency.ts';

/** What somebody asked an agent for, from the catalogue of agency matters (S3.20). */
export interface AgencyOrder {
  readonly source: OrderSource;
  /** Item of the catalogue and its version; `other` when none fits. */
  readonly itemId: string;
  readonly catalogueVersion: number;
  readonly askedOn: PlainDate;
}

/** The principal's mandate (S4.1, D60). The principal is the petitioner; the agent is named, or the point's to name. */
export interface Mandate {
  readonly id: string;
  readonly form: MandateForm;
  readonly scope: readonly MandateScope[];
  /** Agency point, representation station or another unit with agents. */
  readonly unitId: string;
  /** Whom the principal wished for, then who accepted. */
  readonly agentId?: string;
  readonly grantedOn: PlainDate;
  /** The last day; left out: until the matter is done. */
  readonly untilOn?: PlainDate;
  /** Given by a guardian for a person without capacity. */
  readonly byGuardian?: true;
  readonly acceptedOn?: PlainDate;
  readonly ended?: { readonly on: PlainDate; readonly by: 'revoked' | MandateEnd };
}

/** Who has the step now, and since when (S0.17). */
export interface AgencyStepNow {
  readonly step: AgencyStep;
  readonly unitId: string;
  readonly since: PlainDate;
  /** The day on which whoever has it said what they do about it; left out before, and for the community. */
  readonly takenOn?: PlainDate;
}

export interface AgencyMember {
  readonly kind: AgencyMemberKind;
  readonly officerId: string;
  readonly unitId: string;
  readonly task: string;
}

/** The running of a matter for its principal. Derived by `foldAgency` only. */
export interface AgencyWork {
  /** An offer that was not answered yet. A declined one leaves nothing here (care G15). */
  readonly offeredOn?: PlainDate;
  readonly order?: AgencyOrder;
  /** The mandate in force, or the last one. */
  readonly mandate?: Mandate;
  readonly step?: AgencyStepNow;
  readonly plannedOn?: PlainDate;
  /** Version of the case at the last plan: who edits an older one is told. */
  readonly planVersion?: number;
  readonly links: Readonly<Partial<Record<RepresentationLink, PlainDate>>>;
  readonly runs: number;
  /** Runs that brought a paper from another department (S2.58); left out while there is none. */
  readonly dataRuns?: number;
  /** Minutes of the agent's runs. */
  readonly minutes: number;
  /** Ways that the principal did not have to go. */
  readonly tripsSaved: number;
  /** Ways that the principal had to go all the same; 0 is 零跑. */
  readonly principalTrips: number;
  readonly helps: Readonly<Partial<Record<Help, number>>>;
  readonly members: readonly AgencyMember[];
  readonly explainedOn?: PlainDate;
  /** The principal said that the result was explained and understood. */
  readonly confirmedOn?: PlainDate;
}

/** Part of the state of a case; left out while nobody spoke of an agent. */
export interface AgencyState {
  readonly agencyWork?: AgencyWork;
}
