import { getAgencyFigures, getAgencySheet, listAgencyFigureCases } from '@daiban/contract/agency-figures';
import type { QueryInputOf, ResponseOf } from '@daiban/contract/endpoint';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../api.ts';
import type { FigureSearch } from './figure-search.ts';

export type Figures = ResponseOf<typeof getAgencyFigures>;
export type OpenPart = Required<Pick<FigureSearch, 'rate' | 'part'>>;

const scopeOf = ({ from, to, unitId, agentId }: FigureSearch) => ({
  ...(from === undefined || to === undefined ? {} : { from, to }),
  ...(unitId === undefined ? {} : { unitId }),
  ...(agentId === undefined ? {} : { agentId }),
});

export const figuresQuery = (search: FigureSearch) => {
  const query = scopeOf(search);
  return queryOptions({
    queryKey: ['boards', 'agency-figures', query],
    queryFn: ({ signal }) => call(getAgencyFigures, { query, signal }),
  });
};

/** The matters of one part of a figure, page by page. */
export const figureCasesQuery = (search: FigureSearch, { rate, part }: OpenPart) => {
  const query = { ...scopeOf(search), rate, part };
  return infiniteQueryOptions({
    queryKey: ['boards', 'agency-figure-cases', query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      call(listAgencyFigureCases, { query: pageParam === undefined ? query : { ...query, after: pageParam }, signal }),
    getNextPageParam: ({ nextAfter }) => nextAfter,
  });
};

export const sheetQuery = (query: QueryInputOf<typeof getAgencySheet>) =>
  queryOptions({
    queryKey: ['boards', 'agency-sheet', query],
    queryFn: ({ signal }) => call(getAgencySheet, { query, signal }),
  });
