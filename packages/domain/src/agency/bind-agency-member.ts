import { conflictsOf, isConflicted } from '../access/conflicts.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { mandateInForce } from './mandate-in-force.ts';
import { memberRoles } from './member-roles.ts';
import type { AgencyMemberKind } from './vocabulary-of-agency.ts';

/** 五员代办制 (S2.3): one of five kinds of members, with a task of their own. */
export interface BindAgencyMemberInput {
  readonly member: AgencyMemberKind;
  readonly officerId: string;
  readonly unitId: string;
  readonly task: string;
}

export type BindAgencyMemberRefusal =
  | WordingRefusal
  | { readonly code: 'no-mandate' }
  | { readonly code: 'member-does-not-fit'; readonly member: AgencyMemberKind; readonly officerId: string }
  | { readonly code: 'member-already-bound'; readonly officerId: string }
  | { readonly code: 'officer-conflicted'; readonly officerId: string };

/** Binds a member to a matter. They see the matter without the principal's name and phone, and only while bound. */
export const decideBindAgencyMember = (
  input: BindAgencyMemberInput,
  petitionCase: CaseState,
  { organisation }: Context,
): Result<readonly CaseEvent[], BindAgencyMemberRefusal> => {
  const { member, officerId, unitId, task } = input;
  if (mandateInForce(petitionCase) === undefined) return refuse({ code: 'no-mandate' });
  if (!memberRoles[member].some((role) => organisation.holds(officerId, unitId, role))) {
    return refuse({ code: 'member-does-not-fit', member, officerId });
  }
  if (isConflicted(conflictsOf(petitionCase), officerId, [unitId])) return refuse({ code: 'officer-conflicted', officerId });
  if (petitionCase.agencyWork?.members.some((bound) => bound.officerId === officerId)) {
    return refuse({ code: 'member-already-bound', officerId });
  }
  return refuseWording([task]) ?? accept([event('agencyMemberBound', { member, officerId, unitId, task })]);
};

/** S2.3. */
export interface ReleaseAgencyMemberInput {
  readonly officerId: string;
  readonly reason: string;
}

export type ReleaseAgencyMemberRefusal = { readonly code: 'not-a-member'; readonly officerId: string };

/** Lets a member go; what they saw of the matter ends with it. */
export const decideReleaseAgencyMember = (
  { officerId, reason }: ReleaseAgencyMemberInput,
  { agencyWork }: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], ReleaseAgencyMemberRefusal> =>
  agencyWork?.members.some((bound) => bound.officerId === officerId) === true
    ? accept([event('agencyMemberReleased', { officerId, reason })])
    : refuse({ code: 'not-a-member', officerId });
