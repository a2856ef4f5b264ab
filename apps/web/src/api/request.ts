import type { BodyInputOf, Endpoint, ParamsOf, ResponseOf } from '@daiban/contract/endpoint';
import type { Problem } from '@daiban/contract/problem';
import { accept, type Result, refuse } from '@daiban/domain/kernel/result';

/** Why a request brought no answer. `problem` is the server's own refusal; nothing was changed in any of these cases unless `unreachable`, where nobody knows. */
export type RequestFault =
  | { readonly kind: 'offline' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unreadable'; readonly status: number }
  | { readonly kind: 'problem'; readonly problem: Problem };

export type Answer<Value> = Result<Value, RequestFault>;

/** The part of an endpoint that goes over the wire, written by hand so that no schema library is loaded in the browser. */
export interface Route {
  readonly method: Endpoint['method'];
  readonly path: Endpoint['path'];
}

export interface RequestOptions {
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Key of the matter that it is about; the token of its proof goes along, or else the query code. */
  readonly queryCode?: string;
}

const patienceInMilliseconds = 30_000;

/** `/api/cases/{caseId}` with its names filled in. */
export const fillPath = (path: string, params: Readonly<Record<string, string>> = {}): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

type Authorise = (matterKey: string) => Readonly<Record<string, string>>;
let authorise: Authorise = () => ({});

/** Says by which header a call about a matter proves itself; set once by the surface that has such calls. */
export const authoriseBy = (by: Authorise): void => {
  authorise = by;
};

/** Headers of every call: the reader's language, the mark that tells a call of ours from a foreign form, and the query code. */
export const requestHeaders = (queryCode?: string): Record<string, string> => ({
  accept: 'application/json',
  'accept-language': document.documentElement.lang,
  'x-daiban': '1',
  ...(queryCode === undefined ? {} : authorise(queryCode)),
});

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string' && 'title' in value;

/** Reads an answer's text as what was asked for, or as a problem. */
export const readAnswer = <Value>(status: number, text: string): Answer<Value> => {
  let value: unknown;
  try {
    value = text === '' ? undefined : JSON.parse(text);
  } catch {
    return refuse({ kind: 'unreadable', status });
  }
  if (status >= 200 && status < 300) return accept(value as Value);
  return isProblem(value) ? refuse({ kind: 'problem', problem: value }) : refuse({ kind: 'unreadable', status });
};

export const connectionFault = (): RequestFault => ({ kind: navigator.onLine ? 'unreachable' : 'offline' });

const send = async <Value>(
  route: Route,
  options: RequestOptions,
  read: (response: Response) => Promise<Answer<Value>>,
): Promise<Answer<Value>> => {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceInMilliseconds);
  try {
    const response = await fetch(fillPath(route.path, options.params), {
      method: route.method,
      headers: {
        ...requestHeaders(options.queryCode),
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      signal: patience.signal,
      credentials: 'same-origin',
      cache: 'no-store',
    });
    return await read(response);
  } catch {
    return refuse(connectionFault());
  } finally {
    clearTimeout(timer);
  }
};

/** One JSON call. Never throws: a lost network and a refusal are answers too. */
export const request = <Value>(route: Route, options: RequestOptions = {}): Promise<Answer<Value>> =>
  send(route, options, async (response) => readAnswer<Value>(response.status, await response.text()));

/** One call whose answer is a file. */
export const requestFile = (route: Route, options: RequestOptions = {}): Promise<Answer<Blob>> =>
  send(route, options, async (response) =>
    response.ok ? accept(await response.blob()) : readAnswer<Blob>(response.status, await response.text()),
  );

/** A call typed by its contract endpoint: `call<typeof submit>({ method: 'POST', path: '/api/submissions' })`. */
export const call =
  <E>(route: Route) =>
  (
    options: Omit<RequestOptions, 'params' | 'body'> & { readonly params?: ParamsOf<E>; readonly body?: BodyInputOf<E> } = {},
  ): Promise<Answer<ResponseOf<E>>> =>
    request<ResponseOf<E>>(route, options as RequestOptions);
