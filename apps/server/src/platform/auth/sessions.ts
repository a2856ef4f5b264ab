import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import { type Connection, statement } from '../database/statement.ts';
import { toDeviceName } from './device-name.ts';
import { digestOf, newToken, readToken } from './tokens.ts';

const cacheMilliseconds = 10_000;
const touchMilliseconds = 60_000;
const mostCached = 5_000;

export const sessionCookie = 'daiban_session';

/** How somebody proved who they are. */
export const signInWays = ['password', 'passwordAndCode', 'singleSignOn', 'singleSignOnAndCode'] as const;
export type SignInWay = (typeof signInWays)[number];

/** One device on which somebody is signed in. */
export interface SessionView {
  readonly id: string;
  /** Browser and system, as the browser names itself. */
  readonly device: string;
  readonly address: string;
  readonly signedInBy: SignInWay;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly isCurrent: boolean;
}

export interface Sessions {
  /**
   * Begins a session of the officer and puts its token into the reply's cookie. The token is always new, and the session that the
   * request came with ends: a token that somebody planted before the sign-in opens nothing.
   */
  begin(officerId: string, request: FastifyRequest, reply: FastifyReply, signedInBy: SignInWay): Promise<void>;
  /** The signed-in officer's id, or undefined. Costs a query at most every ten seconds a session; a sign-out elsewhere counts within ten seconds. */
  find(request: FastifyRequest): Promise<string | undefined>;
  /** Ends the session of the request, at once in this process. */
  end(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /** Ends all sessions of an officer, as when an account is locked or the last appointment ends. */
  endAll(officerId: string): Promise<void>;
  /** The living sessions of an officer, newest first. */
  list(officerId: string, request: FastifyRequest): Promise<readonly SessionView[]>;
  /** Ends one session of the officer; false when they have no such one. */
  endOne(officerId: string, sessionId: string): Promise<boolean>;
  /** Ends all sessions of the officer but the one of the request; answers how many. */
  endOthers(officerId: string, request: FastifyRequest): Promise<number>;
}

export interface SessionParts {
  readonly database: Connection;
  readonly clock: Clock;
  /** True when pages are served over https: then the cookie is never sent without. */
  readonly isHttps: boolean;
}

const insert = statement<{ expires_at: Date }>(
  'session.begin',
  `INSERT INTO staff_session (token_hash, officer_id, created_at, last_seen_at, expires_at, signed_in_by, device, address)
   SELECT $1, $2, $3::timestamptz, $3, $3::timestamptz + make_interval(hours => absolute_hours), $4, $5, $6 FROM sign_in_policy
   RETURNING expires_at`,
);
const dropOld = statement(
  'session.drop-old',
  `DELETE FROM staff_session WHERE officer_id = $1 AND expires_at < $2::timestamptz - interval '30 days'`,
);

// The limits are read beside the session, so that a new policy holds for those who are signed in, in every process.
const living = `revoked_at IS NULL AND expires_at > $2::timestamptz
       AND last_seen_at > $2::timestamptz - make_interval(mins => idle_minutes)
       AND created_at > $2::timestamptz - make_interval(hours => absolute_hours)`;
// Found and kept alive in one statement; last_seen_at is written at most once a minute.
const read = statement<{ officer_id: string }>(
  'session.find',
  `WITH found AS (
     SELECT token_hash, officer_id, last_seen_at FROM staff_session, sign_in_policy WHERE token_hash = $1 AND ${living}
   ), touched AS (
     UPDATE staff_session SET last_seen_at = $2 FROM found
     WHERE staff_session.token_hash = found.token_hash AND found.last_seen_at < $3
   )
   SELECT officer_id FROM found`,
);
interface SessionRow {
  readonly id: string;
  readonly token_hash: Buffer;
  readonly device: string;
  readonly address: string;
  readonly signed_in_by: SignInWay;
  readonly created_at: Date;
  readonly last_seen_at: Date;
}
const listLiving = statement<SessionRow>(
  'session.list',
  `SELECT id::text, token_hash, device, address, signed_in_by, created_at, last_seen_at FROM staff_session, sign_in_policy
   WHERE officer_id = $1 AND ${living} ORDER BY created_at DESC LIMIT 100`,
);
const revoke = statement('session.end', 'UPDATE staff_session SET revoked_at = $2 WHERE token_hash = $1 AND revoked_at IS NULL');
const revokeOne = statement<{ token_hash: Buffer }>(
  'session.end-one',
  'UPDATE staff_session SET revoked_at = $3 WHERE officer_id = $1 AND id = $2 AND revoked_at IS NULL RETURNING token_hash',
);
const revokeAll = statement(
  'session.end-all',
  'UPDATE staff_session SET revoked_at = $2 WHERE officer_id = $1 AND revoked_at IS NULL AND token_hash <> $3',
);
const noToken = Buffer.alloc(32);
const never = new Date(0);

/** Pages refresh themselves and listen for changes while nobody sits before them; such requests do not keep a session alive. */
const isAttended = ({ headers }: FastifyRequest): boolean =>
  headers['x-daiban-unattended'] === undefined && headers.accept !== 'text/event-stream';

/** Ends the sessions of an officer inside a transaction; `Sessions.endAll` after the commit makes this process feel it at once. */
export const endSessionsOf = async (connection: Connection, officerId: string, now: Date): Promise<void> => {
  await revokeAll.count(connection, [officerId, now, noToken]);
};

/**
 * Sessions of staff: an opaque random token in an HttpOnly cookie, of which the table `staff_session` keeps only the SHA-256. How long
 * they live, idle and in all, the sign-in policy says.
 */
export const createSessions = ({ database, clock, isHttps }: SessionParts): Sessions => {
  const cache = new Map<string, { readonly officerId: string; readonly until: number }>();
  const cookieOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps } as const;
  const forget = (isMeant: (token: string, officerId: string) => boolean): void => {
    for (const [token, { officerId }] of cache) if (isMeant(token, officerId)) cache.delete(token);
  };
  const endPresented = async (request: FastifyRequest): Promise<void> => {
    const token = readToken(request, sessionCookie);
    if (token === undefined) return;
    cache.delete(token);
    await revoke.count(database, [digestOf(token), clock.now()]);
  };
  return {
    begin: async (officerId, request, reply, signedInBy) => {
      await endPresented(request);
      const token = newToken();
      const now = clock.now();
      const device = toDeviceName(request.headers['user-agent']);
      const row = await insert.row(database, [digestOf(token), officerId, now, signedInBy, device, request.ip]);
      if (row === undefined) throw new Error('This database has no sign-in policy.');
      await dropOld.count(database, [officerId, now]);
      reply.setCookie(sessionCookie, token, {
        ...cookieOptions,
        maxAge: Math.round((row.expires_at.getTime() - now.getTime()) / 1000),
      });
    },
    find: async (request) => {
      const token = readToken(request, sessionCookie);
      if (token === undefined) return undefined;
      const now = clock.now();
      const time = now.getTime();
      const known = cache.get(token);
      if (known !== undefined && known.until > time && known.until <= time + cacheMilliseconds) return known.officerId;
      cache.delete(token);
      const touchedBefore = isAttended(request) ? new Date(time - touchMilliseconds) : never;
      const row = await read.row(database, [digestOf(token), now, touchedBefore]);
      if (row === undefined) return undefined;
      if (cache.size >= mostCached) cache.clear();
      cache.set(token, { officerId: row.officer_id, until: time + cacheMilliseconds });
      return row.officer_id;
    },
    end: async (request, reply) => {
      reply.clearCookie(sessionCookie, cookieOptions);
      await endPresented(request);
    },
    endAll: async (officerId) => {
      await endSessionsOf(database, officerId, clock.now());
      forget((_token, of) => of === officerId);
    },
    list: async (officerId, request) => {
      const token = readToken(request, sessionCookie);
      const own = token === undefined ? undefined : digestOf(token);
      return (await listLiving.rows(database, [officerId, clock.now()])).map((row) => ({
        id: row.id,
        device: row.device,
        address: row.address,
        signedInBy: row.signed_in_by,
        createdAt: row.created_at,
        lastSeenAt: row.last_seen_at,
        isCurrent: own?.equals(row.token_hash) === true,
      }));
    },
    endOne: async (officerId, sessionId) => {
      const row = await revokeOne.row(database, [officerId, sessionId, clock.now()]);
      if (row === undefined) return false;
      forget((token) => digestOf(token).equals(row.token_hash));
      return true;
    },
    endOthers: async (officerId, request) => {
      const own = readToken(request, sessionCookie);
      const count = await revokeAll.count(database, [officerId, clock.now(), own === undefined ? noToken : digestOf(own)]);
      forget((token, of) => of === officerId && token !== own);
      return count;
    },
  };
};
