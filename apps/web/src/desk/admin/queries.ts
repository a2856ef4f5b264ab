import { listChanges } from '@daiban/contract/signed-changes';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.ts';

/** Changes in which the reader has a part: open and decided, newest first. */
export const changesQuery = queryOptions({
  queryKey: ['admin', 'changes'],
  queryFn: ({ signal }) => call(listChanges, { signal }),
});
