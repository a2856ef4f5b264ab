import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { appRole, ownerRole, provideSealedRoles, sealedOwnerRole, sealedRole } from './roles.ts';

/** How to enter the sealed room: a login of its own, which may do nothing outside it. */
export interface SealedAccess {
  /** As daiban_sealed. */
  readonly connection: pg.ClientConfig;
  /** To lay out the room as its owner; undefined when this login may not, and somebody else does it. */
  readonly migrator?: pg.ClientConfig;
}

/** Why the room stays shut, as a sentence for whoever runs the server. */
export interface SealedShut {
  readonly why: string;
}

// Fixed and shared by all processes.
const advisoryLock = 4_103_527_392;

const providePassword = (stateFolder: string): string => {
  const file = join(stateFolder, 'sealed-database-password');
  if (!existsSync(file)) {
    try {
      writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  return readFileSync(file, 'utf8').trim();
};

/** The room of the embedded database: its roles, and a password kept in a file of its own. `client` is the superuser in the database. */
export const prepareEmbeddedRoom = async (client: pg.Client, superuserUrl: string, stateFolder: string): Promise<SealedAccess> => {
  const password = providePassword(stateFolder);
  await provideSealedRoles(client);
  await client.query(`ALTER ROLE ${sealedRole} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
  const url = new URL(superuserUrl);
  return {
    connection: { host: url.hostname, port: Number(url.port), database: url.pathname.slice(1), user: sealedRole, password },
    migrator: { connectionString: superuserUrl },
  };
};

/** Lets the owner of the room delete what belongs to a case in the ordinary tables, as the migrations name them; without roles it does nothing. */
export const allowSealing = async (migrator: pg.ClientConfig): Promise<void> => {
  const client = new pg.Client(migrator);
  await client.connect();
  try {
    // Two processes that grant on the same table at once would fail; the lock goes with the connection.
    await client.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
    await client.query(`SET ROLE ${ownerRole}`);
    await client.query('SELECT grant_sealing()');
  } finally {
    await client.end();
  }
};

interface Standing {
  readonly version: number;
  readonly login: string;
  readonly is_superuser: boolean;
  readonly roles: number;
}

const standing = `SELECT current_setting('server_version_num')::int AS version, session_user AS login,
  (SELECT rolsuper FROM pg_roles WHERE rolname = session_user) AS is_superuser,
  (SELECT count(*)::int FROM pg_roles WHERE rolname IN ('${sealedOwnerRole}', '${sealedRole}')) AS roles`;

const isMember = async (client: pg.Client, login: string, role: string, privilege: string): Promise<boolean> =>
  (await client.query<{ is: boolean }>('SELECT pg_has_role($1, $2, $3) AS "is"', [login, role, privilege])).rows[0]?.is === true;

/**
 * The room behind SEALED_DATABASE_URL. It stays shut while its user could act outside it, or the user of DATABASE_URL inside it.
 * @param ordinary a connection of DATABASE_URL
 */
export const prepareServerRoom = async (
  ordinary: pg.Client,
  sealedUrl: string | undefined,
  connect: (connection: pg.ClientConfig) => Promise<pg.Client>,
): Promise<SealedAccess | SealedShut> => {
  if (sealedUrl === undefined) return { why: 'SEALED_DATABASE_URL is not set. db/sealed-roles.sql says how to make its user.' };
  const here = (await ordinary.query<Standing>(standing)).rows[0];
  if (here === undefined || here.roles < 2)
    return { why: 'Its roles are missing. Let an administrator run db/sealed-roles.sql in this database.' };
  // A superuser passes every check there is; whoever runs a real office with one is told so in docs/operations.md.
  if (!here.is_superuser)
    for (const role of [sealedOwnerRole, sealedRole])
      if (await isMember(ordinary, here.login, role, 'MEMBER'))
        return { why: `The user of DATABASE_URL is a member of ${role}. Take it away: REVOKE ${role} FROM "${here.login}".` };
  if (await isMember(ordinary, appRole, sealedRole, 'MEMBER')) return { why: `${appRole} is a member of ${sealedRole}.` };
  const client = await connect({ connectionString: sealedUrl });
  try {
    const room = (await client.query<Standing>(standing)).rows[0];
    if (room === undefined || room.is_superuser)
      return { why: 'The user of SEALED_DATABASE_URL is a superuser; make one for the room alone.' };
    for (const role of [ownerRole, appRole])
      if (await isMember(client, room.login, role, 'MEMBER')) return { why: `The user of SEALED_DATABASE_URL is a member of ${role}.` };
    const privilege = room.version >= 160_000 ? 'SET' : 'MEMBER';
    if (!(await isMember(client, room.login, sealedRole, privilege)))
      return { why: `The user of SEALED_DATABASE_URL is no member of ${sealedRole}: GRANT ${sealedRole} TO "${room.login}".` };
    const url = new URL(sealedUrl);
    url.searchParams.set('options', `${url.searchParams.get('options') ?? ''} -c role=${sealedRole}`.trim());
    return {
      connection: { connectionString: url.href.replaceAll('+', '%20') },
      ...((await isMember(client, room.login, sealedOwnerRole, privilege)) ? { migrator: { connectionString: sealedUrl } } : {}),
    };
  } finally {
    await client.end();
  }
};
