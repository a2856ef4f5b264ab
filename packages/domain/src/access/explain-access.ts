import { actionRows } from '../case/action-table.ts';
import { authorise, type Seats } from '../case/actions.ts';
import type { Actor } from '../case/actor.ts';
import type { CommandName } from '../case/command-names.ts';
import type { CaseState } from '../case/state.ts';
import { type AccessRelation, accessRelations, type Sight } from './access-table.ts';
import { decideAccess } from './decide-access.ts';
import { toAccessFacts } from './facts.ts';
import { standsIn, type UnitTree } from './relations.ts';

/** What somebody may see and do with a case, and by which lines of the two tables. */
export interface ExplainedAccess {
  readonly confidentiality: string;
  /** How the posts stand to the case, whether or not a row asks for it. */
  readonly relations: readonly AccessRelation[];
  readonly conflicted: boolean;
  readonly sees: readonly Sight[];
  /** Rows of the table of access that apply. */
  readonly rows: readonly {
    readonly role: string;
    readonly unitId: string;
    readonly relation: AccessRelation;
    readonly in?: readonly string[];
    readonly sees: readonly Sight[];
  }[];
  /** Every command: may it be given now, and if not, why. */
  readonly commands: readonly { readonly command: CommandName; readonly allowed: boolean; readonly why: string }[];
}

const commandsOf = (sees: readonly Sight[], actors: readonly Actor[], state: CaseState, seats: Seats): ExplainedAccess['commands'] =>
  [...new Set(actionRows.map(({ command }) => command))]
    .filter((command) => command !== 'submit')
    .map((command) => {
      if (!sees.includes('case')) return { command, allowed: false, why: 'case-unknown' };
      const answers = actors.map((actor) => ({ actor, answer: authorise(command, state, actor, seats) }));
      const by = answers.find(({ answer }) => answer.ok);
      if (by !== undefined) return { command, allowed: true, why: `${by.actor.role}@${by.actor.unitId}` };
      // What is only out of turn says more than that another post may not.
      const refusals = answers.flatMap(({ answer }) => (answer.ok ? [] : [answer.refusal.code]));
      return { command, allowed: false, why: refusals.find((code) => code === 'out-of-turn') ?? refusals[0] ?? 'not-permitted' };
    });

/** Both tables, read for one person and one case. */
export const explainAccess = (actors: readonly Actor[], state: CaseState, organisation: UnitTree & Seats): ExplainedAccess => {
  const facts = toAccessFacts(state);
  const { conflicted, sees, because } = decideAccess(actors, facts, organisation);
  return {
    confidentiality: facts.confidentiality,
    relations: accessRelations.filter((relation) => actors.some((actor) => standsIn(relation, actor, facts, organisation))),
    conflicted,
    sees,
    rows: because.map(({ row, actor }) => ({
      role: actor.role,
      unitId: actor.unitId,
      relation: row.relation,
      ...(row.in === undefined ? {} : { in: row.in }),
      sees: row.sees[facts.confidentiality],
    })),
    commands: commandsOf(sees, actors, state, organisation),
  };
};
