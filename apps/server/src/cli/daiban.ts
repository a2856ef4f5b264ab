import { type CliCommand, say, UsageError } from './command.ts';
import { commandsCommand } from './commands.ts';
import { dueCommand } from './due.ts';
import { rulebookCommand } from './rulebook.ts';
import { simulateCommand } from './simulate.ts';
import { yearCommand } from './year.ts';

/** A command of the database; its code is loaded only when it runs, because it brings the whole server along. */
const ofDatabase = (name: string, usage: string, summary: string, details?: string): CliCommand => ({
  name,
  usage: [usage],
  summary,
  ...(details === undefined ? {} : { details }),
  async run(args, env) {
    const { databaseCommands } = await import('./database-commands.ts');
    const run = databaseCommands[name];
    if (run === undefined) throw new Error(`the command ${name} has no body`);
    return run(args, env);
  },
});

const cliCommands: readonly CliCommand[] = [
  ofDatabase('serve', 'serve', 'runs the server until it is stopped'),
  ofDatabase('migrate', 'migrate', 'brings the database to this version'),
  ofDatabase(
    'setup',
    'setup --preset gongshu --administrators A,B,C',
    'makes the office of an empty database with its three administrators',
    'Without a preset: --name NAME --code DIVISION [--tier county|township] [--word WORD] [--rulebook ID]. Prints the first passwords once.',
  ),
  ofDatabase(
    'demo',
    'demo [--rulebook lihai|gongshu]',
    'loads a demo office into an empty database; the last line counts its network of agency',
    'lihai is a street and the one that npm start loads; gongshu is a district with one agency centre, ten stations and a point for every community. Without DAIBAN_DATA or DATABASE_URL it is kept in .daiban-gongshu.',
  ),
  ofDatabase(
    'import',
    'import FILE [--map COLUMN=FIELD,...]',
    'registers the rows of a ledger (.xlsx, .csv, .jsonl) as cases; a second run makes no doubles',
    'Fields: sourceNumber, receivedOn, channel, title, text, name, phone, place, ignore. Columns are guessed when --map is not given.',
  ),
  ofDatabase('export', 'export [--case NUMBER]', 'prints the journals as JSON lines, one case a line; without personal data'),
  ofDatabase(
    'backup',
    'backup DIR [--verify] [--base]',
    'backs up tables and files while the server runs, without the keys; the sealed room into a folder of its own',
    '--verify restores it on trial and checks it. --base copies the embedded database for going back to a moment (DAIBAN_WAL_ARCHIVE).',
  ),
  ofDatabase('restore', 'restore DIR/…/ordinary [--sealed DIR/…/sealed]', 'restores a backup into an empty database'),
  ofDatabase(
    'recover',
    'recover DIR/base-… --archive DIR [--to MOMENT]',
    'makes an empty state folder into the office as it was at a moment',
  ),
  ofDatabase(
    'verify',
    'verify',
    'checks hash chains, replays and every invariant, in the sealed room too; exits 1 and names the cases where one fails',
  ),
  ofDatabase(
    'access',
    'access --role ROLE --unit UNIT --case NUMBER',
    'what this post may see and do with a case, by which rows of the tables, and why not',
    'With --officer ID or NAME instead of --role and --unit: what this person may by all their posts.',
  ),
  ofDatabase(
    'keys',
    'keys [show | rotate | renew | retire] [--master] [--data] [--index]',
    'keys of personal data: shows them, makes new ones, destroys those that nothing uses',
    'rotate without options makes a new master key, new data keys and a new key for fingerprints; a running server seals old rows again, else "keys renew" does.',
  ),
  ofDatabase(
    'replay',
    'replay --rulebook FILE|ID [--from DATE --to DATE]',
    'plays the recorded journals again under other rules and says what would differ',
    '--rulebook: a rulebook of the product, a published version such as lihai@2, or a JSON file. --from and --to: days of filing. --examples N: so many differing cases are listed (20).',
  ),
  rulebookCommand,
  commandsCommand,
  dueCommand,
  simulateCommand,
  yearCommand,
];

const overview = (): string =>
  [
    'daiban COMMAND [OPTIONS]   JSON on standard output, faults and progress on standard error',
    '',
    ...cliCommands.flatMap((command) =>
      command.usage.map((usage, index) => `  ${usage.padEnd(46)}  ${index === 0 ? command.summary : ''}`),
    ),
    '',
    'Where: PORT, DAIBAN_DATA (state folder, default .daiban/), DATABASE_URL (any PostgreSQL from 15).',
    'daiban COMMAND --help says more.',
  ].join('\n');

const help = (command: CliCommand): string =>
  [
    ...command.usage.map((usage) => `daiban ${usage}`),
    '',
    command.summary,
    ...(command.details === undefined ? [] : ['', command.details]),
  ].join('\n');

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

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

main(process.argv.slice(2), process.env).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
