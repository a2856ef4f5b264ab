import { createHash, randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** A new unpredictable token for a cookie or a link, 256 bits. Only its digest is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token or a code that nobody guesses. */
export const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The token of a cookie when it has the form of one; undefined for anything made up. */
export const readToken = (request: Pick<FastifyRequest, 'cookies'>, cookie: string): string | undefined => {
  const token = request.cookies[cookie];
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
};
