import { listRemedies } from '@daiban/contract/remedy';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.ts';

export const remediesQuery = queryOptions({ queryKey: ['boards', 'remedies'], queryFn: ({ signal }) => call(listRemedies, { signal }) });
