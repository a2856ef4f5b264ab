import { answer, type CliCommand, readOptions, UsageError } from './command.ts';
import { listCommands } from './list-commands.ts';

export const commandsCommand: CliCommand = {
  name: 'commands',
  usage: ['commands [NAME]'],
  summary: 'every command of a case with the JSON schema of its input, who may give it and when',
  async run(args) {
    const [name] = readOptions(args, {}).words;
    const all = listCommands();
    if (name === undefined) {
      answer(all);
      return 0;
    }
    const found = all.find((command) => command.command === name);
    if (found === undefined)
      throw new UsageError(`There is no command "${name}"; there are: ${all.map((command) => command.command).join(', ')}.`);
    answer(found);
    return 0;
  },
};
