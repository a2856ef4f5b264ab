import type { Log } from './log.ts';

/** Work that is looked at again and again. */
export interface Rounds {
  /** Waits for the round under way. */
  stop(): Promise<void>;
}

/**
 * Makes a round every `everyMilliseconds`, one at a time; a round that fails is logged with `complaint` and made again.
 * A long round asks now and then whether it should stop.
 */
export const makeRounds = (
  round: (isStopping: () => boolean) => Promise<void>,
  { everyMilliseconds, complaint, log }: { readonly everyMilliseconds: number; readonly complaint: string; readonly log: Log },
): Rounds => {
  let isStopping = false;
  let running: Promise<void> | undefined;
  const tick = setInterval(() => {
    running ??= round(() => isStopping)
      .catch((err: unknown) => log.warn({ err }, complaint))
      .finally(() => {
        running = undefined;
      });
  }, everyMilliseconds);
  return {
    async stop() {
      isStopping = true;
      clearInterval(tick);
      await running;
    },
  };
};
