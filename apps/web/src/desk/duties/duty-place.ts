import type { DutyRow } from '@daiban/contract/desk';

/** Whether a duty is done on the page of requests about personal data, without opening the case. */
export const isDataRequest = (row: Pick<DutyRow, 'kind'>): boolean => row.kind === 'dataRightsReply';

/** Where a duty is done: on the page of its case, or of the requests about personal data. */
export const dutyPlace = (row: Pick<DutyRow, 'kind' | 'caseId'>) =>
  isDataRequest(row) ? ({ to: '/admin/data-rights' } as const) : ({ to: '/cases/$caseId', params: { caseId: row.caseId } } as const);
