import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database/connect.ts';
import { ownerRole, sealedOwnerRole } from '../database/roles.ts';
import { copyFolder } from './copy-folder.ts';
import { type Manifest, writeManifest } from './manifest.ts';
import { type ArchivedTable, listTables, writeTable } from './table-archive.ts';

export interface BackupMade {
  /** Folder with everything but the sealed room. */
  readonly ordinary: string;
  /** Folder of the sealed room; undefined when this server may not read it. */
  readonly sealed?: string;
  readonly bytes: number;
}

interface Part {
  readonly part: Manifest['part'];
  readonly connection: pg.ClientConfig;
  readonly role: string;
  readonly schema: string;
  /** Folder of the state folder whose files belong to it. */
  readonly files: string;
}

const openSnapshot = async ({ connection, role }: Part, snapshot?: string): Promise<pg.Client> => {
  const client = new pg.Client({ ...connection, application_name: 'daiban-backup' });
  await client.connect();
  await client.query(
    `SET ROLE ${role}; SET statement_timeout = 0; SET TimeZone = 'UTC'; SET DateStyle = 'ISO'; SET IntervalStyle = 'postgres'`,
  );
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  if (snapshot !== undefined) await client.query(`SET TRANSACTION SNAPSHOT ${pg.escapeLiteral(snapshot)}`);
  return client;
};

const writePart = async (client: pg.Client, part: Part, folder: string, config: Config, madeAt: string): Promise<number> => {
  await mkdir(join(folder, 'tables'), { recursive: true, mode: 0o700 });
  const tables: ArchivedTable[] = [];
  for (const name of await listTables(client, part.schema))
    tables.push(await writeTable(client, part.schema, name, join(folder, 'tables')));
  const { rows: migrations } = await client.query<{ number: number; name: string }>(
    `SELECT number, name FROM ${part.schema}.schema_migration ORDER BY number`,
  );
  // After the tables: every file that they name is there, for files are only added.
  const files = await copyFolder(join(config.stateFolder, part.files), join(folder, 'files'), {
    leaves: (path) => /^(drafts-\d+|incoming)$/.test(path) || path.endsWith('.draft'),
  });
  writeManifest(folder, { format: 1, part: part.part, madeAt, migrations, tables, files });
  return tables.reduce((sum, table) => sum + table.bytes, files.bytes);
};

/**
 * Writes a backup below `folder`, in a folder named by the moment: all tables as they are at one moment, and the uploaded files. It needs no
 * program and no stop. Keys are not in it. The sealed room goes to a folder of its own, encrypted as it is.
 */
export const makeBackup = async (config: Config, database: Database, clock: Clock, folder: string): Promise<BackupMade> => {
  const madeAt = clock.now().toISOString();
  const target = join(folder, madeAt.replaceAll(':', '').replace(/\.\d+Z$/, 'Z'));
  const ordinary: Part = { part: 'ordinary', connection: database.migrator, role: ownerRole, schema: 'public', files: 'files' };
  const migrator = 'why' in database.sealed ? undefined : database.sealed.migrator;
  const sealed: Part | undefined = migrator && {
    part: 'sealed',
    connection: migrator,
    role: sealedOwnerRole,
    schema: 'sealed',
    files: 'sealed-files',
  };
  const client = await openSnapshot(ordinary);
  let other: pg.Client | undefined;
  try {
    // One moment for both: a matter that is taken over into the room is in exactly one of them.
    const { rows } = await client.query<{ snapshot: string }>('SELECT pg_export_snapshot() AS snapshot');
    if (sealed !== undefined) other = await openSnapshot(sealed, rows[0]?.snapshot);
    let bytes = await writePart(client, ordinary, join(target, 'ordinary'), config, madeAt);
    if (sealed !== undefined && other !== undefined) bytes += await writePart(other, sealed, join(target, 'sealed'), config, madeAt);
    return { ordinary: join(target, 'ordinary'), ...(sealed === undefined ? {} : { sealed: join(target, 'sealed') }), bytes };
  } finally {
    await client.end();
    await other?.end();
  }
};
