import { randomUUID } from 'node:crypto';
import { type HttpConnection, openConnection } from './http-connection.ts';
import { freshId, type LoadRequest, toText } from './load-request.ts';

/** What a connection does in one go, one request after the other. */
export type Operation = readonly LoadRequest[];

export interface Load {
  readonly host: string;
  readonly port: number;
  readonly connections: number;
  readonly milliseconds: number;
  readonly operations: readonly Operation[];
  /** Whether to begin again when all operations were done; else the load ends early. */
  readonly again: boolean;
}

export interface Driven {
  readonly requests: number;
  readonly operations: number;
  readonly seconds: number;
  /** Milliseconds a request. */
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  readonly errors: number;
  readonly firstError?: string;
}

const percentile = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const drive = async (load: Load): Promise<Driven> => {
  const texts = load.operations.map((operation) => operation.map(toText));
  const connections = await Promise.all(Array.from({ length: load.connections }, () => openConnection(load.host, load.port)));
  const times: number[] = [];
  let [next, operations, errors] = [0, 0, 0];
  let firstError: string | undefined;
  const begun = performance.now();
  const until = begun + load.milliseconds;

  const work = async (connection: HttpConnection): Promise<void> => {
    while (performance.now() < until) {
      if (next >= texts.length && !load.again) return;
      const operation = texts[next % texts.length] ?? [];
      next += 1;
      for (const text of operation) {
        const from = performance.now();
        const { status, body } = await connection.send(text.replaceAll(freshId, () => randomUUID()));
        times.push(performance.now() - from);
        if (status >= 300) {
          errors += 1;
          firstError ??= `${status} ${body.slice(0, 300)}`;
        }
      }
      operations += 1;
    }
  };
  await Promise.all(connections.map(work));
  const seconds = (performance.now() - begun) / 1000;
  for (const connection of connections) connection.close();
  const sorted = Float64Array.from(times).sort();
  return {
    requests: times.length,
    operations,
    seconds,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    longest: sorted.at(-1) ?? 0,
    errors,
    ...(firstError === undefined ? {} : { firstError }),
  };
};

// A process of its own, so that what it costs counts for neither side.
process.on('message', (load: Load) => {
  drive(load).then(
    (driven) => process.send?.(driven),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
