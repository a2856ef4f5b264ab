import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { openFileStore } from '../platform/files/file-store.ts';
import type { Scan } from '../platform/files/scan.ts';
import { ProblemAnswer } from '../platform/http/problem.ts';
import type { SealedCipher } from './sealed-cipher.ts';

/** Largest attachment, in bytes. */
const attachmentLimit = 20 * 1024 * 1024;

export interface ReceivedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** Attachments of the sealed room: a folder of its own, each file encrypted under a random name. Never the ordinary store. */
export interface RoomFiles {
  /** Checks and cleans an upload as the ordinary store does, and keeps it encrypted; or answers why not. Nothing readable stays. */
  receive(id: string, stream: Readable, name: string): Promise<ReceivedFile | ProblemAnswer>;
  keep(id: string, content: Buffer): Promise<void>;
  read(id: string): Promise<Buffer | undefined>;
  remove(id: string): Promise<void>;
  /** Ids of files that were kept before the moment. */
  listOlderThan(moment: Date): Promise<readonly string[]>;
}

const uuidForm = /^[0-9a-f-]{36}$/;
const aboutFile = (id: string): string => `file:${id}`;
const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

export const openRoomFiles = async (stateFolder: string, cipher: SealedCipher, scan?: Scan): Promise<RoomFiles> => {
  const folder = join(stateFolder, 'sealed-files');
  const incoming = join(folder, 'incoming');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // What a killed server left half-received.
  await rm(incoming, { recursive: true, force: true });

  const keep = async (id: string, content: Buffer): Promise<void> => {
    const draft = join(folder, `${id}.draft`);
    const handle = await open(draft, 'w', 0o600);
    try {
      await handle.writeFile(cipher.sealBytes(content, aboutFile(id)));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, join(folder, id));
  };

  return {
    keep,
    receive: async (id, stream, name) => {
      const own = join(incoming, randomUUID());
      try {
        // What could not be judged is refused: nothing of the room waits for anybody outside.
        const store = await openFileStore(own, scan === undefined ? {} : { scan });
        const stored = await store.putFile(stream, { maxBytes: attachmentLimit, name });
        if (stored instanceof ProblemAnswer) return stored;
        const content = await store.openFile(stored.sha256);
        if (content === undefined) throw new Error('a received file is not there');
        await keep(id, await buffer(content.stream));
        return { name: stored.name, mediaType: stored.mediaType, bytes: stored.bytes };
      } finally {
        await rm(own, { recursive: true, force: true });
      }
    },
    read: async (id) => {
      try {
        return cipher.openBytes(await readFile(join(folder, id)), aboutFile(id));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    remove: (id) => rm(join(folder, id), { force: true }),
    listOlderThan: async (moment) => {
      const names = (await readdir(folder)).filter((name) => uuidForm.test(name));
      const times = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })));
      return times.filter(({ at }) => at < moment.getTime()).map(({ name }) => name);
    },
  };
};
