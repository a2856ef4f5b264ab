import { randomInt } from 'node:crypto';
import { getPoster, listPosters, makePoster, notePosterScan, openPlace, type Poster, retirePoster } from '@daiban/contract/agency-network';
import { addDays, toPlainDate } from '@daiban/domain/calendar/dates';
import type { PlainDate } from '@daiban/domain/calendar/types';
import { given } from '@daiban/domain/kernel/given';
import type { FastifyInstance } from 'fastify';
import { toAuditActor } from '../case-file/audit-actor.ts';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import type { Directory } from '../journal/directory.ts';
import type { Journal } from '../journal/journal.ts';
import type { Audit } from '../platform/audit/audit.ts';
import { statement } from '../platform/database/statement.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { contactOf, placeOfUnit } from './agent-place.ts';
import { readNetwork } from './read-network.ts';
import { todayOf } from './team/team-parts.ts';
import { withPictures } from './with-pictures.ts';

interface PosterRow {
  readonly id: string;
  readonly unit_id: string;
  readonly label: string;
  readonly made_at: Date;
  readonly retired_at: Date | null;
}

const findOne = statement<PosterRow>('poster.find', 'select id, unit_id, label, made_at, retired_at from poster_place where id = $1');
const findRequested = statement<Pick<PosterRow, 'id'>>('poster.requested', 'select id from poster_place where request_id = $1');
const listAll = statement<
  PosterRow & { readonly total: number; readonly days: readonly { readonly day: PlainDate; readonly scans: number }[] }
>(
  'poster.list',
  `select p.id, p.unit_id, p.label, p.made_at, p.retired_at, coalesce(sum(s.scans), 0)::int as total,
     coalesce(json_agg(json_build_object('day', s.day, 'scans', s.scans) order by s.day) filter (where s.day >= $1), '[]') as days
   from poster_place p left join poster_scan s on s.place_id = p.id group by p.id order by p.retired_at is not null, p.made_at desc limit 500`,
);
const insert = statement<Pick<PosterRow, 'id'>>(
  'poster.make',
  `insert into poster_place (id, request_id, unit_id, label, made_by, made_at) values ($1, $2, $3, $4, $5, $6)
   on conflict do nothing returning id`,
);
const retire = statement('poster.retire', 'update poster_place set retired_at = $2 where id = $1 and retired_at is null');
const count = statement(
  'poster.count',
  `insert into poster_scan (place_id, day, scans) select id, $2, 1 from poster_place where id = $1 and retired_at is null
   on conflict (place_id, day) do update set scans = poster_scan.scans + 1`,
);

// Without letters and figures that are taken for each other.
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const drawPlaceId = (): string => Array.from({ length: 8 }, () => letters.charAt(randomInt(letters.length))).join('');
/** Days whose counts are listed one by one. */
const shownDays = 30;
/** Whoever answers for more than a point of their own. */
const forAnyUnit: readonly string[] = ['agencyCoordinator', 'agencySupervisor', 'petitionOfficeHead', 'windowOfficer'];

/** Units where a poster can hang, as far as the caller's posts reach: an agent's own points, or the whole office. */
const unitsFor = ({ reader }: StaffCaller, directory: Directory): readonly string[] => {
  const { centres, stations, points, communities } = readNetwork(directory);
  const own = reader.actors.filter(({ role }) => role === 'petitionAgent').map(({ unitId }) => unitId);
  if (!reader.actors.some(({ role }) => forAnyUnit.includes(role))) return [...new Set(own)];
  const street = stations.flatMap(({ streetId }) => streetId ?? []);
  return [
    ...new Set([
      directory.petitionOfficeId,
      ...[...centres, ...stations, ...points, ...communities].map(({ unitId }) => unitId),
      ...street,
    ]),
  ].filter((unitId) => directory.units.has(unitId));
};

export interface PosterParts {
  readonly journal: Journal;
  readonly callers: Callers;
  readonly audit: Audit;
  readonly publicUrl?: string | undefined;
}

