import { randomUUID } from 'node:crypto';
import type { HttpConnection } from './http-connection.ts';
import { freshId, type LoadRequest, toText } from './load-request.ts';

/** Sends one request outside a load. @throws when it is refused: the bench is wrong then. */
export const send = async (connection: HttpConnection, request: LoadRequest): Promise<string> => {
  const { status, body } = await connection.send(toText(request).replaceAll(freshId, () => randomUUID()));
  if (status >= 300) throw new Error(`${request.path} was answered with ${status}: ${body}`);
  return body;
};
