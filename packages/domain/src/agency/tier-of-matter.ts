import type { CaseState } from '../case/state.ts';
import { runsMechanism } from '../rulebook/runs-mechanism.ts';
import type { Rulebook } from '../rulebook/vocabulary.ts';
import type { MatterGrade } from '../supervision/vocabulary.ts';
import { type AgencyCatalogue, type AgencyItem, tierOfItem } from './catalogue.ts';
import type { AgencyOrder } from './state-of-agency.ts';
import type { AgencyStep, AgencyTier } from './vocabulary-of-agency.ts';

/** Which tier a matter belongs to, and what says so. */
export interface TierOfMatter {
  readonly tier: AgencyTier;
  readonly by: 'item' | 'grade';
}

/** The item that an order cites, as the list of that time has it; undefined for `other`. */
export const itemOfOrder = (
  { itemId, catalogueVersion }: Pick<AgencyOrder, 'itemId' | 'catalogueVersion'>,
  catalogues: readonly AgencyCatalogue[],
): AgencyItem | undefined => catalogues.find(({ version }) => version === catalogueVersion)?.items.find(({ id }) => id === itemId);

const tierOfGrade: Readonly<Record<MatterGrade, AgencyTier>> = { simple: 'community', complex: 'street', longHard: 'district' };

const height: Readonly<Record<AgencyTier, number>> = { community: 0, street: 1, district: 2 };

/**
 * The tier to which an ordered matter belongs: that of the item it cites (S4.5), and, where the rulebook runs three-tier representation,
 * that of its grade when it is higher (S4.4, D65). It proposes where the matter goes; nothing is refused because of it.
 * @param catalogues every published version of the work list.
 */
export const tierOfMatter = (
  order: Pick<AgencyOrder, 'itemId' | 'catalogueVersion'>,
  { supervision }: Pick<CaseState, 'supervision'>,
  { catalogues, rulebook }: { readonly catalogues: readonly AgencyCatalogue[]; readonly rulebook: Pick<Rulebook, 'mechanisms'> },
): TierOfMatter => {
  const item = itemOfOrder(order, catalogues);
  const ofItem: AgencyTier = item === undefined ? 'community' : tierOfItem(item);
  const graded = runsMechanism(rulebook, 'representationTiers') ? tierOfGrade[supervision?.grade ?? 'simple'] : 'community';
  return height[graded] > height[ofItem] ? { tier: graded, by: 'grade' } : { tier: ofItem, by: 'item' };
};

/** A department that leads works at the tier of the street (街道、委办局代理室). */
const tierOfStep: Readonly<Record<AgencyStep, AgencyTier>> = {
  community: 'community',
  street: 'street',
  department: 'street',
  district: 'district',
};

/** Whether the matter belongs to a higher tier than the one that has it: it is raised, never refused (S4.5). */
export const isBeyond = (tier: AgencyTier, step: AgencyStep): boolean => height[tier] > height[tierOfStep[step]];
