import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { classifyDatabaseFault } from './database-fault.ts';
import { openEmbedded } from './embedded.ts';
import { appRole, migratorRole, ownerRole, provideRoles } from './roles.ts';
import { prepareEmbeddedRoom, prepareServerRoom, type SealedAccess, type SealedShut } from './sealed-connection.ts';
import { valueTypes } from './value-types.ts';

export interface Database {
  /** Connections of the running server, as daiban_app. */
  readonly app: pg.Pool;
  /** How to connect outside the pool as daiban_app, for LISTEN. */
  readonly appConnection: pg.ClientConfig;
  /** How to connect for `migrate`, which acts as daiban_owner. */
  readonly migrator: pg.ClientConfig;
  /** The sealed room's own way in, or why it stays shut. */
  readonly sealed: SealedDatabase | SealedShut;
  /** Ends the connections, and the embedded database when nobody else uses it. */
  close(): Promise<void>;
}

/** Connections of the running server inside the sealed room, as daiban_sealed. */
export interface SealedDatabase {
  readonly pool: pg.Pool;
  /** How to connect for `migrate` of the room; undefined when this server may not lay it out. */
  readonly migrator?: pg.ClientConfig;
}

export interface OpenOptions {
  readonly purpose?: 'server' | 'command';
  readonly isDurable?: boolean;
  /** Most connections of the pool; 12 by default. */
  readonly maxConnections?: number;
}

/** The database cannot be used as it is. The message is a sentence that says what to do. */
export class DatabaseUnfit extends Error {
  override readonly name = 'DatabaseUnfit';
}

const connectPatiently = async (connection: pg.ClientConfig, log: Log, seconds: number): Promise<pg.Client> => {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ connectionTimeoutMillis: 10_000, ...connection });
    // A connection that breaks later shows in the next query; unhandled, the event would end the process.
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      const isLast = attempt >= seconds || classifyDatabaseFault(error).kind !== 'connection-lost';
      if (isLast)
        throw new DatabaseUnfit(`The database cannot be reached: ${error instanceof Error ? error.message || 'no answer' : 'no answer'}`, {
          cause: error,
        });
      if (attempt === 0) log.warn('the database does not answer yet; waiting for it');
      await wait(1000);
    }
  }
};

const withClient = async <Result>(connection: pg.ClientConfig, log: Log, work: (client: pg.Client) => Promise<Result>): Promise<Result> => {
  const client = await connectPatiently(connection, log, 30);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

interface Traits {
  readonly version: number;
  readonly encoding: string;
  readonly characterType: string;
  readonly role: string;
}

/** Refuses servers and databases on which Daiban would work wrongly. */
const checkTraits = async (client: pg.Client): Promise<Traits> => {
  const { rows } = await client.query<Traits>(
    `SELECT current_setting('server_version_num')::int AS version, pg_encoding_to_char(encoding) AS encoding, datctype AS "characterType", current_user AS role
     FROM pg_database WHERE datname = current_database()`,
  );
  const traits = rows[0];
  if (traits === undefined) throw new DatabaseUnfit('The database does not describe itself.');
  if (traits.version < 150_000) {
    throw new DatabaseUnfit(`The database server is PostgreSQL ${Math.floor(traits.version / 10_000)}; Daiban needs version 15 or later.`);
  }
  const remake = `Create it anew: CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'`;
  if (traits.encoding !== 'UTF8') throw new DatabaseUnfit(`The database is encoded in ${traits.encoding}; Daiban needs UTF8. ${remake}`);
  if (['C', 'POSIX'].includes(traits.characterType)) {
    throw new DatabaseUnfit(
      `The database has the character type ${traits.characterType}, with which the search finds no Chinese. ${remake}`,
    );
  }
  return traits;
};

const parsePasswords = (text: string): { migrator: string; app: string } | undefined => {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || !('migrator' in value) || !('app' in value)) return undefined;
  return typeof value.migrator === 'string' && typeof value.app === 'string' ? { migrator: value.migrator, app: value.app } : undefined;
};

