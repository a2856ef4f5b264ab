import { commandsCommand } from './commands.ts';
import { type CliCommand, say, UsageError } from './command.ts';
import { demoCommand, exportCommand, importCommand, migrateCommand, serveCommand, verifyCommand } from './database-commands.ts';
import { dueCommand } from './due.ts';
import { rulebookCommand } from './rulebook.ts';
import { simulateCommand } from './simulate.ts';

const cliCommands: readonly CliCommand[] = [
  serveCommand,
  migrateCommand,
  demoCommand,
  importCommand,
  exportCommand,
  verifyCommand,
  rulebookCommand,
  commandsCommand,
  dueCommand,
  simulateCommand,
];

const overview = (): string =>
  [
    'daiban COMMAND [OPTIONS]   JSON on standard output, faults and progress on standard error',
    '',
    ...cliCommands.flatMap((command) => command.usage.map((usage, index) => `  ${usage.padEnd(48)}${index === 0 ? command.summary : ''}`)),
    '',
    'Where: PORT, DAIBAN_DATA (state folder, default .daiban/), DATABASE_URL (any PostgreSQL from 15).',
    'daiban COMMAND --help says more.',
  ].join('\n');

const help = (command: CliCommand): string => [...command.usage.map((usage) => `daiban ${usage}`), '', command.summary, ...(command.details === undefined ? [] : ['', command.details])].join('\n');

/** Runs one command; answers its exit code. 2: called wrongly. */
const main = async ([name, ...args]: readonly string[], env: NodeJS.ProcessEnv): Promise<number> => {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${overview()}\n`);
    return name === undefined ? 2 : 0;
  }
  const command = cliCommands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    say(`There is no command "${name}".\n\n${overview()}`);
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${help(command)}\n`);
    return 0;
  }
  try {
    return await command.run(args, env);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    say(`${error.message}\n\n${help(command)}`);
    return 2;
  }
};

main(process.argv.slice(2), process.env).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
