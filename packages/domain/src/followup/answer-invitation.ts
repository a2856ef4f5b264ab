import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { Invitation } from '../case/loop-state.ts';
import type { CaseState } from '../case/state.ts';
import type { InvitationAnswer } from '../case/vocabulary.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** The petitioner accepts or declines a meeting, and may say another time or place. */
export interface AnswerInvitationInput {
  readonly invitationId: string;
  readonly answer: InvitationAnswer;
  readonly words?: string | undefined;
}

export type UnknownInvitation = { readonly code: 'unknown-invitation'; readonly invitationId: string };

export type AnswerInvitationRefusal = UnknownInvitation | { readonly code: 'invitation-over'; readonly meetOn: string };

export const findInvitation = (petitionCase: CaseState, invitationId: string): Invitation | undefined =>
  petitionCase.invitations?.find(({ id }) => id === invitationId);

/** Records the answer; it can be changed until the day is over, and declining has no consequence at all (care G1, G2). */
export const decideAnswerInvitation = (
  { invitationId, answer, words }: AnswerInvitationInput,
  petitionCase: CaseState,
  { today, commandId }: Context,
): Result<readonly CaseEvent[], AnswerInvitationRefusal> => {
  const invitation = findInvitation(petitionCase, invitationId);
  if (invitation === undefined) return refuse({ code: 'unknown-invitation', invitationId });
  if (invitation.meetOn < today) return refuse({ code: 'invitation-over', meetOn: invitation.meetOn });
  const wordsId = words === undefined ? undefined : commandId;
  return accept([event('invitationAnswered', { invitationId, answer, ...given({ wordsId }) })]);
};
