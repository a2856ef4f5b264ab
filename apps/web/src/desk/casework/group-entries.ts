import type { TimelineEntry } from '@daiban/contract/cases';

/**
 * What one person did in one go: a command records several events at one instant, which a reader takes as one.
 * Groups come newest first; inside a group the events stand in the order in which they happened.
 */
export const groupEntries = (entries: readonly TimelineEntry[]): readonly (readonly [TimelineEntry, ...TimelineEntry[]])[] => {
  const groups: [TimelineEntry, ...TimelineEntry[]][] = [];
  for (const entry of entries.toSorted((left, right) => left.sequence - right.sequence)) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (last !== undefined && first?.at === entry.at && first.actor.name === entry.actor.name && first.actor.role === entry.actor.role) {
      last.push(entry);
    } else groups.push([entry]);
  }
  return groups.toReversed();
};
