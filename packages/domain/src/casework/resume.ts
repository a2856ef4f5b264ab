import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { ServiceMethod } from '../case/vocabulary.ts';
import { noticeToPetitioner, refuseService, type ServiceRefusal } from '../documents/notices.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result } from '../kernel/result.ts';
import { channelEvents } from './channel-claims.ts';
import { findHold, type UnknownHold } from './check-hold.ts';

/** D27. */
export interface ResumeInput {
  readonly holdId: string;
  /** `resumed`: the claims are handled here again; `channelled`: the outcome elsewhere decides them. */
  readonly result: 'resumed' | 'channelled';
  /** How the other procedure ended, and what follows for the claims. */
  readonly note: string;
  readonly attachments: readonly string[];
  readonly service: ServiceMethod;
}

export type ResumeRefusal = UnknownHold | ServiceRefusal | WordingRefusal;

/** Ends a hold: the claims go on with the days that were left, or another procedure has decided them. The petitioner is told which. */
export const decideResume = (
  input: ResumeInput,
  petitionCase: CaseState,
  { today }: Context,
): Result<readonly CaseEvent[], ResumeRefusal> => {
  const { holdId, result, note, attachments, service } = input;
  const hold = findHold(petitionCase, holdId);
  if (!hold.ok) return hold;
  const refused = refuseService(service, petitionCase) ?? refuseWording([note]);
  if (refused !== undefined) return refused;
  const { pending, body, claimIds } = hold.value;
  if (result === 'channelled')
    return accept(channelEvents({ holdId, pending, body, claimIds, note, attachments, service }, petitionCase, today));
  return accept([
    event('caseResumed', { holdId, claimIds, note }),
    ...noticeToPetitioner({ notice: 'resumeNotice', service, after: petitionCase.notices.length, today }),
  ]);
};
