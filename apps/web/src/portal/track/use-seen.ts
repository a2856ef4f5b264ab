import type { TrackView } from '@daiban/contract/submissions';
import { useEffect, useState } from 'react';
import { keepSeen, readSeen } from '../device/seen.ts';

/**
 * The number of the last event at the last visit from this device, as it was when the page was opened; undefined on a first visit. Kept only
 * where the reader keeps the matter on this device or has signed in: a borrowed device learns nothing.
 */
export const useSeen = ({ caseId, timeline }: Pick<TrackView, 'caseId' | 'timeline'>, isKept: boolean): number | undefined => {
  const [seen] = useState(() => (isKept ? readSeen(caseId) : undefined));
  const last = Math.max(0, ...timeline.map(({ sequence }) => sequence));
  useEffect(() => {
    if (isKept) keepSeen(caseId, last);
  }, [caseId, last, isKept]);
  return seen;
};
