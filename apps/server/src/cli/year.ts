import { isPlainDate } from '@daiban/domain/calendar/dates';
import { findRulebook, rulebooks } from '@daiban/domain/rulebook/catalogue';
import { playYear } from '@daiban/domain/simulation/year/play-year';
import { publishedWorkCalendar } from '../journal/work-calendar.ts';
import { answer, type CliCommand, readOptions, say, UsageError } from './command.ts';

/** Working days that an office has in a year. */
const workingDays = 250;
/** A year whose holidays, and those of the year after it, are published. */
const usualStart = '2025-01-02';

const wholeNumber = (given: string | undefined, name: string, otherwise: number, least: number, most: number): number => {
  if (given === undefined) return otherwise;
  const number = Number(given);
  if (!Number.isInteger(number) || number < least || number > most) {
    throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, not "${given}".`);
  }
  return number;
};

export const yearCommand: CliCommand = {
  name: 'year',
  usage: ['year --rulebook ID [--cases N] [--seed S] [--from DATE]'],
  summary: 'plays 250 working days of an office on a simulated clock and checks every invariant',
  details:
    'Every role acts at random but by its rights, through the same rules as the server. The answer counts states, duties met and missed and notices; it exits 1 when an invariant is broken. The same seed gives the same year.',
  async run(args) {
    const { values } = readOptions(args, { rulebook: 'string', cases: 'string', seed: 'string', from: 'string' });
    const rulebook = values.rulebook === undefined ? undefined : findRulebook(values.rulebook);
    if (rulebook === undefined) throw new UsageError(`--rulebook takes one of ${Object.keys(rulebooks).join(', ')}.`);
    const { from = usualStart } = values;
    if (!isPlainDate(from)) throw new UsageError('--from takes a date such as 2025-01-02.');
    const cases = wholeNumber(values.cases, 'cases', 2000, 1, 100_000);
    const seed = wholeNumber(values.seed, 'seed', 1, 0, 4_294_967_295);
    const started = performance.now();
    const report = playYear({ rulebook, calendar: publishedWorkCalendar, cases, seed, from, workingDays });
    say(`${cases} matters, ${report.events} events in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    answer(report);
    return report.invariants.broken.length === 0 && report.openWithoutOwnerOrDuty === 0 ? 0 : 1;
  },
};
