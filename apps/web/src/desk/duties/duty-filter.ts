import type { DutyRow } from '@daiban/contract/desk';
import type { DutyFilter } from '../queries.ts';

export const buckets = ['overdue', 'today', 'soon', 'later'] as const satisfies readonly DutyRow['bucket'][];
export const scopes = ['mine', 'unit', 'all'] as const satisfies readonly NonNullable<DutyFilter['scope']>[];
export type Scope = (typeof scopes)[number];

/** Scope and bucket from the address; anything else there is dropped. */
export const readDutyFilter = (search: Record<string, unknown>): { scope?: Scope; bucket?: DutyRow['bucket'] } => {
  const scope = scopes.find((one) => one === search.scope);
  const bucket = buckets.find((one) => one === search.bucket);
  return { ...(scope === undefined ? {} : { scope }), ...(bucket === undefined ? {} : { bucket }) };
};
