import { type Due, dueFrom } from '../calendar/index.ts';
import type { Context } from '../case/context.ts';
import type { Duty } from '../case/duty.ts';
import type { CaseEvent } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { getSetting } from './settings.ts';

/**
 * D37: a handling again that confirms the opinion leaves the review window as it was, but with no fewer days left than the rulebook
 * keeps, counted from service. Undefined when it stays as it is; the window never becomes shorter (lifecycle invariant v).
 */
export const keptWindow = (duty: Duty, event: CaseEvent, after: CaseState, { rulebook, calendar }: Context): Due | undefined => {
  if (duty.kind !== 'reviewWindow' || event.kind !== 'noticeServed' || event.data.notice !== 'redoReply') return undefined;
  if (after.redo?.changed === true) return undefined;
  const kept = dueFrom({ on: event.data.servedOn }, { unit: 'naturalDay', length: getSetting(rulebook, 'reviewWindowKept') }, calendar);
  return Date.parse(kept.dueAt) > Date.parse(duty.dueAt) ? kept : undefined;
};
