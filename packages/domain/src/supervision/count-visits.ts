import type { CaseState } from '../case/state.ts';
import type { Channel } from '../case/vocabulary.ts';
import { getSetting } from '../rulebook/settings.ts';
import type { Rulebook } from '../rulebook/vocabulary.ts';

/** Channels by which somebody comes in person of their own accord; an invited meeting or a leader's outreach is no repeat. */
const visitChannels: readonly Channel[] = ['visit', 'leaderReception', 'nightService', 'mobileStation'];

export const isVisit = (channel: Channel): boolean => visitChannels.includes(channel);

/**
 * Visits on the matter (glossary C4, 重复访次数): repeats by visit, those merged into it, and the first one unless the rulebook leaves
 * it out (`repeatCountIncludesFirst`).
 */
export const countVisits = (state: CaseState, rulebook: Rulebook): number => {
  const first = isVisit(state.channel) && getSetting(rulebook, 'repeatCountIncludesFirst') === 1 ? 1 : 0;
  const merged = state.links.filter(({ relation }) => relation === 'mergedFrom').length;
  const repeats = (state.supervision?.repeats ?? []).filter(({ channel }) => isVisit(channel)).length;
  return first + merged + repeats;
};
