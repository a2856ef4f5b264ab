import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { FiveOne } from '../case/loop-state.ts';
import type { CaseState } from '../case/state.ts';
import type { SponsorDuty } from '../case/vocabulary.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { findInvitation, type UnknownInvitation } from '../followup/answer-invitation.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { missingOnes } from './five-ones.ts';

/** D42, 包案履职: one of the sponsor's duties done this week. */
export interface RecordSponsorDutyInput {
  readonly sponsorDuty: SponsorDuty;
  readonly note: string;
  /** The meeting with the petitioner, when there was one. */
  readonly invitationId?: string | undefined;
}

export type FiveOnesRefusal = { readonly code: 'five-ones-missing'; readonly missing: readonly FiveOne[] };

export type RecordSponsorDutyRefusal =
  | WordingRefusal
  | UnknownInvitation
  | FiveOnesRefusal
  | { readonly code: 'invitation-not-accepted'; readonly invitationId: string };

/** Work on a listed matter waits for the five ones (F18). */
export const refuseIncomplete = (petitionCase: CaseState): ReturnType<typeof refuse<FiveOnesRefusal>> | undefined => {
  const missing = missingOnes(petitionCase);
  return missing.length > 0 ? refuse({ code: 'five-ones-missing', missing }) : undefined;
};

/** Records the sponsor's work. A meeting with the petitioner counts only when they accepted it (care G20). */
export const decideRecordSponsorDuty = (
  { sponsorDuty: duty, note, invitationId }: RecordSponsorDutyInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], RecordSponsorDutyRefusal> => {
  const incomplete = refuseIncomplete(petitionCase);
  if (incomplete !== undefined) return incomplete;
  if (invitationId !== undefined) {
    const invitation = findInvitation(petitionCase, invitationId);
    if (invitation === undefined) return refuse({ code: 'unknown-invitation', invitationId });
    if (invitation.answer !== 'accepted') return refuse({ code: 'invitation-not-accepted', invitationId });
  }
  return refuseWording([note]) ?? accept([event('sponsorDutyRecorded', { duty, note, ...given({ invitationId }) })]);
};
