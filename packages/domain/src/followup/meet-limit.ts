import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { RedoLimit } from '../case/vocabulary.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { findInvitation, type UnknownInvitation } from './answer-invitation.ts';

/** D36, 五限. The fifth, closing, is met by the answer itself. */
export interface MeetLimitInput {
  readonly limit: Exclude<RedoLimit, 'close'>;
  /** What was done: the report, who takes it up, what was said at the meeting, what was decided. */
  readonly record: string;
  /** For `meet`: the meeting that was offered. */
  readonly invitationId?: string | undefined;
}

export type MeetLimitRefusal =
  | WordingRefusal
  | UnknownInvitation
  | { readonly code: 'limit-already-met'; readonly limit: RedoLimit }
  | { readonly code: 'invitation-missing' }
  | { readonly code: 'invitation-open'; readonly meetOn: string };

const dutyOf = { report: 'limitReport', sponsor: 'limitSponsor', meet: 'limitMeet', study: 'limitStudy', close: 'limitClose' } as const;

/** The duty kind of each limit. */
export const limitDuty = (limit: RedoLimit): string => dutyOf[limit];

/** The event that gives a limit its record; late when its day has gone by. */
export const meetsLimit = (limit: RedoLimit, record: string, { duties }: CaseState, { at }: Context, invitationId?: string): CaseEvent => {
  const duty = duties.find(({ kind }) => kind === limitDuty(limit));
  const late = duty !== undefined && Date.parse(at) > Date.parse(duty.dueAt);
  return event('timeLimitMet', { limit, record, late, ...given({ invitationId }) });
};

/** The offer is what the office owes: met once the petitioner came, declined, or let the day pass. */
const refuseMeeting = (
  invitationId: string | undefined,
  petitionCase: CaseState,
  { today }: Context,
): ReturnType<typeof refuse<MeetLimitRefusal>> | undefined => {
  if (invitationId === undefined) return refuse({ code: 'invitation-missing' });
  const invitation = findInvitation(petitionCase, invitationId);
  if (invitation === undefined) return refuse({ code: 'unknown-invitation', invitationId });
  const isOpen =
    invitation.answer === 'declined' ? false : invitation.answer === 'accepted' ? invitation.meetOn > today : invitation.meetOn >= today;
  return isOpen ? refuse({ code: 'invitation-open', meetOn: invitation.meetOn }) : undefined;
};

/** Records one of the five limited steps of a handling again, each once (S2.31). */
export const decideMeetLimit = (
  { limit, record, invitationId }: MeetLimitInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], MeetLimitRefusal> => {
  if (petitionCase.redo?.met.includes(limit) === true) return refuse({ code: 'limit-already-met', limit });
  const refused = (limit === 'meet' ? refuseMeeting(invitationId, petitionCase, context) : undefined) ?? refuseWording([record]);
  return refused ?? accept([meetsLimit(limit, record, petitionCase, context, invitationId)]);
};
