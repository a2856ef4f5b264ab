import { readFileSync } from 'node:fs';
import { isPlainDate } from '@daiban/domain/calendar/dates';
import { rulebooks } from '@daiban/domain/rulebook/catalogue';
import { checkRulebook } from '@daiban/domain/rulebook/check-rulebook';
import type { RulebookFault } from '@daiban/domain/rulebook/fault';
import type { Rulebook } from '@daiban/domain/rulebook/vocabulary';
import type { Journal } from '../journal/journal.ts';
import { findReplayRulebook, replayJournals } from '../journal/replay-journals.ts';
import { readOptions, say, UsageError } from './command.ts';

const usualExamples = 20;
const mostExamples = 10_000;

const dayOf = (name: string, value: string | undefined): string | undefined => {
  if (value !== undefined && !isPlainDate(value)) throw new UsageError(`--${name} is a day written YYYY-MM-DD, not "${value}".`);
  return value;
};

const readFile = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(
      `"${file}" is neither a rulebook (${Object.keys(rulebooks).join(', ')}), nor a published version, nor a file with a rulebook: ${error instanceof Error ? error.message : ''}`,
    );
  }
};

/** Everything that the command line says of a replay. @throws UsageError. */
const readReplay = (args: readonly string[]) => {
  const { values } = readOptions(args, { rulebook: 'string', from: 'string', to: 'string', examples: 'string' });
  if (values.rulebook === undefined) throw new UsageError('Say under which rules: --rulebook ID, a published version, or a file.');
  const [from, to] = [dayOf('from', values.from), dayOf('to', values.to)];
  if (from !== undefined && to !== undefined && to < from) throw new UsageError('--to is before --from.');
  const examples = values.examples === undefined ? usualExamples : Number(values.examples);
  if (!Number.isInteger(examples) || examples < 0 || examples > mostExamples)
    throw new UsageError(`--examples is a number up to ${mostExamples}.`);
  return { subject: values.rulebook, from, to, examples };
};

export type ReplayAnswer =
  | { readonly rulebook: string; readonly ok: false; readonly faults: readonly RulebookFault[] }
  | NonNullable<Awaited<ReturnType<typeof replayJournals>>>;

/** Plays the recorded journals of the database under other rules. A file that is no rulebook, or is looser than the law, is refused. */
export const runReplay = async (args: readonly string[], journal: Journal): Promise<ReplayAnswer> => {
  const { subject, from, to, examples } = readReplay(args);
  let rulebook: Rulebook | undefined = findReplayRulebook(journal, subject);
  if (rulebook === undefined) {
    const checked = checkRulebook(readFile(subject));
    if (!checked.ok) return { rulebook: subject, ok: false, faults: checked.refusal };
    rulebook = checked.value;
  }
  const report = await replayJournals(
    journal,
    { rulebook, from, to },
    {
      mostExamples: examples,
      onProgress: (done, total) => {
        say(`${done} of ${total} cases`);
        return true;
      },
    },
  );
  if (report === undefined) throw new Error('the replay was stopped');
  return report;
};
