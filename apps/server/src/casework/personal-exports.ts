import type { PersonalExport } from '@daiban/contract/personal-data';
import type { ExportPurpose } from '@daiban/contract/purposes';
import type { Connection } from '../platform/database/statement.ts';

/** An export with names: what it holds, who asked for it, and what became of it. */
export interface StoredExport {
  readonly id: string;
  readonly trace: string;
  readonly officer_id: string;
  readonly requested_at: Date;
  readonly purpose: ExportPurpose;
  readonly note: string | null;
  readonly reason: string;
  readonly cases: number;
  readonly approved_at: Date | null;
  readonly expires_at: Date | null;
  readonly downloaded_at: Date | null;
  readonly decision: string | null;
  readonly decided_by: string | null;
  readonly decision_note: string | null;
}

const columns = `e.id::text, e.trace, e.officer_id, e.requested_at, e.purpose, e.note, e.reason, e.cases, e.approved_at,
  e.expires_at, e.downloaded_at, c.decision, c.decided_by, c.note as decision_note`;

/** Exports of one officer, newest first, at most 50; or one of them. */
export const listExports = async (connection: Connection, officerId: string, id?: string): Promise<readonly StoredExport[]> =>
  (
    await connection.query<StoredExport>(
      `select ${columns} from personal_export e left join signed_change c on c.id = e.id
       where e.officer_id = $1 and ($2::uuid is null or e.id = $2) order by e.requested_at desc limit 50`,
      [officerId, id ?? null],
    )
  ).rows;

const stateOf = (row: StoredExport, now: Date): PersonalExport['state'] => {
  if (row.downloaded_at !== null) return 'taken';
  if (row.approved_at !== null) return row.expires_at !== null && row.expires_at <= now ? 'expired' : 'ready';
  return row.decision === null ? 'waiting' : 'refused';
};

export const toPersonalExport = (row: StoredExport, now: Date, nameOf: (officerId: string) => string): PersonalExport => ({
  id: row.id,
  trace: row.trace,
  requestedAt: row.requested_at.toISOString(),
  purpose: row.purpose,
  ...(row.note === null ? {} : { note: row.note }),
  reason: row.reason,
  cases: row.cases,
  state: stateOf(row, now),
  ...(row.decided_by === null ? {} : { decidedBy: { officerId: row.decided_by, name: nameOf(row.decided_by) } }),
  ...(row.decision_note === null ? {} : { decisionNote: row.decision_note }),
  ...(row.expires_at === null ? {} : { expiresAt: row.expires_at.toISOString() }),
  ...(row.downloaded_at === null ? {} : { takenAt: row.downloaded_at.toISOString() }),
});
