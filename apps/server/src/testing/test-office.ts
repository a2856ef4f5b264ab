import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandName, toPathName } from '@daiban/contract/commands';
import { demoPassword } from '../access/sign-in.route.ts';
import type { DemoOffice } from '../demo/content/office.ts';
import { setUpOffice } from '../demo/set-up-office.ts';
import type { Journal } from '../journal/journal.ts';
import { startServer } from '../main.ts';
import { type Clock, systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { createLog } from '../platform/log.ts';

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
  /** The body as it came. */
  readonly bytes: Buffer;
}

/** What stands beside the query code of a matter that `file` filed. */
export const ownProof = { by: 'digits', digits: '1111' } as const;

/** Somebody at the office: requests go out with their session, or with a query code. */
export interface Person {
  /** Any request, with the body exactly as given. */
  send(method: string, path: string, body?: string | FormData, headers?: Record<string, string>): Promise<Answer>;
  get(path: string): Promise<Answer>;
  /** A stream as it comes, until the signal ends it. */
  open(path: string, signal: AbortSignal): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  command(caseId: string, command: CommandName, input?: unknown, extra?: { commandId?: string; expectedVersion?: number }): Promise<Answer>;
}

export interface TestOffice {
  readonly address: string;
  readonly stateFolder: string;
  readonly database: TestDatabase;
  readonly journal: Journal;
  readonly anybody: Person;
  /** Signs in; the account names are those of the demo office. */
  as(userName: string): Promise<Person>;
  /** The petitioner who holds this query code and knows the last digits of the phone; those of `file` unless told otherwise. */
  holding(queryCode: string, digits?: string): Person;
  /** Files a matter on the portal. */
  file(change?: Record<string, unknown>): Promise<{ caseId: string; caseNumber: string; queryCode: string }>;
  close(): Promise<void>;
}

const personAt = (address: string, identity: Record<string, string>): Person => {
  const send: Person['send'] = async (method, path, body, headers = {}) => {
    const response = await fetch(`${address}${path}`, {
      method,
      headers: { ...identity, 'x-daiban': '1', ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = bytes.toString('utf8');
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return { status: response.status, body: isJson && text !== '' ? JSON.parse(text) : { text }, headers: response.headers, bytes };
  };
  const post: Person['post'] = (path, body, headers) => send('POST', path, typeof body === 'string' ? body : JSON.stringify(body), headers);
  return {
    send,
    get: (path) => send('GET', path),
    open: (path, signal) => fetch(`${address}${path}`, { headers: identity, signal }),
    post,
    command: (caseId, command, input = {}, { commandId = randomUUID(), expectedVersion } = {}) =>
      post(`/api/cases/${caseId}/commands/${toPathName(command)}`, {
        commandId,
        input,
        ...(expectedVersion === undefined ? {} : { expectedVersion }),
      }),
  };
};

/**
 * A real server on a database of its own with the units and accounts of a demo office, that of 沥海街道 unless told otherwise, and no case;
 * `settings` beside the usual ones.
 */
export const openTestOffice = async (
  clock: Clock = systemClock,
  settings: Readonly<Record<string, string>> = {},
  demo?: DemoOffice,
): Promise<TestOffice> => {
  const database = await createTestDatabase();
  await setUpOffice(database.app, demo);
  const stateFolder = mkdtempSync(join(tmpdir(), 'daiban-office-'));
  const config = readConfig({
    DATABASE_URL: database.url,
    SEALED_DATABASE_URL: database.sealedUrl,
    DAIBAN_DATA: stateFolder,
    PORT: '0',
    LOG_LEVEL: 'error',
    ...settings,
  });
  const server = await startServer(config, createLog('error'), clock);
  const { address } = server;
  const anybody = personAt(address, {});
  return {
    address,
    stateFolder,
    database,
    journal: server.journal,
    anybody,
    async as(userName) {
      const signedIn = await anybody.post('/api/sign-in', { userName, password: demoPassword });
      const cookie = signedIn.headers.get('set-cookie')?.split(';')[0];
      if (cookie === undefined) throw new Error(`${userName} cannot sign in: ${JSON.stringify(signedIn.body)}`);
      return personAt(address, { cookie });
    },
    holding: (queryCode, digits = '1111') => personAt(address, { authorization: `QueryCode ${queryCode}; phone=${digits}` }),
    async file(change = {}) {
      const filed = await anybody.post('/api/submissions', {
        commandId: randomUUID(),
        text: '三号楼前面的路灯坏了半个月，晚上老人不敢出门，请尽快修好。',
        petitioner: { name: '王阿姨', phone: '19900001111' },
        ...change,
      });
      if (filed.status !== 201) throw new Error(`not filed: ${JSON.stringify(filed.body)}`);
      return filed.body as { caseId: string; caseNumber: string; queryCode: string };
    },
    async close() {
      await server.stop();
      await database.drop();
      rmSync(stateFolder, { recursive: true, force: true });
    },
  };
};
