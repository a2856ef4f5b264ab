import { listCouncils } from '@daiban/contract/councils';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api.ts';

export const councilsQuery = queryOptions({
  queryKey: ['outreach', 'councils'],
  queryFn: ({ signal }) => call(listCouncils, { signal }),
});
