import type { CaseView } from '@daiban/contract/cases';
import type { Channel, ServiceMethod } from '@daiban/domain/case/vocabulary';

const ofTheWeb: readonly Channel[] = ['online', 'wechat'];

/**
 * How this petitioner is usually served, as the receipt was. One who came or called got it in the hand or read out, and gets the
 * next paper in the hand too; a receipt still owed is a posted one. Without a receipt (an imported ledger) only the channels of the
 * web are served by the web.
 */
export const usualService = (view: Pick<CaseView, 'notices' | 'channel'>): ServiceMethod => {
  const receipt = view.notices.find((notice) => notice.notice === 'receipt');
  if (receipt === undefined) return ofTheWeb.includes(view.channel) ? 'electronic' : 'post';
  const method = receipt.served?.method ?? 'post';
  return method === 'readOut' || method === 'phone' ? 'inPerson' : method;
};
