import { readFileSync } from 'node:fs';
import { formatWithin } from '@daiban/domain/calendar/within';
import { findRulebook, rulebooks } from '@daiban/domain/rulebook/catalogue';
import { checkRulebook } from '@daiban/domain/rulebook/check-rulebook';
import type { DutyRule, Rulebook } from '@daiban/domain/rulebook/vocabulary';
import { answer, type CliCommand, readOptions, UsageError } from './command.ts';

const toReadableTerm = (within: DutyRule['within']): unknown => {
  if (!('ordered' in within)) return formatWithin(within);
  return { ...within, ...(within.otherwise === undefined ? {} : { otherwise: formatWithin(within.otherwise) }) };
};

/** A rulebook as a person reads it and as `rulebook check` takes it back: lengths as `7wd`. */
const toReadable = (rulebook: Rulebook) => ({
  ...rulebook,
  duties: rulebook.duties.map((rule) => ({ ...rule, within: toReadableTerm(rule.within) })),
});

const readFileRulebook = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(
      `"${file}" is neither a rulebook (${Object.keys(rulebooks).join(', ')}) nor a file with one: ${error instanceof Error ? error.message : ''}`,
    );
  }
};

export const rulebookCommand: CliCommand = {
  name: 'rulebook',
  usage: ['rulebook show ID|FILE', 'rulebook check ID|FILE'],
  summary: 'prints a rulebook, or checks it against the law',
  details:
    'A FILE is JSON of the same form as `rulebook show` prints. check exits 1 and names the article where a rule is looser than the law.',
  async run(args) {
    const [action, subject] = readOptions(args, {}).words;
    if ((action !== 'show' && action !== 'check') || subject === undefined)
      throw new UsageError('Say `rulebook show ID` or `rulebook check ID|FILE`.');
    const known = findRulebook(subject);
    const checked = known === undefined ? checkRulebook(readFileRulebook(subject)) : ({ ok: true, value: known } as const);
    if (!checked.ok) {
      answer({ rulebook: subject, ok: false, faults: checked.refusal });
      return 1;
    }
    if (action === 'show') answer(toReadable(checked.value));
    else
      answer({
        rulebook: checked.value.id,
        version: checked.value.version,
        ok: true,
        duties: checked.value.duties.length,
        open: checked.value.open,
      });
    return 0;
  },
};
