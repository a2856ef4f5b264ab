import type { FastifyRequest } from 'fastify';

/**
 * True when a state-changing request certainly comes from our own pages or from a program: it carries the header `x-daiban: 1`,
 * which other sites cannot set without our leave, or an Origin that is this very host or the public address. A browser that says that
 * another site sent it is believed before everything else.
 */
export const isOwnRequest = (request: Pick<FastifyRequest, 'headers'>, publicUrl?: string): boolean => {
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return false;
  if (request.headers['x-daiban'] === '1') return true;
  const origin = request.headers.origin;
  if (origin === undefined || !URL.canParse(origin)) return false;
  if (publicUrl !== undefined && new URL(publicUrl).origin === origin) return true;
  return new URL(origin).host === request.headers.host;
};
