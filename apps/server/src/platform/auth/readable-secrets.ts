import { randomInt } from 'node:crypto';

const alphabet = '23456789abcdefghjkmnpqrstvwxyz';

const draw = (length: number): string => Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
const inGroups = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1-');

/** A recovery code as it is printed: 16 characters without look-alikes in groups of four, 78 bits, so that a stolen digest gives nothing. */
export const newRecoveryCode = (): string => inGroups(draw(16));

/** A recovery code as people type it, or undefined when it is none. */
export const parseRecoveryCode = (text: string): string | undefined => {
  const code = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}]/gu, '');
  return new RegExp(`^[${alphabet}]{16}$`).test(code) ? inGroups(code) : undefined;
};

/** A one-time password that can be read out over the telephone: 12 characters, 58 bits. */
export const newOneTimePassword = (): string => inGroups(draw(12));
