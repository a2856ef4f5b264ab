import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import { type Connection, statement } from '../database/statement.ts';
import { digestOf, newToken, readToken } from './tokens.ts';

export const deviceCookie = 'daiban_device';
const keptDays = 180;

/** Devices on which somebody signed in before. They open nothing: they only have a count of failed tries of their own. */
export interface KnownDevices {
  /** A name for the device of this request when this officer signed in on it before. */
  find(request: FastifyRequest, officerId: string): Promise<string | undefined>;
  /** Remembers the device after a whole sign-in. */
  remember(request: FastifyRequest, reply: FastifyReply, officerId: string): Promise<void>;
}

const find = statement('device.find', 'SELECT 1 FROM known_device WHERE token_hash = $1 AND officer_id = $2');
const keep = statement(
  'device.keep',
  `INSERT INTO known_device (token_hash, officer_id, last_seen_at) VALUES ($1, $2, $3)
   ON CONFLICT (token_hash, officer_id) DO UPDATE SET last_seen_at = $3`,
);
const dropOld = statement(
  'device.drop-old',
  'DELETE FROM known_device WHERE officer_id = $1 AND last_seen_at < $2::timestamptz - make_interval(days => $3)',
);

export const createKnownDevices = (database: Connection, clock: Clock, isHttps: boolean): KnownDevices => ({
  find: async (request, officerId) => {
    const token = readToken(request, deviceCookie);
    if (token === undefined || (await find.row(database, [digestOf(token), officerId])) === undefined) return undefined;
    return `${officerId}:${digestOf(token).toString('base64url')}`;
  },
  remember: async (request, reply, officerId) => {
    const token = readToken(request, deviceCookie) ?? newToken();
    await keep.count(database, [digestOf(token), officerId, clock.now()]);
    await dropOld.count(database, [officerId, clock.now(), keptDays]);
    reply.setCookie(deviceCookie, token, {
      path: '/api/sign-in',
      httpOnly: true,
      sameSite: 'lax',
      secure: isHttps,
      maxAge: keptDays * 86_400,
    });
  },
});
