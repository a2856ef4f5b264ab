import { sweepAll, sweepOnce } from '../apps/server/src/journal/sweep.ts';
import { openInstallation } from '../apps/server/src/main.ts';
import { readConfig } from '../apps/server/src/platform/config.ts';
import { createLog } from '../apps/server/src/platform/log.ts';
import type { Swept } from './children.ts';
import { parentOf, processorTimeOfFamily } from './processes.ts';

const emptyRounds = 400;

/** Sweeps what is due, then looks again and again when nothing is. */
const sweep = async (): Promise<Swept> => {
  const installation = await openInstallation(readConfig(process.env), createLog('error'), { purpose: 'command' });
  const { journal, database } = installation;
  const backend = await database.app.query<{ pid: number }>('select pg_backend_pid() as pid');
  const postmaster = parentOf(backend.rows[0]?.pid ?? 0);
  const own = process.cpuUsage();
  const processor = (): number => {
    const { user, system } = process.cpuUsage(own);
    return (user + system) / 1000 + processorTimeOfFamily(postmaster);
  };
  const transactions = async (): Promise<number> => {
    // A backend reports its figures when it has been idle for a moment.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const { rows } = await database.app.query<{ count: number }>(
      'select xact_commit as count from pg_stat_database where datname = current_database()',
    );
    return rows[0]?.count ?? 0;
  };

  const [begun, before] = [performance.now(), processor()];
  const written = await sweepAll(journal);
  const seconds = (performance.now() - begun) / 1000;
  const used = processor() - before;

  const [transactionsBefore, emptyBefore] = [await transactions(), processor()];
  for (let round = 0; round < emptyRounds; round += 1) await sweepOnce(journal);
  const emptyProcessor = (processor() - emptyBefore) / emptyRounds;
  const emptyTransactions = ((await transactions()) - transactionsBefore) / emptyRounds;
  await database.close();
  return { written, seconds, processor: used, emptyTransactions, emptyProcessor };
};

sweep().then(
  (swept) => process.send?.(swept, () => process.exit(0)),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);
