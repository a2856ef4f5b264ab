import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import { type Connection, statement } from '../database/statement.ts';

const idleMilliseconds = 8 * 3_600_000;
const absoluteMilliseconds = 24 * 3_600_000;
const cacheMilliseconds = 10_000;
const touchMilliseconds = 60_000;
const mostCached = 5_000;

export const sessionCookie = 'daiban_session';

export interface Sessions {
  /** Begins a session of the officer and puts its token into the reply's cookie. */
  begin(officerId: string, reply: FastifyReply): Promise<void>;
  /** The signed-in officer's id, or undefined. Costs a query at most every ten seconds a session; a sign-out elsewhere counts within ten seconds. */
  find(request: FastifyRequest): Promise<string | undefined>;
  /** Ends the session of the request, at once in this process. */
  end(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /** Ends all sessions of an officer, as when a password or an appointment changes. */
  endAll(officerId: string): Promise<void>;
}

export interface SessionParts {
  readonly database: Connection;
  readonly clock: Clock;
  /** True when pages are served over https: then the cookie is never sent without. */
  readonly isHttps: boolean;
}

const insert = statement(
  'session.begin',
  'INSERT INTO staff_session (token_hash, officer_id, created_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $3, $4)',
);
// Found and kept alive in one statement; last_seen_at is written at most once a minute.
const read = statement<{ officer_id: string }>(
  'session.find',
  `WITH found AS (
     SELECT token_hash, officer_id, last_seen_at FROM staff_session
     WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > $2 AND last_seen_at > $3
   ), touched AS (
     UPDATE staff_session SET last_seen_at = $2 FROM found
     WHERE staff_session.token_hash = found.token_hash AND found.last_seen_at < $4
   )
   SELECT officer_id FROM found`,
);
const revoke = statement('session.end', 'UPDATE staff_session SET revoked_at = $2 WHERE token_hash = $1 AND revoked_at IS NULL');
const revokeAll = statement('session.end-all', 'UPDATE staff_session SET revoked_at = $2 WHERE officer_id = $1 AND revoked_at IS NULL');

const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

const tokenOf = (request: FastifyRequest): string | undefined => {
  const token = request.cookies[sessionCookie];
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
};

/**
 * Sessions of staff: an opaque random token in an HttpOnly cookie, of which the table `staff_session` keeps only the SHA-256. They
 * end after 8 hours without a request and after 24 hours in any case.
 */
export const createSessions = ({ database, clock, isHttps }: SessionParts): Sessions => {
  const cache = new Map<string, { readonly officerId: string; readonly until: number }>();
  const cookieOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps } as const;
  return {
    begin: async (officerId, reply) => {
      const token = randomBytes(32).toString('base64url');
      const now = clock.now();
      await insert.count(database, [hashToken(token), officerId, now, new Date(now.getTime() + absoluteMilliseconds)]);
      reply.setCookie(sessionCookie, token, { ...cookieOptions, maxAge: absoluteMilliseconds / 1000 });
    },
    find: async (request) => {
      const token = tokenOf(request);
      if (token === undefined) return undefined;
      const now = clock.now();
      const time = now.getTime();
      const known = cache.get(token);
      if (known !== undefined && known.until > time && known.until <= time + cacheMilliseconds) return known.officerId;
      cache.delete(token);
      const row = await read.row(database, [hashToken(token), now, new Date(time - idleMilliseconds), new Date(time - touchMilliseconds)]);
      if (row === undefined) return undefined;
      if (cache.size >= mostCached) cache.clear();
      cache.set(token, { officerId: row.officer_id, until: time + cacheMilliseconds });
      return row.officer_id;
    },
    end: async (request, reply) => {
      reply.clearCookie(sessionCookie, cookieOptions);
      const token = tokenOf(request);
      if (token === undefined) return;
      cache.delete(token);
      await revoke.count(database, [hashToken(token), clock.now()]);
    },
    endAll: async (officerId) => {
      await revokeAll.count(database, [officerId, clock.now()]);
      for (const [token, known] of cache) if (known.officerId === officerId) cache.delete(token);
    },
  };
};
