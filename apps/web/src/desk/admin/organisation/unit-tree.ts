import type { UnitRow } from '@daiban/contract/organisation';

/** A unit with those below it, in the order in which they are listed. */
export interface UnitNode {
  readonly unit: UnitRow;
  readonly children: readonly UnitNode[];
  /** Every unit below, at any depth. */
  readonly below: number;
}

const byName = (left: UnitRow, right: UnitRow): number =>
  (left.divisionCode ?? '').localeCompare(right.divisionCode ?? '') || left.name.localeCompare(right.name, 'zh-CN');

/** The units as trees. One whose parent is not among them stands at the top; a circle, which the rules refuse, is cut. */
export const toTree = (units: readonly UnitRow[]): readonly UnitNode[] => {
  const known = new Set(units.map(({ id }) => id));
  const below = new Map<string | undefined, UnitRow[]>();
  for (const unit of units) {
    const parent = unit.parentId !== undefined && known.has(unit.parentId) ? unit.parentId : undefined;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const grow = (parent: string | undefined, above: ReadonlySet<string>): readonly UnitNode[] =>
    (below.get(parent) ?? [])
      .filter(({ id }) => !above.has(id))
      .toSorted(byName)
      .map((unit) => {
        const children = grow(unit.id, new Set([...above, unit.id]));
        return { unit, children, below: children.reduce((sum, child) => sum + 1 + child.below, 0) };
      });
  return grow(undefined, new Set());
};

/** Units whose name, short name or code holds the words, those whose name begins with them first. */
export const searchUnits = (units: readonly UnitRow[], words: string): readonly UnitRow[] => {
  const sought = words.trim().toLowerCase();
  if (sought === '') return [];
  const rank = ({ name, shortName }: UnitRow): number => (shortName.startsWith(sought) || name.startsWith(sought) ? 0 : 1);
  return units
    .filter(({ name, shortName, divisionCode }) =>
      [name, shortName, divisionCode ?? ''].some((text) => text.toLowerCase().includes(sought)),
    )
    .toSorted((left, right) => rank(left) - rank(right) || byName(left, right));
};

/** The names above a unit, from the top. */
export const pathOf = (unit: UnitRow, units: ReadonlyMap<string, UnitRow>): readonly string[] => {
  const names: string[] = [];
  const seen = new Set([unit.id]);
  for (let at = unit.parentId; at !== undefined && !seen.has(at); at = units.get(at)?.parentId) {
    seen.add(at);
    const above = units.get(at);
    if (above !== undefined) names.unshift(above.shortName);
  }
  return names;
};
