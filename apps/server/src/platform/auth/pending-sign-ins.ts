import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import { type Connection, statement } from '../database/statement.ts';
import { digestOf, newToken, readToken } from './tokens.ts';

export const pendingCookie = 'daiban_pending';
const livesMinutes = 15;
const mostFailures = 5;

/** Somebody whose password (or single sign-on) was right and who still owes a step. It opens nothing but the steps of the sign-in. */
export interface PendingSignIn {
  readonly officerId: string;
  readonly by: 'password' | 'singleSignOn';
  readonly hasSecondFactor: boolean;
}

export interface PendingSignIns {
  begin(pending: PendingSignIn, reply: FastifyReply): Promise<void>;
  find(request: FastifyRequest): Promise<PendingSignIn | undefined>;
  /** The second factor was right. */
  pass(request: FastifyRequest): Promise<void>;
  /** A wrong code; after five the sign-in begins anew. */
  fail(request: FastifyRequest): Promise<void>;
  end(request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

const insert = statement(
  'pending.begin',
  'INSERT INTO pending_sign_in (token_hash, officer_id, signed_in_by, has_second_factor, expires_at) VALUES ($1, $2, $3, $4, $5)',
);
const dropOld = statement('pending.drop-old', 'DELETE FROM pending_sign_in WHERE expires_at < $1 OR officer_id = $2 AND failures >= $3');
const read = statement<{ officer_id: string; signed_in_by: PendingSignIn['by']; has_second_factor: boolean }>(
  'pending.find',
  'SELECT officer_id, signed_in_by, has_second_factor FROM pending_sign_in WHERE token_hash = $1 AND expires_at > $2 AND failures < $3',
);
const pass = statement('pending.pass', 'UPDATE pending_sign_in SET has_second_factor = true WHERE token_hash = $1');
const fail = statement('pending.fail', 'UPDATE pending_sign_in SET failures = failures + 1 WHERE token_hash = $1');
const drop = statement('pending.end', 'DELETE FROM pending_sign_in WHERE token_hash = $1');
const dropAll = statement('pending.end-all', 'DELETE FROM pending_sign_in WHERE officer_id = $1');

/** Ends every begun sign-in of an officer, as when the account is locked or recovered. */
export const endPendingOf = async (connection: Connection, officerId: string): Promise<void> => {
  await dropAll.count(connection, [officerId]);
};

export const createPendingSignIns = (database: Connection, clock: Clock, isHttps: boolean): PendingSignIns => {
  const options = { path: '/api/sign-in', httpOnly: true, sameSite: 'strict', secure: isHttps } as const;
  const hashOf = (request: FastifyRequest): Buffer | undefined => {
    const token = readToken(request, pendingCookie);
    return token === undefined ? undefined : digestOf(token);
  };
  return {
    begin: async ({ officerId, by, hasSecondFactor }, reply) => {
      const token = newToken();
      const now = clock.now();
      await dropOld.count(database, [now, officerId, mostFailures]);
      await insert.count(database, [digestOf(token), officerId, by, hasSecondFactor, new Date(now.getTime() + livesMinutes * 60_000)]);
      reply.setCookie(pendingCookie, token, { ...options, maxAge: livesMinutes * 60 });
    },
    find: async (request) => {
      const hash = hashOf(request);
      const row = hash && (await read.row(database, [hash, clock.now(), mostFailures]));
      return row && { officerId: row.officer_id, by: row.signed_in_by, hasSecondFactor: row.has_second_factor };
    },
    pass: async (request) => {
      const hash = hashOf(request);
      if (hash !== undefined) await pass.count(database, [hash]);
    },
    fail: async (request) => {
      const hash = hashOf(request);
      if (hash !== undefined) await fail.count(database, [hash]);
    },
    end: async (request, reply) => {
      const hash = hashOf(request);
      if (hash === undefined) return;
      reply.clearCookie(pendingCookie, options);
      await drop.count(database, [hash]);
    },
  };
};
