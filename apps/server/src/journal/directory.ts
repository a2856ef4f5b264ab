import { unitsOfArea } from '@daiban/domain/access/relations';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { PlainDate } from '@daiban/domain/calendar/types';
import type { Actor } from '@daiban/domain/case/actor';
import type { Organisation, UnitFact } from '@daiban/domain/case/context';
import { type Role, roles } from '@daiban/domain/case/vocabulary';
import { reviewOrganOf } from '@daiban/domain/organisation/review-organs';
import { substitutionsOn } from '@daiban/domain/organisation/substitution';
import { existsOn } from '@daiban/domain/organisation/vocabulary';
import type { Pool } from 'pg';
import { systemClock } from '../platform/clock.ts';

export interface DirectoryUnit extends UnitFact {
  readonly tier: string;
  readonly shortName: string;
  readonly line?: string;
  readonly phone: string;
  readonly address: string;
  readonly hours: string;
  /** The area (块) that it belongs to. */
  readonly areaId?: string;
  readonly divisionCode?: string;
  /** What the unit decides on, in the office's words. */
  readonly competence?: readonly string[];
  readonly validFrom?: PlainDate;
  /** The first day on which it no longer exists. */
  readonly validUntil?: PlainDate;
  /** Who took over when it ended. */
  readonly successorId?: string;
}

export interface DirectoryOfficer {
  readonly id: string;
  readonly name: string;
  readonly phone?: string;
  /** Posts in force today. */
  readonly appointments: readonly { readonly role: Role; readonly unitId: string }[];
  /** Posts of people who are away, in which this officer acts today (care G24). */
  readonly standsIn?: readonly { readonly role: Role; readonly unitId: string }[];
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
  /** While an office is being set up, one administrator builds it. */
  readonly settingUp?: boolean;
}

/** What the directory of one moment was read from. */
export interface DirectoryMoment {
  readonly on: PlainDate;
  readonly version: number;
  /** Units that have ended or have not begun: for names on papers and in journals. */
  readonly otherUnits: ReadonlyMap<string, DirectoryUnit>;
}

/** Lines are never deeper; a wrong parent must not hang the server. */
const deepestLine = 20;

/** Leaders of some units only: another one of the same rank neither answers for the rest nor sees their matters. */
const leadersOfTheirs: readonly Role[] = ['deputyLeader', 'areaLead', 'liaisonTeamLead'];

/** The organisation in memory: it is small, every command needs it, and it changes a few times a month. */
export class Directory implements Organisation {
  readonly office: Office;
  /** Units in force on the day. */
  readonly units: ReadonlyMap<string, DirectoryUnit>;
  readonly officers: ReadonlyMap<string, DirectoryOfficer>;
  readonly moment: DirectoryMoment | undefined;
  /** Appointments by role, made when first asked for. */
  private seats: ReadonlyMap<Role, readonly { readonly unitId: string }[]> | undefined;
  /** What decisions look up: a unit that has ended takes no new matter. */
  readonly inForce: Organisation;

  constructor(
    office: Office,
    units: ReadonlyMap<string, DirectoryUnit>,
    officers: ReadonlyMap<string, DirectoryOfficer>,
    moment?: DirectoryMoment,
  ) {
    this.office = office;
    this.units = units;
    this.officers = officers;
    this.moment = moment;
    // All that the directory answers, but for units of the past.
    this.inForce = Object.create(this, { unit: { value: (unitId: string) => units.get(unitId) } }) as Organisation;
  }

  get petitionOfficeId(): string {
    return this.office.petitionOfficeId;
  }

  get leadershipId(): string {
    return this.office.leadershipId;
  }

  /** A unit of today or of the past. */
  get dataProtectionUnitId(): string | undefined {
    for (const { appointments } of this.officers.values()) {
      const held = appointments.find(({ role }) => role === 'dataProtectionOfficer');
      if (held !== undefined) return held.unitId;
    }
    return undefined;
  }

  reviewOrganOf(unitId: string): string | undefined {
    return reviewOrganOf(unitId, {
      units: this.units,
      hasReviewer: (candidate) =>
        [...this.officers.values()].some(({ appointments }) =>
          appointments.some((held) => held.role === 'reviewer' && held.unitId === candidate),
        ),
    });
  }

  unit(unitId: string): DirectoryUnit | undefined {
    return this.units.get(unitId) ?? this.moment?.otherUnits.get(unitId);
  }

  holds(officerId: string, unitId: string, role?: Role): boolean {
    return (
      this.officers.get(officerId)?.appointments.some((held) => held.unitId === unitId && (role === undefined || held.role === role)) ??
      false
    );
  }

  unitNamed(name: string): DirectoryUnit | undefined {
    return [...this.units.values()].find((unit) => unit.name === name);
  }

  knows(officerId: string): boolean {
    return (this.officers.get(officerId)?.appointments.length ?? 0) > 0;
  }

  /**
   * The unit in which somebody holds a role: the nearest one up the line, otherwise any; of leaders of some units, otherwise the one
   * over the same area. Undefined when nobody is.
   */
  seatOf(role: Role, nearUnitId: string): string | undefined {
    this.seats ??= Map.groupBy(
      [...this.officers.values()].flatMap(({ appointments }) => appointments),
      (held) => held.role,
    );
    const seats = this.seats.get(role) ?? [];
    let near: string | undefined = nearUnitId;
    for (let steps = 0; near !== undefined && steps < deepestLine; steps += 1) {
      const unitId: string = near;
      if (seats.some((held) => held.unitId === unitId)) return unitId;
      near = this.units.get(unitId)?.parentId;
    }
    const others = leadersOfTheirs.includes(role) ? seats.filter((held) => unitsOfArea(held.unitId, this).includes(nearUnitId)) : seats;
    return others[0]?.unitId;
  }

