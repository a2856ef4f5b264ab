import type { Pool } from 'pg';
import { demoPassword } from '../access/sign-in.route.ts';
import { hashPassword } from '../platform/auth/passwords.ts';
import { lihaiOffice } from './content/lihai-office.ts';
import type { DemoOffice } from './content/office.ts';

/** Writes a demo office, that of 沥海街道 unless told otherwise, with its units and named accounts. All share the password that the sign-in page shows. */
export const setUpOffice = async (pool: Pool, office: DemoOffice = lihaiOffice): Promise<void> => {
  const { divisionCode, units, officers } = office;
  const passwordHash = await hashPassword(demoPassword);
  // A public password beside a second factor would be for show, and nobody who tries the demo should be signed out over lunch.
  await pool.query("update sign_in_policy set second_factor_roles = '{}', idle_minutes = 480");
  await pool.query(
    `with house as (
       insert into unit (id, kind, tier, name, short_name, parent_id, line, phone, address, hours, area_id, division_code)
       select id, kind, tier, name, "shortName", "parentId", line, phone, address, hours, "areaId", "divisionCode"
       from json_to_recordset($1) as u(id text, kind text, tier text, name text, "shortName" text, "parentId" text, line text, phone text, address text,
         hours text, "areaId" text, "divisionCode" text)
     ), people as (
       insert into officer (id, name, phone) select id, name, phone from json_to_recordset($2) as o(id text, name text, phone text)
     ), posts as (
       insert into appointment (officer_id, role, unit_id, since, share) select officer_id, role, unit_id, date '2020-08-03', coalesce(share, 'full')
       from json_to_recordset($3) as a(officer_id text, role text, unit_id text, share text)
     ), accounts as (
       insert into staff_account (officer_id, user_name, password_hash) select id, "userName", $4 from json_to_recordset($2) as o(id text, "userName" text)
     )
     insert into office ("only", rulebook, division_code, name, document_word, petition_office_id, leadership_id, demo, set_up_ended_at)
     values (true, $6, $5, $7, $8, $9, $10, true, now())`,
    [
      JSON.stringify(units),
      JSON.stringify(officers),
      JSON.stringify(
        officers.flatMap(({ id, roles }) => roles.map(({ role, unitId, share }) => ({ officer_id: id, role, unit_id: unitId, share }))),
      ),
      passwordHash,
      divisionCode,
      office.rulebook,
      office.name,
      office.documentWord,
      office.petitionOfficeId,
      office.leadershipId,
    ],
  );
};
