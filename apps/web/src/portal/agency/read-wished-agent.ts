import { accept } from '@daiban/domain/kernel/result';
import { fetchCommunityAgents, fetchPlace } from '../../api/agency.ts';
import type { Answer } from '../../api/request.ts';
import { resolveWish, type Wish, type WishedAgent } from './wished-agent.ts';

/** Looks up who would run it now: the poster's place, or the community. */
export const readWishedAgent = async (wish: Wish): Promise<Answer<WishedAgent | undefined>> => {
  if (wish.placeId !== undefined) {
    const opened = await fetchPlace({ params: { placeId: wish.placeId } });
    return opened.ok ? accept(resolveWish(wish, opened.value.place)) : opened;
  }
  if (wish.communityId === undefined) return accept(undefined);
  const place = await fetchCommunityAgents({ params: { communityId: wish.communityId } });
  return place.ok ? accept(resolveWish(wish, place.value)) : place;
};
