import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { ChannelOutcome } from '../case/vocabulary-of-intake.ts';
import { noticeToPetitioner, usualService } from '../documents/notices.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result } from '../kernel/result.ts';

/** D10. */
export interface ReturnFromChannelInput {
  readonly channelOutcome: ChannelOutcome;
  readonly reason: string;
}

export type ReturnFromChannelRefusal = WordingRefusal;

/** The body declined, or the route was wrong: the matter is taken up again, its clocks from the day of return. */
export const decideReturnFromChannel = (
  input: ReturnFromChannelInput,
  petitionCase: CaseState,
  { today }: Context,
): Result<readonly CaseEvent[], ReturnFromChannelRefusal> => {
  const { channelOutcome, reason } = input;
  return (
    refuseWording([reason]) ??
    accept([
      event('legalReferralReturned', { channelOutcome, reason }),
      event('caseReopened', { cause: 'returnedFromChannel', to: 'registered', reason }),
      ...noticeToPetitioner({ notice: 'reopeningNotice', service: usualService(petitionCase), after: petitionCase.notices.length, today }),
    ])
  );
};
