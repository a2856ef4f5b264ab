import type { PlainDate } from '../../calendar/types.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import { given } from '../../kernel/given.ts';
import { accept, type Result, refuse } from '../../kernel/result.ts';
import {
  type Finding,
  type FindingActor,
  type FindingOrder,
  type FindingStep,
  mayOrder,
  repairRoles,
  type SegmentChiefs,
  stagesOf,
} from './finding.ts';
import type { FindingStage } from './vocabulary-of-roads.ts';

export type FindingRefusal =
  | { readonly code: 'not-permitted' }
  | { readonly code: 'finding-stands-elsewhere'; readonly stage: FindingStage }
  | { readonly code: 'ticket-came-back'; readonly unitId: string }
  | { readonly code: 'ready-before-today'; readonly today: PlainDate }
  | { readonly code: 'picture-missing' }
  | { readonly code: 'own-repair' };

export interface FindingMoment {
  /** Id of the order, made by who gives it: given twice, it is done once. */
  readonly orderId: string;
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly today: PlainDate;
  readonly chiefs: SegmentChiefs;
}

/** How often it may be said that it is not repaired before the chief of chiefs takes it (platform default; the source names none). */
const ticketsBeforeRaising = 2;

const cameBackFrom = ({ steps }: Finding, unitId: string): boolean =>
  steps.some((step) => step.kind === 'handBack' && step.unitId === unitId);

const refuseOrder = (order: FindingOrder, finding: Finding, actor: FindingActor, { today }: FindingMoment): FindingRefusal | undefined => {
  switch (order.kind) {
    case 'dispatch':
      return cameBackFrom(finding, order.unitId) && finding.stage !== 'raised'
        ? { code: 'ticket-came-back', unitId: order.unitId }
        : undefined;
    case 'accept':
      return order.readyBy < today ? { code: 'ready-before-today', today } : undefined;
    case 'fix':
      return order.pictures.length === 0 ? { code: 'picture-missing' } : undefined;
    case 'confirm':
      // Whoever repaired does not judge the repair, also when they had reported it.
      return actor.by === 'staff' && actor.posts.some(({ role, unitId }) => unitId === finding.unitId && repairRoles.includes(role))
        ? { code: 'own-repair' }
        : undefined;
    case 'handBack':
    case 'setAside':
    case 'turnIntoCase':
      return undefined;
    default:
      return assertNever(order);
  }
};

const withoutTicket = ({ unitId: _unit, readyBy: _ready, ...rest }: Finding): Finding => rest;
const withoutDay = ({ readyBy: _ready, ...rest }: Finding): Finding => rest;

const afterOrder = (order: FindingOrder, finding: Finding, at: string): Finding => {
  switch (order.kind) {
    case 'dispatch':
      return {
        ...withoutTicket(finding),
        stage: 'dispatched',
        unitId: order.unitId,
        dispatchedAt: finding.dispatchedAt ?? at,
      };
    case 'handBack':
      return { ...withoutTicket(finding), stage: 'reported' };
    case 'accept':
      return { ...finding, stage: 'accepted', readyBy: order.readyBy };
    case 'fix':
      return { ...finding, stage: 'fixed' };
    case 'confirm': {
      if (order.fixed) return { ...finding, stage: 'confirmed' };
      const notFixed = finding.notFixed + 1;
      // The first time the same unit goes again; then the chief of chiefs decides.
      return notFixed < ticketsBeforeRaising
        ? { ...withoutDay(finding), stage: 'dispatched', notFixed }
        : { ...withoutTicket(finding), stage: 'raised', notFixed };
    }
    case 'setAside':
      return { ...withoutTicket(finding), stage: 'setAside' };
    case 'turnIntoCase':
      return { ...finding, stage: 'becameCase', caseId: order.caseId };
    default:
      return assertNever(order);
  }
};

const stepOf = (order: FindingOrder, finding: Finding, actor: FindingActor, { orderId, at }: FindingMoment): FindingStep => ({
  id: orderId,
  kind: order.kind,
  at,
  by: actor.by === 'staff' ? actor.officerId : 'reporter',
  ...given({
    unitId: order.kind === 'dispatch' ? order.unitId : finding.unitId,
    note: 'note' in order ? order.note : undefined,
    pictures: order.kind === 'fix' ? order.pictures : undefined,
    readyBy: order.kind === 'accept' ? order.readyBy : undefined,
    ground: order.kind === 'setAside' ? order.ground : undefined,
    fixed: order.kind === 'confirm' ? order.fixed : undefined,
  }),
});

/**
 * Decides one order of a finding (S4.23, S4.24): reported → ticket to a unit → taken on → repaired with a picture → confirmed by who
 * reported it. Not repaired: the unit goes again, the second time the chief of chiefs decides. An order that was given before (same id)
 * changes nothing.
 */
export const orderFinding = (
  order: FindingOrder,
  finding: Finding,
  actor: FindingActor,
  moment: FindingMoment,
): Result<Finding, FindingRefusal> => {
  if (finding.steps.some(({ id }) => id === moment.orderId)) return accept(finding);
  if (!mayOrder(order.kind, finding, actor, moment.chiefs)) return refuse({ code: 'not-permitted' });
  if (!stagesOf[order.kind].includes(finding.stage)) return refuse({ code: 'finding-stands-elsewhere', stage: finding.stage });
  const refused = refuseOrder(order, finding, actor, moment);
  if (refused !== undefined) return refuse(refused);
  const after = afterOrder(order, finding, moment.at);
  return accept({ ...after, steps: [...finding.steps, stepOf(order, finding, actor, moment)] });
};
