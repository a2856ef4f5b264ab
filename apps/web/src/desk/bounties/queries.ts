import { listBounties } from '@daiban/contract/bounties';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.ts';

export const bountiesQuery = queryOptions({
  queryKey: ['boards', 'bounties'],
  queryFn: ({ signal }) => call(listBounties, { signal }),
});
