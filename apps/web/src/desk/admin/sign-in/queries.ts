import { getSignInPolicy, listAccounts, listOneTimePasswords } from '@daiban/contract/accounts';
import type { QueryInputOf } from '@daiban/contract/endpoint';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../api.ts';

export type AccountFilter = Pick<QueryInputOf<typeof listAccounts>, 'q' | 'state'>;

export const accountsQuery = (filter: AccountFilter) =>
  infiniteQueryOptions({
    queryKey: ['admin', 'accounts', filter],
    queryFn: ({ signal, pageParam }) =>
      call(listAccounts, { query: { ...filter, ...(pageParam === '' ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const oneTimePasswordsQuery = queryOptions({
  queryKey: ['admin', 'one-time-passwords'],
  queryFn: ({ signal }) => call(listOneTimePasswords, { signal }),
});

export const signInPolicyQuery = queryOptions({
  queryKey: ['admin', 'sign-in-policy'],
  queryFn: ({ signal }) => call(getSignInPolicy, { signal }),
});
