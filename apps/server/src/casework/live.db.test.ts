import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../main.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { createLog } from '../platform/log.ts';
import { bring, staffOf } from '../testing/matters.ts';
import { openTestOffice, type TestOffice } from '../testing/test-office.ts';

let office: TestOffice;
let second: RunningServer;
beforeAll(async () => {
  office = await openTestOffice();
  const config = readConfig({ DATABASE_URL: office.database.url, DAIBAN_DATA: office.stateFolder, PORT: '0', DAIBAN_ROLE: 'web' });
  second = await startServer(config, createLog('error'), systemClock);
}, 60_000);
afterAll(async () => {
  await second.stop();
  await office.close();
});

describe('two servers on one database', () => {
  it('tell the readers of one what was changed through the other', async () => {
    const signedIn = await office.anybody.post('/api/sign-in', { userName: 'chenfang', password: 'daiban-demo' });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const ending = new AbortController();
    const stream = await fetch(`${second.address}/api/live`, { headers: { cookie }, signal: ending.signal });
    let heard = '';
    const reading = (async () => {
      for await (const part of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) heard += part;
    })().catch(() => undefined);
    // The server's own listener may come up after the stream was opened; it says so by telling everybody to read again.
    await expect.poll(() => heard, { timeout: 20_000 }).toMatch(/resync|retry/);
    await expect
      .poll(
        async () => {
          const { caseId } = await office.file();
          await expect.poll(() => heard.includes(caseId), { timeout: 3_000 }).toBe(true);
          return true;
        },
        { timeout: 20_000 },
      )
      .toBe(true);
    expect(heard).toMatch(/event: message\ndata: \{"caseId":"[0-9a-f-]{36}","version":\d+\}\n/);
    ending.abort();
    await reading;
  });

  it('tell nothing more to somebody who has signed out', async () => {
    const signedIn = await office.anybody.post('/api/sign-in', { userName: 'chenfang', password: 'daiban-demo' });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const stream = await fetch(`${office.address}/api/live`, { headers: { cookie } });
    let isOver = false;
    const reading = (async () => {
      for await (const _part of stream.body ?? []);
      isOver = true;
    })();
    await office.anybody.post('/api/sign-out', {}, { cookie });
    await expect.poll(() => isOver, { timeout: 40_000 }).toBe(true);
    await reading;
  });

  it('do not keep somebody waiting who only asks for the headers', async () => {
    const { status, headers } = await (await office.as('chenfang')).send('HEAD', '/api/live');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  });

  it('know the same sessions, give numbers without doubles, and answer a command that the other one carried out', async () => {
    const staff = staffOf(office);
    const matter = await office.file();
    await bring(staff, matter, 'registered');
    const filed = await Promise.all(
      [office.address, second.address, office.address, second.address].flatMap((address) =>
        Array.from({ length: 15 }, async () => {
          const response = await fetch(`${address}/api/submissions`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ commandId: crypto.randomUUID(), text: '桥栏杆松了。', petitioner: { name: '孙' } }),
          });
          return ((await response.json()) as { caseNumber: string }).caseNumber;
        }),
      ),
    );
    expect(new Set(filed).size).toBe(60);
    const body = JSON.stringify({ commandId: crypto.randomUUID(), text: '同一件。', petitioner: { name: '孙' } });
    const [here, there] = await Promise.all(
      [office.address, second.address].map(async (address) => {
        const response = await fetch(`${address}/api/submissions`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
        return (await response.json()) as { queryCode: string; caseId: string };
      }),
    );
    expect([there?.caseId, there?.queryCode]).toEqual([here?.caseId, here?.queryCode]);
  });
});
