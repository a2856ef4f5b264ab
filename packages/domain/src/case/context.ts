import type { AgencyCatalogue } from '../agency/catalogue.ts';
import type { Instant, PlainDate, WorkCalendar } from '../calendar/types.ts';
import type { Rulebook } from '../rulebook/vocabulary.ts';
import type { Actor } from './actor.ts';
import type { Procedure, Role } from './vocabulary.ts';
import type { RemediesState } from './vocabulary-of-intake.ts';

export interface UnitFact {
  readonly id: string;
  readonly name: string;
  /** camelCase of glossary C1, such as `petitionOffice`, `functionalOffice`, `villageCommittee`. */
  readonly kind: string;
  readonly parentId?: string;
}

/** What the rules need to know of the organisation; looked up before deciding. */
export interface Organisation {
  /** Undefined when no such unit exists. */
  unit(unitId: string): UnitFact | undefined;
  /** A unit of this office by its full name; undefined when none is called so. */
  unitNamed?(name: string): UnitFact | undefined;
  /** Whether the officer holds a current appointment in the unit, in the role when one is named. */
  holds(officerId: string, unitId: string, role?: Role): boolean;
  /** Whether there is such an officer, with a current appointment anywhere. */
  knows(officerId: string): boolean;
  /** The unit in which somebody holds a role, nearest to a unit in the line; undefined when nobody holds it. */
  seatOf?(role: Role, nearUnitId: string): string | undefined;
  /** The petition office of the jurisdiction. */
  readonly petitionOfficeId: string;
  /** Unit of the principal leader, who signs (两签). */
  readonly leadershipId: string;
  /** Unit of the data protection officer; left out while nobody is appointed, when the petition office answers. */
  readonly dataProtectionUnitId?: string | undefined;
  /** The next higher organ of the one that answered or reviewed (条例 35, 36); undefined when none is known. */
  reviewOrganOf(unitId: string): string | undefined;
}

/** Another case that a command names (D7), as far as the decision needs it. */
export interface OtherCaseFact {
  readonly caseId: string;
  readonly petitionerId: string;
  readonly procedure: Procedure;
  readonly mergedInto?: string;
  /** How its remedies ended; left out while one is open (D8). */
  readonly remediesUsed?: RemediesState;
  /** Both petitioners declared that they raise the matter together. */
  readonly jointGroup?: boolean;
}

/** Everything from outside that a decision may use. Time and chance come in here; nothing in the domain reaches for them. */
export interface Context {
  readonly at: Instant;
  readonly today: PlainDate;
  readonly actor: Actor;
  /** Client-made id of the command. Ids that a decision needs are derived from it. */
  readonly commandId: string;
  readonly calendar: WorkCalendar;
  readonly rulebook: Rulebook;
  readonly organisation: Organisation;
  /** The work list of agency in force (S3.20); left out while none is published. */
  readonly agencyCatalogue?: AgencyCatalogue;
  /** G4: the officer who prepared this act of the petitioner, with the signed or recorded statement. The journal says so. */
  readonly assistedBy?: { readonly officerId: string; readonly unitId: string; readonly attachments: readonly string[] };
  /** Ids of a matter that begins: of `submit`, and of the claims that `split` takes out. */
  readonly newCase?: { readonly caseId: string; readonly submissionId: string; readonly petitionerId: string };
  /** Looked-up facts that single commands need. */
  readonly facts?: {
    /** The other case of `merge`, `link` and `refuseFurther`; left out when there is none. */
    readonly target?: OtherCaseFact;
    /** Officers who are the petitioner in person, as far as anybody can tell by the phone they gave: nobody runs their own matter (S4.9). */
    readonly principalOfficerIds?: readonly string[];
    /** The version in force that `moveToRulebook` names; left out when there is none. */
    readonly moveTo?: Rulebook;
  };
}
