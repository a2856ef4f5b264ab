import { timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { digestOf, newToken } from '../platform/auth/tokens.ts';
import { systemClock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { openDatabase } from '../platform/database/connect.ts';
import { languageOf } from '../platform/http/problem.ts';
import { buildHttp } from '../platform/http/server.ts';
import { closeHttp } from '../platform/http/stop.ts';
import type { Log } from '../platform/log.ts';
import { SetUpFault, setUpOffice, toNewOffice } from './set-up-office.ts';
import { accountsPage, closedPage, formPage, setUpStyle } from './set-up-page.ts';

const readFields = async (request: FastifyRequest): Promise<Readonly<Record<string, string>>> => {
  const fields: Record<string, string> = {};
  if (!request.isMultipart()) return fields;
  for await (const part of request.parts({ limits: { files: 0, fields: 20, fieldSize: 1000 } }))
    if (part.type === 'field' && typeof part.value === 'string') fields[part.fieldname] = part.value.replaceAll('\u0000', '');
  return fields;
};

/**
 * Serves one page on which whoever holds the printed address sets up the office of an empty database, and ends when there is one.
 * @param say prints the address; it opens the page once.
 * @returns false when a signal came first.
 */
export const offerSetUp = async (config: Config, log: Log, say: (text: string) => void): Promise<boolean> => {
  const database = await openDatabase(config, log, { purpose: 'server' });
  const app = await buildHttp({ config, log, clock: systemClock });
  const token = newToken();
  const isToken = (text: unknown): boolean => typeof text === 'string' && timingSafeEqual(digestOf(text), digestOf(token));
  const show = (reply: FastifyReply, text: string, status = 200): FastifyReply =>
    reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(text);

  const done = new Promise<boolean>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(false));
    // Kept by the browser: when the accounts are shown, this server is on its way out and may not answer for it again.
    app.get('/set-up.css', (_request, reply) =>
      reply.header('cache-control', 'private, max-age=3600').type('text/css; charset=utf-8').send(setUpStyle),
    );
    app.get<{ Querystring: { token?: unknown } }>('/set-up', (request, reply) =>
      isToken(request.query.token)
        ? show(reply, formPage(languageOf(request), token, {}))
        : show(reply, closedPage(languageOf(request)), 403),
    );
    app.post('/set-up', async (request, reply) => {
      const fields = await readFields(request);
      const language = languageOf(request);
      if (!isToken(fields.token)) return show(reply, closedPage(language), 403);
      try {
        const { preset, name, code, system = '', security = '', audit = '' } = fields;
        const office = toNewOffice({ preset, name, code, administrators: [system, security, audit] });
        const accounts = await setUpOffice(database.app, systemClock, office);
        // The page has to reach the browser before this server makes room for the real one.
        reply.raw.once('close', () => resolve(true));
        return show(reply, accountsPage(language, accounts));
      } catch (error) {
        if (!(error instanceof SetUpFault)) throw error;
        return show(reply, formPage(language, token, fields, error.code), 422);
      }
    });
    app.get('/*', (request, reply) => show(reply, closedPage(languageOf(request)), 503));
  });
  try {
    const address = await app.listen({ port: config.port, host: config.host });
    say(`尚未设立单位 no office yet\n  设立 set up  ${address}/set-up?token=${token}\n`);
    return await done;
  } finally {
    await closeHttp(app);
    await database.close();
  }
};
