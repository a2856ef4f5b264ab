import type { TimelineEntry } from '@daiban/contract/cases';
import { dateOf } from '../texts/dates.ts';
import { groupEntries } from './group-entries.ts';

export type EntryGroup = readonly [TimelineEntry, ...TimelineEntry[]];

/** What stands in a day: what somebody did, or a run of what the system recorded by itself. */
export type DayPart =
  | { readonly by: 'person'; readonly group: EntryGroup }
  | { readonly by: 'system'; readonly groups: readonly EntryGroup[] };

/** A day of the history, or a stretch of days on which only the system recorded something. Newest first. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly quiet: boolean;
  readonly parts: readonly DayPart[];
  readonly count: number;
}

/** So many entries are read without folding anything. */
export const readableEntries = 30;

const isBySystem = ([first]: EntryGroup): boolean => first.actor.role === 'system';

const toParts = (groups: readonly EntryGroup[]): readonly DayPart[] => {
  const parts: DayPart[] = [];
  for (const group of groups) {
    const last = parts.at(-1);
    if (!isBySystem(group)) parts.push({ by: 'person', group });
    else if (last?.by === 'system') parts[parts.length - 1] = { by: 'system', groups: [...last.groups, group] };
    else parts.push({ by: 'system', groups: [group] });
  }
  return parts;
};

const entriesIn = (groups: readonly EntryGroup[]): number => groups.reduce((sum, group) => sum + group.length, 0);

/** The history by day, newest first; days on which only the system wrote are one stretch. */
export const foldTimeline = (entries: readonly TimelineEntry[]): readonly Stretch[] => {
  const days: { from: string; to: string; quiet: boolean; groups: EntryGroup[] }[] = [];
  for (const group of groupEntries(entries)) {
    const on = dateOf(group[0].at);
    const last = days.at(-1);
    if (last?.from === on) {
      last.groups.push(group);
      last.quiet = last.quiet && isBySystem(group);
    } else days.push({ from: on, to: on, quiet: isBySystem(group), groups: [group] });
  }
  const joined: typeof days = [];
  for (const day of days) {
    const last = joined.at(-1);
    if (last?.quiet === true && day.quiet) {
      last.from = day.from;
      last.groups.push(...day.groups);
    } else joined.push(day);
  }
  return joined.map(({ groups, ...stretch }) => ({ ...stretch, parts: toParts(groups), count: entriesIn(groups) }));
};

/** How many of the newest stretches stand open: all of a short history, else those that fill a screen or so. */
export const openStretches = (stretches: readonly Stretch[]): number => {
  const total = stretches.reduce((sum, { count }) => sum + count, 0);
  if (total <= readableEntries) return stretches.length;
  let [shown, open] = [0, 0];
  for (const { count, quiet } of stretches) {
    if (open > 0 && shown + count > readableEntries) break;
    shown += quiet ? 0 : count;
    open += 1;
  }
  return open;
};

const stageOfEvent = {
  submissionReceived: 'received',
  caseRegistered: 'registered',
  caseForwarded: 'sentOn',
  caseAssigned: 'sentOn',
  caseAccepted: 'accepted',
  caseNotAccepted: 'notAccepted',
  replyIssued: 'replied',
  redoReplied: 'replied',
  returnVisitDone: 'visited',
  secondReturnVisitDone: 'visited',
  redoAssigned: 'redo',
  backlogListed: 'backlog',
  reviewRequested: 'review',
  reReviewRequested: 'reReview',
  caseClosed: 'closed',
} as const;
type StageEvent = keyof typeof stageOfEvent;
export type TimelineStage = (typeof stageOfEvent)[StageEvent];

const isStageEvent = (kind: string): kind is StageEvent => Object.hasOwn(stageOfEvent, kind);

/** Where the stages of a matter begin, oldest first; a stage that is gone through twice stands twice. */
export const stagesOf = (
  entries: readonly TimelineEntry[],
): readonly { readonly stage: TimelineStage; readonly sequence: number; readonly on: string }[] => {
  const stages: { stage: TimelineStage; sequence: number; on: string }[] = [];
  for (const { kind, sequence, at } of entries.toSorted((left, right) => left.sequence - right.sequence)) {
    if (!isStageEvent(kind)) continue;
    const stage = stageOfEvent[kind];
    if (stages.at(-1)?.stage !== stage) stages.push({ stage, sequence, on: dateOf(at) });
  }
  return stages;
};
