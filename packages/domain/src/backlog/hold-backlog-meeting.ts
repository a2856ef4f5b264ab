import type { PlainDate } from '../calendar/types.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type FiveOnesRefusal, refuseIncomplete } from './record-sponsor-duty.ts';

/** D42, 积案推进会: what the weekly meeting said of this matter. */
export interface HoldBacklogMeetingInput {
  /** Left out: today. */
  readonly heldOn?: PlainDate | undefined;
  readonly record: string;
  readonly decisions: readonly { readonly unitId: string; readonly task: string; readonly dueOn?: PlainDate | undefined }[];
}

export type HoldBacklogMeetingRefusal =
  | WordingRefusal
  | FiveOnesRefusal
  | { readonly code: 'done-in-the-future'; readonly doneOn: string }
  | { readonly code: 'unknown-unit'; readonly unitId: string };

/** Enters the weekly meeting on the matter; each decision becomes a task of a unit (S2.37). */
export const decideHoldBacklogMeeting = (
  { heldOn, record, decisions }: HoldBacklogMeetingInput,
  petitionCase: CaseState,
  { today, organisation }: Context,
): Result<readonly CaseEvent[], HoldBacklogMeetingRefusal> => {
  const day = heldOn ?? today;
  if (day > today) return refuse({ code: 'done-in-the-future', doneOn: day });
  const unknown = decisions.find(({ unitId }) => organisation.unit(unitId) === undefined);
  if (unknown !== undefined) return refuse({ code: 'unknown-unit', unitId: unknown.unitId });
  const refused = refuseIncomplete(petitionCase) ?? refuseWording([record, ...decisions.map(({ task }) => task)]);
  if (refused !== undefined) return refused;
  const before = petitionCase.backlogEntry?.tasks.length ?? 0;
  return accept([
    event('meetingHeld', {
      meetingId: `w${(petitionCase.backlogEntry?.meetings ?? 0) + 1}`,
      meeting: 'backlogMeeting',
      heldOn: day,
      record,
    }),
    ...decisions.map(({ unitId, task, dueOn }, index) =>
      event('meetingTaskSet', { taskId: `t${before + index + 1}`, unitId, task, ...given({ dueOn }) }),
    ),
  ]);
};
