import { endOfDay } from '../../calendar/dates.ts';
import type { PlainDate, WorkCalendar } from '../../calendar/types.ts';
import { isWorkingDay, nextWorkingDay } from '../../calendar/working-days.ts';
import { replay } from '../../case/handle.ts';
import { brokenInvariants } from '../../case/invariants.ts';
import { rulebookName } from '../../rulebook/engine.ts';
import type { Rulebook } from '../../rulebook/vocabulary.ts';
import { listDuties } from '../list-duties.ts';
import { makeChance } from './chance.ts';
import { makeYearOffice } from './office.ts';
import { daysBetweenBoth, type PlayedMatter, playMatter } from './play-matter.ts';

export interface YearOptions {
  readonly rulebook: Rulebook;
  readonly calendar: WorkCalendar;
  readonly cases: number;
  readonly seed: number;
  /** The year begins on the first working day from here on. */
  readonly from: PlainDate;
  readonly workingDays: number;
}

type Counts = Readonly<Record<string, number>>;

export interface DutyCounts {
  readonly opened: number;
  /** Done by the due moment. */
  readonly met: number;
  /** Done late, or open past the due moment at the end of the year. */
  readonly missed: number;
  readonly lapsed: number;
  readonly stopped: number;
  readonly open: number;
}

/** What a year came to. */
export interface YearReport {
  readonly rulebook: string;
  readonly seed: number;
  readonly cases: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly workingDays: number;
  readonly events: number;
  readonly commands: Counts;
  /** Orders that were refused: an office at work tries things that do not go. */
  readonly refusals: Counts;
  readonly states: { readonly procedure: Counts; readonly followup: Counts; readonly backlog: Counts; readonly warning: Counts };
  readonly duties: DutyCounts & { readonly byKind: Readonly<Record<string, DutyCounts>> };
  readonly notices: { readonly issued: number; readonly served: number; readonly byKind: Counts };
  readonly invariants: {
    /** Matters that were checked against every invariant, and replayed. */
    readonly checked: number;
    readonly broken: readonly { readonly caseId: string; readonly invariant: string }[];
  };
  /** Open matters without an owner, or without an open duty with owner and date: none, or something is lost. */
  readonly openWithoutOwnerOrDuty: number;
}

const tally = (words: Iterable<string>): Counts => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([left], [right]) => (left < right ? -1 : 1)));
};

const nothing: DutyCounts = { opened: 0, met: 0, missed: 0, lapsed: 0, stopped: 0, open: 0 };

const add = (left: DutyCounts, right: DutyCounts): DutyCounts => ({
  opened: left.opened + right.opened,
  met: left.met + right.met,
  missed: left.missed + right.missed,
  lapsed: left.lapsed + right.lapsed,
  stopped: left.stopped + right.stopped,
  open: left.open + right.open,
});

const dutyCounts = (matters: readonly PlayedMatter[]): YearReport['duties'] => {
  const byKind = new Map<string, DutyCounts>();
  for (const duty of matters.flatMap(({ events }) => listDuties(events))) {
    const isMissed = duty.overdue && (duty.outcome === 'done' || duty.outcome === undefined);
    const one: DutyCounts = {
      opened: 1,
      met: duty.outcome === 'done' && !duty.overdue ? 1 : 0,
      missed: isMissed ? 1 : 0,
      lapsed: duty.outcome === 'lapsed' ? 1 : 0,
      stopped: duty.outcome === 'stopped' ? 1 : 0,
      open: duty.outcome === undefined ? 1 : 0,
    };
    byKind.set(duty.kind, add(byKind.get(duty.kind) ?? nothing, one));
  }
  const kinds = [...byKind].toSorted(([left], [right]) => (left < right ? -1 : 1));
  return { ...kinds.reduce((sum, [, counts]) => add(sum, counts), nothing), byKind: Object.fromEntries(kinds) };
};

const ended: readonly string[] = ['merged', 'withdrawn', 'archived'];

const isLost = ({ state }: PlayedMatter): boolean =>
  !ended.includes(state.procedure) && (state.ownerUnitId === '' || !state.duties.some((duty) => duty.dueOn !== ''));

const brokenIn = (matter: PlayedMatter): readonly string[] => {
  const broken: string[] = [...brokenInvariants(matter.state, matter.events)];
  const again = replay(matter.events);
  return JSON.stringify(again) === JSON.stringify(matter.state) ? broken : [...broken, 'replay-differs'];
};

/**
 * Plays a year of an office (S2.18, care H11): so many matters on a simulated clock, every role acting at random but by its rights,
 * through the same rules as the server. The same seed gives the same year.
 */
export const playYear = ({ rulebook, calendar, cases, seed, from, workingDays }: YearOptions): YearReport => {
  const firstDay = isWorkingDay(from, calendar) ? from : nextWorkingDay(from, calendar);
  let lastDay = firstDay;
  for (let passed = 1; passed < workingDays; passed += 1) lastDay = nextWorkingDay(lastDay, calendar);
  const chance = makeChance(seed);
  const stage = { rulebook, calendar, office: makeYearOffice(), chance, until: endOfDay(lastDay) };
  const days = daysBetweenBoth(firstDay, lastDay);
  const matters = Array.from({ length: cases }, (_, index) => playMatter(`matter-${index + 1}`, chance.pick(days), stage));
  const broken = matters.flatMap((matter) => brokenIn(matter).map((invariant) => ({ caseId: matter.state.caseId, invariant })));
  const notices = matters.flatMap(({ state }) => state.notices);
  return {
    rulebook: rulebookName(rulebook),
    seed,
    cases,
    from: firstDay,
    to: lastDay,
    workingDays,
    events: matters.reduce((sum, { events }) => sum + events.length, 0),
    commands: tally(matters.flatMap(({ given }) => given)),
    refusals: tally(matters.flatMap(({ refused }) => refused.map(({ command, code }) => `${command}: ${code}`))),
    states: {
      procedure: tally(matters.map(({ state }) => state.procedure)),
      followup: tally(matters.map(({ state }) => state.followup)),
      backlog: tally(matters.map(({ state }) => state.backlog)),
      warning: tally(matters.map(({ state }) => state.warning)),
    },
    duties: dutyCounts(matters),
    notices: {
      issued: notices.length,
      served: notices.filter(({ served }) => served !== undefined).length,
      byKind: tally(notices.map(({ notice }) => notice)),
    },
    invariants: { checked: matters.length, broken },
    openWithoutOwnerOrDuty: matters.filter(isLost).length,
  };
};
