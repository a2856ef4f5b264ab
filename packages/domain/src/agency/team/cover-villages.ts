/** A village or community, and the units in which its agents are appointed: its committee and its agency points. */
export interface Village {
  readonly id: string;
  readonly name: string;
  readonly unitIds: readonly string[];
}

/** F19, as figures to print: nothing is rounded but the last digit of the percentage. */
export interface VillageCoverage {
  readonly covered: number;
  readonly villages: number;
  /** Per cent with two digits, `99.20`; left out where there is no village to cover. */
  readonly percentage?: string;
  /** Villages without a certified agent, in the order given. */
  readonly gaps: readonly Village[];
}

interface PlacedUnit {
  readonly id: string;
  readonly kind: string;
  readonly shortName: string;
  readonly parentId?: string | undefined;
}

/**
 * The villages of an office: every committee of a village or community, with the agency points under it; an agency point or
 * representation station under none is a community of its own.
 */
export const villagesOf = (units: readonly PlacedUnit[]): readonly Village[] => {
  const committees = units.filter(({ kind }) => kind === 'villageCommittee');
  const ids = new Set(committees.map(({ id }) => id));
  const points = units.filter(({ kind }) => kind === 'agencyPoint' || kind === 'representationStation');
  const isUnderCommittee = ({ parentId }: PlacedUnit): boolean => parentId !== undefined && ids.has(parentId);
  return [
    ...committees.map(({ id, shortName }) => ({
      id,
      name: shortName,
      unitIds: [id, ...points.filter(({ parentId }) => parentId === id).map((point) => point.id)],
    })),
    ...points.filter((point) => !isUnderCommittee(point)).map(({ id, shortName }) => ({ id, name: shortName, unitIds: [id] })),
  ];
};

/** `part` of `whole` in per cent with two digits, rounded half up in whole numbers alone: 248 of 250 is `99.20`. `whole` is above 0. */
export const exactPercentage = (part: number, whole: number): string => {
  const hundredths = (BigInt(part) * 20_000n + BigInt(whole)) / (2n * BigInt(whole));
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
};

/**
 * F19: villages with at least one certified agent ÷ villages.
 * @param certifiedIn units in which an agent with a certificate in force is appointed.
 */
export const coverVillages = (villages: readonly Village[], certifiedIn: ReadonlySet<string>): VillageCoverage => {
  const gaps = villages.filter(({ unitIds }) => !unitIds.some((unitId) => certifiedIn.has(unitId)));
  const covered = villages.length - gaps.length;
  return {
    covered,
    villages: villages.length,
    ...(villages.length === 0 ? {} : { percentage: exactPercentage(covered, villages.length) }),
    gaps,
  };
};