const providePasswords = (stateFolder: string): { migrator: string; app: string } => {
  const file = join(stateFolder, 'database-roles.json');
  if (!existsSync(file)) {
    const made = { migrator: randomBytes(24).toString('base64url'), app: randomBytes(24).toString('base64url') };
    try {
      writeFileSync(file, `${JSON.stringify(made)}\n`, { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  const passwords = parsePasswords(readFileSync(file, 'utf8'));
  if (passwords === undefined) throw new DatabaseUnfit(`The file ${file} is damaged. Delete it: it is made anew.`);
  return passwords;
};

interface Access {
  readonly app: pg.ClientConfig;
  readonly migrator: pg.ClientConfig;
  readonly sealed: SealedAccess | SealedShut;
}

/** Few people work in the sealed room at a time. */
const roomConnections = 3;

const databaseName = 'daiban';

const prepareEmbedded = async (superuserUrl: string, stateFolder: string, log: Log): Promise<Access> => {
  await withClient({ connectionString: superuserUrl }, log, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [databaseName]);
    if (rowCount !== 0) return;
    await client.query(`CREATE DATABASE ${databaseName}`).catch((error: unknown) => {
      // Made by another process in this very moment.
      if (!(error instanceof pg.DatabaseError && (error.code === '42P04' || error.code === '23505'))) throw error;
    });
  });
  const passwords = providePasswords(stateFolder);
  const url = new URL(superuserUrl);
  url.pathname = `/${databaseName}`;
  const sealed = await withClient({ connectionString: url.href }, log, async (client) => {
    await checkTraits(client);
    let room: SealedAccess | undefined;
    await provideRoles(client, async () => {
      await client.query(`ALTER DATABASE ${databaseName} OWNER TO ${ownerRole}`);
      await client.query(`ALTER ROLE ${migratorRole} LOGIN PASSWORD ${pg.escapeLiteral(passwords.migrator)}`);
      await client.query(`ALTER ROLE ${appRole} LOGIN PASSWORD ${pg.escapeLiteral(passwords.app)}`);
      room = await prepareEmbeddedRoom(client, url.href, stateFolder);
    });
    return room ?? { why: 'Its roles could not be made.' };
  });
  const place = { host: url.hostname, port: Number(url.port), database: databaseName };
  return {
    app: { ...place, user: appRole, password: passwords.app },
    migrator: { ...place, user: migratorRole, password: passwords.migrator },
    sealed,
  };
};

const mayActAs = async (client: pg.Client, version: number): Promise<boolean> => {
  const { rows: existing } = await client.query('SELECT FROM pg_roles WHERE rolname IN ($1, $2)', [ownerRole, appRole]);
  if (existing.length < 2) return false;
  const privilege = version >= 160_000 ? 'SET' : 'MEMBER';
  const { rows } = await client.query<{ may: boolean }>('SELECT pg_has_role($1, $3) AND pg_has_role($2, $3) AS may', [
    ownerRole,
    appRole,
    privilege,
  ]);
  return rows[0]?.may === true;
};

const prepareServer = async (databaseUrl: string, sealedUrl: string | undefined, log: Log): Promise<Access> => {
  const migrator: pg.ClientConfig = { connectionString: databaseUrl };
  await withClient(migrator, log, async (client) => {
    const traits = await checkTraits(client);
    if (await mayActAs(client, traits.version)) return;
    try {
      await provideRoles(client);
    } catch (error) {
      throw new DatabaseUnfit(
        `The database user "${traits.role}" can neither act as ${ownerRole} and ${appRole} nor create them. Let an administrator run db/roles.sql in this database and then GRANT ${ownerRole}, ${appRole} TO "${traits.role}".`,
        { cause: error },
      );
    }
  });
  const sealed = await withClient(migrator, log, (client) =>
    prepareServerRoom(client, sealedUrl, (connection) => connectPatiently(connection, log, 0)),
  );
  const url = new URL(databaseUrl);
  url.searchParams.set('options', `${url.searchParams.get('options') ?? ''} -c role=${appRole}`.trim());
  return { app: { connectionString: url.href.replaceAll('+', '%20') }, migrator, sealed };
};

const openPool = (connection: pg.ClientConfig, maxConnections: number, log: Log): pg.Pool => {
  const pool = new pg.Pool({
    ...connection,
    application_name: 'daiban',
    types: valueTypes,
    max: maxConnections,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    statement_timeout: 30_000,
    // A database that hangs cannot end its own statements; then nobody waits for it any longer.
    query_timeout: 35_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  pool.on('error', (err) => {
    // While we stop, a connection may hear of it from the database first.
    if (!pool.ending) log.warn({ err }, 'an idle database connection was lost');
  });
  return pool;
};

const checkAppRole = async (pool: pg.Pool): Promise<void> => {
  const { rows } = await pool.query<{ role: string }>('SELECT current_user AS role');
  if (rows[0]?.role === appRole) return;
  throw new DatabaseUnfit(
    `Connections do not take on the role ${appRole}: something between here and the database drops the connection option "role". Connect without it, or sign in as ${appRole}.`,
  );
};

/** Opens the database of the settings: DATABASE_URL, else the embedded one. Roles exist afterwards; tables need `migrate`. Throws DatabaseUnfit. */
export const openDatabase = async (config: Config, log: Log, options: OpenOptions = {}): Promise<Database> => {
  const { purpose = 'server', isDurable = true, maxConnections = 12 } = options;
  const embedded =
    config.databaseUrl === undefined
      ? await openEmbedded({ stateFolder: config.stateFolder, purpose, log, isDurable, walArchive: config.walArchive })
      : undefined;
  const pools: pg.Pool[] = [];
  try {
    const access =
      embedded === undefined
        ? await prepareServer(config.databaseUrl ?? '', config.sealedDatabaseUrl, log)
        : await prepareEmbedded(embedded.superuserUrl, config.stateFolder, log);
    const app = openPool(access.app, maxConnections, log);
    pools.push(app);
    await checkAppRole(app);
    let sealed: SealedDatabase | SealedShut;
    if ('why' in access.sealed) sealed = access.sealed;
    else {
      const { connection, migrator } = access.sealed;
      sealed = {
        pool: openPool(connection, roomConnections, log),
        ...(migrator === undefined ? {} : { migrator: { ...migrator, types: valueTypes } }),
      };
      pools.push(sealed.pool);
    }
    return {
      app,
      appConnection: { ...access.app, application_name: 'daiban', types: valueTypes },
      migrator: { ...access.migrator, types: valueTypes },
      sealed,
      close: async () => {
        await Promise.all(pools.map((pool) => pool.end()));
        await embedded?.stop();
      },
    };
  } catch (error) {
    await Promise.all(pools.map((pool) => pool.end()));
    await embedded?.stop();
    throw error;
  }
};
