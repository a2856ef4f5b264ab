/** What a matter is about: one topic per file under `matters/`. */
export type DemoTopic =
  | 'noise'
  | 'parking'
  | 'illegalBuilding'
  | 'wages'
  | 'requisition'
  | 'homestead'
  | 'drainage'
  | 'lighting'
  | 'bus'
  | 'schooling'
  | 'childcare'
  | 'medicalInsurance'
  | 'socialAssistance'
  | 'oldHousing'
  | 'propertyManagement'
  | 'dustAndOdour'
  | 'farmRoads'
  | 'irrigation'
  | 'villageAccounts'
  | 'animals'
  | 'powerAndGas'
  | 'waterSupply'
  | 'roadSafety'
  | 'greening'
  | 'certificates'
  | 'elderCare'
  | 'disability'
  | 'foodAndMarkets'
  | 'enterprise'
  | 'waste'
  | 'cultureAndSports';

/** Channels of glossary C3 by which the demo matters come in. */
export type DemoChannel =
  | 'letter'
  | 'visit'
  | 'online'
  | 'phone'
  | 'fax'
  | 'wechat'
  | 'kiosk'
  | 'video'
  | 'leaderReception'
  | 'outreachVisit'
  | 'appointment'
  | 'agency'
  | 'nightService'
  | 'mobileStation'
  | 'hotlineTransfer'
  | 'superiorAssigned'
  | 'patrol'
  | 'council';

/** The office's answer to one claim: what was found, what is decided, and the law or rule it rests on. */
export type DemoAnswer = {
  readonly disposition: 'supported' | 'partlySupported' | 'explained' | 'notSupported' | 'adopted' | 'partlyAdopted' | 'noted';
  readonly facts: string;
  readonly decision: string;
  readonly basis: string;
};

/** One matter of the demo: what the resident says, what the handler noted, and one answer per claim in the same order. */
export type DemoMatter = {
  readonly key: string;
  readonly topic: DemoTopic;
  readonly title: string;
  readonly text: string;
  readonly place: string;
  readonly kind: 'appeal' | 'suggestion' | 'consultation' | 'assistance';
  readonly channel: DemoChannel;
  readonly claims: readonly [string, ...string[]];
  readonly lineUnitId: string;
  readonly routing: 'policyLine' | 'area';
  readonly contactNote: string;
  readonly siteNote?: string;
  readonly answers: readonly [DemoAnswer, ...DemoAnswer[]];
  readonly agentHelp?: string;
  /** How many people stand behind the matter, the petitioner included. */
  readonly persons: number;
  readonly petitioner: { readonly name: string; readonly phone: string; readonly address: string };
  readonly organisation?: true;
};
