import { getRulebookVersion, getSimulation, listRulebookVersions, listSimulations } from '@daiban/contract/rulebook-versions';
import { readRulebook } from '@daiban/domain/rulebook/read-rulebook';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api.ts';

export const versionsQuery = queryOptions({
  queryKey: ['admin', 'rulebook-versions'],
  queryFn: ({ signal }) => call(listRulebookVersions, { signal }),
  // A move goes on in the background.
  refetchInterval: ({ state }) => (state.data?.moves.some(({ finished }) => !finished) === true ? 2000 : false),
});

/** One version whole, read with the same reader as a file. */
export const versionQuery = (version: string) =>
  queryOptions({
    queryKey: ['admin', 'rulebook-version', version],
    queryFn: async ({ signal }) => {
      const { rulebook } = await call(getRulebookVersion, { params: { version }, signal });
      const read = readRulebook(rulebook, '', () => undefined);
      if (read === undefined) throw new Error(`the version ${version} cannot be read`);
      return read;
    },
    // A version never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });

export const simulationsQuery = queryOptions({
  queryKey: ['admin', 'simulations'],
  queryFn: ({ signal }) => call(listSimulations, { signal }),
});

export const simulationQuery = (simulationId: string) =>
  queryOptions({
    queryKey: ['admin', 'simulation', simulationId],
    queryFn: ({ signal }) => call(getSimulation, { params: { simulationId }, signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? 1000 : false),
  });
