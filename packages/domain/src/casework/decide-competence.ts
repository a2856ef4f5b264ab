import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { DisputeDecider } from '../case/vocabulary-of-intake.ts';
import { noticeToPetitioner, orderToUnit, usualService } from '../documents/notices.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D15, the decision. */
export interface DecideCompetenceInput {
  readonly unitId: string;
  readonly decidedBy: DisputeDecider;
  readonly reason: string;
}

export type DecideCompetenceRefusal =
  | { readonly code: 'unknown-unit'; readonly unitId: string }
  | { readonly code: 'unit-concerned'; readonly unitId: string }
  | WordingRefusal;

/** Says which unit handles the matter; the clock of its acceptance runs on, and nobody objects again. */
export const decideDecideCompetence = (
  input: DecideCompetenceInput,
  petitionCase: CaseState,
  { organisation, today }: Context,
): Result<readonly CaseEvent[], DecideCompetenceRefusal> => {
  const { unitId, decidedBy, reason } = input;
  if (organisation.unit(unitId) === undefined) return refuse({ code: 'unknown-unit', unitId });
  if (petitionCase.concerned?.unitIds.includes(unitId)) return refuse({ code: 'unit-concerned', unitId });
  const refused = refuseWording([reason]);
  if (refused !== undefined) return refused;
  const decided = event('competenceDecided', { unitId, decidedBy, reason });
  if (petitionCase.handlingUnitId === unitId) return accept([decided]);
  const after = petitionCase.notices.length;
  return accept([
    decided,
    orderToUnit('forwardingOrder', unitId, after),
    ...noticeToPetitioner({ notice: 'forwardingNotice', service: usualService(petitionCase), after: after + 1, today }),
  ]);
};
