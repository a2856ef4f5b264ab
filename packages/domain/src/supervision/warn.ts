import type { Context } from '../case/context.ts';
import type { CaseEvent } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { hasOpenWarning, warningEvents } from './run-triggers.ts';

/** D56 by hand: the petition office sees reason for a warning notice that no trigger gave. */
export interface WarnInput {
  readonly reason: string;
}

export type WarnRefusal = { readonly code: 'warning-open' } | WordingRefusal;

/** Issues a warning notice about the unit's handling of the matter (S3.16); one at a time. */
export const decideWarn = ({ reason }: WarnInput, petitionCase: CaseState, context: Context): Result<readonly CaseEvent[], WarnRefusal> => {
  if (hasOpenWarning(petitionCase)) return refuse({ code: 'warning-open' });
  return (
    refuseWording([reason]) ?? accept(warningEvents(['byHand'], petitionCase, context, { notices: petitionCase.notices.length, reason }))
  );
};
