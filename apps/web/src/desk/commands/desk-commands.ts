import type { CaseView } from '@daiban/contract/cases';
import { type CommandName, commandNames } from '@daiban/contract/commands';
import { primaryFor } from '@daiban/domain/case/next-step';

/** Commands that have a form on the case page. The petitioner's and the timer's never have, nor has the first submission. */
const notOnTheDesk = ['submit', 'evaluate', 'askQuestion', 'lapse', 'lapseEvaluation', 'markOverdue'] as const;
export type DeskCommand = Exclude<CommandName, (typeof notOnTheDesk)[number]>;

export const isDeskCommand = (command: string): command is DeskCommand =>
  commandNames.some((name) => name === command) && !(notOnTheDesk as readonly string[]).includes(command);

export const deskCommands: readonly DeskCommand[] = commandNames.filter(isDeskCommand);

const offered = (view: CaseView, primary: boolean): DeskCommand[] =>
  view.actions
    .filter((action) => action.primary === primary)
    .map((action) => action.command)
    .filter(isDeskCommand);

/** Whether whoever gives the command decides on the petitioner's words and reads them first. */
export const readsWordsFirst = (command: DeskCommand): boolean =>
  command === 'register' || command === 'accept' || command === 'notAccept' || command === 'refuseNonAcceptance';

/** The other answer to the same question stands beside the usual one, not among the rest. */
const beside: Partial<Record<DeskCommand, DeskCommand>> = { accept: 'notAccept', notAccept: 'refuseNonAcceptance' };

/** The next steps that the reader may take, the most pressing first; when a duty is named, the step that closes it. */
export const nextCommands = (view: CaseView, dutyKind?: string): DeskCommand[] => {
  const primary = offered(view, true);
  const others = offered(view, false);
  const closing = dutyKind === undefined ? undefined : primaryFor(dutyKind);
  return primary
    .toSorted((left, right) => Number(right === closing) - Number(left === closing))
    .flatMap((command) => {
      const other = beside[command];
      return other !== undefined && others.includes(other) ? [command, other] : [command];
    });
};

/** Everything else that the reader may do now. */
export const otherCommands = (view: CaseView): DeskCommand[] => {
  const next = nextCommands(view);
  return offered(view, false).filter((command) => !next.includes(command));
};
