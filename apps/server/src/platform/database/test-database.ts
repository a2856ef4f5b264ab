import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { openDatabase } from './connect.ts';
import { type EmbeddedDatabase, openEmbedded } from './embedded.ts';
import { migrate, migrationFolder, sealedSpace } from './migrate.ts';
import { sealedRole } from './roles.ts';
import { valueTypes } from './value-types.ts';

/** Where the test run's cluster listens; plain values, because they travel to the workers. */
export interface TestCluster {
  readonly superuserUrl: string;
  readonly appUrl: string;
  readonly migratorUrl: string;
  readonly sealedUrl: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    daibanTestCluster: TestCluster;
  }
}

const template = 'daiban';

const urlOf = (connection: pg.ClientConfig): string => {
  const password = typeof connection.password === 'string' ? encodeURIComponent(connection.password) : '';
  return `postgresql://${connection.user}:${password}@${connection.host}:${connection.port}/${connection.database}`;
};

/** Vitest's global set-up: one cluster and one migrated template for the whole run, gone afterwards. */
export default async function setup(project: TestProject, folderOfMigrations: string = migrationFolder): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'daiban-test-'));
  chmodSync(folder, 0o711);
  const stateFolder = join(folder, 'state');
  const log = createLog('error');
  let embedded: EmbeddedDatabase | undefined;
  const teardown = async (): Promise<void> => {
    await embedded?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    embedded = await openEmbedded({ stateFolder, purpose: 'command', log, isDurable: false });
    const database = await openDatabase(readConfig({ DAIBAN_DATA: stateFolder }), log, { purpose: 'command', isDurable: false });
    try {
      await migrate(database.migrator, folderOfMigrations);
      if ('why' in database.sealed || database.sealed.migrator === undefined) throw new Error('the sealed room is shut');
      await migrate(database.sealed.migrator, sealedSpace);
      const sealedUrl = new URL(urlOf(database.appConnection));
      sealedUrl.username = sealedRole;
      sealedUrl.password = readFileSync(join(stateFolder, 'sealed-database-password'), 'utf8').trim();
      const cluster: TestCluster = {
        superuserUrl: embedded.superuserUrl,
        appUrl: urlOf(database.appConnection),
        migratorUrl: urlOf(database.migrator),
        sealedUrl: sealedUrl.href,
      };
      project.provide('daibanTestCluster', cluster);
    } finally {
      await database.close();
    }
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}

export interface TestDatabase {
  /** As daiban_app, with exactly its rights. */
  readonly app: pg.Pool;
  readonly appConnection: pg.ClientConfig;
  readonly migrator: pg.ClientConfig;
  /** As the superuser, to arrange and to look behind the scenes. */
  readonly superuser: pg.Pool;
  /** Address for a whole server on this database: its user may act as daiban_owner and daiban_app. */
  readonly url: string;
  /** Address for the sealed room of that server: daiban_sealed and nothing else. */
  readonly sealedUrl: string;
  drop(): Promise<void>;
}

const inDatabase = (url: string, name: string): string => {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
};

/** A fresh database cloned from the migrated template. Call once in a test file and drop it at its end. */
export const createTestDatabase = async (): Promise<TestDatabase> => {
  const { inject } = await import('vitest');
  const cluster = inject('daibanTestCluster');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const administer = async (text: string): Promise<void> => {
    const client = new pg.Client({ connectionString: cluster.superuserUrl });
    await client.connect();
    try {
      await client.query(text);
    } finally {
      await client.end();
    }
  };
  await administer(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER daiban_owner`);
  const appConnection: pg.ClientConfig = { connectionString: inDatabase(cluster.appUrl, name), types: valueTypes };
  const url = inDatabase(cluster.superuserUrl, name);
  const app = new pg.Pool({ ...appConnection, max: 6 });
  const superuser = new pg.Pool({ connectionString: url, types: valueTypes, max: 2 });
  // Dropping the database ends connections that pools keep idle; that is no failure of a test.
  for (const pool of [app, superuser]) pool.on('error', () => undefined);
  return {
    app,
    appConnection,
    migrator: { connectionString: inDatabase(cluster.migratorUrl, name), types: valueTypes },
    superuser,
    url,
    sealedUrl: inDatabase(cluster.sealedUrl, name),
    drop: async () => {
      await Promise.all([app.end(), superuser.end()]);
      await administer(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
};
