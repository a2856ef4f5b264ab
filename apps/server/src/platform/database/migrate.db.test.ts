import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MigrationError, migrate } from './migrate.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

describe('bringing a database up to date (design §6)', () => {
  let database: TestDatabase;
  let folder: string;
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(async () => {
    await database.superuser.query('DROP TABLE IF EXISTS schema_migration, letter, visit, receipt');
    folder = mkdtempSync(join(tmpdir(), 'daiban-migrations-'));
    write('0001-letter.sql', 'CREATE TABLE letter (id int);\nGRANT SELECT ON letter TO daiban_app;\n');
    return () => rmSync(folder, { recursive: true, force: true });
  });
  afterAll(() => database.drop());

  it('applies each file once and in order, and the owner role owns what they make', async () => {
    write('0002-visit.sql', 'CREATE TABLE visit (id int);');
    expect(await migrate(database.migrator, folder)).toEqual(['0001-letter.sql', '0002-visit.sql']);
    expect(await migrate(database.migrator, folder)).toEqual([]);
    const { rows } = await database.superuser.query(
      `SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename IN ('letter', 'visit', 'schema_migration')`,
    );
    expect(rows).toEqual([{ tableowner: 'daiban_owner' }, { tableowner: 'daiban_owner' }, { tableowner: 'daiban_owner' }]);
  });

  it('lets the app role do only what a migration grants', async () => {
    await migrate(database.migrator, folder);
    expect((await database.app.query('SELECT * FROM letter')).rows).toEqual([]);
    await expect(database.app.query('INSERT INTO letter VALUES (1)')).rejects.toMatchObject({ code: '42501' });
    await expect(database.app.query('CREATE TABLE own (id int)')).rejects.toMatchObject({ code: '42501' });
  });

  it('refuses to go on when an applied file was changed', async () => {
    await migrate(database.migrator, folder);
    write('0001-letter.sql', 'CREATE TABLE letter (id bigint);');
    await expect(migrate(database.migrator, folder)).rejects.toThrow(/0001-letter\.sql was changed after it had been applied/);
  });

  it('takes a file with other line ends for the same file', async () => {
    await migrate(database.migrator, folder);
    write('0001-letter.sql', 'CREATE TABLE letter (id int);\r\nGRANT SELECT ON letter TO daiban_app;\r\n');
    expect(await migrate(database.migrator, folder)).toEqual([]);
  });

  it('refuses a file that comes before one already applied, a number used twice, and a database of a newer version', async () => {
    write('0003-receipt.sql', 'CREATE TABLE receipt (id int);');
    await migrate(database.migrator, folder);
    write('0002-visit.sql', 'CREATE TABLE visit (id int);');
    await expect(migrate(database.migrator, folder)).rejects.toThrow(/number above 3/);
    write('0003-visit.sql', 'CREATE TABLE visit (id int);');
    await expect(migrate(database.migrator, folder)).rejects.toThrow(/Two migrations have the number 3/);
    rmSync(join(folder, '0003-visit.sql'));
    rmSync(join(folder, '0003-receipt.sql'));
    rmSync(join(folder, '0002-visit.sql'));
    await expect(migrate(database.migrator, folder)).rejects.toThrow(/newer version/);
  });

  it('leaves nothing of a file that fails half-way, and names the line', async () => {
    write('0002-visit.sql', 'CREATE TABLE visit (id int);\nSELECT\n  missing;\n');
    await expect(migrate(database.migrator, folder)).rejects.toThrow(MigrationError);
    await expect(migrate(database.migrator, folder)).rejects.toThrow(/0002-visit\.sql failed at line 3/);
    const { rows } = await database.superuser.query(
      `SELECT to_regclass('visit') AS visit, (SELECT max(number) FROM schema_migration) AS last`,
    );
    expect(rows).toEqual([{ visit: null, last: 1 }]);
  });

  it('applies each file once when two processes migrate at the same time', async () => {
    const applied = await Promise.all([migrate(database.migrator, folder), migrate(database.migrator, folder)]);
    expect(applied.flat()).toEqual(['0001-letter.sql']);
  });
});
