import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { AuditKind } from '@daiban/contract/audit';
import type { Pool } from 'pg';
import type { Clock } from '../clock.ts';
import { type Connection, statement } from '../database/statement.ts';

/** One thing that somebody did or saw. `detail` holds no personal data in clear: ids, counts, purposes. */
export interface AuditEntry {
  readonly kind: AuditKind;
  /** An officer's id, a petitioner's id, `system`, or `anonymous`. */
  readonly actorId: string;
  readonly actorRole?: string;
  readonly actorUnit?: string;
  readonly caseId?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

export interface Audit {
  /**
   * Resolves when the entry is committed; await it before showing what it is about, so that there is no look without a record.
   * Entries that come together are written together.
   */
  record(entry: AuditEntry): Promise<void>;
  /**
   * As `record`, for what a page reads again by itself: the same look by the same person counts once in ten minutes. `subject`
   * tells one look from another; the id of the case when left out.
   */
  recordLook(entry: AuditEntry, subject?: string): Promise<void>;
}

/** A page that is left open refreshes itself; that is one look for so long, in milliseconds. */
const oneLook = 10 * 60_000;
const mostRemembered = 4_000;

const write = statement('audit.record', 'select record_audit($1)');

const toRow = ({ kind, actorId, actorRole, actorUnit, caseId, detail = {} }: AuditEntry, at: string) => ({
  at,
  kind,
  actor_id: actorId,
  actor_role: actorRole,
  actor_unit: actorUnit,
  case_id: caseId,
  // The unit separator parts the hashed fields; JSON writes it as an escape.
  detail: JSON.stringify(detail),
});

/** Shortest time from one write to the next, in milliseconds: what comes meanwhile goes together, and the first after a pause at once. */
const breath = 8;

/** The audit log of this database. While one write is under way, the entries that come are gathered for the next. */
export const createAudit = (pool: Connection, clock: Clock): Audit => {
  let waiting: object[] = [];
  let ready: Promise<unknown> = Promise.resolve();
  let next: Promise<void> | undefined;

  const flush = async (): Promise<void> => {
    const rows = waiting;
    waiting = [];
    next = undefined;
    await write.row(pool, [JSON.stringify(rows)]);
  };

  const record = (entry: AuditEntry): Promise<void> => {
    waiting.push(toRow(entry, clock.now().toISOString()));
    next ??= ready.then(() => {
      const written = flush();
      ready = Promise.allSettled([written, pause(breath)]);
      return written;
    });
    return next;
  };

  /** Looks of the last minutes, oldest first. */
  const looks = new Map<string, { readonly at: number; readonly written: Promise<void> }>();

  return {
    record,
    recordLook: (entry, subject = entry.caseId ?? '') => {
      const at = clock.now().getTime();
      const key = `${entry.kind}\n${entry.actorId}\n${subject}`;
      const known = looks.get(key);
      if (known !== undefined && Math.abs(at - known.at) < oneLook) return known.written;
      looks.delete(key);
      const written = record(entry);
      looks.set(key, { at, written });
      // What was not written has not been recorded.
      written.catch(() => looks.delete(key));
      const [oldest] = looks.keys();
      if (looks.size > mostRemembered && oldest !== undefined) looks.delete(oldest);
      return written;
    },
  };
};

export interface AuditReport {
  readonly entries: number;
  /** Position of the first entry that does not fit the chain; undefined when the log is whole. */
  readonly brokenAt?: number;
}

interface AuditRow {
  readonly position: string;
  readonly at: Date;
  readonly kind: string;
  readonly actor_id: string;
  readonly actor_role: string | null;
  readonly actor_unit: string | null;
  readonly case_id: string | null;
  readonly detail: string;
  readonly hash: Buffer;
}

const pageSize = 5_000;

/** Recomputes the whole chain and compares its end with the kept head. */
export const verifyAudit = async (pool: Pool): Promise<AuditReport> => {
  const { rows: heads } = await pool.query<{ position: string; hash: Buffer }>('select position::text, hash from audit_head');
  const end = Number(heads[0]?.position ?? 0);
  let hash: Buffer = Buffer.alloc(32);
  let position = 0;
  while (position < end) {
    const { rows } = await pool.query<AuditRow>(
      `select position::text, at, kind, actor_id, actor_role, actor_unit, case_id::text, detail::text, hash from audit_log
       where audit_log.position > $1 and audit_log.position <= $2 order by audit_log.position limit $3`,
      [position, end, pageSize],
    );
    for (const row of rows) {
      position += 1;
      const fields = [
        position,
        row.at.toISOString(),
        row.kind,
        row.actor_id,
        row.actor_role ?? '',
        row.actor_unit ?? '',
        row.case_id ?? '',
        row.detail,
      ];
      hash = createHash('sha256').update(hash).update(fields.join('\u001f')).digest();
      if (Number(row.position) !== position || !hash.equals(row.hash)) return { entries: end, brokenAt: position };
    }
    if (rows.length === 0) return { entries: end, brokenAt: position + 1 };
  }
  return heads[0] !== undefined && hash.equals(heads[0].hash) ? { entries: end } : { entries: end, brokenAt: end };
};
