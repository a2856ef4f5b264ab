import type { PlainDate } from '../calendar/types.ts';
import type { AgencyTier } from './vocabulary-of-agency.ts';

/** One thing that residents can ask an agent for (S3.20). */
export interface AgencyItem {
  /** Stays the same from version to version, so that orders of different years can be counted together. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** What the resident should have at hand; empty when nothing. */
  readonly needs: string;
  /** Working days that it usually takes; left out while nobody can say. */
  readonly usualDays?: number | undefined;
  /** Which tier it belongs to (S4.5); left out: the community. The point takes the order all the same, and raises it. */
  readonly tier?: AgencyTier | undefined;
}

/** The tier of an item; lists published before there were tiers name none and are the community's. */
export const tierOfItem = ({ tier = 'community' }: Pick<AgencyItem, 'tier'>): AgencyTier => tier;

/** A version of the work list of agency (信访代办件工作清单). */
export interface AgencyCatalogue {
  readonly version: number;
  readonly effectiveOn: PlainDate;
  readonly items: readonly AgencyItem[];
}

/** What is not on the list can be asked for all the same. */
export const otherItem = 'other';

/** Before the first list is published: only `other` can be asked for. */
export const firstCatalogue: AgencyCatalogue = { version: 0, effectiveOn: '1970-01-01', items: [] };

/** The list in force on a day: of those that have taken effect, the newest. */
export const catalogueOn = (versions: readonly AgencyCatalogue[], day: PlainDate): AgencyCatalogue =>
  versions.filter(({ effectiveOn }) => effectiveOn <= day).toSorted((left, right) => right.version - left.version)[0] ?? firstCatalogue;

export interface UnknownItem {
  readonly code: 'unknown-agency-item';
  readonly itemId: string;
}

/** Why an order cannot cite this item: it is neither on the list in force nor `other`. Undefined when it can. */
export const refuseUnknownItem = (itemId: string, { items }: AgencyCatalogue = firstCatalogue): UnknownItem | undefined =>
  itemId === otherItem || items.some(({ id }) => id === itemId) ? undefined : { code: 'unknown-agency-item', itemId };

/** How one item of a list stands to the list before it. */
export interface ItemChange {
  readonly item: AgencyItem;
  readonly change: 'added' | 'changed' | 'same' | 'removed';
  /** Of a changed item: how it read before. */
  readonly before?: AgencyItem;
}

const isSame = (left: AgencyItem, right: AgencyItem): boolean =>
  left.title === right.title &&
  left.description === right.description &&
  left.needs === right.needs &&
  left.usualDays === right.usualDays &&
  tierOfItem(left) === tierOfItem(right);

/** What a new list changes in the old one, in the order of the new one; what was taken out stands at the end. */
export const compareItems = (before: readonly AgencyItem[], after: readonly AgencyItem[]): readonly ItemChange[] => {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.map((item): ItemChange => {
      const known = old.get(item.id);
      if (known === undefined) return { item, change: 'added' };
      return isSame(known, item) ? { item, change: 'same' } : { item, change: 'changed', before: known };
    }),
    ...before.filter(({ id }) => !kept.has(id)).map((item): ItemChange => ({ item, change: 'removed' })),
  ];
};
