import { endOfDay } from '../../calendar/dates.ts';
import type { PlainDate, WorkCalendar } from '../../calendar/types.ts';
import { isWorkingDay, nextWorkingDay } from '../../calendar/working-days.ts';
import { replay } from '../../case/handle.ts';
import { brokenInvariants } from '../../case/invariants.ts';
import { rulebookName } from '../../rulebook/engine.ts';
import type { Rulebook } from '../../rulebook/vocabulary.ts';
import { makeChance } from './chance.ts';
import { type Counts, type DutyCounts, dutyCounts, letterCounts, tally, type UnitLoad, unitLoads } from './count-year.ts';
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

/** What a year came to. */
export interface YearReport {
  readonly rulebook: string;
  readonly seed: number;
  /** Matters that were filed; those that a split takes out of them come on top. */
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
  /** Letters between units, by the event that sent each. */
  readonly letters: Counts;
  readonly warnings: { readonly issued: number; readonly signed: number };
  readonly units: Readonly<Record<string, UnitLoad>>;
  readonly invariants: {
    /** Matters that were checked against every invariant, and replayed. */
    readonly checked: number;
    readonly broken: readonly { readonly caseId: string; readonly invariant: string }[];
  };
  /** Open matters without an owner, or without an open duty with owner and date: none, or something is lost. */
  readonly openWithoutOwnerOrDuty: number;
}

const ended: readonly string[] = ['merged', 'withdrawn', 'archived'];

const isLost = ({ state }: PlayedMatter): boolean =>
  !ended.includes(state.procedure) && (state.ownerUnitId === '' || !state.duties.some((duty) => duty.dueOn !== ''));

const brokenIn = (matter: PlayedMatter): readonly string[] => {
  const broken: string[] = [...brokenInvariants(matter.state, matter.events)];
  const again = replay(matter.events);
  return JSON.stringify(again) === JSON.stringify(matter.state) ? broken : [...broken, 'replay-differs'];
};

/** A matter and those that were taken out of it. */
const withParts = (matter: PlayedMatter): readonly PlayedMatter[] => [matter, ...matter.begun.flatMap(withParts)];

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
  const matters = Array.from({ length: cases }, (_, index) => playMatter(`matter-${index + 1}`, chance.pick(days), stage)).flatMap(
    withParts,
  );
  const broken = matters.flatMap((matter) => brokenIn(matter).map((invariant) => ({ caseId: matter.state.caseId, invariant })));
  const notices = matters.flatMap(({ state }) => state.notices);
  const warnings = matters.flatMap(({ state }) => state.supervision?.warnings ?? []);
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
    letters: letterCounts(matters),
    warnings: { issued: warnings.length, signed: warnings.filter(({ signed }) => signed === true).length },
    units: unitLoads(matters),
    invariants: { checked: matters.length, broken },
    openWithoutOwnerOrDuty: matters.filter(isLost).length,
  };
};
