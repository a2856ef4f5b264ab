import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { classifyDatabaseFault } from '../database/database-fault.ts';
import { isAlive } from '../database/processes.ts';
import { type ProblemAnswer, ProblemError, problem } from '../http/problem.ts';
import { type FileKind, findFileKind } from './file-kinds.ts';
import type { Scan, Verdict } from './scan.ts';
import type { ScannerAway } from './scanner-address.ts';

/** A stored file. `sha256` (hex) is its name in the store; the same content is kept once. */
export interface StoredFile {
  /** `waiting`: the scanner did not answer, so nobody may open it yet. */
  readonly scan: 'clean' | 'waiting';
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly name: string;
}

export interface PutOptions {
  readonly maxBytes: number;
  /** Name given by the sender: shown again later, never used as a path. */
  readonly name: string;
}

/** What the store asks about each upload before it keeps it. */
export interface FileStoreOptions {
  readonly scan?: Scan;
  /** While the scanner is away: `refuse` (answers `scanner-away`) or `wait` (keeps the file as `waiting`). */
  readonly away?: ScannerAway;
}

export interface FileStore {
  /**
   * Stores a file, or answers `too-large`, `unsupported-media`, `file-infected` or `scanner-away`. Until it is judged it lies among the
   * drafts, where nothing opens it. Throws ProblemError `storage-full`. Nothing stays of what was refused. */
  putFile(stream: Readable, options: PutOptions): Promise<StoredFile | ProblemAnswer>;
  /** Asks the scanner about a stored file again; `clean` without a scanner. */
  scanFile(sha256: string): Promise<Verdict>;
  /** The content of a stored file, or undefined. */
  openFile(sha256: string): Promise<{ readonly stream: Readable; readonly bytes: number } | undefined>;
  /** Deletes a stored file; none there is as good. The caller knows that nothing names it any more. */
  removeFile(sha256: string): Promise<void>;
}

// A picture is a small file that can unfold into gigabytes; 50 megapixels are more than any phone makes.
const mostPixels = 50_000_000;

class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

const receive = async (stream: Readable, path: string, maxBytes: number): Promise<void> => {
  let bytes = 0;
  const limit = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length;
      done(bytes > maxBytes ? new TooLarge() : null, chunk);
    },
  });
  await pipeline(stream, limit, createWriteStream(path, { mode: 0o600 }));
};

/** Writes a picture anew: turned upright first, then without position, camera, time or any other metadata. */
const reencode = async (kind: FileKind, from: string, to: string): Promise<boolean> => {
  if (kind.reencode === undefined) return false;
  // Loaded by the first picture: the native library takes its share of memory.
  const { default: sharp } = await import('sharp');
  const picture = sharp(from, { limitInputPixels: mostPixels, animated: kind.reencode === 'webp', failOn: 'error' }).autoOrient();
  await (kind.reencode === 'jpeg'
    ? picture.jpeg({ quality: 88 })
    : kind.reencode === 'png'
      ? picture.png()
      : picture.webp({ quality: 88 })
  ).toFile(to);
  return true;
};

const digest = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

const sync = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const shownName = (name: string): string =>
  [...basename(name.replaceAll('\\', '/')).replace(/\p{C}/gu, '').trim()].slice(-120).join('') || 'file';

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** A content-addressed store below `<stateFolder>/files`, as `ab/cd/abcd…`. Drafts of an earlier run are removed when it opens. */
export const openFileStore = async (stateFolder: string, { scan, away = 'refuse' }: FileStoreOptions = {}): Promise<FileStore> => {
  const root = join(stateFolder, 'files');
  const drafts = join(root, `drafts-${process.pid}`);
  await mkdir(root, { recursive: true, mode: 0o700 });
  for (const name of await readdir(root)) {
    const pid = Number(/^drafts-(\d+)$/.exec(name)?.[1] ?? Number.NaN);
    if (!Number.isNaN(pid) && (pid === process.pid || !isAlive(pid))) await rm(join(root, name), { recursive: true, force: true });
  }
  const pathOf = (sha256: string): string => join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

  const keep = async (path: string): Promise<{ sha256: string; bytes: number }> => {
    const sha256 = await digest(path);
    const target = pathOf(sha256);
    const folder = join(target, '..');
    await chmod(path, 0o600);
    await sync(path);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(path, target);
    // The name must be on the disk too before anyone is told that the file is kept.
    for (const level of [folder, join(folder, '..'), root]) await sync(level);
    return { sha256, bytes: (await stat(target)).size };
  };

  return {
    putFile: async (stream, { maxBytes, name }) => {
      await mkdir(drafts, { recursive: true, mode: 0o700 });
      const draft = join(drafts, randomUUID());
      const clean = `${draft}.clean`;
      try {
        await receive(stream, draft, maxBytes);
        const kind = await findFileKind(draft, name);
        if (kind === undefined) return problem('unsupported-media');
        const isClean = await reencode(kind, draft, clean).catch((error: unknown) => {
          if (classifyDatabaseFault(error).kind === 'storage-full' || /ENOSPC|No space left/i.test(String(error)))
            throw new ProblemError('storage-full');
          return undefined;
        });
        if (isClean === undefined) return problem('unsupported-media');
        const verdict = scan === undefined ? 'clean' : await scan(draft);
        if (verdict === 'infected') return problem('file-infected');
        if (verdict === 'away' && away === 'refuse') return problem('scanner-away', { retryAfter: 60 });
        return {
          scan: verdict === 'away' ? 'waiting' : 'clean',
          ...(await keep(isClean ? clean : draft)),
          mediaType: kind.mediaType,
          name: shownName(name),
        };
      } catch (error) {
        if (error instanceof TooLarge || (error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE'))
          return problem('too-large');
        if (classifyDatabaseFault(error).kind === 'storage-full') throw new ProblemError('storage-full', {}, { cause: error });
        throw error;
      } finally {
        await Promise.all([rm(draft, { force: true }), rm(clean, { force: true })]);
      }
    },
    removeFile: async (sha256) => {
      if (/^[0-9a-f]{64}$/.test(sha256)) await rm(pathOf(sha256), { force: true });
    },
    scanFile: async (sha256) => (scan === undefined ? 'clean' : scan(pathOf(sha256))),
    openFile: async (sha256) => {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
      try {
        const handle = await open(pathOf(sha256), 'r');
        return { stream: handle.createReadStream(), bytes: (await handle.stat()).size };
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
  };
};
