import { randomInt } from 'node:crypto';
import type { SealedCipher } from './sealed-cipher.ts';

const digits = 16;

/**
 * The query code of an accusation, from its command id under the room's key: a retry after a lost answer gets the same one. Sixteen
 * digits, a form that no ordinary query code has.
 */
export const sealedCodeFor = (cipher: SealedCipher, commandId: string): string =>
  (cipher.index('code-of-command', commandId.toLowerCase()).readBigUInt64BE(0) % 10n ** BigInt(digits)).toString().padStart(digits, '0');

/** A code that replaces a lost one. */
export const newSealedCode = (): string => Array.from({ length: digits }, () => randomInt(10)).join('');

/** `4827 1935 6604 7712`, the way it is read out. */
export const formatSealedCode = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ');

/** Reads a code as people type it; undefined when it is none. */
export const parseSealedCode = (text: string): string | undefined => {
  const code = text.normalize('NFKC').replace(/[\s\p{Pd}_.·ー]/gu, '');
  return /^\d{16}$/.test(code) ? code : undefined;
};

const numberAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Number of a sealed case: drawn by chance, so that it says nothing of order, day or how many there are. */
export const newSealedNumber = (): string => {
  const drawn = Array.from({ length: 8 }, () => numberAlphabet.charAt(randomInt(numberAlphabet.length))).join('');
  return `密${drawn.slice(0, 4)}-${drawn.slice(4)}`;
};
