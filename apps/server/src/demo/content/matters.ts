import type { DemoMatter } from './matter.ts';
import { animalsMatters } from './matters/animals.ts';
import { busMatters } from './matters/bus.ts';
import { certificatesMatters } from './matters/certificates.ts';
import { childcareMatters } from './matters/childcare.ts';
import { cultureAndSportsMatters } from './matters/culture-and-sports.ts';
import { disabilityMatters } from './matters/disability.ts';
import { drainageMatters } from './matters/drainage.ts';
import { dustAndOdourMatters } from './matters/dust-and-odour.ts';
import { elderCareMatters } from './matters/elder-care.ts';
import { enterpriseMatters } from './matters/enterprise.ts';
import { farmRoadsMatters } from './matters/farm-roads.ts';
import { foodAndMarketsMatters } from './matters/food-and-markets.ts';
import { greeningMatters } from './matters/greening.ts';
import { homesteadMatters } from './matters/homestead.ts';
import { illegalBuildingMatters } from './matters/illegal-building.ts';
import { irrigationMatters } from './matters/irrigation.ts';
import { lightingMatters } from './matters/lighting.ts';
import { medicalInsuranceMatters } from './matters/medical-insurance.ts';
import { noiseMatters } from './matters/noise.ts';
import { oldHousingMatters } from './matters/old-housing.ts';
import { parkingMatters } from './matters/parking.ts';
import { powerAndGasMatters } from './matters/power-and-gas.ts';
import { propertyManagementMatters } from './matters/property-management.ts';
import { requisitionMatters } from './matters/requisition.ts';
import { roadSafetyMatters } from './matters/road-safety.ts';
import { schoolingMatters } from './matters/schooling.ts';
import { socialAssistanceMatters } from './matters/social-assistance.ts';
import { villageAccountsMatters } from './matters/village-accounts.ts';
import { wagesMatters } from './matters/wages.ts';
import { wasteMatters } from './matters/waste.ts';
import { waterSupplyMatters } from './matters/water-supply.ts';

/** All matters of the demo office, about three hundred, topic by topic. */
export const demoMatters: readonly DemoMatter[] = [
  ...noiseMatters,
  ...parkingMatters,
  ...illegalBuildingMatters,
  ...wagesMatters,
  ...requisitionMatters,
  ...homesteadMatters,
  ...drainageMatters,
  ...lightingMatters,
  ...busMatters,
  ...schoolingMatters,
  ...childcareMatters,
  ...medicalInsuranceMatters,
  ...socialAssistanceMatters,
  ...oldHousingMatters,
  ...propertyManagementMatters,
  ...dustAndOdourMatters,
  ...farmRoadsMatters,
  ...irrigationMatters,
  ...villageAccountsMatters,
  ...animalsMatters,
  ...powerAndGasMatters,
  ...waterSupplyMatters,
  ...roadSafetyMatters,
  ...greeningMatters,
  ...certificatesMatters,
  ...elderCareMatters,
  ...disabilityMatters,
  ...foodAndMarketsMatters,
  ...enterpriseMatters,
  ...wasteMatters,
  ...cultureAndSportsMatters,
];
