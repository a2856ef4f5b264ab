import { getUnit, getUnits, listPeople } from '@daiban/contract/organisation';
import { organisationChanges } from '@daiban/contract/organisation-changes';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { Role } from '@daiban/domain/case/vocabulary';
import type { FastifyInstance } from 'fastify';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import type { DirectoryUnit } from '../journal/directory.ts';
import type { Journal } from '../journal/journal.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';

export interface OrganisationParts {
  readonly journal: Journal;
  readonly callers: Callers;
}

interface PostRow {
  readonly officer_id: string;
  readonly role: Role;
  readonly unit_id: string;
  readonly since: string;
  readonly until: string | null;
  readonly share: 'full' | 'part';
  readonly substitute_id: string | null;
}

const postColumns = 'officer_id, role, unit_id, since, until, share, substitute_id';

const toRow = (unit: DirectoryUnit) => ({
  id: unit.id,
  kind: unit.kind,
  tier: unit.tier,
  name: unit.name,
  shortName: unit.shortName,
  ...(unit.parentId === undefined ? {} : { parentId: unit.parentId }),
  ...(unit.divisionCode === undefined ? {} : { divisionCode: unit.divisionCode }),
  ...(unit.validUntil === undefined ? {} : { validUntil: unit.validUntil }),
  ...(unit.successorId === undefined ? {} : { successorId: unit.successorId }),
});

/** Units and people with their history, for the administrators. */
export const registerReadOrganisation = (app: FastifyInstance, { journal, callers }: OrganisationParts): void => {
  const parts = { authenticate: callers.staff, holdsOneOf };
  const today = (): string => toPlainDate(journal.clock.now().toISOString());
  const named = (unitId: string) => ({ id: unitId, name: journal.directory.unitName(unitId) });
  const allUnits = (): readonly DirectoryUnit[] => [
    ...journal.directory.units.values(),
    ...(journal.directory.moment?.otherUnits.values() ?? []),
  ];

  registerEndpoint<typeof getUnits, StaffCaller>(
    app,
    getUnits,
    async () => {
      const { directory, pool } = journal;
      const people = new Map<string, Set<string>>();
      for (const { id, appointments } of directory.officers.values())
        for (const { unitId } of appointments) people.set(unitId, (people.get(unitId) ?? new Set()).add(id));
      const { rows } = await pool.query<{ waiting: number; holds_matters: boolean }>(
        `select (select count(*)::int from signed_change where decision is null and kind = any($1)) as waiting,
           exists (select from petition_case) as holds_matters`,
        [Object.keys(organisationChanges)],
      );
      const [state] = rows;
      return {
        office: { name: directory.office.name, divisionCode: directory.office.divisionCode },
        settingUp: directory.office.settingUp === true && state?.holds_matters === false,
        today: today(),
        waiting: state?.waiting ?? 0,
        units: allUnits().map((unit) => ({ ...toRow(unit), people: people.get(unit.id)?.size ?? 0 })),
      };
    },
    parts,
  );

  registerEndpoint<typeof getUnit, StaffCaller>(
    app,
    getUnit,
    async ({ params }) => {
      const { directory, pool } = journal;
      const unit = directory.unit(params.unitId);
      if (unit === undefined) return problem('org-unit-unknown');
      const posts = await pool.query<PostRow>(
        `select ${postColumns} from appointment where unit_id = $1 order by until is not null, until desc, since desc, role`,
        [unit.id],
      );
      const handOvers = await pool.query<{
        from_unit_id: string | null;
        to_unit_id: string | null;
        from_officer_id: string | null;
        to_officer_id: string;
        effective_on: string;
        moved: number;
        left_over: number;
        finished: boolean;
      }>(
        `select from_unit_id, to_unit_id, from_officer_id, to_officer_id, effective_on, moved, left_over, finished_at is not null as finished
         from hand_over where $1 in (from_unit_id, to_unit_id, within_unit_id) order by id desc limit 50`,
        [unit.id],
      );
      const on = today();
      return {
        unit: {
          ...toRow(unit),
          ...(unit.line === undefined ? {} : { line: unit.line }),
          ...(unit.areaId === undefined ? {} : { area: named(unit.areaId) }),
          ...(unit.parentId === undefined ? {} : { parent: named(unit.parentId) }),
          ...(unit.successorId === undefined ? {} : { successor: named(unit.successorId) }),
          competence: [...(unit.competence ?? [])],
          phone: unit.phone,
          address: unit.address,
          hours: unit.hours,
          ...(unit.validFrom === undefined ? {} : { validFrom: unit.validFrom }),
        },
        posts: posts.rows.map((row) => ({
          officerId: row.officer_id,
          name: directory.officerName(row.officer_id),
          role: row.role,
          since: row.since,
          share: row.share,
          inForce: row.since <= on && (row.until === null || row.until > on),
          ...(row.until === null ? {} : { until: row.until }),
          ...(row.substitute_id === null
            ? {}
            : { substitute: { officerId: row.substitute_id, name: directory.officerName(row.substitute_id) } }),
        })),
        children: [...directory.units.values()].filter(({ parentId }) => parentId === unit.id).map(({ id, name }) => ({ id, name })),
        predecessors: allUnits().flatMap(({ id, name, successorId, validUntil }) =>
          successorId === unit.id && validUntil !== undefined ? [{ id, name, endedOn: validUntil }] : [],
        ),
        handOvers: handOvers.rows.map((row) => ({
          ...(row.from_unit_id === null ? {} : { fromUnit: named(row.from_unit_id) }),
          ...(row.to_unit_id === null ? {} : { toUnit: named(row.to_unit_id) }),
          ...(row.from_officer_id === null ? {} : { fromOfficer: directory.officerName(row.from_officer_id) }),
          toOfficer: directory.officerName(row.to_officer_id),
          effectiveOn: row.effective_on,
          moved: row.moved,
          leftOver: row.left_over,
          finished: row.finished,
        })),
      };
    },
    parts,
  );

  registerEndpoint<typeof listPeople, StaffCaller>(
    app,
    listPeople,
    async () => {
      const { directory, pool } = journal;
      const on = today();
      const posts = Map.groupBy(
        (await pool.query<PostRow>(`select ${postColumns} from appointment where until is null or until > $1 order by since, role`, [on]))
          .rows,
        (row) => row.officer_id,
      );
      const absences = Map.groupBy(
        (
          await pool.query<{ id: string; officer_id: string; first_day: string; last_day: string }>(
            'select id::text, officer_id, first_day, last_day from absence where last_day >= $1 order by first_day',
            [on],
          )
        ).rows,
        (row) => row.officer_id,
      );
      return {
        people: [...directory.officers.values()].map(({ id, name, phone }) => ({
          id,
          name,
          ...(phone === undefined ? {} : { phone }),
          posts: (posts.get(id) ?? []).map((row) => ({
            role: row.role,
            unitId: row.unit_id,
            unitName: directory.unitName(row.unit_id),
            since: row.since,
            share: row.share,
            ...(row.until === null ? {} : { until: row.until }),
            ...(row.substitute_id === null ? {} : { substituteName: directory.officerName(row.substitute_id) }),
          })),
          absences: (absences.get(id) ?? []).map((row) => ({ id: row.id, firstDay: row.first_day, lastDay: row.last_day })),
        })),
      };
    },
    parts,
  );
};
