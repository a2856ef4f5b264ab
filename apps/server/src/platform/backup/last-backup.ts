import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the page about backups shows. `verified`: the backup was restored on trial and found whole. */
export interface LastBackup {
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly kind: 'tables' | 'base';
  readonly verified: boolean;
  readonly bytes?: number;
  readonly error?: string;
}

/** Keeps `<state folder>/backups/last.json`. */
export const recordLastBackup = async (stateFolder: string, last: LastBackup): Promise<void> => {
  const folder = join(stateFolder, 'backups');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `last.${process.pid}.json`);
  await writeFile(draft, `${JSON.stringify(last)}\n`, { mode: 0o600 });
  await rename(draft, join(folder, 'last.json'));
};
