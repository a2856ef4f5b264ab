import { listAgencyMatters } from '@daiban/contract/agency-board';
import { listAgencyCatalogues } from '@daiban/contract/agency-catalogue';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.ts';

export const agencyMattersQuery = queryOptions({
  queryKey: ['boards', 'agency'],
  queryFn: ({ signal }) => call(listAgencyMatters, { signal }),
});

export const agencyCataloguesQuery = queryOptions({
  queryKey: ['agency-catalogue', 'versions'],
  queryFn: ({ signal }) => call(listAgencyCatalogues, { signal }),
});
