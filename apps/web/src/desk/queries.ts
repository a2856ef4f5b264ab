import { countCases, getCase, getPaper, listCases, similarCases } from '@daiban/contract/cases';
import { getImport, getOrganisation, listDuties, listUnitLoad } from '@daiban/contract/desk';
import type { BodyInputOf, QueryInputOf } from '@daiban/contract/endpoint';
import { getOwnAccount } from '@daiban/contract/own-account';
import { listCandidates, listInterests } from '@daiban/contract/recusal';
import { getMe, getSignIn, listDemoAccounts } from '@daiban/contract/sign-in';
import { getOffice } from '@daiban/contract/submissions';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from './api.ts';

export type DutyFilter = Pick<QueryInputOf<typeof listDuties>, 'scope' | 'bucket'>;
export type CaseFilter = Omit<QueryInputOf<typeof listCases>, 'cursor' | 'limit'>;
export type CaseSearch = BodyInputOf<typeof similarCases>;

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: ({ signal }) => call(getMe, { signal }), staleTime: 60_000 });

export const signInQuery = queryOptions({
  queryKey: ['sign-in', 'state'],
  queryFn: ({ signal }) => call(getSignIn, { signal }),
  gcTime: 0,
});

export const ownAccountQuery = queryOptions({ queryKey: ['account'], queryFn: ({ signal }) => call(getOwnAccount, { signal }) });

export const demoAccountsQuery = queryOptions({
  queryKey: ['demo-accounts'],
  queryFn: ({ signal }) => call(listDemoAccounts, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export const officeQuery = queryOptions({
  queryKey: ['office'],
  queryFn: ({ signal }) => call(getOffice, { signal }),
  staleTime: 10 * 60_000,
});

export const organisationQuery = queryOptions({
  queryKey: ['organisation'],
  queryFn: ({ signal }) => call(getOrganisation, { signal }),
  staleTime: 10 * 60_000,
});

export const dutiesQuery = (filter: DutyFilter) =>
  infiniteQueryOptions({
    queryKey: ['duties', filter],
    queryFn: ({ signal, pageParam }) =>
      call(listDuties, { query: { ...filter, limit: 100, ...(pageParam === '' ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const caseQuery = (caseId: string) =>
  queryOptions({ queryKey: ['case', caseId], queryFn: ({ signal }) => call(getCase, { params: { caseId }, signal }) });

export const casesQuery = (filter: CaseFilter) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'list', filter],
    queryFn: ({ signal, pageParam }) =>
      call(listCases, { query: { ...filter, ...(pageParam === '' ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const caseCountsQuery = (filter: Omit<CaseFilter, 'sort'>) =>
  queryOptions({
    queryKey: ['cases', 'counts', filter],
    queryFn: ({ signal }) => call(countCases, { query: filter, signal }),
    placeholderData: keepPreviousData,
  });

/** A few cases for a picker: by number, title or name. */
export const caseSearchQuery = (words: string) =>
  queryOptions({
    queryKey: ['cases', 'search', words],
    queryFn: ({ signal }) => call(listCases, { query: { q: words, limit: 10 }, signal }),
    enabled: words.trim() !== '',
    placeholderData: keepPreviousData,
  });

export const similarQuery = (search: CaseSearch) =>
  queryOptions({
    queryKey: ['similar', search],
    queryFn: ({ signal }) => call(similarCases, { body: search, signal }),
    enabled: search.phone !== undefined || search.text !== undefined || search.title !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

export const paperQuery = (caseId: string, noticeId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'paper', noticeId],
    queryFn: ({ signal }) => call(getPaper, { params: { caseId, noticeId }, signal }),
  });

export const unitLoadQuery = queryOptions({ queryKey: ['units'], queryFn: ({ signal }) => call(listUnitLoad, { signal }) });

export const importQuery = (importId: string) =>
  queryOptions({
    queryKey: ['import', importId],
    queryFn: ({ signal }) => call(getImport, { params: { importId }, signal }),
    refetchInterval: (query) => (query.state.data?.status === 'running' ? 1000 : false),
  });

export const candidatesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'candidates'],
    queryFn: ({ signal }) => call(listCandidates, { params: { caseId }, signal }),
  });

export const interestsQuery = queryOptions({ queryKey: ['interests'], queryFn: ({ signal }) => call(listInterests, { signal }) });
