import { lihaiOfficers } from './lihai-officers.ts';
import { lihaiUnits } from './lihai-units.ts';
import type { DemoOffice } from './office.ts';

/** The demo office: 沥海街道, 越城区, 绍兴市 (official division code 330602017). Phones are invented and cannot ring. */
export const lihaiOffice: DemoOffice = {
  rulebook: 'lihai',
  name: '沥海街道',
  documentWord: '沥',
  petitionOfficeId: 'lihai.petition-office',
  leadershipId: 'lihai.committee',
  divisionCode: '330602017',
  units: lihaiUnits,
  officers: lihaiOfficers,
};
