import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { longestPassword } from './passwords.ts';

export type PasswordFault = 'password-too-short' | 'password-too-long' | 'password-too-common' | 'password-names-you';

let factory: Promise<ZxcvbnFactory> | undefined;

// Loaded at the first new password only: the list of known passwords is large.
const loadFactory = async (): Promise<ZxcvbnFactory> => {
  const [{ ZxcvbnFactory: Factory }, common] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]);
  return new Factory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
};

/** Ten characters drawn at random need 1e10 guesses; two well-known words put together fewer than this. */
const leastGuesses = 1e9;
const longestJudged = 64;

/**
 * What is wrong with a new password, or undefined. Known (leaked) passwords, keyboard runs, dates, repeats and words about the person or
 * the office count as what they are to a guesser; checked against lists that come with the program, nothing is asked outside.
 * @param words user name, name, phone, unit and office names: what a colleague would try first
 */
export const judgePassword = async (
  password: string,
  { leastLength, words }: { readonly leastLength: number; readonly words: readonly string[] },
): Promise<PasswordFault | undefined> => {
  const text = password.normalize('NFKC');
  if ([...text].length < leastLength) return 'password-too-short';
  if (password.length > longestPassword) return 'password-too-long';
  factory ??= loadFactory();
  const { guesses, sequence } = (await factory).check(text.slice(0, longestJudged), partsOf(words));
  if (guesses >= leastGuesses) return undefined;
  return sequence.some((match) => match.pattern === 'dictionary' && match.dictionaryName === 'userInputs')
    ? 'password-names-you'
    : 'password-too-common';
};

/** The words whole and their parts: `lihai.chenfang` also as `lihai` and `chenfang`, a phone also by its last six and four digits. */
const partsOf = (words: readonly string[]): string[] => {
  const parts = words.flatMap((word) => {
    const digits = word.replace(/\D/g, '');
    return [
      word,
      ...word.split(/[^\p{L}\p{N}]+/u),
      ...(digits.length >= 7 ? [digits, digits.slice(-8), digits.slice(-6), digits.slice(-4)] : []),
    ];
  });
  return [...new Set(parts.map((part) => part.toLowerCase()).filter((part) => part.length >= 2))];
};