  /** Every capacity in which an officer may act today, as a substitute too. */
  actorsOf(officerId: string): readonly Actor[] {
    const officer = this.officers.get(officerId);
    return [...(officer?.appointments ?? []), ...(officer?.standsIn ?? [])].map(({ role, unitId }) => ({ officerId, role, unitId }));
  }

  unitName(unitId: string): string {
    return this.unit(unitId)?.name ?? unitId;
  }

  officerName(officerId: string): string {
    return this.officers.get(officerId)?.name ?? officerId;
  }
}

interface OfficeRow {
  readonly rulebook: string;
  readonly division_code: string;
  readonly name: string;
  readonly document_word: string;
  readonly petition_office_id: string;
  readonly leadership_id: string;
  readonly demo: boolean;
  readonly setting_up: boolean;
  readonly version: string;
}

interface UnitRow {
  readonly id: string;
  readonly kind: string;
  readonly tier: string;
  readonly name: string;
  readonly short_name: string;
  readonly parent_id: string | null;
  readonly line: string | null;
  readonly phone: string;
  readonly address: string;
  readonly hours: string;
  readonly area_id: string | null;
  readonly division_code: string | null;
  readonly competence: readonly string[];
  readonly valid_from: string | null;
  readonly valid_until: string | null;
  readonly successor_id: string | null;
}

interface OfficerRow {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly appointments: readonly { readonly role: string; readonly unitId: string; readonly substituteId: string | null }[];
}

const isRole = (value: string): value is Role => (roles as readonly string[]).includes(value);

const toUnit = (row: UnitRow): DirectoryUnit => ({
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
  ...(row.area_id === null ? {} : { areaId: row.area_id }),
  ...(row.division_code === null ? {} : { divisionCode: row.division_code }),
  ...(row.competence.length === 0 ? {} : { competence: row.competence }),
  ...(row.valid_from === null ? {} : { validFrom: row.valid_from }),
  ...(row.valid_until === null ? {} : { validUntil: row.valid_until }),
  ...(row.successor_id === null ? {} : { successorId: row.successor_id }),
});

const toOfficers = (
  rows: readonly OfficerRow[],
  units: ReadonlyMap<string, DirectoryUnit>,
  on: PlainDate,
  absences: readonly { readonly officerId: string; readonly firstDay: PlainDate; readonly lastDay: PlainDate }[],
): ReadonlyMap<string, DirectoryOfficer> => {
  const posts = rows.flatMap((row) =>
    row.appointments.flatMap(({ role, unitId, substituteId }) => {
      const unit = units.get(unitId);
      return isRole(role) && unit !== undefined
        ? [{ officerId: row.id, role, unitId, unitKind: unit.kind, ...(substituteId === null ? {} : { substituteId }) }]
        : [];
    }),
  );
  const standIns = absences.length === 0 ? [] : substitutionsOn(on, posts, absences);
  const held = Map.groupBy(posts, (post) => post.officerId);
  const filled = Map.groupBy(standIns, (post) => post.substituteId);
  const toPost = ({ role, unitId }: { readonly role: Role; readonly unitId: string }) => ({ role, unitId });
  return new Map(
    rows.map((row) => {
      const standsIn = filled.get(row.id);
      return [
        row.id,
        {
          id: row.id,
          name: row.name,
          ...(row.phone === null ? {} : { phone: row.phone }),
          appointments: (held.get(row.id) ?? []).map(toPost),
          ...(standsIn === undefined ? {} : { standsIn: standsIn.map(toPost) }),
        },
      ];
    }),
  );
};

/**
 * Reads the organisation of this database as it is on a day of the office. Undefined while no office has been set up.
 * Appointments and units count from their first day up to, but not including, the day on which they end.
 */
export const loadDirectory = async (
  pool: Pool,
  on: PlainDate = toPlainDate(systemClock.now().toISOString()),
): Promise<Directory | undefined> => {
  const office = (
    await pool.query<OfficeRow>(
      `select rulebook, division_code, name, document_word, petition_office_id, leadership_id, demo, set_up_ended_at is null as setting_up,
         (select version::text from organisation_version) as version from office`,
    )
  ).rows[0];
  if (office === undefined) return undefined;
  const { rows } = await pool.query<UnitRow>(
    `select id, kind, tier, name, short_name, parent_id, line, phone, address, hours, area_id, division_code, competence,
       valid_from, valid_until, successor_id from unit order by id`,
  );
  const all = rows.map(toUnit);
  const units = new Map(all.filter((unit) => existsOn(unit, on)).map((unit) => [unit.id, unit]));
  const otherUnits = new Map(all.filter((unit) => !units.has(unit.id)).map((unit) => [unit.id, unit]));
  const officers = await pool.query<OfficerRow>(
    `select o.id, o.name, o.phone, coalesce(json_agg(json_build_object('role', a.role, 'unitId', a.unit_id, 'substituteId', a.substitute_id) order by a.since, a.role)
       filter (where a.role is not null), '[]') as appointments
     from officer o left join appointment a on a.officer_id = o.id and a.since <= $1 and (a.until is null or a.until > $1)
     group by o.id order by o.id`,
    [on],
  );
  const absences = await pool.query<{ officerId: string; firstDay: string; lastDay: string }>(
    'select officer_id as "officerId", first_day as "firstDay", last_day as "lastDay" from absence where first_day <= $1 and last_day >= $1',
    [on],
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
      settingUp: office.setting_up,
    },
    units,
    toOfficers(officers.rows, units, on, absences.rows),
    { on, version: Number(office.version), otherUnits },
  );
};
