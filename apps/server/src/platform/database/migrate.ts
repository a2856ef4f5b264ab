import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { ownerRole, sealedOwnerRole } from './roles.ts';

/** The product's own migrations: db/migrations. */
export const migrationFolder = fileURLToPath(new URL('../../../../../db/migrations/', import.meta.url));

/** Where migrations go: as whom, and into which schema. */
export interface MigrationSpace {
  readonly folder: string;
  readonly role: string;
  readonly schema: string;
}

/** The sealed room: db/sealed, a schema of its own that neither daiban_owner nor daiban_app may enter. */
export const sealedSpace: MigrationSpace = {
  folder: fileURLToPath(new URL('../../../../../db/sealed/', import.meta.url)),
  role: sealedOwnerRole,
  schema: 'sealed',
};

/** The migrations of the folder and those of the database do not fit together. The message says which and what to do. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

// Any fixed number: it only has to be the same for every process that migrates this database.
const advisoryLock = 4_103_527_391;

const readMigrations = (folder: string): readonly Migration[] => {
  const migrations: Migration[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.sql')) continue;
    const number = Number(/^(\d{4})[-_][\w-]+\.sql$/.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(number)) throw new MigrationError(`The migration ${name} must be named like 0001-case-journal.sql.`);
    if (migrations.some((other) => other.number === number))
      throw new MigrationError(`Two migrations have the number ${number}; ${name} is one of them.`);
    // Line ends do not count: the same file may be checked out with others.
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    migrations.push({ number, name, text, checksum: createHash('sha256').update(text).digest('hex') });
  }
  return migrations;
};

/** Number of the newest migration of a space, to see whether a database that somebody else lays out is up to date. */
export const newestMigration = ({ folder }: MigrationSpace): number => readMigrations(folder).at(-1)?.number ?? 0;

const ensureTable = `CREATE TABLE IF NOT EXISTS schema_migration (
  number integer PRIMARY KEY,
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
)`;

interface AppliedRow {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

const checkApplied = (migrations: readonly Migration[], applied: readonly AppliedRow[]): void => {
  for (const row of applied) {
    const migration = migrations.find((candidate) => candidate.number === row.number);
    if (migration === undefined) {
      throw new MigrationError(
        `The database holds the migration ${row.name}, which this version does not know. It was made by a newer version; start that one.`,
      );
    }
    if (migration.checksum !== row.checksum) {
      throw new MigrationError(
        `The migration ${migration.name} was changed after it had been applied. Restore the file and put the change into a new migration.`,
      );
    }
  }
};

const describe = (migration: Migration, error: unknown): string => {
  if (!(error instanceof pg.DatabaseError))
    return `The migration ${migration.name} failed: ${error instanceof Error ? error.message : String(error)}`;
  const line = error.position === undefined ? undefined : migration.text.slice(0, Number(error.position)).split('\n').length;
  return `The migration ${migration.name} failed${line === undefined ? '' : ` at line ${line}`}: ${error.message} (${error.code ?? 'no code'})`;
};

/**
 * Brings the database up to date: every file of the folder not yet applied, in order of its number, each in one transaction, as
 * daiban_owner or as the owner of the space given. Safe with several processes at once. Answers the names applied now. Throws
 * MigrationError.
 */
export const migrate = async (
  connection: pg.ClientConfig,
  where: string | MigrationSpace = migrationFolder,
): Promise<readonly string[]> => {
  const space = typeof where === 'string' ? { folder: where, role: ownerRole, schema: 'public' } : where;
  const migrations = readMigrations(space.folder);
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
    await client.query(`SET ROLE ${space.role}`);
    if (space.schema !== 'public') {
      await client.query(`CREATE SCHEMA IF NOT EXISTS ${space.schema}`);
      await client.query(`SET search_path = ${space.schema}`);
    }
    const { rows: found } = await client.query<{ exists: boolean }>(`SELECT to_regclass('schema_migration') IS NOT NULL AS "exists"`);
    if (found[0]?.exists !== true) await client.query(ensureTable);
    const { rows: applied } = await client.query<AppliedRow>('SELECT number, name, checksum FROM schema_migration ORDER BY number');
    checkApplied(migrations, applied);
    const last = applied.at(-1)?.number ?? -1;
    const pending = migrations.filter((migration) => !applied.some((row) => row.number === migration.number));
    const names: string[] = [];
    for (const migration of pending) {
      if (migration.number < last) {
        throw new MigrationError(
          `The migration ${migration.name} comes before one that is already applied. Give it a number above ${last}.`,
        );
      }
      await client.query('BEGIN');
      try {
        await client.query(migration.text);
        await client.query('INSERT INTO schema_migration (number, name, checksum) VALUES ($1, $2, $3)', [
          migration.number,
          migration.name,
          migration.checksum,
        ]);
        await client.query('COMMIT');
      } catch (error) {
        await client.query('ROLLBACK').catch(() => undefined);
        throw new MigrationError(describe(migration, error), { cause: error });
      }
      names.push(migration.name);
    }
    return names;
  } finally {
    await client.end();
  }
};
