import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { classifyDatabaseFault } from '../database/database-fault.ts';
import type { Log } from '../log.ts';
import { ProblemError, type ProblemExtra, sendProblem } from './problem.ts';

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '');
const statusOf = (error: unknown): number =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;

// The reader of multipart forms throws plain errors for what the sender did wrong.
const brokenForm =
  /^(Multipart: Boundary not found|Unexpected end of multipart data|\w+ terminated early due to unexpected end of multipart data)/;

interface Classified {
  readonly code: string;
  readonly extra: ProblemExtra;
}

/** The problem code for whatever was thrown. `internal` is for bugs only. */
export const classifyFault = (error: unknown): Classified => {
  if (error instanceof ProblemError) return { code: error.code, extra: error.extra };
  const fault = classifyDatabaseFault(error);
  if (fault.kind === 'connection-lost' || fault.kind === 'timeout') return { code: 'database-away', extra: { retryAfter: 3 } };
  if (fault.kind === 'storage-full') return { code: 'storage-full', extra: {} };
  if (fault.kind === 'serialization') return { code: 'stale-version', extra: {} };
  // Values that no column can hold, such as text with a zero character: the input's fault, found late.
  if (/^22[0-9A-Z]{3}$/.test(codeOf(error))) return { code: 'malformed-input', extra: {} };
  if (error instanceof Error && brokenForm.test(error.message)) return { code: 'malformed-input', extra: {} };
  const status = statusOf(error);
  if (status === 413) return { code: 'too-large', extra: {} };
  if (status === 415 || status === 406) return { code: 'unsupported-media', extra: {} };
  if (status === 429) return { code: 'too-many-requests', extra: { retryAfter: 10 } };
  if (status === 404) return { code: 'not-found', extra: {} };
  if (status === 405) return { code: 'method-not-allowed', extra: {} };
  if (status >= 400 && status < 500) return { code: 'malformed-input', extra: {} };
  // Fastify says so while it stops.
  if (status === 503) return { code: 'database-away', extra: { retryAfter: 3 } };
  return { code: 'internal', extra: {} };
};

/** Somebody typed an address into a browser, as opposed to a program that asks for something. */
const isPageOpened = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && !url.startsWith('/api/') && headers.accept?.includes('text/html') === true;

/** Learns every route that is registered from now on. @returns the methods that an address takes; none for an unknown one. */
const watchRoutes = (app: FastifyInstance): ((url: string) => readonly string[]) => {
  const routes: { readonly form: RegExp; readonly methods: readonly string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return;
    const form = url
      .split('/')
      .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
      .join('/');
    routes.push({ form: new RegExp(`^${form}/?$`), methods: [method].flat() });
  });
  return (url) => {
    const [path = ''] = url.split('?');
    return [...new Set(routes.filter(({ form }) => form.test(path)).flatMap(({ methods }) => methods))].sort();
  };
};

/**
 * Makes every fault and every unknown address leave as problem details; only bugs are logged with their place. Where pages are
 * served, an unknown address opens the first page, which says that there is no such page.
 */
export const answerFaults = (app: FastifyInstance, log: Log): void => {
  const methodsOf = watchRoutes(app);
  const answer = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const { code, extra } = classifyFault(error);
    // A bug must be found, also where nothing else is logged: then without saying where the request went.
    const route = request.routeOptions.config.quiet === true ? {} : { route: request.routeOptions.url };
    const line = { err: error, code, requestId: request.id, ...route };
    if (code === 'internal') log.error(line, 'a request failed');
    else if (code === 'database-away' || code === 'storage-full') log.warn(line, 'a request could not be served');
    return sendProblem(request, reply, code, extra);
  };
  app.setErrorHandler(answer);
  app.setNotFoundHandler((request, reply) => {
    const methods = methodsOf(request.url);
    if (methods.length > 0) return sendProblem(request, reply.header('allow', methods.join(', ')), 'method-not-allowed');
    return app.hasReplyDecorator('sendFile') && isPageOpened(request)
      ? reply.code(404).sendFile('index.html')
      : sendProblem(request, reply, 'not-found');
  });
};
