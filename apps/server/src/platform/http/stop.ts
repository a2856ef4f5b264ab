import type { FastifyInstance } from 'fastify';
import type { Log } from '../log.ts';

export interface StopStep {
  readonly name: string;
  readonly stop: () => Promise<void> | void;
}

/**
 * One function that stops the server in order: each step after the one before, a failed one is logged and passed over.
 * Order: live streams, HTTP (`closeHttp`), workers, database. Calling it again waits for the same end.
 */
export const createStop = (steps: readonly StopStep[], log: Log): (() => Promise<void>) => {
  let stopping: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    for (const step of steps) {
      try {
        await step.stop();
      } catch (err) {
        log.error({ err, step: step.name }, 'a step of stopping failed');
      }
    }
    log.info('stopped');
  };
  return () => {
    stopping ??= run();
    return stopping;
  };
};

/** Takes no more connections, lets running requests finish for at most `milliseconds`, then cuts them off. */
export const closeHttp = async (app: FastifyInstance, milliseconds = 10_000): Promise<void> => {
  const cut = setTimeout(() => app.server.closeAllConnections(), milliseconds);
  // A browser keeps its connection after the last answer; without this the end would wait for the keep-alive time.
  const letGo = setInterval(() => app.server.closeIdleConnections(), 50);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
    clearInterval(letGo);
  }
};

/** Stops on SIGTERM or SIGINT and lets the process end; a second signal ends it at once. */
export const stopOnSignals = (stop: () => Promise<void>, log: Log): void => {
  let asked = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (asked) process.exit(1);
      asked = true;
      log.info({ signal }, 'stopping');
      void stop().then(() => process.exit(0));
    });
  }
};
