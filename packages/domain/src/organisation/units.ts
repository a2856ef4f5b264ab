import type { PlainDate } from '../calendar/types.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { existsOn, tiers, type UnitRecord, unitKindTiers } from './vocabulary.ts';

export type CreateUnitRefusal =
  | { readonly code: 'unit-exists'; readonly unitId: string }
  | { readonly code: 'kind-not-at-tier'; readonly kind: string; readonly tier: string }
  | { readonly code: 'org-unit-unknown'; readonly unitId: string }
  | { readonly code: 'unit-not-in-force'; readonly unitId: string }
  | { readonly code: 'parent-below-unit'; readonly parentId: string };

type Find = (unitId: string) => UnitRecord | undefined;

const rank = (tier: string): number => (tiers as readonly string[]).indexOf(tier);

/** Whether a unit can be made: its kind stands at its tier, and its parent exists by then and stands at the same tier or above. */
export const decideCreateUnit = (
  unit: UnitRecord & { readonly validFrom: PlainDate },
  find: Find,
): Result<UnitRecord, CreateUnitRefusal> => {
  if (find(unit.id) !== undefined) return refuse({ code: 'unit-exists', unitId: unit.id });
  const allowed: readonly string[] | undefined = Object.entries(unitKindTiers).find(([kind]) => kind === unit.kind)?.[1];
  if (allowed?.includes(unit.tier) !== true) return refuse({ code: 'kind-not-at-tier', kind: unit.kind, tier: unit.tier });
  if (unit.parentId === undefined) return accept(unit);
  const parent = find(unit.parentId);
  if (parent === undefined) return refuse({ code: 'org-unit-unknown', unitId: unit.parentId });
  if (!existsOn(parent, unit.validFrom)) return refuse({ code: 'unit-not-in-force', unitId: parent.id });
  if (rank(parent.tier) > rank(unit.tier)) return refuse({ code: 'parent-below-unit', parentId: parent.id });
  return accept(unit);
};

export interface EndUnit {
  readonly unitId: string;
  /** Takes over matters, duties and subordinate units (条例 24). */
  readonly successorId: string;
  readonly on: PlainDate;
}

export type EndUnitRefusal =
  | { readonly code: 'org-unit-unknown'; readonly unitId: string }
  | { readonly code: 'unit-not-in-force'; readonly unitId: string }
  | { readonly code: 'successor-is-the-unit' }
  | { readonly code: 'successor-below-unit'; readonly successorId: string }
  | { readonly code: 'successor-of-another-kind'; readonly kind: string; readonly successorKind: string };

/** Kinds whose successor has to be of the same kind: the rules look for the seat itself. */
const seats: readonly string[] = ['petitionOffice', 'disciplineBody'];

const isBelow = (unitId: string, above: string, find: Find): boolean => {
  const seen = new Set<string>();
  for (let at = find(unitId); at?.parentId !== undefined && !seen.has(at.id); at = find(at.parentId)) {
    if (at.parentId === above) return true;
    seen.add(at.id);
  }
  return false;
};

/** Whether a unit can end: another one that exists that day, and does not hang below it, takes everything over (D64, 条例 24). */
export const decideEndUnit = ({ unitId, successorId, on }: EndUnit, find: Find): Result<true, EndUnitRefusal> => {
  const unit = find(unitId);
  const successor = find(successorId);
  if (unit === undefined) return refuse({ code: 'org-unit-unknown', unitId });
  if (successor === undefined) return refuse({ code: 'org-unit-unknown', unitId: successorId });
  if (unitId === successorId) return refuse({ code: 'successor-is-the-unit' });
  if (!existsOn(unit, on)) return refuse({ code: 'unit-not-in-force', unitId });
  if (!existsOn(successor, on)) return refuse({ code: 'unit-not-in-force', unitId: successorId });
  if (isBelow(successorId, unitId, find)) return refuse({ code: 'successor-below-unit', successorId });
  if (seats.includes(unit.kind) && successor.kind !== unit.kind)
    return refuse({ code: 'successor-of-another-kind', kind: unit.kind, successorKind: successor.kind });
  return accept(true);
};
