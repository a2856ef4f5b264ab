import type { CaseAccess } from '@daiban/contract/proof';
import { isCaseId } from './query-code.ts';
import { readStored, removeStored, writeStored } from './storage.ts';

const name = 'daiban.access';

/** What a proof opened in this tab, by the key of the matter; gone with the tab. Also in memory: some browsers keep nothing in private windows. */
const opened = new Map<string, CaseAccess>();

const isAccess = (value: unknown): value is CaseAccess =>
  typeof value === 'object' &&
  value !== null &&
  'token' in value &&
  typeof value.token === 'string' &&
  'until' in value &&
  typeof value.until === 'string';

const readKept = (): Readonly<Record<string, CaseAccess>> => {
  const stored = readStored('sessionStorage', name);
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, CaseAccess] => isAccess(entry[1])));
};

export const keepAccess = (matterKey: string, access: CaseAccess): void => {
  opened.set(matterKey, access);
  writeStored('sessionStorage', name, { ...readKept(), [matterKey]: access });
};

/** The token of a matter while it holds. */
export const findAccess = (matterKey: string): string | undefined => {
  const access = opened.get(matterKey) ?? readKept()[matterKey];
  return access !== undefined && Date.parse(access.until) > Date.now() ? access.token : undefined;
};

/** Forgets every proof of this tab: at a kiosk, and at signing out. */
export const dropAccess = (): void => {
  opened.clear();
  removeStored('sessionStorage', name);
};

/** The header by which a call about a matter proves itself: the token of a proof, or else the bare query code, for which a proof is asked. */
export const authorizationOf = (matterKey: string): Readonly<Record<string, string>> => {
  const token = findAccess(matterKey);
  if (token !== undefined) return { authorization: `CaseAccess ${token}` };
  return isCaseId(matterKey) ? {} : { authorization: `QueryCode ${matterKey}` };
};
