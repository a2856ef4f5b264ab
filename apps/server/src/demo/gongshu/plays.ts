import { agencyPlays } from './play-agency.ts';
import { type DistrictPlay, districtPlays } from './play-district.ts';

/** The matters of the demo office of 拱墅区. */
export const gongshuPlays: readonly DistrictPlay[] = [...districtPlays, ...agencyPlays];
