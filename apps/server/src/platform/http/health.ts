import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { sendProblem } from './problem.ts';

export interface HealthParts {
  readonly database: Pool;
  /** False while something else that requests need is not there yet; true when left out. */
  readonly isPrepared?: () => boolean;
}

const answersInTime = async (database: Pool, milliseconds: number): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const answer = database.query('SELECT 1').then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** `GET /healthz`: the process lives. `GET /readyz`: it can serve, that is, the database answers within two seconds. */
export const registerHealth = (app: FastifyInstance, { database, isPrepared = () => true }: HealthParts): void => {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (request, reply) => {
    if (isPrepared() && (await answersInTime(database, 2000))) return { status: 'ready' };
    return sendProblem(request, reply, 'database-away', { retryAfter: 3 });
  });
};
