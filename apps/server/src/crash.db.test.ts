import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Installed, install } from './testing/server-process.ts';

interface Receipt {
  readonly caseNumber: string;
  readonly queryCode: string;
  readonly repeated: boolean;
}

const atOnce = 200;
let installed: Installed;
beforeEach(async () => {
  installed = await install();
}, 60_000);
afterEach(() => installed.remove(), 60_000);

const filingOf = (commandId: string, index: number) => ({
  commandId,
  text: `第${index}户家里的自来水发黄，请派人查管道。`,
  petitioner: { name: `住户${index}`, phone: `1990000${String(index).padStart(4, '0')}` },
});

/** One filing; undefined when the server did not acknowledge it, for whatever reason. */
const file = async (address: string, commandId: string, index: number): Promise<Receipt | undefined> => {
  try {
    const response = await fetch(`${address}/api/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(filingOf(commandId, index)),
    });
    if (response.status === 503) expect(response.headers.get('retry-after')).toBeTruthy();
    else expect(response.status).toBe(201);
    const body: unknown = await response.json();
    return response.status === 201 ? (body as Receipt) : undefined;
  } catch (error) {
    // The connection broke with the server; nothing was acknowledged.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

/** Files 200 matters at once and calls `strike` when about a quarter is acknowledged. */
const fileUnderFire = async (address: string, strike: () => void | Promise<void>) => {
  const commandIds: readonly string[] = Array.from({ length: atOnce }, () => randomUUID());
  const acknowledged = new Map<string, Receipt>();
  let striking: void | Promise<void> = undefined;
  await Promise.all(
    commandIds.map(async (commandId, index) => {
      const receipt = await file(address, commandId, index);
      if (receipt === undefined) return;
      acknowledged.set(commandId, receipt);
      if (acknowledged.size === atOnce / 4) striking = strike();
    }),
  );
  await striking;
  return { commandIds, acknowledged };
};

const expectAllThere = async (address: string, { commandIds, acknowledged }: Awaited<ReturnType<typeof fileUnderFire>>): Promise<void> => {
  expect(acknowledged.size).toBeGreaterThanOrEqual(atOnce / 4);
  for (const [commandId, { queryCode, caseNumber }] of acknowledged) {
    const digits = String(commandIds.indexOf(commandId)).padStart(4, '0');
    const response = await fetch(`${address}/api/track`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ queryCode, proof: { by: 'digits', digits } }),
    });
    expect([response.status, ((await response.json()) as Receipt).caseNumber]).toEqual([200, caseNumber]);
  }
  // The petitioners' devices send again what was not answered, and for good measure what was.
  for (const [index, commandId] of commandIds.entries()) {
    const again = await file(address, commandId, index);
    const before = acknowledged.get(commandId);
    expect(again).toBeDefined();
    if (before !== undefined) expect(again).toMatchObject({ repeated: true, queryCode: before.queryCode, caseNumber: before.caseNumber });
  }
  const verified = await installed.cli('verify');
  expect([verified.code, JSON.parse(verified.stdout)]).toMatchObject([0, { cases: atOnce, ok: true, broken: [] }]);
};

const kill = (pid: number | undefined): void => {
  if (pid === undefined) throw new Error('there is no such process to kill');
  process.kill(pid, 'SIGKILL');
};

describe('in the middle of 200 filings at once', () => {
  it('the server is killed: every acknowledged receipt is there after a restart, and nothing is half there', async () => {
    const first = await installed.startServer();
    const filed = await fileUnderFire(first.address, () => first.end('SIGKILL'));
    expect(filed.acknowledged.size).toBeLessThan(atOnce);
    const second = await installed.startServer();
    await expectAllThere(second.address, filed);
    await second.end('SIGTERM');
    expect(installed.findDatabase()).toBeUndefined();
  }, 120_000);

  it('the database is killed: the server starts it again by itself, and nothing acknowledged is lost', async () => {
    const server = await installed.startServer();
    const filed = await fileUnderFire(server.address, () => kill(installed.findDatabase()));
    await expect.poll(async () => (await fetch(`${server.address}/readyz`)).status, { timeout: 60_000, interval: 100 }).toBe(200);
    await expectAllThere(server.address, filed);
    await server.end('SIGTERM');
  }, 120_000);

  it('both are killed: a restart needs no hand', async () => {
    const first = await installed.startServer();
    const filed = await fileUnderFire(first.address, async () => {
      kill(installed.findDatabase());
      await first.end('SIGKILL');
    });
    const second = await installed.startServer();
    await expectAllThere(second.address, filed);
    await second.end('SIGTERM');
  }, 120_000);
});

describe('a database that goes away', () => {
  it('is answered with 503 and when to try again; when it is back, everything works and nothing is lost', async () => {
    const server = await installed.startServer();
    const commandId = randomUUID();
    const before = await file(server.address, commandId, 1);
    const database = installed.findDatabase() ?? 0;
    // Stopped, it takes no new connection; its old ones are ended.
    const connections = installed.listDatabaseChildren();
    process.kill(database, 'SIGSTOP');
    try {
      for (const pid of connections) process.kill(pid, 'SIGTERM');
      await expect.poll(async () => (await fetch(`${server.address}/readyz`)).status, { timeout: 60_000, interval: 100 }).toBe(503);
      expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
      const answers = await Promise.all(
        Array.from({ length: 20 }, () =>
          fetch(`${server.address}/api/submissions`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'accept-language': 'en' },
            body: JSON.stringify(filingOf(randomUUID(), 2)),
          }),
        ),
      );
      for (const answer of answers) {
        expect(answer.status).toBe(503);
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
        const problem = (await answer.json()) as Record<string, unknown>;
        expect(problem).toMatchObject({ code: 'database-away', nextStep: expect.stringContaining('Try again') });
        expect(JSON.stringify(problem)).not.toMatch(/ECONN|postgres|127\.0\.0\.1|timeout/);
      }
    } finally {
      process.kill(database, 'SIGCONT');
    }
    await expect.poll(async () => (await fetch(`${server.address}/readyz`)).status, { timeout: 60_000, interval: 100 }).toBe(200);
    expect(await file(server.address, commandId, 1)).toMatchObject({ repeated: true, queryCode: before?.queryCode });
    const verified = await installed.cli('verify');
    expect([verified.code, JSON.parse(verified.stdout)]).toMatchObject([0, { cases: 1, ok: true }]);
    await server.end('SIGTERM');
  }, 120_000);
});
