import { actionRows } from '../case/action-table.ts';
import { authorise, type Seats } from '../case/actions.ts';
import type { Actor } from '../case/actor.ts';
import type { CommandName } from '../case/command-names.ts';
import type { CaseState } from '../case/state.ts';
import { type AccessRelation, type AccessRow, accessRelations, accessRows, type Sight } from './access-table.ts';
import { decideAccess } from './decide-access.ts';
import { type AccessFacts, toAccessFacts } from './facts.ts';
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
  /** Rows for these roles that do not apply, and what is missing: the relation, or that the case stands elsewhere in its procedure. */
  readonly rowsThatDoNotApply: readonly {
    readonly role: string;
    readonly relation: AccessRelation;
    readonly wouldSee: readonly Sight[];
    readonly why: 'does-not-stand-so' | 'not-in-this-procedure' | 'not-while-so-confidential' | 'conflicted';
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

const whyNot = (row: AccessRow, actor: Actor, facts: AccessFacts, tree: UnitTree, conflicted: boolean) => {
  if (!standsIn(row.relation, actor, facts, tree)) return 'does-not-stand-so';
  if (conflicted) return 'conflicted';
  if (row.sees[facts.confidentiality].length === 0) return 'not-while-so-confidential';
  return 'not-in-this-procedure';
};

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
    rowsThatDoNotApply: accessRows.flatMap((row) =>
      actors
        .filter((actor) => row.roles.includes(actor.role) && !because.some((applied) => applied.row === row && applied.actor === actor))
        .map((actor) => ({
          role: actor.role,
          relation: row.relation,
          wouldSee: row.sees[facts.confidentiality],
          why: whyNot(row, actor, facts, organisation, conflicted),
        })),
    ),
    commands: commandsOf(sees, actors, state, organisation),
  };
};
