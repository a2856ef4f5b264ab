import type { SealedCase } from './state.ts';

/** Whom or what a text would give away. */
export type GivenAway = 'accuser' | 'accused' | 'number';

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}·.]/gu, '');
const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/gu, '');

const names = (folded: string, name: string | undefined): boolean =>
  name !== undefined && fold(name).length > 1 && folded.includes(fold(name));

/**
 * What a question to a unit would give away of its file: the accuser's name, phone or address, the name of an accused person, or a
 * number. Writing differently, with blanks or full-width signs, does not help.
 */
export const scanQuestion = (text: string, { accuser, conflicts, number, takenOver }: SealedCase): readonly GivenAway[] => {
  const folded = fold(text);
  const phone = accuser?.phone === undefined ? '' : digitsOf(accuser.phone);
  const givesAccuser =
    names(folded, accuser?.name) || names(folded, accuser?.address) || (phone.length >= 7 && digitsOf(text).includes(phone.slice(-7)));
  return [
    ...(givesAccuser ? (['accuser'] as const) : []),
    ...(conflicts.persons.some((person) => names(folded, person.name)) ? (['accused'] as const) : []),
    ...(names(folded, number) || names(folded, takenOver?.caseNumber) ? (['number'] as const) : []),
  ];
};
