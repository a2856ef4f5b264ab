import { commandEndpoints } from '@daiban/contract/command-endpoints';
import { commandRefusals } from '@daiban/contract/command-refusals';
import { commandNames, commandSchemas } from '@daiban/contract/commands';
import { type JsonSchema, toJsonSchema } from '@daiban/contract/json-schema';
import { submit } from '@daiban/contract/submissions';
import { type ActionRow, actionRows } from '@daiban/domain/case/action-table';
import type { CommandName } from '@daiban/domain/case/command-names';
import type { Procedure, Role } from '@daiban/domain/case/vocabulary';

/** One line of the table of available actions: in which states, and by whom. */
export interface CommandTurn {
  /** Empty: there is no case yet. */
  readonly states: readonly Procedure[];
  readonly followup?: ActionRow['followup'];
  readonly receivedBy?: ActionRow['receivedBy'];
  readonly by: ActionRow['by'];
}

/** What somebody who gives a command has to know of it. */
export interface CommandDescription {
  readonly command: CommandName;
  /** `POST` address; left out for the timer's own commands. */
  readonly path?: string;
  /** Every role that may ever give it, and every state in which it may be given; `turns` says which belong together. */
  readonly roles: readonly Role[];
  readonly states: readonly Procedure[];
  readonly turns: readonly CommandTurn[];
  /** Codes that its own rules refuse with, beside those of turn and permission. */
  readonly refusals: readonly string[];
  /** JSON Schema 2020-12 of its input. */
  readonly input: JsonSchema;
}

const pathOf = (command: CommandName): string | undefined =>
  command === 'submit' ? submit.path : commandEndpoints.find((endpoint) => endpoint.command === command)?.definition.path;

const toTurn = (row: ActionRow): CommandTurn => ({
  states: row.in === 'none' ? [] : row.in,
  ...(row.followup === undefined ? {} : { followup: row.followup }),
  ...(row.receivedBy === undefined ? {} : { receivedBy: row.receivedBy }),
  by: row.by,
});

/** Every command with its input schema, its roles and its states, in the order of lifecycle.md; for `daiban commands`. */
export const listCommands = (): readonly CommandDescription[] =>
  commandNames.map((command) => {
    const turns = actionRows.filter((row) => row.command === command).map(toTurn);
    const path = pathOf(command);
    return {
      command,
      ...(path === undefined ? {} : { path }),
      roles: [...new Set(turns.flatMap((turn) => turn.by.map(({ role }) => role)))],
      states: [...new Set(turns.flatMap((turn) => turn.states))],
      turns,
      refusals: commandRefusals(command),
      input: toJsonSchema(commandSchemas[command], 'input'),
    };
  });
