import type { UnitRow } from '@daiban/contract/organisation';
import { describe, expect, it } from 'vitest';
import { pathOf, searchUnits, toTree } from './unit-tree.ts';

const unit = (id: string, name: string, parentId?: string, divisionCode?: string): UnitRow => ({
  id,
  kind: 'functionalOffice',
  tier: 'township',
  name,
  shortName: name,
  people: 0,
  ...(parentId === undefined ? {} : { parentId }),
  ...(divisionCode === undefined ? {} : { divisionCode }),
});
const units = [
  unit('qu', '拱墅区', undefined, '330105'),
  unit('xiaohe', '小河街道', 'qu', '330105003'),
  unit('mishi', '米市巷街道', 'qu', '330105001'),
  unit('jiacheng', '夹城巷社区', 'mishi', '330105001051'),
];

describe('the tree of units (S0.15)', () => {
  it('puts each unit under the one above it, in the order of the division codes, and counts all below', () => {
    const [top] = toTree(units);
    expect(top?.children.map((child) => child.unit.name)).toEqual(['米市巷街道', '小河街道']);
    expect(top?.below).toBe(3);
  });

  it('keeps a unit whose parent is not shown at the top', () => {
    expect(toTree(units.filter(({ id }) => id !== 'qu')).map((node) => node.unit.id)).toEqual(['mishi', 'xiaohe']);
  });

  it('finds by name and by code, and says what stands above', () => {
    expect(searchUnits(units, '巷').map(({ id }) => id)).toEqual(['mishi', 'jiacheng']);
    expect(searchUnits(units, '330105003').map(({ id }) => id)).toEqual(['xiaohe']);
    const found = units.find(({ id }) => id === 'jiacheng');
    expect(found && pathOf(found, new Map(units.map((one) => [one.id, one])))).toEqual(['拱墅区', '米市巷街道']);
  });
});
