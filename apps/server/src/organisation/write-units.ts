import type { Connection } from '../platform/database/statement.ts';

/** A unit as it is written. */
export interface NewUnit {
  readonly id: string;
  readonly kind: string;
  readonly tier: string;
  readonly name: string;
  readonly shortName: string;
  readonly parentId?: string | undefined;
  readonly areaId?: string | undefined;
  readonly line?: string | undefined;
  readonly divisionCode?: string | undefined;
  readonly competence?: readonly string[] | undefined;
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
  readonly hours?: string | undefined;
  readonly validFrom: string;
}

/** Writes new units, all in one statement; a parent may be among them. */
export const writeUnits = async (connection: Connection, units: readonly NewUnit[]): Promise<void> => {
  await connection.query(
    `insert into unit (id, kind, tier, name, short_name, parent_id, line, phone, address, hours, area_id, division_code, competence, valid_from)
     select id, kind, tier, name, "shortName", "parentId", line, coalesce(phone, ''), coalesce(address, ''), coalesce(hours, ''), "areaId", "divisionCode",
       coalesce(array(select json_array_elements_text(competence)), '{}'), "validFrom"
     from json_to_recordset($1) as u(id text, kind text, tier text, name text, "shortName" text, "parentId" text, line text, phone text, address text,
       hours text, "areaId" text, "divisionCode" text, competence json, "validFrom" date)`,
    [JSON.stringify(units)],
  );
};
