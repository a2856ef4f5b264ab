import { listRoads } from '@daiban/contract/roads';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api.ts';

/** Read again each half minute: its clocks are counted in minutes. */
export const roadsQuery = queryOptions({
  queryKey: ['outreach', 'roads'],
  queryFn: ({ signal }) => call(listRoads, { signal }),
  refetchInterval: 30_000,
});
