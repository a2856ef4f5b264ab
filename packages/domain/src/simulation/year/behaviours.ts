import type { CommandName } from '../../case/commands.ts';
import { behaviourOfMandate } from './behaviour-of-agency.ts';
import { behaviourOfAgencyRun } from './behaviour-of-agency-run.ts';
import { behaviourOfCasework } from './behaviour-of-casework.ts';
import { behaviourOfGuarding } from './behaviour-of-guarding.ts';
import { behaviourOfIntake } from './behaviour-of-intake.ts';
import { behaviourOfLoop } from './behaviour-of-loop.ts';
import { behaviourOfRemedies } from './behaviour-of-remedies.ts';
import { behaviourOfSupervision } from './behaviour-of-supervision.ts';
import { behaviourOfWaiting } from './behaviour-of-waiting.ts';
import type { Behaviours } from './scene.ts';

/** Given by the timer, by whoever keeps the versions of the rules, and `submit`, which begins every matter. */
export const givenByNobody = [
  'submit',
  'succeedUnit',
  'lapseMediation',
  'recalculate',
  'moveToRulebook',
  'markOverdue',
  'lapseEvaluation',
  'lapse',
  'endWithdrawalCooling',
  'closeBidding',
  'lapseSupplement',
  'escalate',
  'reportRed',
  'lapseMandate',
] as const satisfies readonly CommandName[];

/** A command that people of the office or the petitioner give in the year. */
export type PlayedCommand = Exclude<CommandName, (typeof givenByNobody)[number]>;

/** How each command is given in the year: none of those of staff and petitioner is left out. */
export const behaviours: Behaviours<PlayedCommand> = {
  ...behaviourOfIntake,
  ...behaviourOfCasework,
  ...behaviourOfWaiting,
  ...behaviourOfGuarding,
  ...behaviourOfRemedies,
  ...behaviourOfLoop,
  ...behaviourOfSupervision,
  ...behaviourOfMandate,
  ...behaviourOfAgencyRun,
};

export const isPlayed = (command: CommandName): command is PlayedCommand => command in behaviours;
