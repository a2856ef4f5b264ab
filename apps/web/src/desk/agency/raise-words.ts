import type { AgencyView } from '@daiban/contract/agency-view';
import type { Texts } from '../texts/zh-CN.ts';

/** Why a matter goes up that belongs to a higher tier, ready to send (S4.5); undefined where its own tier has it. */
export const raiseWords = (work: AgencyView | undefined, texts: Pick<Texts, 'agencyPart'>): string | undefined => {
  const { tier, order, step } = work ?? {};
  if (tier?.beyond !== true) return undefined;
  const words = texts.agencyPart;
  const beyond = words.beyond[step?.step ?? 'community'];
  const title = order?.itemTitle;
  return tier.by === 'item' && title !== undefined
    ? words.raiseByItem(title, words.tiers[tier.tier], beyond)
    : words.raiseByGrade(words.tiers[tier.tier], beyond);
};
