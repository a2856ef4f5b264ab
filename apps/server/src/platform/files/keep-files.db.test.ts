import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { ProblemAnswer } from '../http/problem.ts';
import { createLog } from '../log.ts';
import { type FileStore, openFileStore } from './file-store.ts';
import { type FileKeeperParts, removeLooseFiles, scanWaitingFiles } from './keep-files.ts';
import type { Verdict } from './scan.ts';

let database: TestDatabase;
let folder: string;
let files: FileStore;
let parts: FileKeeperParts;
let verdict: Verdict = 'clean';
const start = Date.parse('2026-11-20T02:00:00Z');
let hours = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'daiban-keep-'));
  files = await openFileStore(folder, { scan: async () => verdict, away: 'wait' });
  parts = { pool: database.app, files, log: createLog('silent'), clock: { now: () => new Date(start + hours * 3_600_000) } };
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const upload = async (content: string, caseId: string | null = null) => {
  const stored = await files.putFile(Readable.from([Buffer.from(content)]), { maxBytes: 1000, name: 'a.txt' });
  if (stored instanceof ProblemAnswer) throw new Error(stored.code);
  const id = randomUUID();
  await database.app.query(
    `insert into attachment (id, sha256, name, media_type, bytes, uploaded_at, uploaded_by, case_id, scan) values ($1, $2, 'a.txt', 'text/plain', 1, $3, 'petitioner', $4, $5)`,
    [id, stored.sha256, parts.clock.now(), caseId, stored.scan],
  );
  return { id, sha256: stored.sha256 };
};
const stateOf = async (id: string) =>
  (await database.app.query<{ scan: string }>('select scan from attachment where id = $1', [id])).rows[0]?.scan;
const isKept = async (sha256: string) => {
  const opened = await files.openFile(sha256);
  opened?.stream.destroy();
  return opened !== undefined;
};

describe('uploaded files', () => {
  it('that no matter took within a day are deleted, those of a matter stay, and so does a content that another one names', async () => {
    const [loose, taken] = [await upload('没有提交'), await upload('已提交', randomUUID())];
    const [doubleLoose, doubleTaken] = [await upload('两份一样'), await upload('两份一样', randomUUID())];
    hours = 23;
    const fresh = await upload('刚传的');
    expect(await removeLooseFiles(parts)).toBe(0);
    hours = 25;
    expect(await removeLooseFiles(parts)).toBe(2);
    expect(await isKept(loose.sha256)).toBe(false);
    for (const { sha256 } of [taken, doubleTaken, fresh]) expect(await isKept(sha256)).toBe(true);
    expect(await stateOf(doubleLoose.id)).toBeUndefined();
  });

  it('that wait for the scanner are judged when it is back; what is infected loses its content and keeps its row', async () => {
    verdict = 'away';
    const [first, second] = [await upload('等扫描', randomUUID()), await upload('等扫描，有毒', randomUUID())];
    expect([await stateOf(first.id), await scanWaitingFiles(parts)]).toEqual(['waiting', 0]);
    verdict = 'clean';
    await database.app.query("update attachment set uploaded_at = uploaded_at - interval '1 hour' where id = $1", [first.id]);
    let asked = 0;
    const picky: FileStore = {
      ...files,
      scanFile: async () => {
        asked += 1;
        return asked === 1 ? 'clean' : 'infected';
      },
    };
    expect(await scanWaitingFiles({ ...parts, files: picky })).toBe(2);
    expect([await stateOf(first.id), await stateOf(second.id)]).toEqual(['clean', 'infected']);
    expect([await isKept(first.sha256), await isKept(second.sha256)]).toEqual([true, false]);
  });
});
