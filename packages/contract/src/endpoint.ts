import type { Role } from '@daiban/domain/case/vocabulary';
import type { ZodType, z } from 'zod';

/** Who may call an endpoint at all. What a caller may see or do there is decided per case by `access`. */
export type Access = 'public' | 'staff' | 'petitioner';

/** What is counted by address or account, so that nobody floods the office or tries codes by machine; how many is the server's to say. */
export type RateLimitName = 'filing' | 'tracking' | 'upload' | 'comparing' | 'export' | 'open' | 'session';

/**
 * One HTTP endpoint, said once: the server registers its route from it, the browser calls it through it and
 * `openapi.json` is printed from it. Paths are written `/api/cases/{caseId}`.
 */
export interface Endpoint<
  Params extends ZodType = ZodType,
  Query extends ZodType = ZodType,
  Body extends ZodType = ZodType,
  Response extends ZodType = ZodType,
> {
  readonly operationId: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: `/api/${string}`;
  readonly tag: string;
  readonly summary: string;
  readonly access: Access;
  /** Of a `staff` endpoint: only who holds one of these roles may call it. Left out: every member of staff may. */
  readonly roles?: readonly Role[];
  /** Leaves no line in the log and no figure: that it was called at all is nobody's business. */
  readonly quiet?: true;
  /** As what its calls are counted; left out: `open` for everybody, `session` for who is signed in. `export` counts by account. */
  readonly limit?: RateLimitName;
  readonly params?: Params;
  readonly query?: Query;
  /** JSON body. Endpoints that take files or answer with a stream say so in `consumes` / `produces`. */
  readonly body?: Body;
  readonly consumes?: 'multipart/form-data';
  readonly produces?: string;
  readonly response: Response;
  /** Status of success; 200 when left out. */
  readonly status?: 200 | 201 | 202 | 204 | 302;
  /** Refusal and fault codes that this endpoint can answer with, beside the general ones. */
  readonly problems?: readonly string[];
}

/** Keeps the exact schema types of an endpoint. */
export const endpoint = <Params extends ZodType, Query extends ZodType, Body extends ZodType, Response extends ZodType>(
  definition: Endpoint<Params, Query, Body, Response>,
): Endpoint<Params, Query, Body, Response> => definition;

export type ParamsOf<E> = E extends Endpoint<infer P, ZodType, ZodType, ZodType> ? z.output<P> : never;
export type QueryOf<E> = E extends Endpoint<ZodType, infer Q, ZodType, ZodType> ? z.output<Q> : never;
export type BodyOf<E> = E extends Endpoint<ZodType, ZodType, infer B, ZodType> ? z.output<B> : never;
export type BodyInputOf<E> = E extends Endpoint<ZodType, ZodType, infer B, ZodType> ? z.input<B> : never;
export type QueryInputOf<E> = E extends Endpoint<ZodType, infer Q, ZodType, ZodType> ? z.input<Q> : never;
export type ResponseOf<E> = E extends Endpoint<ZodType, ZodType, ZodType, infer R> ? z.output<R> : never;
