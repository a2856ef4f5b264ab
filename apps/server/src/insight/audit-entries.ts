import { addDays, startOfDay } from '@daiban/domain/calendar/dates';
import type { PlainDate } from '@daiban/domain/calendar/types';
import type { Pool } from 'pg';

/** What the audit page selects by. */
export interface AuditFilter {
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  readonly kind?: string | undefined;
  readonly actorIds?: readonly string[] | undefined;
  readonly caseId?: string | undefined;
}

export interface StoredEntry {
  readonly position: string;
  readonly at: Date;
  readonly kind: string;
  readonly actor_id: string;
  readonly actor_role: string | null;
  readonly actor_unit: string | null;
  readonly case_id: string | null;
  readonly case_number: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A place in the log, newest first: `<milliseconds>.<position>`. */
const cursorOf = ({ at, position }: StoredEntry): string => `${at.getTime()}.${position}`;

const readCursor = (cursor: string): { at: Date; position: string } | undefined => {
  const [, milliseconds, position] = /^(\d{1,15})\.(\d{1,18})$/.exec(cursor) ?? [];
  return milliseconds === undefined || position === undefined ? undefined : { at: new Date(Number(milliseconds)), position };
};

/**
 * Entries newest first, by keyset, so that the thousandth page costs what the first does. A cursor that is none starts at the top.
 */
export const findAuditEntries = async (
  pool: Pool,
  filter: AuditFilter,
  limit: number,
  cursor?: string,
): Promise<{ readonly rows: readonly StoredEntry[]; readonly nextCursor?: string }> => {
  const values: unknown[] = [limit + 1];
  const where: string[] = [];
  const add = (text: (place: string) => string, value: unknown): void => {
    values.push(value);
    where.push(text(`$${values.length}`));
  };
  if (filter.from !== undefined) add((place) => `at >= ${place}`, startOfDay(filter.from));
  if (filter.to !== undefined) add((place) => `at < ${place}`, startOfDay(addDays(filter.to, 1)));
  if (filter.kind !== undefined) add((place) => `kind = ${place}`, filter.kind);
  if (filter.caseId !== undefined) add((place) => `case_id = ${place}`, filter.caseId);
  const after = cursor === undefined ? undefined : readCursor(cursor);
  if (after !== undefined) {
    values.push(after.at, after.position);
    where.push(`(at, position) < ($${values.length - 1}, $${values.length}::bigint)`);
  }
  if (filter.actorIds !== undefined) {
    values.push(filter.actorIds);
    where.push('actor_id = who.id');
  }
  const newest = `select * from audit_log ${where.length === 0 ? '' : `where ${where.join(' and ')}`} order by at desc, position desc limit $1`;
  // Of several people each one's newest are looked up by their own index: in a large log a rare person stands far back in time.
  const selected =
    filter.actorIds === undefined
      ? newest
      : `select e.* from unnest($${values.length}::text[]) as who(id) cross join lateral (${newest}) e`;
  const found = await pool.query<StoredEntry>(
    `select a.position::text, a.at, a.kind, a.actor_id, a.actor_role, a.actor_unit, a.case_id::text, l.number as case_number, a.detail
     from (select * from (${selected}) e order by at desc, position desc limit $1) a
     left join case_list l on l.case_id = a.case_id order by a.at desc, a.position desc`,
    values,
  );
  const rows = found.rows.slice(0, limit);
  const last = rows.at(-1);
  return found.rows.length > limit && last !== undefined ? { rows, nextCursor: cursorOf(last) } : { rows };
};
