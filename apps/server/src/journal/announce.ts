import type { Pool } from 'pg';
import { statement } from '../platform/database/statement.ts';
import type { LiveHub } from '../platform/live/live-hub.ts';
import type { Log } from '../platform/log.ts';

/** What live readers hear of a change: which case, and the units whose people may see it. Nothing of its content. */
export interface CaseChanged {
  readonly caseId: string;
  readonly version: number;
  readonly units: readonly string[];
}

/** Checks a message from another process. */
export const parseCaseChanged = (value: unknown): CaseChanged | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const { caseId, version, units } = value as Partial<Record<keyof CaseChanged, unknown>>;
  if (typeof caseId !== 'string' || typeof version !== 'number' || !Array.isArray(units)) return undefined;
  return { caseId, version, units: units.filter((unit): unit is string => typeof unit === 'string') };
};

const takeOutbox = statement<{ case_id: string; version: number; units: string[] }>(
  'outbox.take',
  `delete from outbox where position in (select position from outbox order by position limit 500 for update skip locked)
   returning case_id::text, version, units`,
);

/** Takes what the write path left in the outbox and tells the live readers of every process. */
export const startAnnouncer = (
  pool: Pool,
  hub: LiveHub<CaseChanged>,
  log: Log,
  everyMilliseconds = 2000,
): { wake(): void; stop(): Promise<void> } => {
  let running: Promise<void> | undefined;
  let soon: NodeJS.Timeout | undefined;
  const drain = async (): Promise<void> => {
    try {
      for (;;) {
        const rows = await takeOutbox.rows(pool, []);
        hub.publish(rows.map((row) => ({ caseId: row.case_id, version: row.version, units: row.units })));
        if (rows.length < 500) return;
      }
    } catch (err) {
      log.warn({ err }, 'changes could not be announced; they stay in the outbox');
    }
  };
  const run = (): void => {
    soon = undefined;
    running ??= drain().finally(() => {
      running = undefined;
    });
  };
  const tick = setInterval(run, everyMilliseconds);
  return {
    // Under load many commands share one round.
    wake: () => {
      soon ??= setTimeout(run, 100);
    },
    async stop() {
      clearInterval(tick);
      clearTimeout(soon);
      await running;
    },
  };
};
