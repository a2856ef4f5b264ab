import type { CaseView } from '@daiban/contract/cases';
import type { ServiceMethod } from '@daiban/domain/case/vocabulary';

/**
 * How this petitioner is usually served: the way the receipt took. Who did not agree to electronic service got it in the hand
 * or read out, and gets the next paper in the hand too.
 */
export const usualService = (view: Pick<CaseView, 'notices'>): ServiceMethod => {
  const method = view.notices.find((notice) => notice.notice === 'receipt')?.served?.method;
  return method === undefined || method === 'electronic' ? 'electronic' : method === 'readOut' ? 'inPerson' : method;
};
