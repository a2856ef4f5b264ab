import { readQueryCode } from './query-code.ts';
import { readStored, writeStored } from './storage.ts';

/** A query code that this device remembers, newest first. */
export interface SavedCode {
  readonly code: string;
  readonly savedOn: string;
  /** First words of the matter, so that its owner knows it again. */
  readonly title: string;
}

const name = 'daiban.codes';
const most = 50;

const isSavedCode = (value: unknown): value is SavedCode =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  typeof value.code === 'string' &&
  readQueryCode(value.code) !== undefined &&
  'savedOn' in value &&
  typeof value.savedOn === 'string' &&
  'title' in value &&
  typeof value.title === 'string';

export const listSavedCodes = (): readonly SavedCode[] => {
  const stored = readStored('localStorage', name);
  return Array.isArray(stored) ? stored.filter(isSavedCode) : [];
};

export const saveCode = (entry: SavedCode): boolean =>
  writeStored('localStorage', name, [entry, ...listSavedCodes().filter((saved) => saved.code !== entry.code)].slice(0, most));

export const forgetCode = (code: string): boolean =>
  writeStored(
    'localStorage',
    name,
    listSavedCodes().filter((saved) => saved.code !== code),
  );
