import { getZeroBacklogYears, listBacklogEntries, listReturnVisits, listSponsorCandidates } from '@daiban/contract/loop';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.ts';

/** Boards have a key of their own: they are counted in the navigation, and read again once for many live updates. */
export const backlogQuery = queryOptions({
  queryKey: ['boards', 'backlog'],
  queryFn: ({ signal }) => call(listBacklogEntries, { signal }),
});

export const zeroBacklogQuery = queryOptions({
  queryKey: ['boards', 'zero-backlog'],
  queryFn: ({ signal }) => call(getZeroBacklogYears, { signal }),
});

export const returnVisitsQuery = queryOptions({
  queryKey: ['boards', 'return-visits'],
  queryFn: ({ signal }) => call(listReturnVisits, { signal }),
});

export const sponsorCandidatesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'sponsors'],
    queryFn: ({ signal }) => call(listSponsorCandidates, { params: { caseId }, signal }),
  });
