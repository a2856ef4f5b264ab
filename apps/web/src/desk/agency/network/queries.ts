import { getAgencyNetwork, getPoster, listPosters } from '@daiban/contract/agency-network';
import { getOwnPicture } from '@daiban/contract/agent-picture';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api.ts';

export const networkQuery = queryOptions({
  queryKey: ['agency-network'],
  queryFn: ({ signal }) => call(getAgencyNetwork, { signal }),
});

export const postersQuery = queryOptions({
  queryKey: ['agency-posters'],
  queryFn: ({ signal }) => call(listPosters, { signal }),
});

export const ownPictureQuery = queryOptions({
  queryKey: ['agency-own-picture'],
  queryFn: ({ signal }) => call(getOwnPicture, { signal }),
});

export const posterQuery = (placeId: string) =>
  queryOptions({
    queryKey: ['agency-posters', placeId],
    queryFn: ({ signal }) => call(getPoster, { params: { placeId }, signal }),
  });
