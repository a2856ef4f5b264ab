import type { EventKind, RecordedEvent } from '../case/events.ts';
import { given } from '../kernel/given.ts';
import type { DutyLife } from './duty-lives.ts';

/** Letters, warnings and calls that rules set off, as they are counted on both sides. */
export const countedMeasures = [
  'warningIssued',
  'attendanceOrdered',
  'leaderHandlingProposed',
  'reminderSent',
  'overdueReported',
  'copyNoticeIssued',
  'copyLevelRaised',
  'supervisionOpened',
  'redCardProposed',
] as const satisfies readonly EventKind[];
export type CountedMeasure = (typeof countedMeasures)[number];

/** What came of the duties of one kind, on one side. */
export interface DutyCounts {
  readonly opened: number;
  readonly done: number;
  /** Of those done: by their moment. */
  readonly inTime: number;
  /** Done after their moment, or open beyond it. */
  readonly overdue: number;
  /** Still open at the end. */
  readonly open: number;
}

/** What a unit owed, on one side. */
export interface LoadCounts {
  readonly duties: number;
  readonly overdue: number;
  /** Natural days for which its duties were open, added up. */
  readonly openDays: number;
}

interface Sides<Value> {
  readonly now: Value;
  readonly then: Value;
}

/** One duty in one case that would be different. */
export interface DutyDifference {
  readonly kind: string;
  readonly now?: { readonly dueOn: string; readonly outcome: DutyLife['outcome']; readonly late: boolean };
  readonly then?: { readonly dueOn: string; readonly outcome: DutyLife['outcome']; readonly late: boolean };
}

export interface CaseReference {
  readonly caseId: string;
  readonly caseNumber: string;
}

export interface DifferingCase extends CaseReference {
  readonly duties: readonly DutyDifference[];
  readonly measures: readonly (Sides<number> & { readonly measure: CountedMeasure })[];
}

export interface OutcomeReport {
  readonly cases: number;
  /** Cases in which anything would be different. */
  readonly differing: number;
  readonly duties: readonly (Sides<DutyCounts> & { readonly kind: string; readonly cases: readonly string[] })[];
  readonly units: readonly (Sides<LoadCounts> & { readonly unitId: string; readonly cases: readonly string[] })[];
  readonly measures: readonly (Sides<number> & { readonly measure: CountedMeasure; readonly cases: readonly string[] })[];
  /** The first cases that differ; the lists of ids above name no others. */
  readonly examples: readonly DifferingCase[];
}

/** One side of one case: its journal and what came of its duties. */
export interface Outcome {
  readonly events: readonly RecordedEvent[];
  readonly lives: readonly DutyLife[];
}

const none: DutyCounts = { opened: 0, done: 0, inTime: 0, overdue: 0, open: 0 };
const noLoad: LoadCounts = { duties: 0, overdue: 0, openDays: 0 };
const one = (holds: boolean): number => (holds ? 1 : 0);

const withLife = (counts: DutyCounts, { outcome, isLate }: DutyLife): DutyCounts => ({
  opened: counts.opened + 1,
  done: counts.done + one(outcome === 'done'),
  inTime: counts.inTime + one(outcome === 'done' && !isLate),
  overdue: counts.overdue + one(isLate),
  open: counts.open + one(outcome === 'open'),
});

const withLoad = (counts: LoadCounts, { isLate, openDays }: DutyLife): LoadCounts => ({
  duties: counts.duties + 1,
  overdue: counts.overdue + one(isLate),
  openDays: counts.openDays + openDays,
});

const unitOf = ({ owner, isWindow }: DutyLife): string | undefined => (isWindow || owner.by === 'petitioner' ? undefined : owner.unitId);

/** Duties of both sides in pairs: the n-th of a kind about the same thing here and there. */
const pairUp = (now: readonly DutyLife[], then: readonly DutyLife[]) => {
  const keyed = (lives: readonly DutyLife[]): ReadonlyMap<string, DutyLife> => {
    const seen = new Map<string, number>();
    return new Map(
      lives.map((life) => {
        const key = `${life.kind} ${life.subject ?? ''}`;
        const place = (seen.get(key) ?? 0) + 1;
        seen.set(key, place);
        return [`${key} ${place}`, life];
      }),
    );
  };
  const [left, right] = [keyed(now), keyed(then)];
  return [...new Set([...left.keys(), ...right.keys()])].map((key) => ({ now: left.get(key), then: right.get(key) }));
};

