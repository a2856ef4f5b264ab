import type { Pool } from 'pg';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { makeRounds, type Rounds } from '../rounds.ts';
import type { FileStore } from './file-store.ts';

export interface FileKeeperParts {
  readonly pool: Pool;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** How long a file may wait to be sent with a matter. */
const looseHours = 24;
const batch = 200;

const removeUnnamed = async ({ pool, files }: FileKeeperParts, contents: readonly string[]): Promise<void> => {
  for (const sha256 of new Set(contents)) {
    const { rowCount } = await pool.query(`select from attachment where sha256 = $1 and scan <> 'infected' limit 1`, [sha256]);
    if (rowCount === 0) await files.removeFile(sha256);
  }
};

/** Deletes uploads that were never sent with a matter, and that no other record holds. @returns how many. */
export const removeLooseFiles = async (parts: FileKeeperParts): Promise<number> => {
  const until = new Date(parts.clock.now().getTime() - looseHours * 3_600_000);
  let removed = 0;
  for (;;) {
    const { rows } = await parts.pool.query<{ sha256: string }>(
      `delete from attachment where id in (select id from attachment where case_id is null and held_for is null and uploaded_at < $1 limit ${batch} for update skip locked)
         and case_id is null and held_for is null returning sha256`,
      [until],
    );
    await removeUnnamed(
      parts,
      rows.map((row) => row.sha256),
    );
    removed += rows.length;
    if (rows.length < batch) return removed;
  }
};

/** Asks the scanner about files that wait for it. @returns how many were judged. */
export const scanWaitingFiles = async (parts: FileKeeperParts): Promise<number> => {
  const { rows } = await parts.pool.query<{ id: string; sha256: string }>(
    `select id::text, sha256 from attachment where scan = 'waiting' order by uploaded_at limit ${batch}`,
  );
  let judged = 0;
  for (const { id, sha256 } of rows) {
    const verdict = await parts.files.scanFile(sha256);
    if (verdict === 'away') return judged;
    await parts.pool.query('update attachment set scan = $2 where id = $1', [id, verdict]);
    if (verdict === 'infected') {
      parts.log.warn({ file: id }, 'an upload was found infected and its content deleted');
      await removeUnnamed(parts, [sha256]);
    }
    judged += 1;
  }
  return judged;
};

/** Looks every minute for files to scan, every hour for files to delete. */
export const startFileKeeper = (parts: FileKeeperParts): Rounds => {
  let minutes = 0;
  return makeRounds(
    async () => {
      minutes += 1;
      await scanWaitingFiles(parts);
      if (minutes % 60 === 1) await removeLooseFiles(parts);
    },
    { everyMilliseconds: 60_000, complaint: 'looking after uploaded files failed; it is tried again', log: parts.log },
  );
};
