import { setImmediate } from 'node:timers/promises';
import { addDays, endOfDay, startOfDay, toPlainDate } from '@daiban/domain/calendar/dates';
import type { Instant, PlainDate } from '@daiban/domain/calendar/types';
import type { RecordedEvent } from '@daiban/domain/case/events';
import { findRulebook } from '@daiban/domain/rulebook/catalogue';
import { findDutyRule, rulebookName } from '@daiban/domain/rulebook/engine';
import type { Rulebook } from '@daiban/domain/rulebook/vocabulary';
import { compareOutcomes, type Outcome, type OutcomeReport } from '@daiban/domain/simulation/compare-outcomes';
import { livesOf } from '@daiban/domain/simulation/duty-lives';
import { replayUnder } from '@daiban/domain/simulation/replay-under';
import { statement } from '../platform/database/statement.ts';
import type { Journal } from './journal.ts';
import { type EventRow, toRecordedEvent } from './recorded-events.ts';
import { findVersion, rulebookFor, shelfOf } from './rulebook-shelf.ts';

/** Which matters are played again, and under which rules. */
export interface ReplayAsk {
  readonly rulebook: Rulebook;
  /** First and last day on which the matters were filed; all of them when left out. */
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
}

type Named<Row> = Row & { readonly title: string };

/** What would differ, with the names that people read. */
export interface ReplayReport extends Omit<OutcomeReport, 'duties' | 'units'> {
  readonly rulebook: { readonly version: string; readonly title: string };
  /** The versions that the matters went by. */
  readonly now: readonly string[];
  /** The moment until which every matter is followed. */
  readonly until: Instant;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  /** Matters whose journal cannot be played again, such as those of destroyed records. */
  readonly left: number;
  readonly duties: readonly Named<OutcomeReport['duties'][number]>[];
  readonly units: readonly (OutcomeReport['units'][number] & { readonly name: string })[];
}

interface CaseRow {
  readonly case_id: string;
  readonly number: string;
}

const bounds =
  "l.received_at >= coalesce($1::timestamptz, l.received_at) and l.received_at < coalesce($2::timestamptz, now() + interval '1000 years')";
const countCases = statement<{ count: number }>('replay.count', `select count(*)::int as count from case_list l where ${bounds}`);
const nextCases = statement<CaseRow>(
  'replay.cases',
  `select l.case_id::text, l.number from case_list l where ${bounds} and l.case_id > $3 order by l.case_id limit $4`,
);
// What the recorded rules did to the duties is not read: it is worked out again on both sides.
const readEvents = statement<EventRow>(
  'replay.events',
  `select case_id::text, sequence, kind, at, actor_id, actor_role, actor_unit, rulebook, data::text, '[]' as duties, hash, null as digest
   from journal where case_id = any($1::uuid[]) order by case_id, sequence`,
);

const pageSize = 50;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** The rules that a name means: a published version such as `lihai@2`, or a rulebook of the product by its id. */
export const findReplayRulebook = (journal: Journal, name: string): Rulebook | undefined =>
  findVersion(shelfOf(journal), name) ?? findRulebook(name);

/**
 * Plays the recorded journals of the database again under other rules, in pages, so that it takes the same memory at any size, and adds
 * up what would differ. Both sides are worked out by the same rules of replaying, so that only the rulebooks make a difference.
 * @param onProgress told now and then; answers false to stop there.
 * @returns undefined when it was stopped.
 */
export const replayJournals = async (
  journal: Journal,
  { rulebook, from, to }: ReplayAsk,
  {
    mostExamples,
    onProgress,
  }: { readonly mostExamples: number; readonly onProgress: (done: number, total: number) => Promise<boolean> | boolean },
): Promise<ReplayReport | undefined> => {
  const { pool, calendar, directory } = journal;
  const moment = journal.clock.now().toISOString();
  const lastMoment = to === undefined ? moment : endOfDay(to);
  const until = Date.parse(lastMoment) < Date.parse(moment) ? lastMoment : moment;
  const end = { at: until, on: toPlainDate(until) };
  const range = [from === undefined ? null : startOfDay(from), to === undefined ? null : startOfDay(addDays(to, 1))];
  const total = (await countCases.row(pool, range))?.count ?? 0;
  const comparison = compareOutcomes(mostExamples);
  const setting = { calendar, organisation: directory.inForce, until };
  const outcomeUnder = (events: readonly RecordedEvent[], under: Rulebook): Outcome => {
    const replayed = replayUnder(events, { ...setting, rulebook: under });
    return { events: replayed, lives: livesOf(replayed, end) };
  };
  const now = new Set<string>();
  let [done, left, after] = [0, 0, beforeAll];
  for (;;) {
    const page = await nextCases.rows(pool, [...range, after, pageSize]);
    const rows = await readEvents.rows(pool, [page.map(({ case_id }) => case_id)]);
    const eventsOf = Map.groupBy(rows, (row) => row.case_id);
    for (const { case_id, number } of page) {
      try {
        const events = (eventsOf.get(case_id) ?? []).map(toRecordedEvent);
        const [first] = events;
        if (first === undefined) throw new Error('a journal has at least one event');
        const own = rulebookFor(journal, first);
        comparison.add({ caseId: case_id, caseNumber: number }, outcomeUnder(events, own), outcomeUnder(events, rulebook));
        now.add(rulebookName(own));
      } catch {
        left += 1;
      }
      done += 1;
      // Others wait for this process too.
      await setImmediate();
    }
    if (!(await onProgress(done, total))) return undefined;
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) break;
    after = last.case_id;
  }
  const report = comparison.report();
  const titleOf = (kind: string): string => (findDutyRule(rulebook, kind) ?? findDutyRule(shelfOf(journal).product, kind))?.title ?? kind;
  return {
    rulebook: { version: rulebookName(rulebook), title: rulebook.title },
    now: [...now].toSorted(),
    until,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    left,
    ...report,
    duties: report.duties.map((row) => ({ ...row, title: titleOf(row.kind) })),
    units: report.units.map((row) => ({ ...row, name: directory.unitName(row.unitId) })),
  };
};
