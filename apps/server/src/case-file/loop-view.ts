import type { InvitationView, LoopView, PetitionerBounty } from '@daiban/contract/loop';
import { type BacklogEntry, presentOnes } from '@daiban/domain/case/loop-state';
import type { CaseState } from '@daiban/domain/case/state';
import { given } from '@daiban/domain/kernel/given';
import type { Directory } from '../journal/directory.ts';
import { toBountyView } from './bounty-view.ts';

export const toInvitations = ({ invitations = [] }: CaseState): InvitationView[] =>
  invitations.map(({ id, meetOn, time, place, purpose, answer }) => ({ id, meetOn, time, place, purpose, ...given({ answer }) }));

const entryOf = ({ backlogEntry }: CaseState, directory: Directory): LoopView['entry'] => {
  if (backlogEntry === undefined) return undefined;
  const { ground, listedOn, sponsor, taskForce, lastWorkOn, meetings, tasks, clearedOn, retrospectiveOn, bounty } = backlogEntry;
  return {
    ground,
    listedOn,
    present: [...presentOnes(backlogEntry)],
    ...(sponsor === undefined
      ? {}
      : { sponsor: { name: directory.officerName(sponsor.officerId), unitName: directory.unitName(sponsor.unitId) } }),
    ...(taskForce === undefined ? {} : { taskForce: taskForce.officerIds.map((id) => directory.officerName(id)) }),
    ...given({ lastWorkOn, clearedOn, retrospectiveOn }),
    ...(bounty === undefined ? {} : { bounty: toBountyView(bounty, directory) }),
    meetings,
    tasks: tasks.map(({ id, unitId, task, report }) => ({ id, unitName: directory.unitName(unitId), task, ...given({ report }) })),
  };
};

/** Handling again, offered meetings and the leaders' list, for the office; nothing where the matter never came to that. */
export const toLoopView = (state: CaseState, directory: Directory): { readonly loop?: LoopView } => {
  const { redo, invitations = [], backlogProposal, backlogEntry } = state;
  if (redo === undefined && invitations.length === 0 && backlogProposal === undefined && backlogEntry === undefined) return {};
  const entry = entryOf(state, directory);
  return {
    loop: {
      invitations: toInvitations(state),
      ...(redo === undefined ? {} : { redo: { ...redo, met: [...redo.met] } }),
      ...(backlogProposal === undefined
        ? {}
        : {
            proposal: {
              ground: backlogProposal.ground,
              reason: backlogProposal.reason,
              by: backlogProposal.byOfficerId === 'system' ? '' : directory.officerName(backlogProposal.byOfficerId),
            },
          }),
      ...given({ entry }),
    },
  };
};

/** What may be posted, or is; nothing once the matter is cleared. Bids and marks are no matter of the petitioner's. */
const bountyOf = ({ bounty, clearedOn }: BacklogEntry): { readonly bounty?: PetitionerBounty } =>
  bounty === undefined || clearedOn !== undefined
    ? {}
    : { bounty: { summary: bounty.summary, stage: bounty.stage === 'judged' ? 'posted' : bounty.stage } };

/** What the petitioner sees of it: the meetings, and who answers for the matter; nothing of duties, scores and tasks (care H9). */
export const toPetitionerLoop = (
  state: CaseState,
  directory: Directory,
): {
  readonly invitations?: InvitationView[];
  readonly leader?: { readonly name?: string; readonly cleared: boolean };
  readonly bounty?: PetitionerBounty;
} => {
  const { backlogEntry } = state;
  const invitations = toInvitations(state);
  return {
    ...(invitations.length === 0 ? {} : { invitations }),
    ...(backlogEntry === undefined
      ? {}
      : {
          leader: {
            ...(backlogEntry.sponsor === undefined ? {} : { name: directory.officerName(backlogEntry.sponsor.officerId) }),
            cleared: backlogEntry.clearedOn !== undefined,
          },
          ...bountyOf(backlogEntry),
        }),
  };
};
