import type { Directory } from '../journal/directory.ts';
import { statement } from '../platform/database/statement.ts';
import type { PersonalData } from '../platform/personal-data/personal-data.ts';

/**
 * Of these officers those who gave the office the phone that the petitioner gave: nobody is the agent of their own matter (S4.9). Only
 * the keyed fingerprints are compared.
 */
export const principalsAmong = (
  officerIds: readonly (string | undefined)[],
  phoneIndex: Buffer | null | undefined,
  directory: Directory,
  personal: PersonalData,
): readonly string[] => {
  if (phoneIndex === null || phoneIndex === undefined) return [];
  return officerIds.filter((id): id is string => {
    const phone = id === undefined ? undefined : directory.officers.get(id)?.phone;
    return phone !== undefined && personal.blindIndex(phone).equals(phoneIndex);
  });
};

/** The fingerprint of the phone that the petitioner of a case gave. */
export const findPhoneIndex = statement<{ phone_index: Buffer | null }>(
  'principal.phone-index',
  'select p.phone_index from case_list l join petitioner p on p.id = l.petitioner_id where l.case_id = $1',
);
