import type { TrackView } from '@daiban/contract/submissions';
import { readFacts, type TimelineTexts } from '../texts/timeline-texts.ts';

type Entry = TrackView['timeline'][number];

/** What happened at one moment: the sentences to read and the papers that came with it. */
export interface TimelineGroup {
  readonly at: string;
  readonly sentences: readonly string[];
  readonly noticeIds: readonly string[];
  /** Number of the last event of the moment. */
  readonly sequence: number;
}

const isTold = (kind: string, timeline: TimelineTexts): kind is keyof TimelineTexts => Object.hasOwn(timeline, kind);

/** Papers are shown as links under what else happened at that moment; the closing and the lapse go without saying beside their cause. */
const isNoise = (entry: Entry, group: readonly Entry[]): boolean => {
  const has = (kind: string): boolean => group.some((other) => other.kind === kind);
  if (entry.kind === 'noticeIssued' || entry.kind === 'noticeServed') return group.some((other) => !other.kind.startsWith('notice'));
  if (entry.kind === 'caseClosed') return has('replyIssued');
  if (entry.kind === 'remedyLapsed') return has('caseConcluded');
  return false;
};

/** That the level above looks after the matter is said once, until the unit has answered it: letter upon letter is the office's affair. */
const withoutRepeats = (entries: readonly Entry[]): readonly Entry[] => {
  let isSupervised = false;
  return entries.filter(({ kind, data }) => {
    if ((kind !== 'supervisionOpened' && kind !== 'supervisionAnswered') || readFacts(data).text('cause') === 'complaint') return true;
    const isSaid = isSupervised === (kind === 'supervisionOpened');
    isSupervised = kind === 'supervisionOpened';
    return !isSaid;
  });
};

/** The journal as a reader takes it in: newest moment first, one line for all claims of a moment, kinds without a sentence left out. */
export const toTimelineGroups = (
  entries: readonly Entry[],
  timeline: TimelineTexts,
  sayClaims: (count: number) => string,
): readonly TimelineGroup[] => {
  const moments = new Map<string, Entry[]>();
  for (const entry of withoutRepeats(entries.toSorted((one, other) => one.sequence - other.sequence))) {
    const group = moments.get(entry.at);
    if (group === undefined) moments.set(entry.at, [entry]);
    else group.push(entry);
  }
  return [...moments]
    .map(([at, group]) => {
      const claims = group.filter((entry) => entry.kind === 'claimRecorded').length;
      let isClaimSaid = false;
      const sentences = group.flatMap((entry) => {
        if (isNoise(entry, group) || !isTold(entry.kind, timeline)) return [];
        if (entry.kind === 'claimRecorded') {
          if (isClaimSaid) return [];
          isClaimSaid = true;
          return [sayClaims(claims)];
        }
        return [timeline[entry.kind](readFacts(entry.data))];
      });
      const noticeIds = group.flatMap((entry) => {
        const id = readFacts(entry.data).text('noticeId');
        return (entry.kind === 'noticeIssued' || entry.kind === 'noticeServed') && id !== undefined ? [id] : [];
      });
      return { at, sentences: [...new Set(sentences)], noticeIds, sequence: Math.max(...group.map(({ sequence }) => sequence)) };
    })
    .filter((group) => group.sentences.length > 0 || group.noticeIds.length > 0)
    .toReversed();
};

/** Events that begin a round of their own; what was before them is past. */
const turns: readonly string[] = [
  'redoAssigned',
  'reviewRequested',
  'reReviewRequested',
  'refusalCheckRequested',
  'caseReopened',
  'backlogListed',
];
const shownAtLeast = 6;

/**
 * The groups to show at once, and those of past rounds to fold. A short history stays whole; what is new since `seen` is never folded.
 * `groups` are newest first.
 */
export const foldPast = (
  groups: readonly TimelineGroup[],
  entries: readonly Entry[],
  seen: number | undefined,
): { readonly shown: readonly TimelineGroup[]; readonly past: readonly TimelineGroup[] } => {
  const turn = entries.reduce((last, { kind, sequence }) => (turns.includes(kind) && sequence > last ? sequence : last), 0);
  const isShown = (group: TimelineGroup, index: number): boolean =>
    index < shownAtLeast || (turn > 0 && group.sequence >= turn) || (seen !== undefined && group.sequence > seen);
  const shown = groups.filter(isShown);
  const past = groups.filter((group, index) => !isShown(group, index));
  return past.length < 3 ? { shown: groups, past: [] } : { shown, past };
};
