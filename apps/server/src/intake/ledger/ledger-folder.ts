import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { classifyDatabaseFault } from '../../platform/database/database-fault.ts';
import { ProblemError } from '../../platform/http/problem.ts';
import { LedgerFault, mostBytes } from '../../platform/spreadsheet/ledger-fault.ts';

/** Where uploaded ledgers wait for their import, each under the id of its import; readable by the server only. */
export interface LedgerFolder {
  pathOf(importId: string): string;
  /** Keeps an upload and answers its SHA-256 in hex. Throws LedgerFault, or ProblemError `storage-full`; nothing stays then. */
  keep(importId: string, upload: Readable): Promise<string>;
  has(importId: string): Promise<boolean>;
  remove(importId: string): Promise<void>;
  /** Ids of the imports whose ledger has been here for an hour or more: younger ones may still be on their way in. */
  listSettled(): Promise<readonly string[]>;
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

const settledAfter = 3_600_000;

/** When a file was written, in milliseconds; undefined when there is none. */
const changedAt = async (path: string): Promise<number | undefined> => {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/** Opens `<stateFolder>/imports`, making it when it is not there. */
export const openLedgerFolder = async (stateFolder: string): Promise<LedgerFolder> => {
  const folder = join(stateFolder, 'imports');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pathOf = (importId: string): string => join(folder, importId);
  return {
    pathOf,
    async keep(importId, upload) {
      const hash = createHash('sha256');
      let bytes = 0;
      const meter = new Transform({
        transform: (piece: Buffer, _encoding, done) => {
          bytes += piece.length;
          hash.update(piece);
          done(bytes > mostBytes ? new LedgerFault('ledger-too-large') : null, piece);
        },
      });
      try {
        await pipeline(upload, meter, createWriteStream(pathOf(importId), { flags: 'wx', mode: 0o600 }));
        return hash.digest('hex');
      } catch (error) {
        await rm(pathOf(importId), { force: true });
        if (codeOf(error) === 'FST_REQ_FILE_TOO_LARGE') throw new LedgerFault('ledger-too-large');
        if (classifyDatabaseFault(error).kind === 'storage-full') throw new ProblemError('storage-full', {}, { cause: error });
        throw error;
      }
    },
    has: async (importId) => (await changedAt(pathOf(importId))) !== undefined,
    remove: (importId) => rm(pathOf(importId), { force: true }),
    listSettled: async () => {
      const names = (await readdir(folder)).filter((name) => /^[0-9a-f-]{36}$/.test(name));
      const ages = await Promise.all(names.map(async (name) => ({ name, at: await changedAt(pathOf(name)) })));
      return ages.filter(({ at }) => at !== undefined && at < Date.now() - settledAfter).map(({ name }) => name);
    },
  };
};
