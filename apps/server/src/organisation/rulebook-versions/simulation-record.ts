import type { SimulationReport, SimulationView } from '@daiban/contract/rulebook-versions';
import type { Pool } from 'pg';
import type { ReplayReport } from '../../journal/replay-journals.ts';

/** A replay as it stands in the database, where every process can read it. */
export interface SimulationRow {
  readonly id: string;
  readonly asked_by: string;
  readonly rulebook: string;
  readonly first_day: string | null;
  readonly last_day: string | null;
  readonly started_at: Date;
  readonly done: number;
  readonly total: number;
  readonly status: SimulationView['status'];
  readonly report: SimulationReport | null;
}

const columns = 'id::text, asked_by, rulebook, first_day, last_day, started_at, done, total, status';
/** A process that has not told how far it is for so long has ended. */
const silentSeconds = 60;

export const insertSimulation = async (
  pool: Pool,
  row: Pick<SimulationRow, 'id' | 'asked_by' | 'rulebook' | 'first_day' | 'last_day' | 'started_at'>,
): Promise<void> => {
  await pool.query(
    `insert into policy_simulation (id, asked_by, rulebook, first_day, last_day, started_at, looked_at, status)
     values ($1, $2, $3, $4, $5, $6, now(), 'running')`,
    [row.id, row.asked_by, row.rulebook, row.first_day, row.last_day, row.started_at],
  );
};

/** Says how far it is; answers whether it should go on. */
export const tellProgress = async (pool: Pool, id: string, done: number, total: number): Promise<boolean> => {
  const { rowCount } = await pool.query(
    "update policy_simulation set done = $2, total = $3, looked_at = now() where id = $1 and status = 'running'",
    [id, done, total],
  );
  return rowCount === 1;
};

/** Ends one that is running; does nothing to one that has ended. */
export const endSimulation = async (
  pool: Pool,
  id: string,
  status: 'done' | 'cancelled' | 'failed',
  report?: ReplayReport,
): Promise<void> => {
  await pool.query("update policy_simulation set status = $2, report = $3, looked_at = now() where id = $1 and status = 'running'", [
    id,
    status,
    report === undefined ? null : JSON.stringify(report),
  ]);
};

const failSilent = async (pool: Pool): Promise<void> => {
  await pool.query(
    `update policy_simulation set status = 'failed' where status = 'running' and looked_at < now() - make_interval(secs => $1)`,
    [silentSeconds],
  );
};

export const listLatest = async (pool: Pool): Promise<readonly Omit<SimulationRow, 'report'>[]> => {
  await failSilent(pool);
  return (await pool.query<SimulationRow>(`select ${columns} from policy_simulation order by started_at desc, id desc limit 10`)).rows;
};

export const findSimulation = async (pool: Pool, id: string): Promise<SimulationRow | undefined> => {
  await failSilent(pool);
  return (await pool.query<SimulationRow>(`select ${columns}, report from policy_simulation where id = $1`, [id])).rows[0];
};
