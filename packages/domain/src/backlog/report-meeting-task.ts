import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D42: what became of a decision of the meeting. */
export interface ReportMeetingTaskInput {
  readonly taskId: string;
  readonly report: string;
}

export type ReportMeetingTaskRefusal =
  | WordingRefusal
  | { readonly code: 'unknown-meeting-task'; readonly taskId: string }
  | { readonly code: 'meeting-task-of-another-unit'; readonly taskId: string }
  | { readonly code: 'meeting-task-reported'; readonly taskId: string };

/** The unit that a decision went to reports on it, once. */
export const decideReportMeetingTask = (
  { taskId, report }: ReportMeetingTaskInput,
  { backlogEntry }: CaseState,
  { actor }: Context,
): Result<readonly CaseEvent[], ReportMeetingTaskRefusal> => {
  const task = backlogEntry?.tasks.find(({ id }) => id === taskId);
  if (task === undefined) return refuse({ code: 'unknown-meeting-task', taskId });
  if (task.unitId !== actor.unitId) return refuse({ code: 'meeting-task-of-another-unit', taskId });
  if (task.report !== undefined) return refuse({ code: 'meeting-task-reported', taskId });
  return refuseWording([report]) ?? accept([event('meetingTaskReported', { taskId, report })]);
};
