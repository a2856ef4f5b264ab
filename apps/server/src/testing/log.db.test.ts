import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '../access/sign-in.route.ts';
import { setUpOffice } from '../demo/set-up-office.ts';
import { type RunningServer, startServer } from '../main.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { createLog } from '../platform/log.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const said = {
  name: '欧阳慕容雪',
  phone: '13912345678',
  address: '杏花弄八十八号九单元',
  text: '邻居装修噪声扰民，已经持续三个月，晚上也不停。',
  title: '夜间装修噪声',
};

let database: TestDatabase;
let stateFolder: string;
let server: RunningServer;
const lines: string[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  await setUpOffice(database.app);
  stateFolder = mkdtempSync(join(tmpdir(), 'daiban-log-'));
  const config = readConfig({
    DATABASE_URL: database.url,
    SEALED_DATABASE_URL: database.sealedUrl,
    DAIBAN_DATA: stateFolder,
    DAIBAN_KEY: key,
    PORT: '0',
  });
  server = await startServer(config, createLog('trace', { write: (line: string) => void lines.push(line) }), systemClock);
}, 60_000);
afterAll(async () => {
  await server.stop();
  await database.drop();
  rmSync(stateFolder, { recursive: true, force: true });
});

const send = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${server.address}${path}`, {
    method,
    headers: { 'x-daiban': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '', text };
};

describe('the log of a day, at its most talkative', () => {
  it('holds no name, phone, address, text, code, password, session or key', async () => {
    const { name, phone, address, text, title } = said;
    const filed = JSON.parse(
      (await send('POST', '/api/submissions', { commandId: randomUUID(), text, title, petitioner: { name, phone, address } })).text,
    ) as { caseId: string; queryCode: string };
    await send('POST', '/api/track', { queryCode: filed.queryCode, proof: { by: 'digits', digits: phone.slice(-4) } });
    await send('POST', '/api/track', { queryCode: 'QQQQ-QQQQ-QQ' });
    const signedIn = await send('POST', '/api/sign-in', { userName: 'chenfang', password: demoPassword });
    await send('POST', '/api/sign-in', { userName: 'chenfang', password: 'WrongPassw0rd!' });
    const cookie = { cookie: signedIn.cookie };
    await send('GET', `/api/cases?q=${encodeURIComponent(name)}`, undefined, cookie);
    await send('GET', `/api/cases/${filed.caseId}`, undefined, cookie);
    await send('POST', `/api/cases/${filed.caseId}/petitioner`, { purpose: 'handling' }, cookie);
    await send('POST', '/api/submissions', `{"text": "${text}", broken`);
    await send('POST', '/api/submissions', { commandId: randomUUID(), text: `${text}\u0000`, petitioner: { name, phone } });
    await send(
      'POST',
      `/api/cases/${filed.caseId}/commands/register`,
      { commandId: randomUUID(), input: { title, claims: [text] } },
      cookie,
    );
    await send('GET', `/api/${encodeURIComponent(name)}/${phone}`);
    await send('PUT', '/api/submissions', { name });

    const log = lines.join('');
    expect(lines.length).toBeGreaterThan(8);
    const secrets = [
      ...Object.values(said),
      ...[phone.slice(-4), encodeURIComponent(name), filed.queryCode, filed.queryCode.replaceAll('-', ''), 'QQQQ'],
      ...[demoPassword, 'WrongPassw0rd', signedIn.cookie.split('=')[1] ?? 'no session', key],
    ];
    // Ids and times are made of digits too, so the last digits of a phone may only stand where they mean nothing.
    const withoutNumbers = log.replaceAll(/"(requestId|time|caseId|pid|port)":"?[^",]+"?/g, '');
    for (const secret of secrets) expect(withoutNumbers.includes(secret), secret).toBe(false);
    expect(log).toContain('/api/submissions');
  });

  it('stands in no list of processes: neither key nor password is an argument or a title', () => {
    const shown = process.platform === 'linux' ? readFileSync('/proc/self/cmdline', 'utf8') : process.argv.join(' ');
    for (const secret of [key, new URL(database.url).password]) expect(`${shown} ${process.title}`).not.toContain(secret);
  });
});
