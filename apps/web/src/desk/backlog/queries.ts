import { listBacklogEntries, listReturnVisits, listSponsorCandidates } from '@daiban/contract/loop';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.ts';

/** Under the key of the cases, so that a live update of any case brings the boards up to date. */
export const backlogQuery = queryOptions({ queryKey: ['cases', 'backlog'], queryFn: ({ signal }) => call(listBacklogEntries, { signal }) });

export const returnVisitsQuery = queryOptions({
  queryKey: ['cases', 'return-visits'],
  queryFn: ({ signal }) => call(listReturnVisits, { signal }),
});

export const sponsorCandidatesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'sponsors'],
    queryFn: ({ signal }) => call(listSponsorCandidates, { params: { caseId }, signal }),
  });
