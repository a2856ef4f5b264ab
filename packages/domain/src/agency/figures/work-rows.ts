import type { PlainDate } from '../../calendar/types.ts';
import type { Duty } from '../../case/duty.ts';
import type { RecordedEvent } from '../../case/events.ts';
import type { CaseState } from '../../case/state.ts';
import { type AgencyAct, agencyDuties } from './vocabulary-of-figures.ts';

/** One piece of work of an agent, on the day on which it was done. */
export interface WorkRow {
  readonly sequence: number;
  /** Several may come of one event. */
  readonly part: number;
  readonly act: AgencyAct;
  readonly officer_id: string;
  readonly unit_id: string;
  readonly done_on: PlainDate;
  readonly minutes: number;
  readonly trips_saved: number;
  /** Of a duty: it was done by its day. */
  readonly on_time: boolean | null;
}

type Piece = Omit<WorkRow, 'sequence' | 'part'>;

const plain = (act: AgencyAct, officer: { officerId: string; unitId: string }, doneOn: PlainDate): Piece => ({
  act,
  officer_id: officer.officerId,
  unit_id: officer.unitId,
  done_on: doneOn,
  minutes: 0,
  trips_saved: 0,
  on_time: null,
});

const actsOf = (recorded: RecordedEvent, after: CaseState): readonly Piece[] => {
  const { actor, on } = recorded;
  switch (recorded.kind) {
    case 'mandateAccepted':
      return [plain('orderAccepted', { officerId: recorded.data.agentId, unitId: recorded.data.unitId }, on)];
    case 'agencyPlanned':
      return [plain('planned', actor, on)];
    case 'agencyRunLogged': {
      const { ranOn, minutes, tripsSaved } = recorded.data;
      return [{ ...plain('run', actor, ranOn), minutes, trips_saved: tripsSaved }];
    }
    case 'helpRecorded':
      return [plain('help', actor, on)];
    case 'agencyHandedUp':
      return [plain('handedUp', actor, on)];
    case 'agencyStepTaken':
      return [plain('stepTaken', actor, on)];
    case 'resultExplained':
      return [plain('explained', actor, recorded.data.on)];
    case 'resultConfirmed': {
      const mandate = after.agencyWork?.mandate;
      if (!recorded.data.understood || mandate?.agentId === undefined) return [];
      return [plain('confirmed', { officerId: mandate.agentId, unitId: mandate.unitId }, on)];
    }
    default:
      return [];
  }
};

/**
 * The work that the events of one command show (S3.22): what was done, and whether its day was kept. A duty of a post counts for who
 * fulfilled it.
 * @param before duties that were open before the command.
 */
export const toWorkRows = (before: readonly Duty[], events: readonly RecordedEvent[], after: CaseState): readonly WorkRow[] => {
  const known = new Map(before.filter(({ kind }) => agencyDuties.includes(kind)).map((duty) => [duty.id, duty]));
  return events.flatMap((recorded) => {
    const kept = recorded.duties.flatMap((change): readonly Piece[] => {
      if (change.change === 'opened' && agencyDuties.includes(change.duty.kind)) known.set(change.duty.id, change.duty);
      if (change.change !== 'closed' || change.outcome !== 'done') return [];
      const duty = known.get(change.dutyId);
      if (duty === undefined || duty.owner.by === 'petitioner') return [];
      const owner = duty.owner.by === 'officer' ? duty.owner : { officerId: recorded.actor.officerId, unitId: duty.owner.unitId };
      return [{ ...plain('duty', owner, change.closedOn), on_time: change.closedOn <= duty.dueOn }];
    });
    return [...actsOf(recorded, after), ...kept].map((piece, part) => ({ sequence: recorded.sequence, part, ...piece }));
  });
};
