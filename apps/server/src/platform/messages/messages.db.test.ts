import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulatedClock } from '../clock.ts';
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { toPersonalDataKey } from '../personal-data/keys.ts';
import { createPersonalData } from '../personal-data/personal-data.ts';
import { createWebhookGateway, type MessageGateway, signMessage } from './gateway.ts';
import { createMessages } from './messages.ts';

const personal = createPersonalData([toPersonalDataKey(Buffer.alloc(32, 5))]);
const clock = simulatedClock(new Date('2026-09-24T01:00:00Z'));
const pass = (milliseconds: number): void => clock.advanceTo(new Date(clock.now().getTime() + milliseconds));
const phone = '19900007777';

let database: TestDatabase;
const logged: unknown[] = [];
const log = { warn: (...line: unknown[]) => logged.push(line), info: () => undefined } as never;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const messagesBy = (gateway: MessageGateway, keepsBox = false) =>
  createMessages({ pool: database.app, personal, clock, log, gateway, keepsBox });

describe('messages on their way out', () => {
  it('are tried again after a fault, later each time, and leave neither phone nor text in the log', async () => {
    const taken: string[] = [];
    let away = true;
    const messages = messagesBy({
      send: ({ phone: to }) => {
        if (away) return Promise.reject(new Error('the message gateway answered 503'));
        taken.push(to);
        return Promise.resolve();
      },
    });
    expect(await messages.put({ kind: 'notice', phone, text: '您的电话改了' })).toBe(true);
    expect(await messages.sendWaiting()).toBe(0);
    away = false;
    expect(await messages.sendWaiting()).toBe(0);
    pass(16_000);
    expect(await messages.sendWaiting()).toBe(1);
    expect(taken).toEqual([phone]);
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toMatch(/19900007777|电话改了/);
  });

  it('are emptied once they have gone, but for the box of a demo office', async () => {
    const [gone, boxed] = [messagesBy({ send: () => Promise.resolve() }), messagesBy({ send: () => Promise.resolve() }, true)];
    await gone.put({ kind: 'notice', phone: '19900007778', text: '一' });
    await gone.sendWaiting();
    expect((await database.superuser.query('select 1 from message where sealed is not null')).rowCount).toBe(0);
    expect(await gone.listBox()).toEqual([]);
    await boxed.put({ kind: 'notice', phone: '19900007779', text: '二' });
    await boxed.sendWaiting();
    expect(await boxed.listBox()).toMatchObject([{ phone: '19900007779', text: '二' }]);
  });

  it('are given up after eight tries, and emptied', async () => {
    const messages = messagesBy({ send: () => Promise.reject(new Error('away')) });
    await messages.put({ kind: 'notice', phone: '19900007780', text: '三' });
    for (let tries = 0; tries < 9; tries += 1) {
      await messages.sendWaiting();
      pass(3_600_000);
    }
    const { rows } = await database.superuser.query('select tries, sealed, given_up_at from message where given_up_at is not null');
    expect(rows).toMatchObject([{ tries: 8, sealed: null }]);
  });

  it('go to nobody when no gateway is set', async () => {
    const none = createMessages({ pool: database.app, personal, clock, log, keepsBox: false });
    expect(none.available).toBe(false);
    expect(await none.put({ kind: 'notice', phone, text: '四' })).toBe(false);
  });
});

describe('the gateway behind an address', () => {
  let server: Server;
  let address = '';
  const received: { readonly headers: Record<string, unknown>; readonly body: string }[] = [];
  let status = 200;
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => {
        body += part.toString('utf8');
      });
      request.on('end', () => {
        received.push({ headers: request.headers, body });
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('signs what it sends, so that the receiver knows whose it is', async () => {
    const gateway = createWebhookGateway({ url: address, secret: 'a-long-shared-secret' }, () => clock.now());
    await gateway.send({ id: 'm1', phone, text: '验证码 123456' });
    const [request] = received;
    expect(JSON.parse(request?.body ?? '')).toEqual({ id: 'm1', phone, text: '验证码 123456' });
    const at = String(request?.headers['x-daiban-time']);
    expect(request?.headers['x-daiban-signature']).toBe(signMessage('a-long-shared-secret', at, request?.body ?? ''));
  });

  it('counts anything but a success as a fault, without the message in its words', async () => {
    status = 500;
    const gateway = createWebhookGateway({ url: address, secret: 'a-long-shared-secret' }, () => clock.now());
    const fault = await gateway.send({ id: 'm2', phone, text: '验证码 654321' }).catch((error: unknown) => String(error));
    expect(fault).toContain('500');
    expect(fault).not.toMatch(/19900007777|654321/);
  });
});
