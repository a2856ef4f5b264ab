import type { Actor } from '../case/actor.ts';
import type { UnitFact } from '../case/context.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { stationKinds } from '../organisation/network.ts';
import type { AccessRelation } from './access-table.ts';
import type { AccessFacts } from './facts.ts';

/** What access needs to know of the organisation. */
export interface UnitTree {
  readonly petitionOfficeId: string;
  readonly units: ReadonlyMap<string, Pick<UnitFact, 'id' | 'kind' | 'parentId'> & { readonly areaId?: string }>;
}

const deepest = 20;

/** The unit itself and everything above it, nearest first. */
const chainOf = (unitId: string, { units }: UnitTree): readonly string[] => {
  const chain: string[] = [];
  for (let next: string | undefined = unitId; next !== undefined && chain.length < deepest; next = units.get(next)?.parentId)
    chain.push(next);
  return chain;
};

/** Every unit below this one, in the line. */
export const unitsBelow = (unitId: string, tree: UnitTree): readonly string[] =>
  [...tree.units.keys()].filter((candidate) => candidate !== unitId && chainOf(candidate, tree).includes(unitId));

/** The area that a unit is, or lies in: a liaison team works in the area that it is posted to. */
const areaOf = (unitId: string, tree: UnitTree): string | undefined =>
  tree.units.get(unitId)?.areaId ?? chainOf(unitId, tree).find((candidate) => tree.units.get(candidate)?.kind === 'areaBlock');

/** The units of an area, with itself. */
export const unitsOfArea = (unitId: string, tree: UnitTree): readonly string[] => {
  const area = areaOf(unitId, tree);
  return area === undefined ? [] : [...tree.units.keys()].filter((candidate) => areaOf(candidate, tree) === area);
};

/**
 * Whether whoever coordinates agents in a unit looks after the unit of a mandate: it stands above it in the line or, where no station
 * does, it is the station of the same street, as where points belong to their villages (S3.23).
 */
export const looksAfter = (unitId: string, mandated: string, tree: UnitTree): boolean => {
  const line = chainOf(mandated, tree);
  if (line.includes(unitId)) return true;
  const isStation = (id: string): boolean => stationKinds.includes(tree.units.get(id)?.kind ?? '');
  if (!isStation(unitId) || line.some(isStation)) return false;
  const street = chainOf(unitId, tree).find((id) => id !== unitId && tree.units.get(id)?.kind !== 'petitionOffice');
  return street !== undefined && line.includes(street);
};

/** Whether one post of a person stands in this relation to a case. */
export const standsIn = (relation: AccessRelation, { officerId, unitId }: Actor, facts: AccessFacts, tree: UnitTree): boolean => {
  const working = [facts.ownerUnitId, ...facts.coUnitIds];
  switch (relation) {
    case 'ownUnit':
      return unitId === facts.ownerUnitId;
    case 'coHandler':
      return facts.coUnitIds.includes(unitId);
    case 'receiver':
      return unitId === facts.receiverUnitId;
    case 'lineAbove':
      return working.some((candidate) => candidate !== unitId && chainOf(candidate, tree).includes(unitId));
    case 'area': {
      const area = areaOf(unitId, tree);
      return area !== undefined && working.some((candidate) => areaOf(candidate, tree) === area);
    }
    case 'petitionOffice':
      return unitId === tree.petitionOfficeId;
    case 'officeWide':
      return true;
    case 'caseHandler':
      return officerId === facts.handlerId;
    case 'firstContact':
      return officerId === facts.firstContactId;
    case 'taskForce':
      return facts.admitted.includes(officerId);
    case 'agent':
      return officerId === facts.agency?.agentId;
    case 'mandatedUnit': {
      const waiting = facts.agency?.waiting;
      return waiting !== undefined && (waiting.agentId === undefined ? unitId === waiting.unitId : officerId === waiting.agentId);
    }
    case 'agencyLine': {
      const over = facts.agency?.lineUnitId;
      return over !== undefined && looksAfter(unitId, over, tree);
    }
    case 'agencyMember':
      return facts.agency?.memberIds?.includes(officerId) === true;
    case 'agencyStep':
      return unitId === facts.agency?.stepUnitId;
    default:
      return assertNever(relation);
  }
};
