const isHan = (code: number): boolean => (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
const isWordCharacter = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f);

/** Folds case and full-width forms, so that what is typed and what is stored meet. */
export const foldText = (text: string): string => text.normalize('NFKC').toLowerCase();

/** 32-bit FNV-1a of a Latin word or number. */
const hashWord = (word: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash | 0;
};

/**
 * Tokens of a text for the search index: every pair of neighbouring Chinese characters, and every word or number, each as a 32-bit
 * integer. Two-character words make no trigram, and a word list misses names; pairs find both words and substrings.
 * @param text any text; the result has no doubles and no order.
 */
export const toSearchTokens = (text: string): number[] => {
  const folded = foldText(text);
  const tokens = new Set<number>();
  let previous = 0;
  let wordStart = -1;
  for (let index = 0; index <= folded.length; index += 1) {
    const code = index < folded.length ? folded.charCodeAt(index) : 0;
    if (isWordCharacter(code)) {
      if (wordStart < 0) wordStart = index;
    } else if (wordStart >= 0) {
      tokens.add(hashWord(folded.slice(wordStart, index)));
      wordStart = -1;
    }
    if (isHan(code)) {
      if (previous !== 0) tokens.add((previous << 16) | code | 0);
      previous = code;
    } else previous = 0;
  }
  return [...tokens];
};

const monthOf = (moment: Date): number => moment.getUTCFullYear() * 12 + moment.getUTCMonth();

/**
 * Token of the month in which a case came in. It stands beside the tokens of the text, so that a search can begin with the newest
 * months; no pair of characters and hardly a word has so small a number.
 * @param receivedAt ISO instant.
 */
export const toMonthToken = (receivedAt: string): number => monthOf(new Date(receivedAt));

/** Tokens of that many months, from the one that holds `newest` backwards. */
export const monthTokens = (newest: Date, count: number): number[] => Array.from({ length: count }, (_, index) => monthOf(newest) - index);
