import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { openDatabase } from './connect.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

describe('the sealed room on a database of one’s own (design idea 5)', () => {
  let database: TestDatabase;
  let folder: string;
  const made: string[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'daiban-room-'));
  });
  afterAll(async () => {
    for (const role of made) await database.superuser.query(`drop owned by ${role}; drop role ${role}`);
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const login = async (...roles: string[]): Promise<string> => {
    const name = `room_test_${randomBytes(4).toString('hex')}`;
    await database.superuser.query(`create role ${name} login password 'secret'`);
    if (roles.length > 0) await database.superuser.query(`grant ${roles.join(', ')} to ${name}`);
    made.push(name);
    const url = new URL(database.url);
    url.username = name;
    url.password = 'secret';
    return url.href;
  };
  const ordinaryRoles = ['daiban_owner', 'daiban_app'];
  const roomRoles = ['daiban_sealed_owner', 'daiban_sealed'];
  const open = async (ordinary: string, room?: string) => {
    const config = readConfig({
      DATABASE_URL: ordinary,
      ...(room === undefined ? {} : { SEALED_DATABASE_URL: room }),
      DAIBAN_DATA: folder,
    });
    const opened = await openDatabase(config, createLog('silent'), { purpose: 'command' });
    try {
      if ('why' in opened.sealed) return opened.sealed.why;
      const { rows } = await opened.sealed.pool.query<{ role: string }>('select current_user as role');
      return `open as ${rows[0]?.role}${opened.sealed.migrator === undefined ? '' : ', lays out'}`;
    } finally {
      await opened.close();
    }
  };

  it('opens for two users who have nothing in common', async () => {
    expect(await open(await login(...ordinaryRoles), await login(...roomRoles))).toBe('open as daiban_sealed, lays out');
    expect(await open(await login(...ordinaryRoles), await login('daiban_sealed'))).toBe('open as daiban_sealed');
  });

  it('says what to do while its user is not named', async () => {
    expect(await open(await login(...ordinaryRoles))).toMatch(/SEALED_DATABASE_URL is not set/);
  });

  it('stays shut while the ordinary user could enter it, or its user could leave it', async () => {
    const ordinary = await login(...ordinaryRoles);
    expect(await open(await login(...ordinaryRoles, 'daiban_sealed'), await login(...roomRoles))).toMatch(
      /DATABASE_URL is a member of daiban_sealed/,
    );
    expect(await open(ordinary, await login(...roomRoles, 'daiban_app'))).toMatch(/SEALED_DATABASE_URL is a member of daiban_app/);
    expect(await open(ordinary, database.url)).toMatch(/superuser/);
    expect(await open(ordinary, ordinary)).toMatch(/is a member of daiban_owner/);
    expect(await open(ordinary, await login())).toMatch(/no member of daiban_sealed/);
  });
});
