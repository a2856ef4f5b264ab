import { getBatch, listBatches } from '@daiban/contract/batches';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.ts';

export const batchesQuery = queryOptions({ queryKey: ['boards', 'batches'], queryFn: ({ signal }) => call(listBatches, { signal }) });

export const batchQuery = (batchId: string) =>
  queryOptions({
    queryKey: ['cases', 'batch', batchId],
    queryFn: ({ signal }) => call(getBatch, { params: { batchId }, signal }),
  });
