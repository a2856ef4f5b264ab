import type { Actor } from '../case/actor.ts';
import type { Confidentiality, Procedure } from '../case/vocabulary.ts';
import type { AccessRelation } from './access-table.ts';
import { rowsOf } from './decide-access.ts';
import { agencyKey, firstContactKey } from './facts.ts';
import { looksAfter, type UnitTree, unitsBelow, unitsOfArea } from './relations.ts';

/** The cases of one confidentiality whose rows somebody sees, as sets that a query can narrow by. */
export interface Scope {
  /** Of the whole office: all, or those in these procedures. */
  readonly office: 'all' | readonly Procedure[];
  /** Those that one of these units answers for. */
  readonly ownerUnits: readonly string[];
  /** Those in which one of these units joins. */
  readonly coUnits: readonly string[];
  /** Those that one of these units received. */
  readonly receiverUnits: readonly string[];
  /** Those with one of these keys in their circle: the officer's own id while a case is restricted, and what a mandate gives. */
  readonly circleKeys: readonly string[];
}

export type Scopes = Readonly<Record<Confidentiality, Scope>>;

const ofUnits: Partial<Record<AccessRelation, (unitId: string, tree: UnitTree) => readonly string[]>> = {
  ownUnit: (unitId) => [unitId],
  coHandler: (unitId) => [unitId],
  receiver: (unitId) => [unitId],
  lineAbove: unitsBelow,
  area: unitsOfArea,
};

/** The keys of `circleOf` that somebody holds through a relation of a mandate, or as the one who was asked first. */
const byKey: Partial<Record<AccessRelation, (actor: Actor, tree: UnitTree) => readonly string[]>> = {
  firstContact: ({ officerId }) => [firstContactKey(officerId)],
  agent: ({ officerId }) => [agencyKey.agent(officerId)],
  mandatedUnit: ({ officerId, unitId }) => [agencyKey.point(unitId), agencyKey.named(officerId)],
  agencyLine: ({ unitId }, tree) => [...tree.units.keys()].filter((mandated) => looksAfter(unitId, mandated, tree)).map(agencyKey.line),
  agencyStep: ({ unitId }) => [agencyKey.step(unitId)],
  agencyMember: ({ officerId }) => [agencyKey.member(officerId)],
};

const scopeOf = (confidentiality: Confidentiality, actors: readonly Actor[], tree: UnitTree): Scope => {
  const office = new Set<Procedure>();
  const [owners, joining, receivers] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const circle = new Set<string>();
  let all = false;
  for (const actor of actors)
    for (const { relation, in: procedures, sees } of rowsOf(actor.role)) {
      if (!sees[confidentiality].includes('row')) continue;
      const units = ofUnits[relation]?.(actor.unitId, tree) ?? [];
      const held = byKey[relation]?.(actor, tree);
      if (held !== undefined) for (const key of held) circle.add(key);
      else if (relation === 'receiver') for (const unitId of units) receivers.add(unitId);
      else if (relation === 'coHandler') for (const unitId of units) joining.add(unitId);
      else if (relation === 'ownUnit') for (const unitId of units) owners.add(unitId);
      else if (relation === 'lineAbove' || relation === 'area')
        for (const unitId of units) {
          owners.add(unitId);
          joining.add(unitId);
        }
      else if (relation === 'officeWide' || (relation === 'petitionOffice' && actor.unitId === tree.petitionOfficeId)) {
        if (procedures === undefined) all = true;
        else for (const procedure of procedures) office.add(procedure);
      } else if (relation !== 'petitionOffice') circle.add(actor.officerId);
    }
  return {
    office: all ? 'all' : [...office],
    ownerUnits: [...owners],
    coUnits: [...joining],
    receiverUnits: [...receivers],
    circleKeys: [...circle],
  };
};

/** Whose rows somebody sees, worked out once for a person; the same table as `decideAccess`. */
export const scopesOf = (actors: readonly Actor[], tree: UnitTree): Scopes => ({
  normal: scopeOf('normal', actors, tree),
  restricted: scopeOf('restricted', actors, tree),
});
