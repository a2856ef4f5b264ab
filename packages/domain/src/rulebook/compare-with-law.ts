import { formatWithin, type Within } from '../calendar/index.ts';
import type { RulebookFault } from './fault.ts';
import type { DutyRule, OrderedDate } from './vocabulary.ts';

const holidaysAYear = 13;
const workingDaysAYear = 250;

/** How many natural days a clock may take at least and at most, whatever the calendar. */
const span = ({ unit, length }: Within): { readonly shortest: number; readonly longest: number } => {
  switch (unit) {
    case 'naturalDay':
      return { shortest: length, longest: length + holidaysAYear };
    case 'workingDay':
      return { shortest: length, longest: length + 2 * Math.ceil(length / 5) + holidaysAYear * Math.ceil(length / workingDaysAYear) };
    case 'month':
      return { shortest: 28 * length, longest: 31 * length };
    case 'hour':
      return { shortest: length / 24, longest: length / 24 };
  }
};

/**
 * Whether a clock can never end later than another from the same start. Where the calendar decides, the answer is no: a local rule
 * must be within the law in every year.
 */
export const isNeverLater = (local: Within, law: Within): boolean => {
  if (local.unit === law.unit) return local.length <= law.length;
  // Both end on a working day, and a working day is never earlier than the natural day of the same count.
  if (local.unit === 'naturalDay' && law.unit === 'workingDay') return local.length <= law.length;
  return span(local).longest <= span(law).shortest;
};

const inWords = (within: Within | OrderedDate): string => {
  if (!('ordered' in within)) return formatWithin(within);
  return within.otherwise === undefined ? 'ordered' : `ordered, otherwise ${formatWithin(within.otherwise)}`;
};

/** The petitioner's window may be longer than the law's, the time of an office only shorter. */
const isTermWithin = (local: DutyRule, law: DutyRule): boolean => {
  if ('ordered' in local.within || 'ordered' in law.within) return JSON.stringify(local.within) === JSON.stringify(law.within);
  return law.owner === 'petitioner' ? isNeverLater(law.within, local.within) : isNeverLater(local.within, law.within);
};

const asTexts = (matches: readonly unknown[] | undefined): readonly string[] => (matches ?? []).map((match) => JSON.stringify(match));
const endings = (rule: DutyRule): readonly string[] => [rule.closedBy, rule.stoppedBy, rule.lapsedBy].flatMap(asTexts);

/**
 * What makes a local duty looser than the duty of the law that it stands in for (care G25): a longer term, a longer extension, fewer
 * openings, more ways to end, another bearer, or hidden from the petitioner. Empty when it is as strict or stricter.
 */
export const looserThanLaw = (local: DutyRule, law: DutyRule): readonly RulebookFault[] => {
  const against = `${law.document}${law.article}`;
  const fault = (aspect: RulebookFault['aspect'], given: string, allowed: string): RulebookFault => ({
    code: 'looser-than-law',
    rule: local.kind,
    article: local.article,
    against,
    ...(aspect === undefined ? {} : { aspect }),
    given,
    allowed,
  });
  const faults: RulebookFault[] = [];
  if (!isTermWithin(local, law)) faults.push(fault('term', inWords(local.within), inWords(law.within)));
  if ((local.extendableBy ?? 0) > (law.extendableBy ?? 0)) {
    faults.push(fault('extension', `${local.extendableBy ?? 0}nd`, `${law.extendableBy ?? 0}nd`));
  }
  const opensOn = asTexts(local.opensOn);
  const missing = asTexts(law.opensOn).filter((match) => !opensOn.includes(match));
  if (missing.length > 0) faults.push(fault('opening', opensOn.join(' '), asTexts(law.opensOn).join(' ')));
  if (JSON.stringify(local.when) !== JSON.stringify(law.when)) {
    faults.push(fault('opening', JSON.stringify(local.when) ?? 'always', JSON.stringify(law.when) ?? 'always'));
  }
  const added = endings(local).filter((match) => !endings(law).includes(match));
  if (added.length > 0) faults.push(fault('ending', added.join(' '), endings(law).join(' ')));
  if ((local.owner === 'petitioner') !== (law.owner === 'petitioner')) faults.push(fault('owner', local.owner, law.owner));
  for (const pause of local.pauses ?? []) {
    const isTheLaws = law.pauses?.some((own) => JSON.stringify(own) === JSON.stringify(pause)) === true;
    if (!isTheLaws)
      faults.push(
        fault('pause', `${asTexts(pause.from).join(' ')} ${pause.article}`, law.pauses?.map(({ article }) => article).join(' ') ?? 'none'),
      );
  }
  if (law.shownToPetitioner && !local.shownToPetitioner) faults.push(fault('notice', 'hidden', 'shown'));
  return faults;
};
