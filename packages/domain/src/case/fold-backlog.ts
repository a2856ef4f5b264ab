import { assertNever } from '../kernel/assert-never.ts';
import { without } from '../kernel/given.ts';
import type { RecordedEvent } from './events.ts';
import { afterRelapse } from './fold-bounty.ts';
import type { BacklogEventData } from './loop-events.ts';
import type { BacklogEntry } from './loop-state.ts';
import type { CaseState } from './state.ts';
import type { Backlog } from './vocabulary.ts';

/** Events of a matter on the leaders' list. */
type BacklogEvent = Extract<RecordedEvent, { kind: keyof BacklogEventData }>;

const onEntry = (state: CaseState, edit: (entry: BacklogEntry) => BacklogEntry, backlog: Backlog = state.backlog): CaseState =>
  state.backlogEntry === undefined ? { ...state, backlog } : { ...state, backlog, backlogEntry: edit(state.backlogEntry) };

/** Posted for bids, or with the team that won: the sponsor's work goes on beside it. */
const isOut = (backlog: Backlog): boolean => backlog === 'posted' || backlog === 'claimed';

/** Folds listing, five ones, work, acceptance check and relapse (D40–D45). */
export const foldBacklog = (state: CaseState, recorded: BacklogEvent): CaseState => {
  switch (recorded.kind) {
    case 'backlogProposed': {
      const { ground, reason } = recorded.data;
      return { ...state, backlogProposal: { ground, reason, byOfficerId: recorded.actor.officerId } };
    }
    case 'backlogProposalRefused':
      return without(state, 'backlogProposal');
    case 'backlogListed': {
      const entry = { ground: recorded.data.ground, listedOn: recorded.on, meetings: 0, tasks: [] };
      return { ...without(state, 'backlogProposal'), backlog: 'listed', backlogEntry: entry };
    }
    case 'sponsorAppointed': {
      const { officerId, unitId } = recorded.data;
      const backlog = state.backlog === 'listed' ? 'sponsored' : state.backlog;
      return onEntry(state, (entry) => ({ ...entry, sponsor: { officerId, unitId } }), backlog);
    }
    case 'taskForceFormed':
      return onEntry(state, (entry) => ({ ...entry, taskForce: recorded.data }));
    case 'planApproved':
      return onEntry(state, (entry) => ({ ...entry, planApprovedOn: recorded.on }));
    case 'workFileOpened':
      return onEntry(state, (entry) => ({ ...entry, fileOpenedOn: recorded.on }));
    case 'fiveOnesCompleted':
      return { ...state, backlog: 'working' };
    case 'sponsorDutyRecorded':
      return onEntry(state, (entry) => ({ ...entry, lastWorkOn: recorded.on }), isOut(state.backlog) ? state.backlog : 'working');
    case 'meetingHeld':
      return onEntry(state, (entry) => ({ ...entry, lastWorkOn: recorded.on, meetings: entry.meetings + 1 }));
    case 'meetingTaskSet': {
      const { taskId, unitId, task } = recorded.data;
      return onEntry(state, (entry) => ({ ...entry, tasks: [...entry.tasks, { id: taskId, unitId, task }] }));
    }
    case 'meetingTaskReported': {
      const { taskId, report } = recorded.data;
      return onEntry(state, (entry) => ({ ...entry, tasks: entry.tasks.map((task) => (task.id === taskId ? { ...task, report } : task)) }));
    }
    case 'acceptanceChecked':
      return { ...state, backlog: recorded.data.passed ? 'verifying' : 'working' };
    case 'backlogCleared':
      return onEntry(state, (entry) => ({ ...entry, clearedOn: recorded.on }), 'cleared');
    case 'relapseFound':
      return onEntry(state, afterRelapse, 'relapsed');
    default:
      return assertNever(recorded);
  }
};
