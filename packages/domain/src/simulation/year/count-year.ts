import type { EventKind } from '../../case/events.ts';
import { listDuties } from '../list-duties.ts';
import type { PlayedMatter } from './play-matter.ts';

export type Counts = Readonly<Record<string, number>>;

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

/** What one unit had to do in the year: matters that it handled, and duties of its people. */
export interface UnitLoad {
  readonly matters: number;
  readonly duties: number;
  readonly missed: number;
}

/** How often each word occurs, in the order of the alphabet. */
export const tally = (words: Iterable<string>): Counts => {
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

/** Duties by kind and together. */
export const dutyCounts = (matters: readonly PlayedMatter[]): DutyCounts & { readonly byKind: Readonly<Record<string, DutyCounts>> } => {
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

const letterKinds: ReadonlySet<EventKind> = new Set<EventKind>([
  'reminderSent',
  'overdueReported',
  'copyNoticeIssued',
  'copyLevelRaised',
  'supervisionOpened',
  'redCardProposed',
  'redReported',
  'urgentReported',
  'attendanceOrdered',
  'warningIssued',
]);

/** Letters between units, by the event that sent each. */
export const letterCounts = (matters: readonly PlayedMatter[]): Counts =>
  tally(matters.flatMap(({ events }) => events.map(({ kind }) => kind).filter((kind) => letterKinds.has(kind))));

/** Load of each unit: petitioners' windows are nobody's load. */
export const unitLoads = (matters: readonly PlayedMatter[]): Readonly<Record<string, UnitLoad>> => {
  const loads = new Map<string, UnitLoad>();
  const put = (unitId: string, more: UnitLoad): void => {
    const { matters: handled, duties, missed } = loads.get(unitId) ?? { matters: 0, duties: 0, missed: 0 };
    loads.set(unitId, { matters: handled + more.matters, duties: duties + more.duties, missed: missed + more.missed });
  };
  for (const { state, events } of matters) {
    put(state.handlingUnitId ?? state.ownerUnitId, { matters: 1, duties: 0, missed: 0 });
    for (const { owner, overdue, outcome } of listDuties(events)) {
      if (owner.by === 'petitioner') continue;
      put(owner.unitId, { matters: 0, duties: 1, missed: overdue && outcome !== 'stopped' && outcome !== 'lapsed' ? 1 : 0 });
    }
  }
  return Object.fromEntries([...loads].toSorted(([left], [right]) => (left < right ? -1 : 1)));
};
