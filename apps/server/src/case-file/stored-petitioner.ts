import type { Filing } from '../journal/start-case.ts';
import { maskName, maskPhone } from '../platform/personal-data/mask.ts';
import type { PersonalData } from '../platform/personal-data/personal-data.ts';

/** What a petitioner gives of themselves. */
export interface PetitionerDetails {
  readonly name: string;
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
  readonly organisation: boolean;
}

/** Seals a petitioner's details for storage and prepares what lists may show. */
export const toStoredPetitioner = (personal: PersonalData, details: PetitionerDetails): Filing['petitioner'] => ({
  sealed: personal.sealPersonal(
    {
      name: details.name,
      ...(details.phone === undefined ? {} : { phone: details.phone }),
      ...(details.address === undefined ? {} : { address: details.address }),
    },
    'petitioner',
  ),
  maskedName: details.organisation ? details.name : maskName(details.name),
  ...(details.phone === undefined ? {} : { maskedPhone: maskPhone(details.phone), phoneIndex: personal.blindIndex(details.phone) }),
  organisation: details.organisation,
});
