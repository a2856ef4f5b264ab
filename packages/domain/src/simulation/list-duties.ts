import type { Duty } from '../case/duty.ts';
import type { RecordedEvent } from '../case/events.ts';
import { foldDuty } from '../case/evolve.ts';
import { given } from '../kernel/given.ts';
import type { StoryDuty } from './play-story.ts';

interface Closing {
  readonly closedOn: string;
  readonly outcome: 'done' | 'stopped' | 'lapsed';
}

/** Every duty that a journal opened, in the order in which they were opened, as it stands or as it was when it closed. */
export const listDuties = (events: readonly RecordedEvent[]): readonly StoryDuty[] => {
  const known = new Map<string, Duty>();
  const closings = new Map<string, Closing>();
  for (const change of events.flatMap((recorded) => recorded.duties)) {
    const id = change.change === 'opened' ? change.duty.id : change.dutyId;
    if (change.change === 'closed') {
      closings.set(id, { closedOn: change.closedOn, outcome: change.outcome });
      continue;
    }
    closings.delete(id);
    const before = known.get(id);
    const [after] = foldDuty(change.change === 'opened' || before === undefined ? [] : [before], change);
    if (after !== undefined) known.set(id, after);
  }
  return [...known.values()].map(({ id, kind, owner, subject, openedOn, dueOn, overdueAt, basis, derivation }) => {
    const closing = closings.get(id);
    return {
      id,
      kind,
      owner,
      ...given({ subject }),
      openedOn,
      dueOn,
      closedOn: closing?.closedOn ?? null,
      ...given({ outcome: closing?.outcome }),
      overdue: overdueAt !== undefined,
      basis,
      derivation,
    };
  });
};
