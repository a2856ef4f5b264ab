import { plannedUnitSchema } from '@daiban/contract/organisation-changes';
import { type UnitImport } from '@daiban/contract/unit-imports';
import type { AgencyForm, CountyDivisions, PlannedUnit } from '@daiban/domain/organisation/plan-divisions';
import { planDivisions } from '@daiban/domain/organisation/plan-divisions';
import { tiers, unitKinds, unitKindTiers } from '@daiban/domain/organisation/vocabulary';
import type { Directory } from '../journal/directory.ts';
import type { Preset } from './presets.ts';

/** A row of a file that no unit can be made of. */
export type RowFault = UnitImport['faults'][number];

const countByKind = (units: readonly PlannedUnit[]): UnitImport['counts'] =>
  unitKinds.map((kind) => ({ kind, planned: units.filter((unit) => unit.kind === kind).length })).filter(({ planned }) => planned > 0);

const toImport = (
  source: string,
  planned: readonly PlannedUnit[],
  directory: Directory,
  declared: Preset['declared'] = [],
  faults: readonly RowFault[] = [],
): UnitImport => {
  const units = planned.filter(({ id }) => directory.unit(id) === undefined);
  return {
    source,
    units: units.map((unit) => plannedUnitSchema.parse(unit)),
    known: planned.length - units.length,
    counts: countByKind(planned),
    declared: [...declared],
    faults: [...faults],
  };
};

/** What a preset would make: its real units, and what the jurisdiction declares beside them. */
export const previewOfPreset = (preset: Preset, form: AgencyForm | undefined, directory: Directory): UnitImport => {
  const planned = planDivisions(preset.divisions, form ?? preset.form, directory.leadershipId, preset.agencyIn);
  return toImport(preset.title, planned, directory, preset.declared);
};

/** What a file of official divisions would make. */
export const previewOfDivisions = (
  source: string,
  counties: readonly CountyDivisions[],
  form: AgencyForm,
  directory: Directory,
): UnitImport =>
  toImport(
    source,
    counties.flatMap((county) => planDivisions(county, form, directory.leadershipId)),
    directory,
  );

const headings = {
  name: ['名称', '单位名称', 'name'],
  shortName: ['简称', 'shortname', 'short name'],
  tier: ['层级', '级别', 'tier'],
  kind: ['类型', '单位类型', 'kind'],
  parent: ['上级', '上级单位', 'parent'],
  code: ['区划代码', '代码', 'code'],
  phone: ['电话', '联系电话', 'phone'],
  address: ['地址', 'address'],
  hours: ['办公时间', '接待时间', 'hours'],
} as const;
type Column = keyof typeof headings;

const tierWords: Readonly<Record<string, (typeof tiers)[number]>> = {
  省: 'province',
  市: 'city',
  区县: 'county',
  区: 'county',
  县: 'county',
  街道乡镇: 'township',
  '街道、乡镇': 'township',
  街道: 'township',
  乡镇: 'township',
  社区村: 'community',
  '社区（村）': 'community',
  社区: 'community',
  村: 'community',
};

const kindWords: Readonly<Record<string, (typeof unitKinds)[number]>> = {
  党工委: 'subdistrictCommittee',
  办事处: 'subdistrictOffice',
  联席会议: 'jointConference',
  信访部门: 'petitionOffice',
  纪检监察机关: 'disciplineBody',
  社会治理中心: 'governanceCentre',
  调解委员会: 'mediationCommittee',
  职能部门: 'competentUnit',
  线办: 'functionalOffice',
  片: 'areaBlock',
  联村工作组: 'liaisonTeam',
  村居: 'villageCommittee',
  代办中心: 'agencyCentre',
  代办站: 'agencyStation',
  代办点: 'agencyPoint',
  代理室: 'representationOffice',
  代理站: 'representationStation',
};

const oneOf = <Word extends string>(words: readonly Word[], text: string): Word | undefined => words.find((word) => word === text);

const columnsOf = (heading: readonly string[]): ReadonlyMap<Column, number> => {
  const found = new Map<Column, number>();
  for (const [index, cell] of heading.entries()) {
    const word = cell.trim().toLowerCase();
    const column = (Object.keys(headings) as Column[]).find((name) => (headings[name] as readonly string[]).includes(word));
    if (column !== undefined && !found.has(column)) found.set(column, index);
  }
  return found;
};

/** Whether the first row of a sheet is the heading of a list of units. */
export const isUnitHeading = (heading: readonly string[]): boolean => {
  const columns = columnsOf(heading);
  return columns.has('name') && columns.has('kind');
};

/**
 * What the rows of a sheet would make. A parent is named by its name or code and stands above its units, in the sheet or in the office.
 * @param rows with the heading first.
 */
export const previewOfRows = (
  source: string,
  rows: readonly { readonly number: number; readonly values: readonly string[] }[],
  directory: Directory,
): UnitImport => {
  const [heading, ...lines] = rows;
  const columns = columnsOf(heading?.values ?? []);
  const faults: RowFault[] = [];
  const planned: PlannedUnit[] = [];
  const byWord = new Map<string, string>();
  for (const unit of directory.units.values()) {
    byWord.set(unit.name, unit.id);
    if (unit.divisionCode !== undefined && !byWord.has(unit.divisionCode)) byWord.set(unit.divisionCode, unit.id);
  }
  for (const { number, values } of lines) {
    const cell = (column: Column): string => values[columns.get(column) ?? -1]?.trim() ?? '';
    if (values.every((value) => value.trim() === '')) continue;
    const kind = kindWords[cell('kind')] ?? oneOf(unitKinds, cell('kind'));
    const [usualTier] = kind === undefined ? [] : unitKindTiers[kind];
    const tier = cell('tier') === '' ? usualTier : (tierWords[cell('tier')] ?? oneOf(tiers, cell('tier')));
    const parentId = cell('parent') === '' ? directory.leadershipId : byWord.get(cell('parent'));
    if (cell('name') === '' || kind === undefined || tier === undefined) {
      faults.push({
        row: number,
        code: cell('name') === '' ? 'no-name' : 'kind-or-tier-unknown',
        words: `${cell('kind')} ${cell('tier')}`.trim(),
      });
      continue;
    }
    if (parentId === undefined) {
      faults.push({ row: number, code: 'parent-not-found', words: cell('parent') });
      continue;
    }
    const code = /^\d{6,12}$/.test(cell('code')) ? cell('code') : undefined;
    const id = code === undefined ? `${kind}.${Buffer.from(cell('name')).toString('hex').slice(0, 60)}` : `${code}.${kind}`;
    const unit = plannedUnitSchema.safeParse({
      id,
      kind,
      tier,
      name: cell('name'),
      shortName: cell('shortName') === '' ? cell('name').slice(0, 30) : cell('shortName'),
      parentId,
      ...(code === undefined ? {} : { divisionCode: code }),
      phone: cell('phone'),
      address: cell('address'),
      hours: cell('hours'),
    });
    if (!unit.success || planned.some((other) => other.id === id)) {
      faults.push({ row: number, code: unit.success ? 'repeated' : 'too-long', words: cell('name').slice(0, 60) });
      continue;
    }
    planned.push(unit.data);
    byWord.set(cell('name'), id);
    if (code !== undefined && !byWord.has(code)) byWord.set(code, id);
  }
  return toImport(source, planned, directory, [], faults.slice(0, 200));
};
