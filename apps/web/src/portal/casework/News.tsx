import type { TrackView } from '@daiban/contract/submissions';
import { useTexts } from '../texts/texts-context.ts';
import { toTimelineGroups } from './timeline-groups.ts';

/** How much has happened since the last look from this device. */
export const News = ({ matter, seen }: { readonly matter: TrackView; readonly seen: number | undefined }) => {
  const { stand, timeline, tracking } = useTexts();
  if (seen === undefined) return null;
  const count = toTimelineGroups(matter.timeline, timeline, tracking.claimsRecorded).filter(({ sequence }) => sequence > seen).length;
  return count === 0 ? null : <p className="news screen-only">{stand.news(count)}</p>;
};
