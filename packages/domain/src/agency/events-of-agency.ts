import type { PlainDate } from '../calendar/types.ts';
import type {
  AgencyMemberKind,
  AgencyStep,
  AgentRefusalGround,
  ExplanationWay,
  Help,
  MandateEnd,
  MandateForm,
  MandateScope,
  OrderSource,
  RepresentationLink,
  RunPurpose,
} from './vocabulary-of-agency.ts';

/** What happens in the running of a matter for its principal (D60, S4.2). A principal's own words stand outside the journal, behind `wordsId`. */
export interface EventDataOfAgency {
  agencyOffered: { unitId: string; source: OrderSource };
  /** Read by nobody of the office: an offer that was declined leaves no mark on the matter, only in the denominator of F2. */
  agencyDeclined: Readonly<Record<string, never>>;
  mandateGranted: {
    mandateId: string;
    unitId: string;
    agentId?: string;
    form: MandateForm;
    scope: readonly MandateScope[];
    source: OrderSource;
    itemId: string;
    catalogueVersion: number;
    untilOn?: PlainDate;
    byGuardian?: true;
    evidence: readonly string[];
    wordsId?: string;
  };
  mandateAccepted: { mandateId: string; agentId: string; unitId: string };
  /** The agent may not take it; the coordinator names another. */
  mandateReturned: { mandateId: string; agentId: string; ground: AgentRefusalGround };
  agentNamed: { mandateId: string; agentId: string; unitId: string; reason: string };
  mandateRevoked: { mandateId: string; wordsId?: string };
  mandateEnded: { mandateId: string; cause: MandateEnd; note?: string };
  /** Replaces the plan before it. */
  agencyPlanned: { plan: string; reviewOn?: PlainDate; coordinationNotNeeded?: true };
  agencyRunLogged: {
    runId: string;
    /** When it was made, which may be before it was sent in (offline). */
    ranOn: PlainDate;
    place: string;
    purpose: RunPurpose;
    minutes: number;
    tripsSaved: number;
    note: string;
    link?: RepresentationLink;
    evidence: readonly string[];
  };
  helpRecorded: { help: Help; note: string };
  principalTripRecorded: { on: PlainDate; reason: string };
  agencyHandedUp: { from: AgencyStep; step: AgencyStep; unitId: string; reason: string };
  agencyStepTaken: { step: AgencyStep; unitId: string; note: string };
  agencyMemberBound: { member: AgencyMemberKind; officerId: string; unitId: string; task: string };
  agencyMemberReleased: { officerId: string; reason: string };
  resultExplained: { way: ExplanationWay; on: PlainDate; note: string; evidence: readonly string[] };
  /** `understood: false`: the agent explains again. */
  resultConfirmed: { understood: boolean; wordsId?: string };
}
