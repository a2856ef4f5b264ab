import type { DueDerivation, PlainDate } from '../calendar/types.ts';
import type { Basis, Duty, DutyOwner } from '../case/duty.ts';
import type { RecordedEvent } from '../case/events.ts';
import { foldDuty } from '../case/fold-duty.ts';
import { given } from '../kernel/given.ts';

/** One duty that the story opened, closed ones too. `closedOn` is null while it is open. */
export interface StoryDuty {
  readonly id: string;
  readonly kind: string;
  readonly owner: DutyOwner;
  readonly subject?: string;
  readonly openedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly outcome?: 'done' | 'stopped' | 'lapsed';
  readonly overdue: boolean;
  readonly basis: Basis;
  readonly derivation: DueDerivation;
}

interface Closing {
  readonly closedOn: PlainDate;
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
