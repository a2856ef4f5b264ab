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
  const [begun, before] = [performance.now(), processor()];
  const written = await sweepAll(journal);
  const seconds = (performance.now() - begun) / 1000;
  const used = processor() - before;

  const emptyBefore = processor();
  for (let round = 0; round < emptyRounds; round += 1) await sweepOnce(journal);
  const emptyProcessor = (processor() - emptyBefore) / emptyRounds;
  await database.close();
  return { written, seconds, processor: used, emptyProcessor };
};

sweep().then(
  (swept) => process.send?.(swept, () => process.exit(0)),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);
