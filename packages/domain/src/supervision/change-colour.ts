import { firstContactOf } from '../agency/mandate-in-force.ts';
import type { Context } from '../case/context.ts';
import type { DutyOwner, StaffOwner } from '../case/duty.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { headOf, onceEach, workingUnitOf } from './addressees.ts';
import { colourOf } from './colour.ts';

const isStaff = (owner: DutyOwner): owner is StaffOwner => owner.by !== 'petitioner';

/** Owner of the matter and first-contact officer; of a red one also the head of the unit (F7). */
const toldOf = (state: CaseState, isRed: boolean, { organisation }: Context): readonly StaffOwner[] => {
  const { handler } = state;
  const head = headOf(workingUnitOf(state), organisation);
  const named = [handler, firstContactOf(state, organisation)].flatMap((officer): readonly StaffOwner[] =>
    officer === undefined ? [] : [{ by: 'officer', officerId: officer.officerId, unitId: officer.unitId }],
  );
  return onceEach([...(handler === undefined || isRed ? [head] : []), ...named].filter(isStaff));
};

/** The change of colour that follows from what was just recorded; undefined while it stays. Better news is recorded and told nobody. */
export const colourChange = (state: CaseState, context: Context): CaseEvent | undefined => {
  const { colour, reasons } = colourOf(state, context.rulebook);
  if (colour === state.warning) return undefined;
  const isWorse = colour === 'red' || state.warning === 'green';
  return event('colourChanged', {
    from: state.warning,
    to: colour,
    reasons,
    tell: isWorse ? toldOf(state, colour === 'red', context) : [],
  });
};
