import { findOwnNumber } from '../documents/personal-details.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { refuse } from '../kernel/result.ts';

/** A note of an agent that holds a number of somebody, or words that no record of the office may carry. */
export type NoteRefusal = WordingRefusal | { readonly code: 'note-holds-number'; readonly word: string };

/**
 * What an agent writes stands in the journal for good and is read by the principal, the coordinator and the members: phones, identity
 * papers and bank cards belong to the sealed details (care G9, 个保法 6).
 */
export const refuseNote = (texts: readonly string[]): ReturnType<typeof refuse<NoteRefusal>> | undefined => {
  const word = findOwnNumber(texts);
  return word === undefined ? refuseWording(texts) : refuse({ code: 'note-holds-number', word });
};
