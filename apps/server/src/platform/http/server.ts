import type { RateLimitName } from '@daiban/contract/endpoint';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { newId } from '../ids.ts';
import type { Log } from '../log.ts';
import { answerFaults } from './fault-answers.ts';
import { dataHeaders, pagePolicy, permissionsPolicy } from './page-headers.ts';
import { sendProblem } from './problem.ts';
import { createRateLimits, type RateLimits } from './rate-limits.ts';

export interface HttpParts {
  readonly config: Config;
  readonly log: Log;
  readonly clock: Clock;
}

/** Largest JSON body, in bytes. */
export const bodyLimit = 1_048_576;

/** Largest single file of an upload, in bytes. */
export const fileLimit = 52_428_800;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** As what requests of the route are counted by address. */
    limit?: RateLimitName;
  }
  interface FastifyInstance {
    readonly rateLimits: RateLimits;
    /** How to find the account that sends a request; set once sessions are there. */
    readonly accounts: { find?: (request: FastifyRequest) => Promise<string | undefined> };
  }
  interface FastifyRequest {
    /** The account that sends, once it is known. */
    account: string | undefined;
  }
}

/**
 * The HTTP server without any route: safe headers, cookies, multipart, request ids, problem details for every fault, and one log
 * line a request that holds method, route pattern, status and duration, but neither addresses with values nor bodies nor cookies.
 */
export const buildHttp = async ({ config, log, clock }: HttpParts): Promise<FastifyInstance> => {
  const isHttps = config.publicUrl?.startsWith('https:') === true;
  const apiHeaders = dataHeaders(isHttps);
  const app = fastify({
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    requestIdHeader: false,
    genReqId: () => newId(clock),
    forceCloseConnections: 'idle',
    keepAliveTimeout: 65_000,
    trustProxy: config.publicUrl === undefined ? false : 'loopback, uniquelocal',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    // Answered below the routes: a broken percent sign, a request line that is too long, a header that is none.
    frameworkErrors: (_error, request, reply) => sendProblem(request as FastifyRequest, reply as FastifyReply, 'malformed-input'),
  });
  const rateLimits = createRateLimits({ policy: config.rateLimits, kiosks: config.kiosks });
  app.decorate('rateLimits', rateLimits);
  app.decorate('accounts', {});
  app.decorateRequest('account', undefined);
  /** Staff at the windows register for many people from one address: they are counted by account when the address has used up its own. */
  const secondsOf = async (request: FastifyRequest, limit: RateLimitName): Promise<number> => {
    const seconds = rateLimits.takeFrom(request.ip, limit);
    if (seconds === 0 || request.headers.cookie === undefined || rateLimits.takeFrom(request.ip, 'open') > 0) return seconds;
    const account = await app.accounts.find?.(request);
    return account === undefined ? seconds : rateLimits.takeOf(account, request.ip, 'session');
  };
  answerFaults(app, log);
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: fileLimit, files: 10, fields: 50, fieldSize: bodyLimit, parts: 60 } });
  await app.register(helmet, {
    global: false,
    strictTransportSecurity: isHttps,
    // Addresses inside the pages can tell what somebody does here; no other site is told.
    referrerPolicy: { policy: 'no-referrer' },
    contentSecurityPolicy: false,
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    // Fixed headers instead of helmet on the hot path, where its dozen of calls would show.
    if (request.url.startsWith('/api/')) reply.headers(apiHeaders);
    else {
      await reply.helmet();
      reply.header('content-security-policy', pagePolicy).header('permissions-policy', permissionsPolicy);
    }
    const { limit } = request.routeOptions.config;
    if (limit === undefined) return;
    const seconds = await secondsOf(request, limit);
    if (seconds > 0) return sendProblem(request, reply, 'too-many-requests', { retryAfter: seconds, facts: { seconds } });
  });
  app.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.config.quiet === true) return;
    const line = {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    };
    if (reply.statusCode >= 500) log.warn(line, 'request');
    else log.debug(line, 'request');
  });
  return app;
};
