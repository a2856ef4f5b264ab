import type { PlainDate } from '../calendar/types.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** 约访: an offer to be heard (care G2, G20). */
export interface InviteToMeetingInput {
  readonly meetOn: PlainDate;
  /** Time of day, `09:30`. */
  readonly time: string;
  readonly place: string;
  readonly purpose: string;
}

export type InviteToMeetingRefusal = WordingRefusal | { readonly code: 'meeting-in-the-past'; readonly meetOn: PlainDate };

/** Offers the petitioner a meeting, which they may decline without any mark. */
export const decideInviteToMeeting = (
  { meetOn, time, place, purpose }: InviteToMeetingInput,
  petitionCase: CaseState,
  { today }: Context,
): Result<readonly CaseEvent[], InviteToMeetingRefusal> => {
  if (meetOn < today) return refuse({ code: 'meeting-in-the-past', meetOn });
  const invitationId = `m${(petitionCase.invitations ?? []).length + 1}`;
  return refuseWording([place, purpose]) ?? accept([event('meetingInvited', { invitationId, meetOn, time, place, purpose })]);
};
