import type { Filed, Receipt } from '../../api/portal.ts';
import { goTo } from '../../ui/navigation.tsx';
import type { WishedAgent } from '../agency/wished-agent.ts';
import { toLocalMoment } from '../dates/plain-date.ts';
import { keepAccess } from '../device/case-access.ts';
import { readQueryCode } from '../device/query-code.ts';
import { saveCode } from '../device/saved-codes.ts';
import { readStored, writeStored } from '../device/storage.ts';
import { type Draft, dropDraft } from './draft.ts';

/** The receipt of this tab, so that a reload shows it again; it is gone with the tab. */
export interface KeptReceipt {
  readonly receipt: Receipt;
  readonly hasPhone: boolean;
  /** Where the written answer is posted to; undefined when it is read online. */
  readonly postedTo?: string;
  /** Who was asked to run it; undefined when nobody was. */
  readonly agent?: WishedAgent;
}

const name = 'daiban.receipt';
const titleLength = 24;

/** The latest receipt stays in memory too: some browsers keep nothing in private windows. */
let latest: KeptReceipt | undefined;

const toTitle = (text: string): string => {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length > titleLength ? `${line.slice(0, titleLength)}…` : line;
};

/** The matter is filed: the code is remembered, the draft goes, the receipt opens. Going back does not send it again. */
export const openReceipt = ({ queryCode = '', ...receipt }: Filed, draft: Draft): void => {
  const code = readQueryCode(queryCode) ?? queryCode;
  if (receipt.access !== undefined) keepAccess(code, receipt.access);
  latest = {
    receipt: { ...receipt, queryCode: code },
    hasPhone: draft.phone.trim() !== '',
    ...(draft.reply === 'post' ? { postedTo: draft.address.trim() } : {}),
    ...(draft.mandate === undefined ? {} : { agent: draft.mandate.agent }),
  };
  writeStored('sessionStorage', name, latest);
  saveCode({ code, savedOn: toLocalMoment(receipt.receivedAt).date, title: toTitle(draft.text) });
  dropDraft();
  goTo('/receipt', 'replace');
};

const isKeptReceipt = (value: unknown): value is KeptReceipt =>
  typeof value === 'object' &&
  value !== null &&
  'receipt' in value &&
  typeof value.receipt === 'object' &&
  value.receipt !== null &&
  'queryCode' in value.receipt &&
  'next' in value.receipt;

export const readReceipt = (): KeptReceipt | undefined => {
  if (latest !== undefined) return latest;
  const stored = readStored('sessionStorage', name);
  return isKeptReceipt(stored) ? stored : undefined;
};
