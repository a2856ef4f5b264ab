import type { createUnitContent, endUnitContent, importUnitsContent } from '@daiban/contract/organisation-changes';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { decideCreateUnit, decideEndUnit } from '@daiban/domain/organisation/units';
import { existsOn, type UnitRecord } from '@daiban/domain/organisation/vocabulary';
import type { z } from 'zod';
import type { Journal } from '../journal/journal.ts';
import { problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { staysGovernable } from './administrators.ts';
import type { OrganisationChangePart } from './organisation-changes.ts';
import { refusalOfRule } from './refusal-of-rule.ts';
import { readStaffFacts, readUnits } from './staff-facts.ts';
import { writeUnits } from './write-units.ts';

const todayOf = (journal: Journal): string => toPlainDate(journal.clock.now().toISOString());

/** A new unit. */
export const createUnitChange = (journal: Journal): OrganisationChangePart<z.output<typeof createUnitContent>> => ({
  check: async (content, connection) => {
    const units = await readUnits(connection);
    const { unitId, kind, tier, parentId, areaId, validFrom } = content;
    if (areaId !== undefined && !units.has(areaId)) return problem('org-unit-unknown', { facts: { unitId: areaId } });
    const decided = decideCreateUnit({ id: unitId, kind, tier, parentId, validFrom }, (id) => units.get(id));
    return decided.ok ? undefined : refusalOfRule(decided.refusal, journal.directory);
  },
  apply: ({ unitId, ...content }, connection) => writeUnits(connection, [{ id: unitId, ...content }]),
  summarise: ({ name, kind, tier, parentId, validFrom }, language) => {
    const above = parentId === undefined ? [] : [journal.directory.unitName(parentId)];
    return language === 'zh-CN'
      ? [{ label: '新设单位', value: name }, ...above.map((value) => ({ label: '上级单位', value })), { label: '自', value: validFrom }]
      : [
          { label: 'New unit', value: `${name} (${kind}, ${tier})` },
          ...above.map((value) => ({ label: 'Under', value })),
          { label: 'From', value: validFrom },
        ];
  },
});

/** A unit ends: its successor gets the subordinate units at once and the matters case by case (D64, 条例 24). */
export const endUnitChange = (journal: Journal): OrganisationChangePart<z.output<typeof endUnitContent>> => ({
  check: async ({ unitId, successorId, officerId }, connection) => {
    const today = todayOf(journal);
    const facts = await readStaffFacts(connection, [officerId]);
    const decided = decideEndUnit({ unitId, successorId, on: today }, facts.unit);
    if (!decided.ok) return refusalOfRule(decided.refusal, journal.directory);
    const posts = facts.appointmentsOf(officerId);
    if (!posts.some((post) => post.unitId === successorId && post.since <= today && (post.until === undefined || post.until > today)))
      return problem('successor-has-no-post', { facts: { officerId, unitId: successorId } });
    return (await staysGovernable(connection, today, { unitId })) ? undefined : problem('last-of-administrators');
  },
  apply: async ({ unitId, successorId, officerId }, connection) => {
    const today = todayOf(journal);
    await connection.query('update unit set valid_until = $3, successor_id = $2 where id = $1', [unitId, successorId, today]);
    await connection.query('update unit set parent_id = $2 where parent_id = $1 and valid_until is null', [unitId, successorId]);
    await connection.query('update unit set area_id = $2 where area_id = $1 and valid_until is null', [unitId, successorId]);
    await connection.query(
      'update appointment set until = greatest(since, $2) where unit_id = $1 and (until is null or until > greatest(since, $2))',
      [unitId, today],
    );
    await connection.query(
      `update office set petition_office_id = case when petition_office_id = $1 then $2 else petition_office_id end,
         leadership_id = case when leadership_id = $1 then $2 else leadership_id end where $1 in (petition_office_id, leadership_id)`,
      [unitId, successorId],
    );
    await connection.query(
      `insert into hand_over (id, from_unit_id, to_unit_id, to_officer_id, effective_on, reason) values ($1, $2, $3, $4, $5, $6)`,
      [
        newId(journal.clock),
        unitId,
        successorId,
        officerId,
        today,
        `${journal.directory.unitName(unitId)}撤并，由${journal.directory.unitName(successorId)}承接`,
      ],
    );
  },
  summarise: ({ unitId, successorId, officerId }, language) => {
    const { directory } = journal;
    const [ended, successor, person] =
      language === 'zh-CN' ? ['撤并单位', '承接单位', '接手人'] : ['Unit that ends', 'Successor', 'Takes over'];
    return [
      { label: ended, value: directory.unitName(unitId) },
      { label: successor, value: directory.unitName(successorId) },
      { label: person, value: directory.officerName(officerId) },
    ];
  },
});

/** Many units at once, from a preset or a file; those that are there already are left as they are. */
export const importUnitsChange = (journal: Journal): OrganisationChangePart<z.output<typeof importUnitsContent>> => ({
  check: async ({ units }, connection) => {
    const known = new Map<string, UnitRecord>(await readUnits(connection));
    const validFrom = todayOf(journal);
    for (const unit of units) {
      if (known.has(unit.id)) continue;
      const decided = decideCreateUnit({ ...unit, validFrom }, (id) => known.get(id));
      if (!decided.ok) return refusalOfRule(decided.refusal, journal.directory);
      known.set(unit.id, { ...unit, validFrom });
    }
    return undefined;
  },
  apply: async ({ units }, connection) => {
    const known = await readUnits(connection);
    const validFrom = todayOf(journal);
    await writeUnits(
      connection,
      units.filter(({ id }) => !known.has(id)).map((unit) => ({ ...unit, validFrom })),
    );
  },
  summarise: ({ source, units }, language) => {
    const here = units.filter(({ id }) => {
      const unit = journal.directory.unit(id);
      return unit !== undefined && existsOn(unit, todayOf(journal));
    }).length;
    return language === 'zh-CN'
      ? [
          { label: '来源', value: source },
          { label: '单位', value: `${units.length} 个（已有 ${here} 个）` },
        ]
      : [
          { label: 'From', value: source },
          { label: 'Units', value: `${units.length}, of which ${here} are there already` },
        ];
  },
});
