import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { root } from '../scripts/run.ts';

/** The first account of an administrator, as the set-up prints it once. */
export interface FirstAccount {
  readonly name: string;
  readonly role: string;
  readonly userName: string;
  readonly password: string;
}

export interface NewOffice {
  readonly address: string;
  readonly accounts: readonly FirstAccount[];
  close(): Promise<void>;
}

const read = async (child: ChildProcess, until: RegExp): Promise<RegExpExecArray> =>
  new Promise((resolve, reject) => {
    let said = '';
    let complained = '';
    child.stderr?.on('data', (text) => {
      complained += String(text);
    });
    child.stdout?.on('data', (text) => {
      said += String(text);
      const found = until.exec(said);
      if (found !== null) resolve(found);
    });
    child.once('exit', () => reject(new Error(`it ended: ${complained}`)));
  });

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode === null ? new Promise((resolve) => child.once('exit', () => resolve())) : Promise.resolve();

const prepare = (settings: Readonly<Record<string, string>> = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'daiban-new-office-'));
  chmodSync(folder, 0o755);
  const { DATABASE_URL: _url, ...environment } = process.env;
  const env = { ...environment, DAIBAN_DATA: join(folder, 'state'), DAIBAN_DEMO: 'off', PORT: '0', LOG_LEVEL: 'warn', ...settings };
  const run = (program: string, ...args: readonly string[]): ChildProcess =>
    spawn(process.execPath, [join(root, 'apps', 'server', program), ...args], { env, cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const close = async (server: ChildProcess): Promise<void> => {
    server.kill('SIGTERM');
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  };
  return { run, close };
};

/** Sets up an office on an empty state folder from the command line and starts its server. */
export const openNewOffice = async (...setUp: readonly string[]): Promise<NewOffice> => {
  const { run, close } = prepare();
  const setting = run('src/cli/daiban.ts', 'setup', ...setUp);
  const [said] = await read(setting, /\{[\s\S]*\n\}\n/);
  await ended(setting);
  const server = run('start.js');
  const [, address = ''] = await read(server, /residents\s+(http:\/\/[\d.:]+)\//);
  return { address, accounts: (JSON.parse(said) as { accounts: FirstAccount[] }).accounts, close: () => close(server) };
};

/** A server started on an empty state folder: it offers a page to set the office up, and then serves it. */
export const startOnNothing = async () => {
  const { run, close } = prepare();
  const server = run('start.js');
  const [, setUpAddress = ''] = await read(server, /(http:\/\/[\d.:]+\/set-up\?token=[\w-]+)/);
  return {
    setUpAddress,
    /** Where the office is served once it is set up. */
    whenServed: async (): Promise<string> => (await read(server, /residents\s+(http:\/\/[\d.:]+)\//))[1] ?? '',
    close: () => close(server),
  };
};

/** The demo office on a clock that can be moved on. */
export interface Rehearsal {
  readonly address: string;
  close(): Promise<void>;
}

export const startRehearsal = async (): Promise<Rehearsal> => {
  const { run, close } = prepare({ DAIBAN_TRAINING: 'on', DAIBAN_DEMO: 'on' });
  const server = run('start.js');
  const [, address = ''] = await read(server, /residents\s+(http:\/\/[\d.:]+)\//);
  return { address, close: () => close(server) };
};

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an authenticator app shows now for a secret (RFC 6238). */
const codeNow = (secret: string): string => {
  const bits = [...secret.replace(/\s/g, '')].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};

/** The first sign-in of an administrator: one-time password, an own one, an authenticator app, recovery codes. */
export const signInFirst = async (page: Page, address: string, { userName, password }: FirstAccount): Promise<void> => {
  await page.goto(`${address}/desk`);
  await page.getByLabel('用户名').fill(userName);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  const own = `纸船 ${userName} 灯塔 木槿 四月`;
  await page.getByLabel('新密码').fill(own);
  await page.getByLabel('再输一遍').fill(own);
  await page.getByRole('button', { name: '设置密码' }).click();
  await page.getByText('不能扫码时，手动输入密钥').click();
  const secret = (await page.locator('.enrolment .secret').textContent()) ?? '';
  await page.getByLabel('验证器显示的6位数字').fill(codeNow(secret));
  await page.getByRole('button', { name: '启用' }).click();
  await page.getByRole('button', { name: '已保存好，继续' }).click();
  await expect(page.locator('.frame-nav')).toBeVisible();
};
