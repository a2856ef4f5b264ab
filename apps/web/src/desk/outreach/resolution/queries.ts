import { listResolutionTeams } from '@daiban/contract/resolution-teams';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api.ts';

export const teamsQuery = queryOptions({
  queryKey: ['outreach', 'resolution-teams'],
  queryFn: ({ signal }) => call(listResolutionTeams, { signal }),
});
