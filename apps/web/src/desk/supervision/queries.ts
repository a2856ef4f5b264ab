import type { QueryInputOf } from '@daiban/contract/endpoint';
import { countLetters, countOpenLetters, listLetters } from '@daiban/contract/letters';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../api.ts';

export type LetterFilter = Pick<QueryInputOf<typeof listLetters>, 'scope' | 'unitId' | 'form' | 'state'>;

export const lettersQuery = (filter: LetterFilter) =>
  infiniteQueryOptions({
    queryKey: ['letters', 'list', filter],
    queryFn: ({ signal, pageParam }) =>
      call(listLetters, { query: { ...filter, ...(pageParam === '' ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const letterCountQuery = queryOptions({ queryKey: ['letters', 'count'], queryFn: ({ signal }) => call(countLetters, { signal }) });

export const letterBoardQuery = queryOptions({
  queryKey: ['letters', 'board'],
  queryFn: ({ signal }) => call(countOpenLetters, { signal }),
});
