import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { digestOf, newToken } from '../../platform/auth/tokens.ts';
import type { Clock } from '../../platform/clock.ts';
import { type Connection, statement } from '../../platform/database/statement.ts';
import type { PersonalData } from '../../platform/personal-data/personal-data.ts';

export const residentCookie = 'daiban_resident';

const idleMilliseconds = 30 * 60_000;
const absoluteMilliseconds = 12 * 3_600_000;
const touchMilliseconds = 60_000;

/** A signed-in resident: a phone that has proved itself. */
export interface Resident {
  readonly phone: string;
}

export interface ResidentSessions {
  begin(phone: string, reply: FastifyReply): Promise<void>;
  find(request: FastifyRequest): Promise<Resident | undefined>;
  end(request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

const insert = statement(
  'resident-session.begin',
  `with gone as (delete from resident_session where expires_at < $3::timestamptz - interval '1 day')
   insert into resident_session (token_hash, sealed, created_at, last_seen_at, expires_at) values ($1, $2, $3, $3, $4)`,
);
const read = statement<{ sealed: Buffer }>(
  'resident-session.find',
  `with found as (
     select token_hash, sealed, last_seen_at from resident_session
     where token_hash = $1 and revoked_at is null and expires_at > $2 and last_seen_at > $3
   ), touched as (
     update resident_session set last_seen_at = $2 from found where resident_session.token_hash = found.token_hash and found.last_seen_at < $4
   )
   select sealed from found`,
);
const revoke = statement(
  'resident-session.end',
  'update resident_session set revoked_at = $2 where token_hash = $1 and revoked_at is null',
);

const contentSchema = z.object({ phone: z.string() });
const tokenOf = (request: FastifyRequest): string | undefined => {
  const token = request.cookies[residentCookie];
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
};

/** Sessions of residents: an opaque token in an HttpOnly cookie; half an hour without a request, twelve hours in any case. */
export const createResidentSessions = (parts: {
  readonly database: Connection;
  readonly personal: PersonalData;
  readonly clock: Clock;
  readonly isHttps: boolean;
}): ResidentSessions => {
  const { database, personal, clock } = parts;
  const cookieOptions = { path: '/api', httpOnly: true, sameSite: 'lax', secure: parts.isHttps } as const;
  return {
    begin: async (phone, reply) => {
      const token = newToken();
      const now = clock.now();
      const end = new Date(now.getTime() + absoluteMilliseconds);
      await insert.count(database, [digestOf(token), personal.sealPersonal({ phone }), now, end]);
      reply.setCookie(residentCookie, token, { ...cookieOptions, maxAge: absoluteMilliseconds / 1000 });
    },
    find: async (request) => {
      const token = tokenOf(request);
      if (token === undefined) return undefined;
      const now = clock.now();
      const time = now.getTime();
      const row = await read.row(database, [digestOf(token), now, new Date(time - idleMilliseconds), new Date(time - touchMilliseconds)]);
      return row && contentSchema.parse(personal.openPersonal(row.sealed));
    },
    end: async (request, reply) => {
      reply.clearCookie(residentCookie, cookieOptions);
      const token = tokenOf(request);
      if (token !== undefined) await revoke.count(database, [digestOf(token), clock.now()]);
    },
  };
};
