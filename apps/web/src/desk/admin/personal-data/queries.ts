import { getPersonalDataState, getRetention, listPersonalExports } from '@daiban/contract/personal-data';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api.ts';

export const personalDataQuery = queryOptions({
  queryKey: ['admin', 'personal-data'],
  queryFn: ({ signal }) => call(getPersonalDataState, { signal }),
  // A running rotation moves on.
  refetchInterval: ({ state }) => (state.data?.rotations.some(({ finishedAt }) => finishedAt === undefined) === true ? 5_000 : false),
});

export const retentionQuery = queryOptions({
  queryKey: ['admin', 'retention'],
  queryFn: ({ signal }) => call(getRetention, { signal }),
  refetchInterval: ({ state }) =>
    state.data?.lists.some(({ cases, done, keptBack }) => done + keptBack.length < cases) === true ? 3_000 : false,
});

/** What the reader asked for; looked at again while something waits for a signature. */
export const exportsQuery = queryOptions({
  queryKey: ['exports'],
  queryFn: ({ signal }) => call(listPersonalExports, { signal }),
  refetchInterval: ({ state }) => (state.data?.exports.some((one) => one.state === 'waiting') === true ? 15_000 : false),
});
