import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { ReopenedTo, ReopeningGround } from '../case/vocabulary.ts';
import { noticeToPetitioner, usualService } from '../documents/notices.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D54. */
export interface ReopenInput {
  readonly cause: ReopeningGround;
  /** `registered`: it is sent to a unit anew; `handling`: the unit that had it takes it up again. */
  readonly to: ReopenedTo;
  readonly reason: string;
}

export type ReopenRefusal = { readonly code: 'nobody-handled-it' } | WordingRefusal;

/** Takes an ended matter up again with clocks of its own from this day; the petitioner reads the reason and the dates. */
export const decideReopen = (
  input: ReopenInput,
  petitionCase: CaseState,
  { today }: Context,
): Result<readonly CaseEvent[], ReopenRefusal> => {
  const { cause, to, reason } = input;
  if (to === 'handling' && petitionCase.handlingUnitId === undefined) return refuse({ code: 'nobody-handled-it' });
  return (
    refuseWording([reason]) ??
    accept([
      event('caseReopened', { cause, to, reason }),
      ...noticeToPetitioner({ notice: 'reopeningNotice', service: usualService(petitionCase), after: petitionCase.notices.length, today }),
    ])
  );
};
