import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import pg from 'pg';
import { elapsedMilliseconds } from '../clock.ts';
import type { Log } from '../log.ts';

export interface LiveHubOptions<Message> {
  readonly connection: pg.ClientConfig;
  readonly log: Log;
  /** Checks what arrives from other processes; undefined drops it. */
  readonly parse: (value: unknown) => Message | undefined;
  /** What subscribers are told of a message; left out: all of it. */
  readonly show?: (message: Message) => unknown;
  readonly channel?: string;
  /** How long messages are gathered before they are sent on together. */
  readonly gatherMilliseconds?: number;
}

export interface LiveHub<Message> {
  /** Tells every process, once the change is committed. Cheap: gathered and sent together; lost when the database is away. */
  publish(messages: readonly Message[]): void;
  /** Turns the request into a stream of server-sent events `message` with each message that passes `filter`; `resync` says "read again". */
  subscribe(reply: FastifyReply, filter: (message: Message) => boolean): FastifyReply;
  /** Also inside the server: calls `listener` for each message; answers how to end it. */
  listen(listener: (message: Message) => void): () => void;
  readonly subscribers: number;
  close(): Promise<void>;
}

interface Stream<Message> {
  readonly raw: ServerResponse;
  readonly filter: (message: Message) => boolean;
  readonly openedAt: number;
}

const heartbeatMilliseconds = 20_000;
// The browser comes back by itself; a stream that ends now and then cannot outlive the right to it for long.
const longestMilliseconds = 15 * 60_000;
const mostUnsentBytes = 1_000_000;
const longestPayload = 7_900;

/** Live updates across processes over LISTEN and NOTIFY on a connection of its own, which comes back by itself. */
export const openLiveHub = <Message>(options: LiveHubOptions<Message>): LiveHub<Message> => {
  const {
    connection,
    log,
    parse,
    show = (message: Message): unknown => message,
    channel = 'daiban_case',
    gatherMilliseconds = 30,
  } = options;
  const streams = new Set<Stream<Message>>();
  const listeners = new Set<(message: Message) => void>();
  const closing = new AbortController();
  let client: pg.Client | undefined;
  let gathered: string[] = [];
  let gathering: NodeJS.Timeout | undefined;

  const write = (stream: Stream<Message>, text: string): void => {
    if (stream.raw.writableLength > mostUnsentBytes) stream.raw.destroy();
    else stream.raw.write(text);
  };

  const deliver = (payload: string): void => {
    let values: unknown;
    try {
      values = JSON.parse(payload);
    } catch {
      return;
    }
    if (!Array.isArray(values)) return;
    for (const value of values as readonly unknown[]) {
      const message = parse(value);
      if (message === undefined) continue;
      for (const listener of listeners) listener(message);
      let text: string | undefined;
      for (const stream of streams) {
        if (!stream.filter(message)) continue;
        text ??= `event: message\ndata: ${JSON.stringify(show(message))}\n\n`;
        write(stream, text);
      }
    }
  };

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ ...connection, application_name: 'daiban-live', keepAlive: true });
    const ended = new Promise<void>((resolve) => {
      next.once('error', () => resolve());
      next.once('end', () => resolve());
    });
    next.on('error', () => undefined);
    next.on('notification', (notification) => deliver(notification.payload ?? ''));
    try {
      await next.connect();
      // A hint may be lost in a crash; waiting for the disk would hold up every other commit that notifies.
      await next.query('SET synchronous_commit = off');
      await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      if (closing.signal.aborted) return;
      client = next;
      for (const stream of streams) write(stream, 'event: resync\ndata: {}\n\n');
      await ended;
    } finally {
      client = undefined;
      await next.end().catch(() => undefined);
    }
  };

  const run = async (): Promise<void> => {
    for (let failures = 0; !closing.signal.aborted; failures += 1) {
      const since = elapsedMilliseconds();
      await connect().catch((err: unknown) => {
        if (failures === 0) log.warn({ err }, 'live updates have no connection to the database; trying on');
      });
      if (elapsedMilliseconds() - since > 10_000) failures = 0;
      await wait(Math.min(200 * 2 ** failures, 5_000), undefined, { signal: closing.signal }).catch(() => undefined);
    }
  };
  const running = run();

  const heartbeat = setInterval(() => {
    const now = elapsedMilliseconds();
    for (const stream of streams) {
      if (now - stream.openedAt > longestMilliseconds) stream.raw.end();
      else write(stream, ': \n\n');
    }
  }, heartbeatMilliseconds);
  heartbeat.unref();

  const send = (): void => {
    gathering = undefined;
    const texts = [...new Set(gathered)];
    gathered = [];
    const payloads: string[] = [];
    let current = '';
    for (const text of texts) {
      if (Buffer.byteLength(current) + Buffer.byteLength(text) + 3 > longestPayload) {
        payloads.push(`[${current}]`);
        current = '';
      }
      current = current === '' ? text : `${current},${text}`;
    }
    if (current !== '') payloads.push(`[${current}]`);
    client?.query('SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload', [channel, payloads]).catch((err: unknown) => {
      log.warn({ err }, 'live updates were not sent');
    });
  };

  return {
    publish: (messages) => {
      for (const message of messages) {
        const text = JSON.stringify(message);
        if (Buffer.byteLength(text) > longestPayload - 2)
          throw new RangeError(`A live message may take at most ${longestPayload - 2} bytes.`);
        gathered.push(text);
      }
      if (gathered.length > 0) gathering ??= setTimeout(send, gatherMilliseconds);
    },
    subscribe: (reply, filter) => {
      const { raw } = reply;
      const kept = reply.getHeaders();
      reply.hijack();
      for (const [name, value] of Object.entries(kept)) if (value !== undefined) raw.setHeader(name, value);
      raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
      const stream: Stream<Message> = { raw, filter, openedAt: elapsedMilliseconds() };
      raw.on('close', () => streams.delete(stream));
      raw.on('error', () => streams.delete(stream));
      raw.write('retry: 3000\n\n');
      // Who only asks for the headers must not be kept waiting for a body.
      if (closing.signal.aborted || reply.request.method === 'HEAD') raw.end();
      else streams.add(stream);
      return reply;
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get subscribers() {
      return streams.size;
    },
    close: async () => {
      closing.abort();
      clearInterval(heartbeat);
      if (gathering !== undefined) {
        clearTimeout(gathering);
        send();
      }
      for (const stream of streams) stream.raw.end();
      await client?.end();
      await running;
    },
  };
};
