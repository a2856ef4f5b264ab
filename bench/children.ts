import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Driven, Load } from './driver.ts';
import type { FloorRoute } from './floor-statements.ts';

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export interface Child {
  readonly pid: number;
  readonly port: number;
  stop(): Promise<void>;
}

const stopChild = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
};

const toChild = (child: ChildProcess, port: number): Child => ({ pid: child.pid ?? 0, port, stop: () => stopChild(child) });

/** The first message of a child; rejects when it ends instead. */
const firstMessage = <Message>(child: ChildProcess): Promise<Message> =>
  new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Message));
    child.once('exit', (code, signal) => reject(new Error(`a child process ended with ${code ?? signal}`)));
  });

/** Options of node with which `npm start` runs the server. */
const productOptions = (): readonly string[] => {
  const start = (JSON.parse(readFileSync(fileOf('../package.json'), 'utf8')) as { scripts: { start: string } }).scripts.start;
  return /node ((?:--\S+ )*)apps\/server\/start-built\.js/.exec(start)?.[1]?.trim().split(' ').filter(Boolean) ?? [];
};

/** Starts the product itself on a free port. */
export const startProduct = async (environment: NodeJS.ProcessEnv, nodeOptions: readonly string[]): Promise<Child> => {
  const child = spawn(process.execPath, [...productOptions(), ...nodeOptions, fileOf('../apps/server/start-built.js')], {
    env: { ...process.env, ...environment, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/[^\s:]+:(\d+)\//.exec(said)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    child.once('exit', (code, signal) => reject(new Error(`the server ended with ${code ?? signal}`)));
  });
  return toChild(child, port);
};

export const startFloor = async (environment: NodeJS.ProcessEnv, routes: readonly FloorRoute[]): Promise<Child> => {
  const child = fork(fileOf('./floor.ts'), { env: { ...process.env, ...environment } });
  child.send(routes);
  const { port } = await firstMessage<{ port: number }>(child);
  return toChild(child, port);
};

/** Runs one load in a process of its own. */
export const runLoad = async (load: Load): Promise<Driven> => {
  const child = fork(fileOf('./driver.ts'));
  child.send(load);
  const driven = await firstMessage<Driven>(child);
  await stopChild(child);
  return driven;
};

/** What the sweeper's process reports; times in seconds, processor time in milliseconds with that of the database. */
export interface Swept {
  readonly written: number;
  readonly seconds: number;
  readonly processor: number;
  readonly emptyProcessor: number;
}

export const runSweep = async (environment: NodeJS.ProcessEnv): Promise<Swept> => {
  const child = fork(fileOf('./sweep.ts'), { env: { ...process.env, ...environment } });
  return firstMessage<Swept>(child);
};
