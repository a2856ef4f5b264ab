import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import type { ScannerAddress } from './scanner-address.ts';

/** `away`: the scanner gave no judgement, for whatever reason. */
export type Verdict = 'clean' | 'infected' | 'away';

/** Judges the file at a path. Never throws. */
export type Scan = (path: string) => Promise<Verdict>;

/** A scan that takes longer counts as no judgement, in milliseconds. */
const patience = 30_000;

/** clamd's INSTREAM: pieces with their length before them, an empty one at the end; the answer is one line. */
const askClamd = async (
  place: { readonly path: string } | { readonly host: string; readonly port: number },
  path: string,
): Promise<Verdict> => {
  const socket = connect(place);
  socket.setTimeout(patience, () => socket.destroy(new Error('no answer')));
  let said = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<void>((resolve, reject) => {
    socket.once('error', reject).once('close', resolve);
  });
  const sent = (async () => {
    socket.write('zINSTREAM\0');
    for await (const piece of createReadStream(path, { highWaterMark: 65_536 }) as AsyncIterable<Buffer>) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(piece.length);
      socket.write(length);
      if (!socket.write(piece)) await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), ended]);
    }
    socket.write(Buffer.alloc(4));
  })();
  await Promise.all([sent, ended]);
  const answer = said.replaceAll('\0', '').trim();
  if (/: OK$/.test(answer)) return 'clean';
  return / FOUND$/.test(answer) ? 'infected' : 'away';
};

/** The file as the body of a POST: 2xx is clean, 422 infected. */
const askHttp = async (url: string, path: string): Promise<Verdict> => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: Readable.toWeb(createReadStream(path)) as ReadableStream,
    duplex: 'half',
    signal: AbortSignal.timeout(patience),
  } as RequestInit);
  await answer.body?.cancel();
  if (answer.ok) return 'clean';
  return answer.status === 422 ? 'infected' : 'away';
};

/** The path as the only argument, as clamdscan takes it: exit code 0 is clean, 1 infected. The program gets nothing of our environment. */
const askProgram = (program: string, path: string): Promise<Verdict> =>
  new Promise((resolve) => {
    const child = spawn(program, [path], { stdio: 'ignore', timeout: patience, env: { PATH: process.env.PATH ?? '' } });
    child.once('error', () => resolve('away'));
    child.once('close', (code) => resolve(code === 0 ? 'clean' : code === 1 ? 'infected' : 'away'));
  });

/** The scanner of the settings. */
export const createScan = (address: ScannerAddress): Scan => {
  const ask = (path: string): Promise<Verdict> => {
    switch (address.by) {
      case 'clamd':
        return askClamd('socket' in address ? { path: address.socket } : { host: address.host, port: address.port }, path);
      case 'http':
        return askHttp(address.url, path);
      case 'program':
        return askProgram(address.path, path);
    }
  };
  return (path) => ask(path).catch(() => 'away' as const);
};
