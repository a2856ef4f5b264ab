import { lihaiOfficers } from './lihai-officers.ts';
import { lihaiUnits } from './lihai-units.ts';
import type { DemoOfficer, DemoUnit } from './office.ts';

/** The demo office: 沥海街道, 越城区, 绍兴市 (official division code 330602017). Phones are invented and cannot ring. */
export const lihaiOffice: {
  readonly divisionCode: string;
  readonly units: readonly DemoUnit[];
  readonly officers: readonly DemoOfficer[];
} = {
  divisionCode: '330602017',
  units: lihaiUnits,
  officers: lihaiOfficers,
};
