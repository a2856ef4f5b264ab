import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { orderToUnit } from '../documents/notices.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { headOf } from './addressees.ts';

/** D58: a formal chase of the unit that lets a matter lie, evades or reports what is not so. */
export interface SuperviseInput {
  /** The unit that has to answer. */
  readonly unitId: string;
  readonly reason: string;
}

export type SuperviseRefusal =
  | { readonly code: 'unknown-unit'; readonly unitId: string }
  | { readonly code: 'unit-not-involved'; readonly unitId: string }
  | WordingRefusal;

/** Opens a supervision with a numbered letter (督办函, S2.55): the unit answers within five working days (条例 40). */
export const decideSupervise = (
  { unitId, reason }: SuperviseInput,
  petitionCase: CaseState,
  { organisation }: Context,
): Result<readonly CaseEvent[], SuperviseRefusal> => {
  if (organisation.unit(unitId) === undefined) return refuse({ code: 'unknown-unit', unitId });
  const involved = [petitionCase.handlingUnitId, petitionCase.ownerUnitId, petitionCase.receiverUnitId, ...petitionCase.coUnitIds];
  if (!involved.includes(unitId)) return refuse({ code: 'unit-not-involved', unitId });
  const supervisionId = `s${(petitionCase.supervision?.supervisions ?? []).length + 1}`;
  return (
    refuseWording([reason]) ??
    accept([
      event('supervisionOpened', { supervisionId, cause: 'petitionOffice', unitId, to: [headOf(unitId, organisation)], reason }),
      orderToUnit('supervisionLetter', unitId, petitionCase.notices.length),
    ])
  );
};
