import { listHotlineSlips, listResources } from '@daiban/contract/outreach';
import { getTrip, listTrips } from '@daiban/contract/trips';
import { listUrgentTickets } from '@daiban/contract/urgent-tickets';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../api.ts';

export const tripsQuery = queryOptions({ queryKey: ['outreach', 'trips'], queryFn: ({ signal }) => call(listTrips, { signal }) });

export const tripQuery = (tripId: string) =>
  queryOptions({ queryKey: ['outreach', 'trip', tripId], queryFn: ({ signal }) => call(getTrip, { params: { tripId }, signal }) });

/** Read again each half minute: its clock is counted in minutes. */
export const ticketsQuery = queryOptions({
  queryKey: ['outreach', 'tickets'],
  queryFn: ({ signal }) => call(listUrgentTickets, { signal }),
  refetchInterval: 30_000,
});

export const slipsQuery = (number: string) =>
  queryOptions({
    queryKey: ['outreach', 'slips', number],
    queryFn: ({ signal }) => call(listHotlineSlips, { query: number === '' ? {} : { number }, signal }),
    placeholderData: keepPreviousData,
  });

export const resourcesQuery = queryOptions({
  queryKey: ['outreach', 'resources'],
  queryFn: ({ signal }) => call(listResources, { signal }),
});
