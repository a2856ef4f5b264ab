import type { TrackView } from '@daiban/contract/submissions';
import { useCallback, useEffect, useState } from 'react';
import { followMatter } from '../../api/portal.ts';
import type { RequestFault } from '../../api/request.ts';

export interface MatterState {
  readonly matter: TrackView | undefined;
  readonly fault: RequestFault | undefined;
  readonly reload: () => Promise<void>;
}

const staleAfterMilliseconds = 60_000;

/** The matter of a query code; read again when the reader comes back to the page after a while. */
export const useMatter = (queryCode: string): MatterState => {
  const [matter, setMatter] = useState<TrackView>();
  const [fault, setFault] = useState<RequestFault>();

  const reload = useCallback(async (): Promise<void> => {
    setFault(undefined);
    const answer = await followMatter({ body: { queryCode } });
    if (answer.ok) setMatter(answer.value);
    else setFault(answer.refusal);
  }, [queryCode]);

  useEffect(() => {
    let readAt = performance.now();
    const onVisible = (): void => {
      if (document.visibilityState !== 'visible' || performance.now() - readAt < staleAfterMilliseconds) return;
      readAt = performance.now();
      void reload();
    };
    void reload();
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [reload]);

  return { matter, fault, reload };
};
