import { getAcademy, getOwnLearning } from '@daiban/contract/agency-academy';
import { getAgencyTeam } from '@daiban/contract/agency-team';
import { listVolunteers } from '@daiban/contract/agency-volunteers';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api.ts';

/** Everything of the team page: one order may change several parts. */
export const teamKey = ['boards', 'agency-team'] as const;

export const rosterQuery = queryOptions({
  queryKey: [...teamKey, 'roster'],
  queryFn: ({ signal }) => call(getAgencyTeam, { signal }),
});
export const academyQuery = queryOptions({
  queryKey: [...teamKey, 'academy'],
  queryFn: ({ signal }) => call(getAcademy, { signal }),
});
export const learningQuery = queryOptions({
  queryKey: [...teamKey, 'learning'],
  queryFn: ({ signal }) => call(getOwnLearning, { signal }),
});
export const volunteersQuery = queryOptions({
  queryKey: [...teamKey, 'volunteers'],
  queryFn: ({ signal }) => call(listVolunteers, { signal }),
});
