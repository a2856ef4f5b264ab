import { randomBytes, randomUUID } from 'node:crypto';
import fastify from 'fastify';
import { readConfig } from '../apps/server/src/platform/config.ts';
import { openDatabase } from '../apps/server/src/platform/database/connect.ts';
import { createLog } from '../apps/server/src/platform/log.ts';
import type { FloorRoute, FloorValue } from './floor-statements.ts';

let lastNumber = Date.now();
let turn = 0;

const toValue = (value: FloorValue, asked: string, newCase: string): string | string[] | Buffer | null => {
  if (value.kind === 'fixed') return value.text;
  if (value.kind === 'asked') return asked;
  if (value.kind === 'asked-list') return asked.split(',');
  if (value.kind === 'one-of') {
    turn += 1;
    return value.texts[turn % value.texts.length] ?? null;
  }
  switch (value.of) {
    case 'case':
      return newCase;
    case 'id':
      return randomUUID();
    case 'bytes':
      return randomBytes(16);
    case 'number':
      lastNumber += 1;
      return `XF-330602017-${lastNumber}`;
  }
};

/** A bare server: a route, a statement, an answer. What the product costs is compared with it. */
const serve = async (routes: readonly FloorRoute[]): Promise<number> => {
  const database = await openDatabase(readConfig(process.env), createLog('error'), { purpose: 'command' });
  const app = fastify({ routerOptions: { maxParamLength: 500 } });
  for (const { name, text, values, answers } of routes) {
    app.route<{ Params: { asked: string } }>({
      method: answers ? 'GET' : 'POST',
      url: `/${name}/:asked`,
      handler: async (request, reply) => {
        const newCase = randomUUID();
        const { rows } = await database.app.query({
          name,
          text,
          values: values.map((value) => toValue(value, request.params.asked, newCase)),
        });
        return reply.send(answers ? rows : { done: true });
      },
    });
  }
  process.once('SIGTERM', () => {
    void app
      .close()
      .then(() => database.close())
      .then(() => process.exit(0));
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return Number(new URL(address).port);
};

process.on('message', (routes: readonly FloorRoute[]) => {
  serve(routes).then(
    (port) => process.send?.({ port }),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
