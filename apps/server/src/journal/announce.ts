import type { RowFacts } from '@daiban/domain/access/row-seen';
import { confidentialities, procedures } from '@daiban/domain/case/vocabulary';
import type { Pool } from 'pg';
import { statement } from '../platform/database/statement.ts';
import type { LiveHub } from '../platform/live/live-hub.ts';
import type { Log } from '../platform/log.ts';

/** What travels between processes when a case changed: which one, and what decides on who may know. Nothing of its content. */
export interface CaseChanged {
  readonly caseId: string;
  readonly version: number;
  readonly access: RowFacts;
}

/** What a live reader hears. */
export const toLiveMessage = ({ caseId, version }: CaseChanged) => ({ caseId, version });

const isText = (value: unknown): value is string => typeof value === 'string';
const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter(isText) : []);

const parseFacts = (value: unknown): RowFacts | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const { procedure, confidentiality, unitId, receiverUnitId, coUnitIds, circle, barred } = value as Partial<
    Record<keyof RowFacts, unknown>
  >;
  const known = procedures.find((one) => one === procedure);
  const guarded = confidentialities.find((one) => one === confidentiality);
  if (known === undefined || guarded === undefined || !isText(unitId) || !isText(receiverUnitId)) return undefined;
  return {
    procedure: known,
    confidentiality: guarded,
    unitId,
    receiverUnitId,
    coUnitIds: textsOf(coUnitIds),
    circle: textsOf(circle),
    barred: textsOf(barred),
  };
};

/** Checks a message from another process. */
export const parseCaseChanged = (value: unknown): CaseChanged | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const { caseId, version, access } = value as Partial<Record<keyof CaseChanged, unknown>>;
  const facts = parseFacts(access);
  if (typeof caseId !== 'string' || typeof version !== 'number' || facts === undefined) return undefined;
  return { caseId, version, access: facts };
};

interface Taken {
  readonly case_id: string;
  readonly version: number;
  readonly procedure: RowFacts['procedure'];
  readonly confidentiality: RowFacts['confidentiality'];
  readonly unit_id: string;
  readonly receiver_unit_id: string;
  readonly co_unit_ids: string[];
  readonly circle: string[];
  readonly barred: string[];
}

// Who may know is read when the change is told, so that nobody hears of a case that was restricted meanwhile.
const takeOutbox = statement<Taken>(
  'outbox.take',
  `with taken as (
     delete from outbox where position in (select position from outbox order by position limit 500 for update skip locked)
     returning case_id, version)
   select t.case_id::text, t.version, l.procedure, l.confidentiality, l.unit_id, l.receiver_unit_id, l.co_unit_ids, l.circle, l.barred
   from taken t join case_list l on l.case_id = t.case_id`,
);

const toChanged = (row: Taken): CaseChanged => ({
  caseId: row.case_id,
  version: row.version,
  access: {
    procedure: row.procedure,
    confidentiality: row.confidentiality,
    unitId: row.unit_id,
    receiverUnitId: row.receiver_unit_id,
    coUnitIds: row.co_unit_ids,
    circle: row.circle,
    barred: row.barred,
  },
});

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
        hub.publish(rows.map(toChanged));
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
