import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endpoint } from '@daiban/contract/endpoint';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { systemClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { type LiveHub, openLiveHub } from '../live/live-hub.ts';
import { createLog } from '../log.ts';
import { registerHealth } from './health.ts';
import { registerMetrics } from './metrics.ts';
import { problem } from './problem.ts';
import { registerEndpoint } from './route.ts';
import { servePages } from './serve-pages.ts';
import { buildHttp } from './server.ts';
import { closeHttp } from './stop.ts';

const letter = endpoint({
  operationId: 'sendLetter',
  method: 'POST',
  path: '/api/letters/{letterId}',
  tag: 'test',
  summary: 'Send a letter',
  access: 'public',
  params: z.object({ letterId: z.string().min(2) }),
  query: z.object({ copies: z.coerce.number().int().max(3).default(1) }),
  body: z.object({ text: z.string().max(20), pages: z.number() }),
  response: z.object({ id: z.string(), copies: z.number() }),
  status: 201,
});
const desk = endpoint({ ...letter, operationId: 'deskLetter', path: '/api/desk/{letterId}', access: 'staff' });

describe('the HTTP server', () => {
  let database: TestDatabase;
  let app: FastifyInstance;
  let hub: LiveHub<{ id: string }>;
  const lines: string[] = [];
  const post = (url: string, payload: unknown, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json', ...headers },
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });

  beforeAll(async () => {
    database = await createTestDatabase();
    const log = createLog('debug', { write: (line: string) => void lines.push(line) });
    app = await buildHttp({ config: readConfig({}), log, clock: systemClock });
    registerMetrics(app, database.app);
    registerHealth(app, { database: database.app });
    registerEndpoint(app, letter, async ({ params, query, body }) => {
      if (body.text === 'refuse') return problem('stale-version');
      if (body.text === 'bug') throw new Error('secret inside');
      if (body.text.startsWith('store')) await database.app.query('SELECT $1::text', [body.text]);
      if (body.text === 'full') await database.app.query(`DO $$ BEGIN RAISE EXCEPTION 'disk' USING ERRCODE = '53100'; END $$`);
      return { id: params.letterId, copies: query.copies };
    });
    registerEndpoint<typeof desk, { name: string }>(
      app,
      desk,
      async ({ params, caller }) => ({ id: `${params.letterId}-${caller.name}`, copies: 1 }),
      {
        authenticate: (request) => (request.headers.authorization === 'yes' ? { name: 'chen' } : undefined),
      },
    );
    hub = openLiveHub({
      connection: database.appConnection,
      log,
      parse: (value) =>
        typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? { id: value.id } : undefined,
    });
    app.get('/api/live', (_request, reply) => hub.subscribe(reply, (message) => message.id !== 'hidden'));
    await app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(async () => {
    await hub.close();
    await closeHttp(app);
    await database.drop();
  });

  it('answers what the contract says, with the defaults of the query', async () => {
    const answer = await post('/api/letters/ab', { text: 'hello', pages: 1 });
    expect([answer.statusCode, answer.json()]).toEqual([201, { id: 'ab', copies: 1 }]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('names each faulty field in the language of the reader, Chinese when none is asked for', async () => {
    const chinese = await post('/api/letters/ab', { text: 5 });
    expect(chinese.statusCode).toBe(400);
    expect(chinese.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(chinese.json()).toMatchObject({ code: 'malformed-input', status: 400, title: '提交的内容有误' });
    expect(chinese.json().faults).toContainEqual({ path: 'pages', message: '此项必填' });
    const english = await post('/api/letters/ab?copies=9', { text: 'a', pages: 1 }, { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.2' });
    expect(english.json()).toMatchObject({ title: 'Some of the input is wrong', faults: [{ path: 'copies' }] });
  });

  it.each([
    ['broken JSON', '{"text":', {}, 400, 'malformed-input'],
    ['no body', '', {}, 400, 'malformed-input'],
    ['another media type', '<a/>', { 'content-type': 'application/xml' }, 415, 'unsupported-media'],
    ['a body above the limit', JSON.stringify({ text: 'x'.repeat(1_100_000) }), {}, 413, 'too-large'],
    ['text with a zero character', { text: 'store\u0000', pages: 1 }, {}, 400, 'malformed-input'],
    ['a refusal of the handler', { text: 'refuse', pages: 1 }, {}, 409, 'stale-version'],
    ['a full disk', { text: 'full', pages: 1 }, {}, 507, 'storage-full'],
  ])('answers %s with problem details', async (_what, payload, headers, status, code) => {
    const answer = await post('/api/letters/ab', payload, headers);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(answer.json().nextStep).toBeTruthy();
  });

  it('shows nothing from inside when there is a bug, but logs where it was', async () => {
    const answer = await post('/api/letters/ab', { text: 'bug', pages: 1 });
    expect([answer.statusCode, answer.json().code]).toEqual([500, 'internal']);
    expect(answer.body).not.toMatch(/secret|\.ts/);
    expect(lines.some((line) => line.includes('secret inside') && line.includes(answer.json().requestId))).toBe(true);
  });

  it('logs neither bodies nor values of addresses', async () => {
    await post('/api/letters/zhangsan?copies=2', { text: 'wangwu', pages: 1 });
    expect(lines.join('')).not.toMatch(/zhangsan|wangwu|copies=2/);
    expect(lines.some((line) => line.includes('/api/letters/:letterId'))).toBe(true);
  });

  it('answers unknown and broken addresses with problem details', async () => {
    const unknown = await app.inject({ url: '/api/nothing' });
    expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'not-found']);
    const broken = await app.inject({ url: '/api/letters/%E0%A4%A' });
    expect([broken.statusCode, broken.json().code]).toEqual([400, 'malformed-input']);
  });

  it('lets nobody in unknown, and no other site act for a signed-in officer', async () => {
    const body = { text: 'a', pages: 1 };
    const own = { 'x-daiban': '1' };
    expect((await post('/api/desk/ab', body, own)).json().code).toBe('not-signed-in');
    expect((await post('/api/desk/ab', body, { authorization: 'yes', origin: 'https://evil.example' })).json().code).toBe(
      'cross-site-request',
    );
    expect(
      (await post('/api/desk/ab', body, { authorization: 'yes', origin: 'http://localhost:3000', host: 'localhost:3000' })).statusCode,
    ).toBe(201);
    expect((await post('/api/desk/ab', body, { authorization: 'yes', ...own })).json().id).toBe('ab-chen');
  });

  it('says that it lives and that it is ready, and counts its requests', async () => {
    expect((await app.inject({ url: '/healthz' })).json()).toEqual({ status: 'ok' });
    expect((await app.inject({ url: '/readyz' })).json()).toEqual({ status: 'ready' });
    expect((await app.inject({ url: '/metrics' })).body).toMatch(
      /daiban_http_request_duration_seconds_count\{method="GET",route="\/healthz",status="2xx"\} 1/,
    );
  });

  it('sends pages with a policy that runs nothing inline and nothing foreign, and headers that keep other sites out', async () => {
    const { headers } = await app.inject({ url: '/healthz' });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': expect.stringMatching(/^(DENY|SAMEORIGIN)$/),
    });
    expect(headers['permissions-policy']).toMatch(/camera=\(\).*geolocation=\(\)/);
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('asks browsers to come by https only where it is reached by https', async () => {
    const config = readConfig({ DAIBAN_PUBLIC_URL: 'https://xf.example' });
    const secure = await buildHttp({ config, log: createLog('silent'), clock: systemClock });
    for (const url of ['/', '/api/nothing'])
      expect((await secure.inject({ url })).headers['strict-transport-security']).toMatch(/^max-age=31536000/);
    await secure.close();
  });

  it('gives the workbench a nonce that no other answer has', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'daiban-pages-'));
    mkdirSync(join(folder, 'desk'));
    writeFileSync(join(folder, 'index.html'), '<p>portal</p>');
    writeFileSync(join(folder, 'desk', 'index.html'), '<meta property="csp-nonce" nonce="DAIBAN_NONCE" />');
    const pages = await buildHttp({ config: readConfig({}), log: createLog('silent'), clock: systemClock });
    await servePages(pages, { folder, portal: ['/'] });
    const nonces = new Set<string>();
    for (const url of ['/desk', '/desk/cases', '/desk/index.html']) {
      const { headers, body } = await pages.inject({ url });
      const nonce = /nonce="([^"]+)"/.exec(body)?.[1] ?? '';
      expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}';`);
      expect(headers['cache-control']).toBe('no-store');
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
    expect((await pages.inject({ url: '/' })).headers['content-security-policy']).not.toContain('nonce');
    await pages.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers a wrong method on a known address with the methods that it takes', async () => {
    const answer = await app.inject({ method: 'PUT', url: '/api/letters/ab?x=1' });
    expect([answer.statusCode, answer.json().code, answer.headers.allow]).toEqual([405, 'method-not-allowed', 'POST']);
    expect((await app.inject({ method: 'DELETE', url: '/healthz' })).headers.allow).toBe('GET, HEAD');
    expect((await app.inject({ method: 'PUT', url: '/api/letters' })).statusCode).toBe(404);
  });

  it('tells who comes too often when to come again, by address and by account', async () => {
    const config = readConfig({ DAIBAN_RATE_LIMITS: 'on', DAIBAN_KIOSKS: '10.2.0.1' });
    const limited = await buildHttp({ config, log: createLog('silent'), clock: systemClock });
    registerEndpoint(limited, { ...letter, limit: 'filing' }, async ({ params }) => ({ id: params.letterId, copies: 1 }));
    registerEndpoint<typeof desk, string>(limited, { ...desk, limit: 'export' }, async ({ caller }) => ({ id: caller, copies: 1 }), {
      authenticate: (request) => {
        request.account = String(request.headers.authorization);
        return request.account;
      },
    });
    const send = (url: string, remoteAddress: string, headers: Record<string, string> = {}) =>
      limited.inject({ method: 'POST', url, remoteAddress, headers: { 'x-daiban': '1', ...headers }, payload: { text: 'a', pages: 1 } });
    for (let count = 0; count < 20; count += 1) expect((await send('/api/letters/ab', '203.0.113.5')).statusCode).toBe(201);
    const refused = await send('/api/letters/ab', '203.0.113.5');
    expect([refused.statusCode, refused.json().code]).toEqual([429, 'too-many-requests']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.json().nextStep).toContain('窗口');
    expect((await send('/api/letters/ab', '203.0.113.6')).statusCode).toBe(201);
    for (let count = 0; count < 40; count += 1) expect((await send('/api/letters/ab', '10.2.0.1')).statusCode).toBe(201);
    limited.accounts.find = async (request) => (request.headers.cookie === 'session=chen' ? 'chen' : undefined);
    expect((await send('/api/letters/ab', '203.0.113.5', { cookie: 'session=chen' })).statusCode).toBe(201);
    expect((await send('/api/letters/ab', '203.0.113.5', { cookie: 'session=forged' })).statusCode).toBe(429);
    for (let count = 0; count < 10; count += 1) await send('/api/desk/ab', '203.0.113.5', { authorization: 'chen' });
    expect((await send('/api/desk/ab', '203.0.113.77', { authorization: 'chen' })).statusCode).toBe(429);
    expect((await send('/api/desk/ab', '203.0.113.5', { authorization: 'wang' })).statusCode).toBe(201);
    await limited.close();
  });

  it('streams messages to those who may see them, also after its connection broke', async () => {
    const address = app.server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const stopped = new AbortController();
    const stream = await fetch(`http://127.0.0.1:${port}/api/live`, { signal: stopped.signal });
    expect(stream.headers.get('content-type')).toMatch(/text\/event-stream/);
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const readUntil = async (pattern: RegExp) => {
      while (!pattern.test(text)) text += (await reader?.read())?.value ?? '';
    };
    await readUntil(/resync|retry/);
    const isListening = async () =>
      (
        await database.superuser.query(
          `SELECT FROM pg_stat_activity WHERE application_name = 'daiban-live' AND datname = current_database() AND query LIKE 'LISTEN%'`,
        )
      ).rowCount === 1;
    await expect.poll(isListening).toBe(true);
    hub.publish([{ id: 'hidden' }, { id: 'first' }]);
    await readUntil(/"first"/);
    await database.superuser.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'daiban-live' AND datname = current_database()`,
    );
    text = '';
    await readUntil(/event: resync/);
    hub.publish([{ id: 'second' }]);
    await readUntil(/"second"/);
    expect(text).not.toContain('hidden');
    stopped.abort();
    await expect.poll(() => hub.subscribers).toBe(0);
  });
});
