import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/**
 * `GET /metrics` for Prometheus: process figures, use of the connection pool, durations of requests by method, route pattern and
 * status class. Call before routes are registered. Features add their own figures to the registry that it answers.
 */
export const registerMetrics = (app: FastifyInstance, database: Pool): Registry => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'daiban_' });
  const durations = new Histogram({
    name: 'daiban_http_request_duration_seconds',
    help: 'Duration of requests',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  new Gauge({
    name: 'daiban_database_connections',
    help: 'Connections of the pool by what they do',
    labelNames: ['use'],
    registers: [registry],
    collect() {
      this.set({ use: 'idle' }, database.idleCount);
      this.set({ use: 'busy' }, database.totalCount - database.idleCount);
      this.set({ use: 'waited-for' }, database.waitingCount);
    },
  });
  // Finding a child by its labels costs more than observing, so each is kept.
  const children = new Map<string, ReturnType<typeof durations.labels>>();
  app.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.config.quiet === true) return;
    const route = request.routeOptions.url ?? 'unknown';
    const status = `${Math.floor(reply.statusCode / 100)}xx`;
    const key = `${request.method} ${route} ${status}`;
    let child = children.get(key);
    if (child === undefined) {
      child = durations.labels(request.method, route, status);
      children.set(key, child);
    }
    child.observe(reply.elapsedTime / 1000);
  });
  app.get('/metrics', async (_request, reply) => reply.header('content-type', registry.contentType).send(await registry.metrics()));
  return registry;
};
