import { readFileSync } from 'node:fs';
import { formatWithin } from '@daiban/domain/calendar/within';
import { findRulebook, rulebooks } from '@daiban/domain/rulebook/catalogue';
import { checkRulebook } from '@daiban/domain/rulebook/check-rulebook';
import { faultInWords } from '@daiban/domain/rulebook/fault-words';
import { printRulebook } from '@daiban/domain/rulebook/print-rulebook';
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

/** How much of a rulebook is the law's, the document's own, the platform's, running and open. */
const inBrief = (rulebook: Rulebook) => {
  const { id, version, title, basis, duties, mechanisms, openingFigures, open } = rulebook;
  const from = (origin: DutyRule['origin']): number => duties.filter((rule) => rule.origin === origin).length;
  return {
    id,
    version,
    title,
    ...(rulebook.extends === undefined ? {} : { extends: rulebook.extends }),
    document: basis.document,
    duties: { law: from('law'), local: from('local'), platformDefault: from('platformDefault') },
    mechanisms: {
      running: mechanisms.filter(({ running }) => running).length,
      declared: mechanisms.filter(({ running }) => !running).length,
    },
    openingFigures: openingFigures.length,
    open: open.length,
  };
};

export const rulebookCommand: CliCommand = {
  name: 'rulebook',
  usage: ['rulebook list', 'rulebook show ID|FILE [--text|--json]', 'rulebook check ID|FILE'],
  summary: 'lists or prints rulebooks, or checks one against the law',
  details:
    'show prints text at a terminal and JSON into a file or pipe; --text and --json choose. A FILE is JSON of that form. check exits 1 and names the article where a rule is looser than the law.',
  async run(args) {
    const { words, values } = readOptions(args, { text: 'boolean', json: 'boolean' });
    const [action, subject] = words;
    if (action === 'list') {
      answer(Object.values(rulebooks).map(inBrief));
      return 0;
    }
    if ((action !== 'show' && action !== 'check') || subject === undefined)
      throw new UsageError('Say `rulebook list`, `rulebook show ID` or `rulebook check ID|FILE`.');
    const known = findRulebook(subject);
    const checked = known === undefined ? checkRulebook(readFileRulebook(subject)) : ({ ok: true, value: known } as const);
    if (!checked.ok) {
      const faults = checked.refusal.map((fault) => ({
        ...fault,
        inWords: { 'zh-CN': faultInWords(fault, 'zh-CN'), en: faultInWords(fault, 'en') },
      }));
      answer({ rulebook: subject, ok: false, faults });
      return 1;
    }
    const asText = values.text === true || (values.json !== true && process.stdout.isTTY === true);
    if (action === 'show' && asText) process.stdout.write(printRulebook(checked.value));
    else if (action === 'show') answer(toReadable(checked.value));
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
