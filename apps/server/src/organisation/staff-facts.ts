import type { Role } from '@daiban/domain/case/vocabulary';
import type { StaffFacts } from '@daiban/domain/organisation/appoint';
import type { AppointmentRecord, UnitRecord } from '@daiban/domain/organisation/vocabulary';
import type { Connection } from '../platform/database/statement.ts';

interface UnitRow {
  readonly id: string;
  readonly kind: string;
  readonly tier: string;
  readonly name: string;
  readonly parent_id: string | null;
  readonly valid_from: string | null;
  readonly valid_until: string | null;
}

/** Every unit by id as the rules look at it, those that ended too. */
export const readUnits = async (connection: Connection): Promise<ReadonlyMap<string, UnitRecord & { readonly name: string }>> => {
  // Two changes that are signed at once are checked one after the other: each sees what the other did.
  await connection.query("select pg_advisory_xact_lock(hashtext('daiban.organisation'))");
  const { rows } = await connection.query<UnitRow>('select id, kind, tier, name, parent_id, valid_from, valid_until from unit');
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        kind: row.kind,
        tier: row.tier,
        name: row.name,
        parentId: row.parent_id ?? undefined,
        validFrom: row.valid_from ?? undefined,
        validUntil: row.valid_until ?? undefined,
      },
    ]),
  );
};

/** What deciding on an appointment of these people looks up, as it stands in the database now. */
export const readStaffFacts = async (connection: Connection, officerIds: readonly string[]): Promise<StaffFacts> => {
  const units = await readUnits(connection);
  const people = await connection.query<{ id: string }>('select id from officer where id = any($1)', [officerIds]);
  const known = new Set(people.rows.map(({ id }) => id));
  const { rows } = await connection.query<{ officer_id: string; role: string; unit_id: string; since: string; until: string | null }>(
    'select officer_id, role, unit_id, since, until from appointment where officer_id = any($1)',
    [officerIds],
  );
  const held: readonly AppointmentRecord[] = rows.map((row) => ({
    officerId: row.officer_id,
    role: row.role as Role,
    unitId: row.unit_id,
    since: row.since,
    until: row.until ?? undefined,
  }));
  return {
    unit: (unitId) => units.get(unitId),
    appointmentsOf: (officerId) => held.filter((appointment) => appointment.officerId === officerId),
    knows: (officerId) => known.has(officerId),
  };
};
