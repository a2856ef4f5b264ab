import type { Actor } from '../case/actor.ts';
import { type AccessRow, accessRows, type Sight, sights } from './access-table.ts';
import { isConflicted } from './conflicts.ts';
import type { AccessFacts } from './facts.ts';
import { standsIn, type UnitTree } from './relations.ts';

/** A row of the table that applies, and the post through which it does. */
export interface AppliedRow {
  readonly row: AccessRow;
  readonly actor: Actor;
}

/** What a person sees of a case, and why. */
export interface AccessDecision {
  /** Kept away by a conflict: whatever their posts would give, there is nothing. */
  readonly conflicted: boolean;
  readonly sees: readonly Sight[];
  readonly because: readonly AppliedRow[];
}

const rowsByRole = new Map<string, readonly AccessRow[]>();
for (const row of accessRows) for (const role of row.roles) rowsByRole.set(role, [...(rowsByRole.get(role) ?? []), row]);

/** The rows of a role. */
export const rowsOf = (role: string): readonly AccessRow[] => rowsByRole.get(role) ?? [];

/**
 * What somebody may see of a case by all their posts. Pure; the SQL of lists says the same about rows.
 * @param actors every current post of one person.
 */
export const decideAccess = (actors: readonly Actor[], facts: AccessFacts, tree: UnitTree): AccessDecision => {
  const [first] = actors;
  const units = actors.map(({ unitId }) => unitId);
  if (first === undefined || isConflicted(facts.conflicts, first.officerId, units))
    return { conflicted: first !== undefined, sees: [], because: [] };
  const because = actors.flatMap((actor) =>
    rowsOf(actor.role)
      .filter((row) => row.in === undefined || row.in.includes(facts.procedure))
      .filter((row) => row.sees[facts.confidentiality].length > 0 && standsIn(row.relation, actor, facts, tree))
      .map((row) => ({ row, actor })),
  );
  return {
    conflicted: false,
    sees: sights.filter((sight) => because.some(({ row }) => row.sees[facts.confidentiality].includes(sight))),
    because,
  };
};
