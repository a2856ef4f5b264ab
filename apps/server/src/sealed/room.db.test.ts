import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { openDatabase } from '../platform/database/connect.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { createLog } from '../platform/log.ts';
import { openRoom } from './room.ts';
import { verifyRoom } from './verify-room.ts';

describe('laying out the sealed room on somebody’s own PostgreSQL', () => {
  let database: TestDatabase;
  let folder: string;
  const name = `room_${randomBytes(4).toString('hex')}`;
  beforeAll(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'daiban-room-'));
    await database.superuser.query('drop schema sealed cascade');
    // What an administrator does (docs/how-to/sealed-room.md).
    await database.superuser.query(readFileSync(new URL('../../../../db/sealed-roles.sql', import.meta.url), 'utf8'));
    await database.superuser.query(`create role ${name} login password 'secret'`);
    await database.superuser.query(`grant daiban_sealed_owner, daiban_sealed to ${name}`);
  });
  afterAll(async () => {
    await database.superuser.query(`drop owned by ${name}; drop role ${name}`);
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const enter = async (url: string) => {
    const config = readConfig({ DATABASE_URL: database.url, SEALED_DATABASE_URL: url, DAIBAN_DATA: folder });
    const opened = await openDatabase(config, createLog('silent'), { purpose: 'command' });
    try {
      const room = await openRoom(opened.sealed, config, systemClock);
      return 'why' in room ? room.why : await verifyRoom(room);
    } finally {
      await opened.close();
    }
  };

  it('stays shut for a login that may not lay it out, then opens for it once another has', async () => {
    const own = new URL(database.url);
    own.username = name;
    own.password = 'secret';
    expect(await enter(database.sealedUrl)).toMatch(/schema is not laid out/);
    expect(await enter(own.href)).toEqual({ cases: 0, events: 0, auditEntries: 0, broken: [] });
    expect(await enter(database.sealedUrl)).toEqual({ cases: 0, events: 0, auditEntries: 0, broken: [] });
    const { rows } = await database.superuser.query(`select distinct tableowner from pg_tables where schemaname = 'sealed'`);
    expect(rows).toEqual([{ tableowner: 'daiban_sealed_owner' }]);
  });
});
