import type { Context } from '../case/context.ts';
import type { ClimbedRung, Duty, DutyChange } from '../case/duty.ts';
import type { CaseEvent } from '../case/events.ts';
import { foldDuty } from '../case/fold-duty.ts';
import type { CaseState } from '../case/state.ts';
import { given } from '../kernel/given.ts';
import { attendAtOf } from '../supervision/ladder.ts';

/** The duty whose ladder an event climbs, and the rung. */
const climbedBy = (event: CaseEvent, on: string): { readonly dutyId: string; readonly climbed: ClimbedRung } | undefined => {
  switch (event.kind) {
    case 'reminderSent':
    case 'overdueReported':
    case 'copyNoticeIssued':
    case 'copyLevelRaised':
      return { dutyId: event.data.dutyId, climbed: { rung: event.data.rung, on } };
    case 'supervisionOpened':
    case 'redCardProposed': {
      const { dutyId, rung } = event.data;
      return dutyId === undefined || rung === undefined ? undefined : { dutyId, climbed: { rung, on } };
    }
    default:
      return undefined;
  }
};

/** The duty whose ladder waits on, or goes on after, an event. */
const waitingFor = (event: CaseEvent, { supervision }: CaseState): string | undefined => {
  switch (event.kind) {
    case 'copyNoticeAnswered':
      return supervision?.copyNotices?.find(({ id }) => id === event.data.letterId)?.dutyId;
    case 'supervisionAnswered':
      return supervision?.supervisions?.find(({ id }) => id === event.data.supervisionId)?.dutyId;
    default:
      return undefined;
  }
};

const movesClock = ({ change }: DutyChange): boolean => change === 'moved' || change === 'resumed' || change === 'overdue';

/**
 * The same changes with the moments of the ladder: when the timer next has to climb a rung for a duty that was opened, moved, found
 * late, climbed for or answered about.
 */
export const withSchedule = (
  changes: readonly DutyChange[],
  event: CaseEvent,
  after: CaseState,
  { rulebook, calendar, today }: Context,
): readonly DutyChange[] => {
  const momentOf = (duty: Duty) => attendAtOf(duty, after, rulebook, calendar);
  const opened = changes.map((done): DutyChange => {
    if (done.change !== 'opened') return done;
    return { change: 'opened', duty: { ...done.duty, ...given({ attendAt: momentOf(done.duty) }) } };
  });
  const climb = climbedBy(event, today);
  const answered = waitingFor(event, after);
  const ended = event.kind === 'escalationEnded' ? event.data.dutyId : undefined;
  const scheduled = after.duties.flatMap((duty): readonly DutyChange[] => {
    const own = changes.filter((done) => done.change !== 'opened' && done.dutyId === duty.id);
    if (own.some(({ change }) => change === 'closed')) return [];
    if (ended === duty.id) return [{ change: 'scheduled', dutyId: duty.id }];
    const climbed = climb?.dutyId === duty.id ? climb.climbed : undefined;
    if (climbed === undefined && answered !== duty.id && !own.some(movesClock)) return [];
    const [changed = duty] = own.reduce(foldDuty, [duty] as readonly Duty[]);
    const now = climbed === undefined ? changed : { ...changed, rungs: [...(changed.rungs ?? []), climbed] };
    return [{ change: 'scheduled', dutyId: duty.id, ...given({ attendAt: momentOf(now), climbed }) }];
  });
  return [...opened, ...scheduled];
};
