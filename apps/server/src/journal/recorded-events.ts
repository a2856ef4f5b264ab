import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { RecordedEvent } from '@daiban/domain/case/events';
import type { Connection } from '../platform/database/statement.ts';

/** An event as it is stored: `data` and `duties` with their exact text. */
export interface EventRow {
  readonly case_id: string;
  readonly sequence: number;
  readonly kind: string;
  readonly at: Date;
  readonly actor_id: string;
  readonly actor_role: string;
  readonly actor_unit: string;
  readonly rulebook: string;
  readonly data: string;
  readonly duties: string;
  readonly hash: Buffer;
  /** Of an event that was made anonymous; null for all others. */
  readonly digest: Buffer | null;
}

export const eventColumns =
  'j.case_id::text, j.sequence, j.kind, j.at, j.actor_id, j.actor_role, j.actor_unit, j.rulebook, j.data::text, j.duties::text, j.hash, r.digest';
export const eventTables = 'journal j left join journal_redaction r on r.case_id = j.case_id and r.sequence = j.sequence';

export const toRecordedEvent = (row: EventRow): RecordedEvent =>
  ({
    kind: row.kind,
    data: JSON.parse(row.data),
    sequence: row.sequence,
    at: row.at.toISOString(),
    on: toPlainDate(row.at.toISOString()),
    actor: { officerId: row.actor_id, role: row.actor_role, unitId: row.actor_unit },
    rulebook: row.rulebook,
    duties: JSON.parse(row.duties),
  }) as RecordedEvent;

/** Every event of one case, oldest first, as the domain folds them. */
export const listRecorded = async (connection: Connection, caseId: string): Promise<readonly RecordedEvent[]> =>
  (
    await connection.query<EventRow>(`select ${eventColumns} from ${eventTables} where j.case_id = $1 order by j.sequence`, [caseId])
  ).rows.map(toRecordedEvent);
