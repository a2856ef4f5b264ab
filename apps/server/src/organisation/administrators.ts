import type { Connection } from '../platform/database/statement.ts';

/**
 * Whether changes can still be proposed and signed by two people once these posts end: one system administrator to propose, and
 * somebody else, security or system administrator, to decide.
 */
export const staysGovernable = async (
  connection: Connection,
  on: string,
  leaving: { readonly unitId: string } | { readonly officerId: string; readonly role: string; readonly unitId: string },
): Promise<boolean> => {
  const { rows } = await connection.query<{ officer_id: string; role: string }>(
    `select distinct officer_id, role from appointment
     where role in ('systemAdmin', 'securityAdmin') and since <= $1 and (until is null or until > $1)
       and not (unit_id = $2 and ($3::text is null or (officer_id = $3 and role = $4)))`,
    [on, leaving.unitId, 'officerId' in leaving ? leaving.officerId : null, 'role' in leaving ? leaving.role : null],
  );
  const proposers = new Set(rows.filter(({ role }) => role === 'systemAdmin').map((row) => row.officer_id));
  return proposers.size >= 1 && new Set(rows.map((row) => row.officer_id)).size >= 2;
};