/** Posters with a code: made and printed by the office, opened and counted without a person (S0.30). */
export const registerPosters = (app: FastifyInstance, { journal, callers, audit, publicUrl }: PosterParts): void => {
  const parts = { authenticate: callers.staff, holdsOneOf };
  const today = (): PlainDate => toPlainDate(journal.clock.now().toISOString());

  registerEndpoint(app, openPlace, async ({ params }) => {
    const row = await findOne.row(journal.pool, [params.placeId]);
    if (row === undefined) return problem('not-found');
    const { directory } = journal;
    return {
      placeId: row.id,
      label: row.label,
      unitName: directory.unitName(row.unit_id),
      place: await withPictures(journal.pool, placeOfUnit(directory, row.unit_id), todayOf(journal.clock)),
    };
  });

  registerEndpoint(app, notePosterScan, async ({ params }) => {
    if ((await findOne.row(journal.pool, [params.placeId])) === undefined) return problem('not-found');
    await count.count(journal.pool, [params.placeId, today()]);
    return undefined;
  });

  registerEndpoint<typeof listPosters, StaffCaller>(
    app,
    listPosters,
    async ({ caller }) => {
      const { directory } = journal;
      const rows = await listAll.rows(journal.pool, [addDays(today(), 1 - shownDays)]);
      const units = unitsFor(caller, directory);
      return {
        rows: rows.map(
          (row): Poster => ({
            placeId: row.id,
            unitId: row.unit_id,
            unitName: directory.unitName(row.unit_id),
            label: row.label,
            madeOn: toPlainDate(row.made_at.toISOString()),
            ...given({ retiredAt: row.retired_at?.toISOString() }),
            scans: { total: row.total, days: [...row.days] },
            mayRetire: row.retired_at === null && units.includes(row.unit_id),
          }),
        ),
        units: units.map((id) => ({ id, name: directory.unit(id)?.shortName ?? id })),
      };
    },
    parts,
  );

  registerEndpoint<typeof getPoster, StaffCaller>(
    app,
    getPoster,
    async ({ params }) => {
      const row = await findOne.row(journal.pool, [params.placeId]);
      if (row === undefined) return problem('not-found');
      const { directory } = journal;
      return {
        placeId: row.id,
        label: row.label,
        officeName: directory.office.name,
        unit: contactOf(directory, row.unit_id),
        phone: directory.unit(directory.petitionOfficeId)?.phone ?? '',
        agents: placeOfUnit(directory, row.unit_id).agents.map(({ id, name, phone }) => ({ id, name, ...given({ phone }) })),
        ...(publicUrl === undefined ? {} : { address: `${publicUrl}/agent?place=${row.id}` }),
      };
    },
    parts,
  );

  registerEndpoint<typeof makePoster, StaffCaller>(
    app,
    makePoster,
    async ({ body, caller }) => {
      const { directory } = journal;
      if (!directory.units.has(body.unitId)) return problem('org-unit-unknown');
      if (!unitsFor(caller, directory).includes(body.unitId)) return problem('not-permitted');
      const known = await findRequested.row(journal.pool, [body.requestId]);
      if (known !== undefined) return { placeId: known.id, repeated: true };
      const { officerId } = caller.reader;
      const made = await insert.row(journal.pool, [drawPlaceId(), body.requestId, body.unitId, body.label, officerId, journal.clock.now()]);
      // Two of the same request at once: the other one made it.
      const placeId = made?.id ?? (await findRequested.row(journal.pool, [body.requestId]))?.id;
      if (placeId === undefined) return problem('conflict');
      await audit.record({
        kind: 'organisationChanged',
        ...toAuditActor(caller),
        detail: { change: 'posterMade', placeId, unitId: body.unitId },
      });
      return { placeId, repeated: made === undefined };
    },
    parts,
  );

  registerEndpoint<typeof retirePoster, StaffCaller>(
    app,
    retirePoster,
    async ({ params, caller }) => {
      const row = await findOne.row(journal.pool, [params.placeId]);
      if (row === undefined) return problem('not-found');
      if (!unitsFor(caller, journal.directory).includes(row.unit_id)) return problem('not-permitted');
      await retire.count(journal.pool, [row.id, journal.clock.now()]);
      if (row.retired_at === null)
        await audit.record({ kind: 'organisationChanged', ...toAuditActor(caller), detail: { change: 'posterRetired', placeId: row.id } });
      return {};
    },
    parts,
  );
};
