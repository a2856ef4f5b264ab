import { isPlainDate } from '@daiban/domain/calendar/dates';
import { explainDue } from '@daiban/domain/calendar/describe';
import { dueFrom } from '@daiban/domain/calendar/due';
import { formatWithin, parseWithin } from '@daiban/domain/calendar/within';
import { findRulebook, rulebooks } from '@daiban/domain/rulebook/catalogue';
import { dueForDuty, findAnswerRule, findDutyRule } from '@daiban/domain/rulebook/duty-rules';
import { publishedWorkCalendar } from '../journal/work-calendar.ts';
import { answer, type CliCommand, readOptions, UsageError } from './command.ts';

const forDuty = (rulebookId: string, kind: string, from: string) => {
  const rulebook = findRulebook(rulebookId);
  if (rulebook === undefined)
    throw new UsageError(`There is no rulebook "${rulebookId}"; there are: ${Object.keys(rulebooks).join(', ')}.`);
  const rule = findDutyRule(rulebook, kind) ?? findAnswerRule(rulebook, kind);
  if (rule === undefined)
    throw new UsageError(
      `The rulebook ${rulebookId} has no duty "${kind}"; it has: ${[...new Set([...rulebook.duties.map((duty) => duty.kind), ...rulebook.triggers.flatMap((trigger) => trigger.answer?.kind ?? [])])].join(', ')}.`,
    );
  const due = dueForDuty(rulebook, kind, from, publishedWorkCalendar);
  if (!due.ok) throw new UsageError(`The duty ${kind} has no length of its own: its date is ordered case by case.`);
  return {
    rulebook: `${rulebook.id}@${rulebook.version}`,
    duty: kind,
    title: rule.title,
    basis: { document: rule.document, article: rule.article, origin: rule.origin },
    due: due.value,
  };
};

export const dueCommand: CliCommand = {
  name: 'due',
  usage: ['due --rulebook ID --duty KIND --from DATE', 'due --within 7wd|15nd|3m --from DATE'],
  summary: 'a due date with the days that were skipped and the article it stands on',
  details: 'wd: working days, nd: natural days, m: months, h: hours. The day of --from does not count.',
  async run(args) {
    const { values } = readOptions(args, { rulebook: 'string', duty: 'string', within: 'string', from: 'string' });
    const { from, within } = values;
    if (from === undefined || !isPlainDate(from)) throw new UsageError('--from takes a date such as 2024-09-30.');
    if (within !== undefined) {
      const parsed = parseWithin(within);
      if (!parsed.ok) throw new UsageError(`--within takes a length such as 7wd, 15nd, 3m or 2h, not "${within}".`);
      const due = dueFrom({ on: from }, parsed.value, publishedWorkCalendar);
      answer({ from, within, dueOn: due.dueOn, skipped: due.derivation.skipped, explanation: explainDue(due), derivation: due.derivation });
      return 0;
    }
    if (values.rulebook === undefined || values.duty === undefined) throw new UsageError('Give --rulebook and --duty, or --within.');
    const { due, ...rule } = forDuty(values.rulebook, values.duty, from);
    answer({
      ...rule,
      from,
      within: formatWithin(due.derivation.within),
      dueOn: due.dueOn,
      skipped: due.derivation.skipped,
      explanation: explainDue(due),
      derivation: due.derivation,
    });
    return 0;
  },
};
