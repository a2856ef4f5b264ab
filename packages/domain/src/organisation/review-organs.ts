import type { UnitFact } from '../case/context.ts';

/** What finding the next higher organ needs to know of the organisation. */
export interface OrganFacts {
  readonly units: ReadonlyMap<string, UnitFact>;
  /** Whether somebody is appointed there who prepares reviews. */
  hasReviewer(unitId: string): boolean;
}

/** Parts of a street that act in its name: the organ that answered is the street itself. */
const inner: readonly string[] = [
  'petitionOffice',
  'governanceCentre',
  'mediationCommittee',
  'functionalOffice',
  'areaBlock',
  'liaisonTeam',
  'agencyCentre',
  'agencyStation',
  'agencyPoint',
  'representationOffice',
  'representationStation',
];

const deepest = 20;

/** Whatever stands above a unit in the line, nearest first. */
const above = (unitId: string, units: OrganFacts['units']): readonly UnitFact[] => {
  const line: UnitFact[] = [];
  let unit = units.get(units.get(unitId)?.parentId ?? '');
  while (unit !== undefined && line.length < deepest) {
    line.push(unit);
    unit = units.get(unit.parentId ?? '');
  }
  return line;
};

const isInner = ({ kind }: UnitFact): boolean => inner.includes(kind);

/** Organs outside the office that only review, the lowest of them. */
const lowestSuperior = (units: OrganFacts['units']): string | undefined => {
  const superiors = [...units.values()].filter(({ kind }) => kind === 'superiorOrgan');
  return superiors.find(({ id }) => !superiors.some(({ parentId }) => parentId === id))?.id;
};

/**
 * The next higher organ of the one that answered (条例 35, 36): the nearest above it in the line where somebody reviews, otherwise the
 * lowest of the superior organs that the office knows. A part of a street answers in the name of the street. Undefined when nothing is above.
 * @param unitId unit that answered, or that reviewed.
 */
export const reviewOrganOf = (unitId: string, { units, hasReviewer }: OrganFacts): string | undefined => {
  const unit = units.get(unitId);
  const line = above(unitId, units);
  const place = unit !== undefined && isInner(unit) ? line.findIndex((candidate) => !isInner(candidate)) + 1 : 0;
  const higher = line.slice(place).find((candidate) => !isInner(candidate) && hasReviewer(candidate.id));
  return higher?.id ?? (unit?.kind === 'superiorOrgan' ? undefined : lowestSuperior(units));
};
