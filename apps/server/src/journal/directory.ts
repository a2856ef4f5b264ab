import type { Actor } from '@daiban/domain/case/actor';
import type { Organisation, UnitFact } from '@daiban/domain/case/context';
import { type Role, roles } from '@daiban/domain/case/vocabulary';
import type { Pool } from 'pg';

export interface DirectoryUnit extends UnitFact {
  readonly tier: string;
  readonly shortName: string;
  readonly line?: string;
  readonly phone: string;
  readonly address: string;
  readonly hours: string;
}

export interface DirectoryOfficer {
  readonly id: string;
  readonly name: string;
  readonly phone?: string;
  readonly appointments: readonly { readonly role: Role; readonly unitId: string }[];
}

export interface Office {
  readonly rulebook: string;
  readonly divisionCode: string;
  readonly name: string;
  /** First word of document numbers. */
  readonly documentWord: string;
  readonly petitionOfficeId: string;
  readonly leadershipId: string;
  readonly demo: boolean;
}

/** The organisation in memory: it is small, every command needs it, and it changes a few times a month. */
export class Directory implements Organisation {
  readonly office: Office;
  readonly units: ReadonlyMap<string, DirectoryUnit>;
  readonly officers: ReadonlyMap<string, DirectoryOfficer>;

  constructor(office: Office, units: ReadonlyMap<string, DirectoryUnit>, officers: ReadonlyMap<string, DirectoryOfficer>) {
    this.office = office;
    this.units = units;
    this.officers = officers;
  }

  get petitionOfficeId(): string {
    return this.office.petitionOfficeId;
  }

  get leadershipId(): string {
    return this.office.leadershipId;
  }

  unit(unitId: string): DirectoryUnit | undefined {
    return this.units.get(unitId);
  }

  holds(officerId: string, unitId: string, role?: Role): boolean {
    return (
      this.officers.get(officerId)?.appointments.some((held) => held.unitId === unitId && (role === undefined || held.role === role)) ??
      false
    );
  }

  /** Every capacity in which an officer may act. */
  actorsOf(officerId: string): readonly Actor[] {
    return (this.officers.get(officerId)?.appointments ?? []).map(({ role, unitId }) => ({ officerId, role, unitId }));
  }

  unitName(unitId: string): string {
    return this.units.get(unitId)?.name ?? unitId;
  }

  officerName(officerId: string): string {
    return this.officers.get(officerId)?.name ?? officerId;
  }
}

interface OfficerRow {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly appointments: readonly { role: string; unitId: string }[];
}

const isRole = (value: string): value is Role => (roles as readonly string[]).includes(value);

/** Reads the organisation of this database. Undefined while no office has been set up. */
export const loadDirectory = async (pool: Pool): Promise<Directory | undefined> => {
  const office = (
    await pool.query<{
      rulebook: string;
      division_code: string;
      name: string;
      document_word: string;
      petition_office_id: string;
      leadership_id: string;
      demo: boolean;
    }>('select rulebook, division_code, name, document_word, petition_office_id, leadership_id, demo from office')
  ).rows[0];
  if (office === undefined) return undefined;
  const units = await pool.query<{
    id: string;
    kind: string;
    tier: string;
    name: string;
    short_name: string;
    parent_id: string | null;
    line: string | null;
    phone: string;
    address: string;
    hours: string;
  }>('select id, kind, tier, name, short_name, parent_id, line, phone, address, hours from unit order by id');
  const officers = await pool.query<OfficerRow>(
    `select o.id, o.name, o.phone, coalesce(json_agg(json_build_object('role', a.role, 'unitId', a.unit_id) order by a.since, a.role) filter (where a.role is not null), '[]') as appointments
     from officer o left join appointment a on a.officer_id = o.id and a.until is null group by o.id order by o.id`,
  );
  return new Directory(
    {
      rulebook: office.rulebook,
      divisionCode: office.division_code,
      name: office.name,
      documentWord: office.document_word,
      petitionOfficeId: office.petition_office_id,
      leadershipId: office.leadership_id,
      demo: office.demo,
    },
    new Map(
      units.rows.map((row) => [
        row.id,
        {
          id: row.id,
          kind: row.kind,
          tier: row.tier,
          name: row.name,
          shortName: row.short_name,
          phone: row.phone,
          address: row.address,
          hours: row.hours,
          ...(row.parent_id === null ? {} : { parentId: row.parent_id }),
          ...(row.line === null ? {} : { line: row.line }),
        },
      ]),
    ),
    new Map(
      officers.rows.map((row) => [
        row.id,
        {
          id: row.id,
          name: row.name,
          ...(row.phone === null ? {} : { phone: row.phone }),
          appointments: row.appointments.flatMap(({ role, unitId }) => (isRole(role) ? [{ role, unitId }] : [])),
        },
      ]),
    ),
  );
};