const shown = (life: DutyLife | undefined) => life && { dueOn: life.dueOn, outcome: life.outcome, late: life.isLate };

const differencesOf = (now: readonly DutyLife[], then: readonly DutyLife[]): readonly DutyDifference[] =>
  pairUp(now, then).flatMap((pair): readonly DutyDifference[] => {
    const sides = { now: shown(pair.now), then: shown(pair.then) };
    if (JSON.stringify(sides.now) === JSON.stringify(sides.then)) return [];
    return [{ kind: (pair.now ?? pair.then)?.kind ?? '', ...given(sides) }];
  });

const measuresOf = (now: Outcome, then: Outcome): DifferingCase['measures'] =>
  countedMeasures.flatMap((measure) => {
    const count = ({ events }: Outcome): number => events.filter(({ kind }) => kind === measure).length;
    const sides = { now: count(now), then: count(then) };
    return sides.now === 0 && sides.then === 0 ? [] : [{ measure, ...sides }];
  });

/** A sum on both sides with the cases that make them differ. */
class Tally<Value> {
  readonly #start: Value;
  readonly #rows = new Map<string, { now: Value; then: Value; cases: Set<string> }>();

  constructor(start: Value) {
    this.#start = start;
  }

  add(key: string, side: 'now' | 'then', change: (before: Value) => Value): void {
    const row = this.#rowOf(key);
    row[side] = change(row[side]);
  }

  /** The case belongs to the row among the examples. */
  mark(key: string, caseId: string): void {
    this.#rowOf(key).cases.add(caseId);
  }

  rows(): readonly (readonly [string, { readonly now: Value; readonly then: Value; readonly cases: readonly string[] }])[] {
    return [...this.#rows].map(([key, { now, then, cases }]) => [key, { now, then, cases: [...cases] }]);
  }

  #rowOf(key: string): { now: Value; then: Value; cases: Set<string> } {
    const found = this.#rows.get(key) ?? { now: this.#start, then: this.#start, cases: new Set<string>() };
    this.#rows.set(key, found);
    return found;
  }
}

/**
 * Adds up what would differ, case by case, in memory that does not grow with their number.
 * @param mostExamples how many differing cases are kept with what differs in them.
 */
export const compareOutcomes = (mostExamples: number) => {
  const duties = new Tally<DutyCounts>(none);
  const units = new Tally<LoadCounts>(noLoad);
  const measures = new Tally<number>(0);
  const examples: DifferingCase[] = [];
  let [cases, differing] = [0, 0];

  const count = (side: 'now' | 'then', lives: readonly DutyLife[]): void => {
    for (const life of lives) {
      duties.add(life.kind, side, (before) => withLife(before, life));
      const unitId = unitOf(life);
      if (unitId !== undefined) units.add(unitId, side, (before) => withLoad(before, life));
    }
  };

  return {
    /** One case: what was recorded, and what the other rules would have made of it. */
    add(reference: CaseReference, now: Outcome, then: Outcome): void {
      cases += 1;
      count('now', now.lives);
      count('then', then.lives);
      const counted = measuresOf(now, then);
      for (const { measure, now: was, then: is } of counted) {
        measures.add(measure, 'now', (before) => before + was);
        measures.add(measure, 'then', (before) => before + is);
      }
      const different = { duties: differencesOf(now.lives, then.lives), measures: counted.filter((row) => row.now !== row.then) };
      if (different.duties.length === 0 && different.measures.length === 0) return;
      differing += 1;
      if (examples.length >= mostExamples) return;
      examples.push({ ...reference, ...different });
      for (const { kind } of different.duties) duties.mark(kind, reference.caseId);
      for (const { measure } of different.measures) measures.mark(measure, reference.caseId);
      const kinds = new Set(different.duties.map(({ kind }) => kind));
      for (const life of [...now.lives, ...then.lives]) {
        const unitId = unitOf(life);
        if (unitId !== undefined && kinds.has(life.kind)) units.mark(unitId, reference.caseId);
      }
    },
    report: (): OutcomeReport => ({
      cases,
      differing,
      duties: duties.rows().map(([kind, row]) => ({ kind, ...row })),
      units: units.rows().map(([unitId, row]) => ({ unitId, ...row })),
      measures: measures.rows().map(([measure, row]) => ({ measure: measure as CountedMeasure, ...row })),
      examples: [...examples],
    }),
  };
};
