import type { PlainDate } from '../../calendar/types.ts';
import type { Role } from '../../case/vocabulary.ts';
import { endedFindingStages, type FindingKind, type FindingSource, type FindingStage, type SetAsideGround } from './vocabulary-of-roads.ts';

/** What was done to a finding, in order. `by` is an officer's id, or the reporter who holds the code. */
export interface FindingStep {
  readonly id: string;
  readonly kind: FindingOrder['kind'];
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly by: string | 'reporter';
  readonly unitId?: string;
  readonly note?: string;
  readonly pictures?: readonly string[];
  readonly readyBy?: PlainDate;
  readonly ground?: SetAsideGround;
  /** Of a confirmation: whether it is repaired. */
  readonly fixed?: boolean;
}

/** A finding of a patrol (S4.23): what is broken where, who has the repair ticket, how it ended. */
export interface Finding {
  readonly id: string;
  readonly stage: FindingStage;
  readonly kind: FindingKind;
  /** In words that somebody wrote or chose; no position is read from a device. */
  readonly place: string;
  readonly note: string;
  readonly source: FindingSource;
  /** The officer who reported it; left out for a resident. */
  readonly reporterId?: string;
  readonly segmentId?: string;
  /** Instant, ISO 8601. */
  readonly reportedAt: string;
  readonly pictures: readonly string[];
  /** The unit that has the ticket. */
  readonly unitId?: string;
  /** When the first ticket went out. */
  readonly dispatchedAt?: string;
  /** By when the unit means to have it repaired. */
  readonly readyBy?: PlainDate;
  /** How often somebody looked and it was not repaired. */
  readonly notFixed: number;
  readonly caseId?: string;
  readonly steps: readonly FindingStep[];
}

/** What can be ordered of a finding. */
export type FindingOrder =
  | { readonly kind: 'dispatch'; readonly unitId: string; readonly note?: string }
  | { readonly kind: 'handBack'; readonly note: string }
  | { readonly kind: 'accept'; readonly readyBy: PlainDate }
  | { readonly kind: 'fix'; readonly note: string; readonly pictures: readonly string[] }
  | { readonly kind: 'confirm'; readonly fixed: boolean; readonly note?: string }
  | { readonly kind: 'setAside'; readonly ground: SetAsideGround; readonly note: string }
  | { readonly kind: 'turnIntoCase'; readonly caseId: string };

/** Who orders: the reporter by the code that they were given, or an officer by post. */
export type FindingActor =
  | { readonly by: 'reporter' }
  | { readonly by: 'staff'; readonly officerId: string; readonly posts: readonly { readonly role: Role; readonly unitId: string }[] };

/** Whose segment it is: its chief, and the leader who is chief of chiefs (总路长). */
export interface SegmentChiefs {
  readonly chiefId?: string;
  readonly leaderId?: string;
}

/** Who steers findings of the whole street beside the chief of the segment. */
export const steeringRoles: readonly Role[] = ['agencyCoordinator', 'petitionOfficeHead', 'deputyLeader', 'principalLeader'];
/** To whom a finding goes that was twice not repaired, beside the chief of chiefs by name. */
export const leadingRoles: readonly Role[] = ['deputyLeader', 'principalLeader'];
/** Who answers for a ticket in the unit that has it. */
export const repairRoles: readonly Role[] = ['unitHead', 'caseHandler', 'gridWorker'];
/** Who reports on a round. */
export const patrolRoles: readonly Role[] = ['roadChief', 'gridWorker', 'petitionAgent', 'agencyVolunteer'];
/** Who files a finding as a matter: the road chief, the coordinator, the window. */
export const filingRoles: readonly Role[] = ['roadChief', 'agencyCoordinator', 'windowOfficer', 'hotlineOperator', 'petitionOfficeHead'];

const holds = (actor: FindingActor, roles: readonly Role[], unitId?: string): boolean =>
  actor.by === 'staff' && actor.posts.some((post) => roles.includes(post.role) && (unitId === undefined || post.unitId === unitId));
const isOfficer = (actor: FindingActor, officerId: string | undefined): boolean =>
  actor.by === 'staff' && officerId !== undefined && actor.officerId === officerId;

export const isEnded = ({ stage }: Pick<Finding, 'stage'>): boolean => (endedFindingStages as readonly FindingStage[]).includes(stage);

/** In which stages each order can be given. */
export const stagesOf: Readonly<Record<FindingOrder['kind'], readonly FindingStage[]>> = {
  dispatch: ['reported', 'raised'],
  handBack: ['dispatched'],
  accept: ['dispatched'],
  fix: ['accepted'],
  confirm: ['fixed'],
  setAside: ['reported', 'dispatched', 'raised'],
  turnIntoCase: ['reported', 'dispatched', 'accepted', 'fixed', 'raised'],
};

/** Whether this person may give the order at all. After the second word that it is not repaired, the chief of chiefs decides. */
export const mayOrder = (
  kind: FindingOrder['kind'],
  finding: Finding,
  actor: FindingActor,
  { chiefId, leaderId }: SegmentChiefs,
): boolean => {
  const leads = holds(actor, leadingRoles) || isOfficer(actor, leaderId);
  const steers = leads || holds(actor, steeringRoles) || isOfficer(actor, chiefId);
  switch (kind) {
    case 'dispatch':
    case 'setAside':
      return finding.stage === 'raised' ? leads : steers;
    case 'handBack':
    case 'accept':
    case 'fix':
      return finding.unitId !== undefined && holds(actor, repairRoles, finding.unitId);
    case 'confirm':
      return actor.by === 'reporter' || isOfficer(actor, finding.reporterId);
    case 'turnIntoCase':
      return isOfficer(actor, chiefId) || holds(actor, filingRoles);
  }
};

/** What this person can be offered now. */
export const offeredOrders = (finding: Finding, actor: FindingActor, chiefs: SegmentChiefs): readonly FindingOrder['kind'][] =>
  (Object.keys(stagesOf) as FindingOrder['kind'][]).filter(
    (kind) => stagesOf[kind].includes(finding.stage) && mayOrder(kind, finding, actor, chiefs),
  );
