import type { PlainDate } from '../calendar/types.ts';
import type { Role } from '../case/vocabulary.ts';

/** Levels of the administration, highest first (glossary C1). */
export const tiers = ['province', 'city', 'county', 'township', 'community'] as const;
export type Tier = (typeof tiers)[number];

/** Kinds of units that an administrator can make (glossary C1), with the tiers at which they stand. */
export const unitKindTiers = {
  subdistrictCommittee: ['township'],
  subdistrictOffice: ['township'],
  jointConference: ['city', 'county', 'township'],
  petitionOffice: ['city', 'county', 'township'],
  disciplineBody: ['city', 'county', 'township'],
  governanceCentre: ['county', 'township'],
  mediationCommittee: ['county', 'township', 'community'],
  competentUnit: ['city', 'county', 'township'],
  functionalOffice: ['township'],
  areaBlock: ['township'],
  liaisonTeam: ['township'],
  villageCommittee: ['community'],
  agencyCentre: ['county'],
  agencyStation: ['township'],
  agencyPoint: ['community'],
  representationOffice: ['township'],
  representationStation: ['community'],
  superiorOrgan: ['province', 'city', 'county'],
} as const satisfies Readonly<Record<string, readonly Tier[]>>;
export type UnitKind = keyof typeof unitKindTiers;
export const unitKinds = Object.keys(unitKindTiers) as readonly UnitKind[];

/** Whether an appointment takes the whole of somebody's time (专职) or a part of it (兼职). */
export const timeShares = ['full', 'part'] as const;
export type TimeShare = (typeof timeShares)[number];

/** Half a term: from a day on, and up to but not including another; without the other, open. */
export interface Term {
  readonly since: PlainDate;
  /** The first day on which it no longer counts. */
  readonly until?: PlainDate | undefined;
}

/** What the rules of appointments need to know of a unit. */
export interface UnitRecord {
  readonly id: string;
  readonly kind: string;
  readonly tier: string;
  readonly parentId?: string | undefined;
  readonly validFrom?: PlainDate | undefined;
  /** The first day on which the unit no longer exists. */
  readonly validUntil?: PlainDate | undefined;
}

/** One role of one person in one unit for a term. */
export interface AppointmentRecord extends Term {
  readonly officerId: string;
  readonly role: Role;
  readonly unitId: string;
}

export const isInForce = (term: Term, on: PlainDate): boolean => term.since <= on && (term.until === undefined || on < term.until);

/** Whether two terms have a day in common. */
export const overlap = (left: Term, right: Term): boolean =>
  (right.until === undefined || left.since < right.until) && (left.until === undefined || right.since < left.until);

/** Whether the unit exists on a day; a unit without dates has been there since before the records. */
export const existsOn = (unit: Pick<UnitRecord, 'validFrom' | 'validUntil'>, on: PlainDate): boolean =>
  (unit.validFrom === undefined || unit.validFrom <= on) && (unit.validUntil === undefined || on < unit.validUntil);
