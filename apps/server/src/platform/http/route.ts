import type { BodyOf, Endpoint, ParamsOf, QueryOf, ResponseOf } from '@daiban/contract/endpoint';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ZodType, z } from 'zod';
import { isOwnRequest } from './cross-site.ts';
import { type Fault, type Language, languageOf, ProblemAnswer, sendProblem } from './problem.ts';

/** One call of an endpoint, checked against its contract. */
export interface Call<E, Caller> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  /** Who calls, as `authenticate` found; undefined for a public endpoint. */
  readonly caller: Caller;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Answers the response, a refusal (`problem(…)`), or `reply` when it has answered by itself (streams, files). */
export type Handler<E, Caller> = (
  call: Call<E, Caller>,
) => Promise<ResponseOf<E> | ProblemAnswer | FastifyReply> | ResponseOf<E> | ProblemAnswer | FastifyReply;

export interface EndpointParts<Caller> {
  /** Finds the caller of a `staff` or `petitioner` endpoint; undefined answers `not-signed-in`, a problem itself. Not given for a public one. */
  readonly authenticate?: (request: FastifyRequest) => Promise<Caller | ProblemAnswer | undefined> | Caller | ProblemAnswer | undefined;
  /** Whether the caller holds one of the roles that the endpoint names; needed for an endpoint that names some. */
  readonly holdsOneOf?: (caller: Caller, roles: readonly string[]) => boolean;
  /** Address at which pages are served when a proxy stands before the server. */
  readonly publicUrl?: string;
}

const messagesOf: Readonly<Record<Language, (issue: z.core.$ZodRawIssue) => string | undefined>> = {
  'zh-CN': (issue) =>
    issue.code === 'invalid_type' && issue.input === undefined ? '此项必填' : textOf(z.locales.zhCN().localeError(issue)),
  en: (issue) =>
    issue.code === 'invalid_type' && issue.input === undefined ? 'This is required' : textOf(z.locales.en().localeError(issue)),
};

const textOf = (message: string | { message: string } | undefined | null): string | undefined =>
  typeof message === 'string' ? message : message?.message;

const faultsOf = (schema: ZodType, value: unknown, language: Language): readonly Fault[] => {
  const again = schema.safeParse(value, { error: messagesOf[language] });
  return (again.error?.issues ?? []).slice(0, 50).map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message }));
};

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Leaves no line in the log and no figure. */
    quiet?: boolean;
  }
}

const isReply = (answer: unknown, reply: FastifyReply): answer is FastifyReply => answer === reply;

/**
 * Registers the route of a contract endpoint: authenticates by its `access`, checks params, query and body (answering
 * `malformed-input` with a fault for each field in the reader's language), calls the handler, sends its answer as JSON.
 * Responses are checked against the contract in tests only.
 */
export const registerEndpoint = <E extends Endpoint, Caller = undefined>(
  app: FastifyInstance,
  endpoint: E,
  handler: Handler<E, Caller>,
  { authenticate, holdsOneOf, publicUrl }: EndpointParts<Caller> = {},
): void => {
  if ((endpoint.access === 'public') !== (authenticate === undefined)) {
    throw new Error(
      `The endpoint ${endpoint.operationId} is ${endpoint.access}, so authenticate must ${authenticate === undefined ? '' : 'not '}be given.`,
    );
  }
  const { params, query, body, response, status = 200, roles, quiet = false } = endpoint;
  if (roles !== undefined && holdsOneOf === undefined)
    throw new Error(`The endpoint ${endpoint.operationId} names roles, so holdsOneOf must be given.`);
  const limit = endpoint.limit ?? (endpoint.access === 'staff' ? 'session' : 'open');
  const countsByAddress = endpoint.access !== 'staff' && limit !== 'export';
  const needsOwnRequest = endpoint.access === 'staff' && endpoint.method !== 'GET';
  const checksResponse = process.env.NODE_ENV === 'test' && endpoint.produces === undefined;
  const checksBody = body !== undefined && endpoint.consumes === undefined;

  app.route({
    method: endpoint.method,
    url: endpoint.path.replace(/\{(\w+)\}/g, ':$1'),
    config: { quiet, ...(countsByAddress ? { limit } : {}) },
    handler: async (request, reply) => {
      let caller: Caller | undefined;
      if (authenticate !== undefined) {
        if (needsOwnRequest && !isOwnRequest(request, publicUrl)) return sendProblem(request, reply, 'cross-site-request');
        const found = await authenticate(request);
        if (found instanceof ProblemAnswer) return sendProblem(request, reply, found.code, found.extra);
        caller = found;
        if (caller === undefined) return sendProblem(request, reply, 'not-signed-in');
        // An office sits behind one address, so whoever is signed in is counted by account.
        if (request.account !== undefined) {
          const seconds = app.rateLimits.takeOf(request.account, request.ip, countsByAddress ? 'session' : limit);
          if (seconds > 0) return sendProblem(request, reply, 'too-many-requests', { retryAfter: seconds, facts: { seconds } });
        }
        if (roles !== undefined && holdsOneOf?.(caller, roles) !== true) return sendProblem(request, reply, 'not-permitted');
      }
      const given = { params: request.params as unknown, query: request.query as unknown, body: request.body as unknown };
      const refuse = (schema: ZodType, value: unknown) =>
        sendProblem(request, reply, 'malformed-input', { faults: faultsOf(schema, value, languageOf(request)) });
      if (params !== undefined) {
        const parsed = params.safeParse(given.params);
        if (!parsed.success) return refuse(params, given.params);
        given.params = parsed.data;
      }
      if (query !== undefined) {
        const parsed = query.safeParse(given.query);
        if (!parsed.success) return refuse(query, given.query);
        given.query = parsed.data;
      }
      if (checksBody) {
        const parsed = body.safeParse(given.body);
        if (!parsed.success) return refuse(body, given.body);
        given.body = parsed.data;
      }
      const answer = await handler({ ...given, caller, request, reply } as Call<E, Caller>);
      if (isReply(answer, reply)) return reply;
      if (answer instanceof ProblemAnswer) return sendProblem(request, reply, answer.code, answer.extra);
      if (checksResponse && status !== 204) response.parse(JSON.parse(JSON.stringify(answer)));
      reply.code(status);
      return status === 204 ? reply.send() : reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(answer));
    },
  });
};
