import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import type { Database } from '../database/connect.ts';
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { makeBackup } from './backup.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'daiban-backup-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const asDatabase = (): Database => ({
  app: database.app,
  appConnection: database.appConnection,
  migrator: database.migrator,
  sealed: { pool: database.superuser, migrator: { connectionString: database.url } },
  close: async () => undefined,
});

describe('a backup of the tables', () => {
  it('keeps the sealed room apart and no key at all', async () => {
    const state = join(folder, 'state');
    const config = readConfig({ DAIBAN_DATA: state });
    const sealedCase = '11111111-1111-4111-8111-111111111111';
    await database.superuser.query(
      `insert into sealed.sealed_case (id, version, hash, state, code_index) values ($1, 1, 'x', 'ENCRYPTED', 'y')`,
      [sealedCase],
    );
    const made = await makeBackup(config, asDatabase(), systemClock, join(folder, 'out'));
    const contentOf = (part: string) =>
      readdirSync(part, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => {
          const bytes = readFileSync(join(entry.parentPath, entry.name));
          return entry.name + (entry.name.endsWith('.gz') ? gunzipSync(bytes).toString() : bytes.toString());
        })
        .join('\n');
    expect(contentOf(made.sealed ?? '')).toContain(sealedCase);
    expect(contentOf(made.ordinary)).not.toContain(sealedCase);
    expect(contentOf(made.ordinary)).not.toMatch(/sealed_case/);
    expect(readdirSync(join(folder, 'out'), { recursive: true }).filter((name) => String(name).endsWith('.key'))).toEqual([]);
  });

  it('is one moment of the database, whatever is written while it is made', async () => {
    const config = readConfig({ DAIBAN_DATA: join(folder, 'state') });
    const { rows } = await database.superuser.query<{ count: number }>('select count(*)::int as count from schema_migration');
    const made = await makeBackup(config, asDatabase(), systemClock, join(folder, 'second'));
    const manifest = JSON.parse(readFileSync(join(made.ordinary, 'manifest.json'), 'utf8')) as { tables: { name: string; rows: number }[] };
    expect(manifest.tables.find((table) => table.name === 'schema_migration')?.rows).toBe(rows[0]?.count);
    writeFileSync(join(made.ordinary, 'tables', 'schema_migration.rows.gz'), 'damaged');
    const { isWhole } = await import('./table-archive.ts');
    const { readManifest } = await import('./manifest.ts');
    const damaged: string[] = [];
    for (const table of readManifest(made.ordinary, 'ordinary').tables)
      if (!(await isWhole(join(made.ordinary, 'tables'), table))) damaged.push(table.name);
    expect(damaged).toEqual(['schema_migration']);
  });
});
