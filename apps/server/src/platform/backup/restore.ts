import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '../config.ts';
import { type Database, DatabaseUnfit } from '../database/connect.ts';
import { type MigrationSpace, migrate, migrationFolder, sealedSpace } from '../database/migrate.ts';
import { ownerRole } from '../database/roles.ts';
import { copyFolder } from './copy-folder.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { isWhole, readTableBack } from './table-archive.ts';

export interface BackupParts {
  readonly ordinary: string;
  readonly sealed?: string;
}

export interface Restored {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
}

interface PartToRestore {
  readonly part: Manifest['part'];
  readonly folder: string;
  readonly space: MigrationSpace;
  readonly connection: pg.ClientConfig;
  /** Folder of the state folder whose files belong to it. */
  readonly files: string;
}

const ordinarySpace: MigrationSpace = { folder: migrationFolder, role: ownerRole, schema: 'public' };

/** Lays out the tables as they were when the backup was made: by exactly the migrations that it names. */
const layOut = async (connection: pg.ClientConfig, space: MigrationSpace, { migrations }: Manifest): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'daiban-layout-'));
  try {
    const known = new Set(readdirSync(space.folder));
    for (const { name } of migrations) {
      if (!known.has(name)) throw new DatabaseUnfit(`The backup was made by a newer version: it holds the migration ${name}.`);
      copyFileSync(join(space.folder, name), join(folder, name));
    }
    await migrate(connection, { ...space, folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const refuseUsed = async (connection: pg.ClientConfig, { schema }: MigrationSpace): Promise<void> => {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const { rows } = await client.query<{ used: boolean }>('SELECT to_regclass($1) IS NOT NULL AS used', [`${schema}.schema_migration`]);
    if (rows[0]?.used === true)
      throw new DatabaseUnfit(
        'There are tables already. A backup is restored into an empty database: choose another DAIBAN_DATA or DATABASE_URL.',
      );
  } finally {
    await client.end();
  }
};

interface ForeignKey {
  readonly relation: string;
  readonly name: string;
  readonly definition: string;
}

/** Fills the tables in one transaction; keys between tables are taken off for it and checked when they are put back. */
const fill = async (connection: pg.ClientConfig, space: MigrationSpace, manifest: Manifest, folder: string): Promise<number> => {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query(
      `SET ROLE ${space.role}; SET statement_timeout = 0; SET TimeZone = 'UTC'; SET DateStyle = 'ISO'; SET IntervalStyle = 'postgres'`,
    );
    await client.query('BEGIN');
    const { rows: keys } = await client.query<ForeignKey>(
      `SELECT conrelid::regclass::text AS relation, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE contype = 'f' AND connamespace = $1::regnamespace`,
      [space.schema],
    );
    for (const { relation, name } of keys) await client.query(`ALTER TABLE ${relation} DROP CONSTRAINT ${name}`);
    let total = 0;
    for (const { name, rows } of manifest.tables) {
      const table = `${space.schema}.${pg.escapeIdentifier(name)}`;
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      await client.query(`DELETE FROM ${table}`);
      const read = await readTableBack(client, space.schema, name, join(folder, 'tables'));
      if (read !== rows) throw new Error(`The table ${name} has ${read} rows in the backup, but the manifest says ${rows}.`);
      await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
      total += read;
    }
    for (const { relation, name, definition } of keys) await client.query(`ALTER TABLE ${relation} ADD CONSTRAINT ${name} ${definition}`);
    const { rows: counters } = await client.query<{ table: string; column: string }>(
      `SELECT table_name AS table, column_name AS column FROM information_schema.columns WHERE table_schema = $1 AND is_identity = 'YES'`,
      [space.schema],
    );
    for (const { table, column } of counters) {
      const qualified = `${space.schema}.${pg.escapeIdentifier(table)}`;
      await client.query(
        `SELECT setval(pg_get_serial_sequence($1, $2), coalesce(max(${pg.escapeIdentifier(column)}), 0) + 1, false) FROM ${qualified}`,
        [qualified, column],
      );
    }
    await client.query('COMMIT');
    return total;
  } finally {
    await client.end();
  }
};

/**
 * Restores a backup into the empty database of the settings and its files into the state folder, then brings the tables to this version.
 * Keys have to be put back by hand. Throws with a sentence when the backup is damaged or the database is not empty.
 */
export const restoreBackup = async (config: Config, database: Database, parts: BackupParts): Promise<Restored> => {
  const work: PartToRestore[] = [
    { part: 'ordinary', folder: parts.ordinary, space: ordinarySpace, connection: database.migrator, files: 'files' },
  ];
  if (parts.sealed !== undefined) {
    const connection = 'why' in database.sealed ? undefined : database.sealed.migrator;
    if (connection === undefined) throw new DatabaseUnfit('The sealed room cannot be restored: this server may not lay it out.');
    work.push({ part: 'sealed', folder: parts.sealed, space: sealedSpace, connection, files: 'sealed-files' });
  }
  const found: Manifest[] = [];
  for (const { folder, part, connection, space } of work) {
    const manifest = readManifest(folder, part);
    for (const table of manifest.tables)
      if (!(await isWhole(join(folder, 'tables'), table)))
        throw new Error(`The backup is damaged: the file of the table ${table.name} is not the one that was written.`);
    await refuseUsed(connection, space);
    found.push(manifest);
  }
  let [tables, rows, files] = [0, 0, 0];
  for (const [index, { folder, space, connection, files: place }] of work.entries()) {
    const manifest = found[index];
    if (manifest === undefined) continue;
    await layOut(connection, space, manifest);
    rows += await fill(connection, space, manifest, folder);
    tables += manifest.tables.length;
    files += (await copyFolder(join(folder, 'files'), join(config.stateFolder, place))).count;
    await migrate(connection, space);
  }
  return { tables, rows, files };
};
