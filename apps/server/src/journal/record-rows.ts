import type { Duty } from '@daiban/domain/case/duty';
import type { RecordedEvent } from '@daiban/domain/case/events';
import type { CaseState } from '@daiban/domain/case/state';
import { type JournalRow, toEventJson } from './append.ts';
import { chainHash } from './hash-chain.ts';
import { type ProjectedRows, project } from './project.ts';

/** A case as a command leaves it: its new state, the rows of its events, and the hash its chain now ends with. */
export interface Recorded {
  readonly state: CaseState;
  readonly eventRows: readonly string[];
  readonly hash: Buffer;
  readonly projected: ProjectedRows;
  readonly kinds: readonly string[];
}

/** Chains the events onto `previous` and prepares every row that goes with them. */
export const toRecorded = (previous: Buffer, before: readonly Duty[], events: readonly RecordedEvent[], state: CaseState): Recorded => {
  let hash = previous;
  const eventRows: string[] = [];
  for (const recorded of events) {
    const data = JSON.stringify(recorded.data);
    const duties = JSON.stringify(recorded.duties);
    const at = new Date(recorded.at).toISOString();
    const { actor } = recorded;
    hash = chainHash(hash, {
      caseId: state.caseId,
      sequence: recorded.sequence,
      kind: recorded.kind,
      at,
      actorId: actor.officerId,
      actorRole: actor.role,
      actorUnit: actor.unitId,
      rulebook: recorded.rulebook,
      data,
      duties,
    });
    const row: JournalRow = {
      case_id: state.caseId,
      sequence: recorded.sequence,
      kind: recorded.kind,
      at,
      actor_id: actor.officerId,
      actor_role: actor.role,
      actor_unit: actor.unitId,
      rulebook: recorded.rulebook,
      hash: hash.toString('hex'),
    };
    eventRows.push(toEventJson(row, data, duties));
  }
  return {
    state,
    eventRows,
    hash,
    projected: project(before, events, state),
    kinds: [...new Set(events.map((recorded) => recorded.kind))],
  };
};

/** Units whose people may be looking at this case: they are told that it changed. */
export const unitsOf = (state: CaseState): string[] => [...new Set([state.ownerUnitId, state.receiverUnitId, ...state.coUnitIds])];
