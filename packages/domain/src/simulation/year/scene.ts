import type { PlainDate } from '../../calendar/types.ts';
import type { Actor } from '../../case/actor.ts';
import type { CommandInputs, CommandName } from '../../case/commands.ts';
import type { CaseState } from '../../case/state.ts';
import type { Rulebook } from '../../rulebook/vocabulary.ts';
import type { Chance } from './chance.ts';
import type { YearOffice } from './office.ts';

/** What somebody who is about to act has before their eyes. */
export interface Scene {
  readonly state: CaseState;
  readonly actor: Actor;
  readonly today: PlainDate;
  readonly chance: Chance;
  readonly office: YearOffice;
  readonly rulebook: Rulebook;
}

/** How a command is given in the year: its input, or undefined when there is no reason to give it now. */
export type Behaviour<Name extends CommandName> = (scene: Scene) => CommandInputs[Name] | undefined;
export type Behaviours<Name extends CommandName> = { readonly [Each in Name]: Behaviour<Each> };
