import { endpoints, getOpenApi } from '@daiban/contract/endpoints';
import { printOpenApi, toOpenApi } from '@daiban/contract/openapi';
import type { FastifyInstance } from 'fastify';
import product from '../../../../package.json' with { type: 'json' };
import { registerEndpoint } from '../platform/http/route.ts';

/** `GET /api/openapi.json`: the contract that this very server was built from. Open to everybody. */
export const registerOpenApi = (app: FastifyInstance): void => {
  const text = printOpenApi(toOpenApi(endpoints, { version: product.version }));
  registerEndpoint(app, getOpenApi, ({ reply }) => reply.header('content-type', 'application/json; charset=utf-8').send(text));
};
