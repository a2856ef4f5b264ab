/** A request of the load. In the body `freshId` stands for an id that differs in every sending. */
export interface LoadRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly cookie?: string;
  readonly body?: string;
}

export const freshId = '00000000-0000-4000-8000-000000000000';

/** The request as it goes over the wire. */
export const toText = ({ method, path, cookie, body }: LoadRequest): string => {
  const lines = [`${method} ${path} HTTP/1.1`, 'host: bench', 'x-daiban: 1'];
  if (cookie !== undefined) lines.push(`cookie: ${cookie}`);
  if (body !== undefined) lines.push('content-type: application/json', `content-length: ${Buffer.byteLength(body)}`);
  return `${lines.join('\r\n')}\r\n\r\n${body ?? ''}`;
};
