import { describe, expect, it } from 'vitest';
import { planDivisions } from './plan-divisions.ts';
import { decideCreateUnit, decideEndUnit } from './units.ts';
import type { UnitRecord } from './vocabulary.ts';

const units: readonly UnitRecord[] = [
  { id: 'qu', kind: 'jointConference', tier: 'county' },
  { id: 'jiedao', kind: 'subdistrictOffice', tier: 'township', parentId: 'qu' },
  { id: 'chengjian', kind: 'functionalOffice', tier: 'township', parentId: 'jiedao' },
  { id: 'nongye', kind: 'functionalOffice', tier: 'township', parentId: 'jiedao' },
  { id: 'xinfang', kind: 'petitionOffice', tier: 'county', parentId: 'qu' },
  { id: 'former', kind: 'functionalOffice', tier: 'township', parentId: 'jiedao', validUntil: '2025-01-01' },
];
const find = (id: string) => units.find((unit) => unit.id === id);

describe('a new unit', () => {
  const fresh = { id: 'new', kind: 'agencyStation', tier: 'township', parentId: 'jiedao', validFrom: '2026-01-01' } as const;

  it('stands at the tier of its kind, under a parent of the same tier or above (S0.15)', () => {
    expect(decideCreateUnit(fresh, find)).toMatchObject({ ok: true });
    expect(decideCreateUnit({ ...fresh, tier: 'county' }, find)).toMatchObject({ refusal: { code: 'kind-not-at-tier' } });
    expect(decideCreateUnit({ ...fresh, kind: 'agencyCentre', tier: 'county' }, find)).toMatchObject({
      refusal: { code: 'parent-below-unit' },
    });
  });

  it('does not hang under a unit that has ended or that nobody knows, and has an id of its own', () => {
    expect(decideCreateUnit({ ...fresh, parentId: 'former' }, find)).toMatchObject({ refusal: { code: 'unit-not-in-force' } });
    expect(decideCreateUnit({ ...fresh, parentId: 'nobody' }, find)).toMatchObject({ refusal: { code: 'org-unit-unknown' } });
    expect(decideCreateUnit({ ...fresh, id: 'jiedao' }, find)).toMatchObject({ refusal: { code: 'unit-exists' } });
  });
});

describe('a unit that ends (D64, 条例 24)', () => {
  const on = '2026-01-01';

  it('has a successor that is there and is not below it', () => {
    expect(decideEndUnit({ unitId: 'chengjian', successorId: 'nongye', on }, find)).toEqual({ ok: true, value: true });
    expect(decideEndUnit({ unitId: 'chengjian', successorId: 'chengjian', on }, find)).toMatchObject({
      refusal: { code: 'successor-is-the-unit' },
    });
    expect(decideEndUnit({ unitId: 'jiedao', successorId: 'nongye', on }, find)).toMatchObject({
      refusal: { code: 'successor-below-unit' },
    });
    expect(decideEndUnit({ unitId: 'chengjian', successorId: 'former', on }, find)).toMatchObject({
      refusal: { code: 'unit-not-in-force' },
    });
  });

  it('leaves the seat of the petition office to another petition office only', () => {
    expect(decideEndUnit({ unitId: 'xinfang', successorId: 'chengjian', on }, find)).toMatchObject({
      refusal: { code: 'successor-of-another-kind' },
    });
  });
});

describe('units from official divisions (S0.15, S4.4)', () => {
  const county = {
    code: '330105',
    name: '拱墅区',
    townships: [
      { code: '330105001', name: '米市巷街道', communities: [{ code: '330105001051', name: '夹城巷社区' }] },
      { code: '330105002', name: '湖墅街道', communities: [] },
    ],
  };

  it('make a centre, a station a street and a point a community, each under the next (S0.15)', () => {
    const planned = planDivisions(county, 'agency', 'qu');
    expect(planned.map(({ name, parentId }) => [name, parentId])).toEqual([
      ['拱墅区信访代办中心', 'qu'],
      ['米市巷街道办事处', 'qu'],
      ['米市巷街道信访代办站', '330105.agencyCentre'],
      ['夹城巷社区居民委员会', '330105001.subdistrictOffice'],
      ['夹城巷社区信访代办点', '330105001.agencyStation'],
      ['湖墅街道办事处', 'qu'],
      ['湖墅街道信访代办站', '330105.agencyCentre'],
    ]);
  });

  it('make no agency units where the jurisdiction does not say that there are any', () => {
    expect(planDivisions(county, 'none', 'qu').map(({ kind }) => kind)).toEqual([
      'subdistrictOffice',
      'villageCommittee',
      'subdistrictOffice',
    ]);
    const onlyOne = planDivisions(county, 'representation', 'qu', ['330105002']);
    expect(onlyOne.filter(({ kind }) => kind.startsWith('representation')).map(({ name }) => name)).toEqual(['湖墅街道信访代理室']);
  });
});
