import type { CommandName } from '../../case/commands.ts';
import { behaviourOfCasework } from './behaviour-of-casework.ts';
import type { Behaviour } from './scene.ts';

/** How each command is given in the year. Left out: those of the timer and of administrators. */
export const behaviours: { readonly [Name in CommandName]?: Behaviour<Name> } = {
  ...behaviourOfCasework,
};
