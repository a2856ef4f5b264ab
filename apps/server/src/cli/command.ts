import { parseArgs } from 'node:util';

/** What is wrong with how a command was called: a sentence on standard error, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** One command of the command line. JSON goes to standard output; faults and progress to standard error. */
export interface CliCommand {
  readonly name: string;
  /** How it is called, such as `due --within 7wd --from DATE`. */
  readonly usage: readonly string[];
  readonly summary: string;
  readonly details?: string;
  /** @returns the exit code. */
  run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number>;
}

type Kinds = Readonly<Record<string, 'string' | 'boolean'>>;
type ValuesOf<K extends Kinds> = { readonly [Name in keyof K]?: K[Name] extends 'boolean' ? boolean : string };

/** Reads `--name value` options and words. @throws UsageError for an unknown option or a missing value. */
export const readOptions = <K extends Kinds>(
  args: readonly string[],
  kinds: K,
): { readonly values: ValuesOf<K>; readonly words: readonly string[] } => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries(Object.entries(kinds).map(([name, type]) => [name, { type }])),
      allowPositionals: true,
    });
    return { values: values as ValuesOf<K>, words: positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

/** Prints one JSON answer. */
export const answer = (value: unknown, indent = 2): void => {
  process.stdout.write(`${JSON.stringify(value, null, indent)}\n`);
};

/** Says something to the person at the terminal without disturbing the answer. */
export const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};
