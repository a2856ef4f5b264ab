import type { TrackView } from '@daiban/contract/submissions';
import { readFacts, type TimelineTexts } from '../texts/timeline-texts.ts';

type Entry = TrackView['timeline'][number];

/** What happened at one moment: the sentences to read and the papers that came with it. */
export interface TimelineGroup {
  readonly at: string;
  readonly sentences: readonly string[];
  readonly noticeIds: readonly string[];
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

/** The journal as a reader takes it in: newest moment first, one line for all claims of a moment, kinds without a sentence left out. */
export const toTimelineGroups = (
  entries: readonly Entry[],
  timeline: TimelineTexts,
  sayClaims: (count: number) => string,
): readonly TimelineGroup[] => {
  const moments = new Map<string, Entry[]>();
  for (const entry of entries.toSorted((one, other) => one.sequence - other.sequence)) {
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
      return { at, sentences: [...new Set(sentences)], noticeIds };
    })
    .filter((group) => group.sentences.length > 0 || group.noticeIds.length > 0)
    .toReversed();
};
