import type { Dirent } from 'node:fs';
import { chmod, chown, copyFile, lstat, mkdir, readdir, readlink, symlink } from 'node:fs/promises';
import { join } from 'node:path';

export interface Copied {
  readonly count: number;
  readonly bytes: number;
}

export interface CopyOptions {
  /** Paths below the folder, with `/`, that are left out. */
  readonly leaves?: (path: string) => boolean;
  /** Who owns the copies; this program's user when left out. */
  readonly owner?: { readonly uid: number; readonly gid: number } | undefined;
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Copies a folder that may change meanwhile: what vanishes in between is passed over. A folder that is not there is an empty one. */
export const copyFolder = async (from: string, to: string, { leaves, owner }: CopyOptions = {}): Promise<Copied> => {
  let [count, bytes] = [0, 0];
  const own = async (path: string, mode: number): Promise<void> => {
    await chmod(path, mode & 0o777);
    if (owner !== undefined) await chown(path, owner.uid, owner.gid);
  };
  const copy = async (relative: string): Promise<void> => {
    const [source, target] = [join(from, relative), join(to, relative)];
    let entries: Dirent[];
    try {
      entries = await readdir(source, { withFileTypes: true });
      await mkdir(target, { recursive: true });
      await own(target, (await lstat(source)).mode);
    } catch (error) {
      if (isMissing(error)) return;
      throw error;
    }
    for (const entry of entries) {
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (leaves?.(path) === true) continue;
      try {
        if (entry.isDirectory()) await copy(path);
        else if (entry.isSymbolicLink()) await symlink(await readlink(join(from, path)), join(to, path));
        else if (entry.isFile()) {
          await copyFile(join(from, path), join(to, path));
          const { mode, size } = await lstat(join(from, path));
          await own(join(to, path), mode);
          count += 1;
          bytes += size;
        }
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    }
  };
  await copy('');
  return { count, bytes };
};
