import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openFileStore } from './file-store.ts';
import { createScan, type Scan } from './scan.ts';
import { parseScannerAddress } from './scanner-address.ts';

const virus = 'VIRUS';
let folder: string;
const servers: { close(done: () => void): unknown }[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'daiban-scan-'));
  writeFileSync(join(folder, 'clean.txt'), '路灯坏了'.repeat(50_000));
  writeFileSync(join(folder, 'infected.txt'), `${'a'.repeat(100_000)}${virus}`);
});
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((resolve) => server.close(resolve));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const listen = async (server: Server): Promise<number> => {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

/** A clamd that knows one virus. */
const fakeClamd = (answerTo = (content: string): string => (content.includes(virus) ? 'stream: Test FOUND\0' : 'stream: OK\0')) =>
  listen(
    createServer((socket) => {
      let got = Buffer.alloc(0);
      socket
        .on('error', () => undefined)
        .on('data', (piece) => {
          got = Buffer.concat([got, piece]);
          if (!got.subarray(-4).equals(Buffer.alloc(4))) return;
          let [at, content] = ['zINSTREAM\0'.length, ''];
          for (let length = got.readUInt32BE(at); length > 0; length = got.readUInt32BE(at)) {
            content += got.subarray(at + 4, at + 4 + length).toString('latin1');
            at += 4 + length;
          }
          socket.end(answerTo(content));
        });
    }),
  );

const scanOf = (text: string): Scan => {
  const address = parseScannerAddress(text);
  if (address === undefined) throw new Error(text);
  return createScan(address);
};
const judge = async (scan: Scan) => [await scan(join(folder, 'clean.txt')), await scan(join(folder, 'infected.txt'))];

describe('the scanner of uploads', () => {
  it('is clamd, over its stream protocol', async () => {
    expect(await judge(scanOf(`tcp://127.0.0.1:${await fakeClamd()}`))).toEqual(['clean', 'infected']);
  });

  it('is an address that answers 2xx or 422', async () => {
    const port = await listen(
      createHttpServer((request, response) => {
        let content = '';
        request.on('data', (piece) => {
          content += String(piece);
        });
        request.on('end', () => response.writeHead(content.includes(virus) ? 422 : 204).end());
      }),
    );
    expect(await judge(scanOf(`http://127.0.0.1:${port}/scan`))).toEqual(['clean', 'infected']);
  });

  it('is a program that is given the path and nothing of our secrets', async () => {
    const program = join(folder, 'scan.sh');
    writeFileSync(program, `#!/bin/sh\n[ -n "$DAIBAN_KEY" ] && exit 2\ngrep -q ${virus} "$1" && exit 1\nexit 0\n`);
    chmodSync(program, 0o755);
    process.env.DAIBAN_KEY = 'secret';
    try {
      expect(await judge(scanOf(`exec://${program}`))).toEqual(['clean', 'infected']);
    } finally {
      delete process.env.DAIBAN_KEY;
    }
  });

  it.each([
    ['nobody listens', 'tcp://127.0.0.1:1'],
    ['the socket is not there', 'unix:///nowhere/clamd.ctl'],
    ['the address is not there', 'http://127.0.0.1:1/'],
    ['the program is not there', 'exec:///nowhere/scan'],
  ])('counts as away when %s', async (_what, address) => {
    expect(await judge(scanOf(address))).toEqual(['away', 'away']);
  });

  it('counts as away when it answers with a fault of its own', async () => {
    expect(await judge(scanOf(`tcp://127.0.0.1:${await fakeClamd(() => 'INSTREAM size limit exceeded. ERROR\0')}`))).toEqual([
      'away',
      'away',
    ]);
  });
});

describe('the file store with a scanner', () => {
  const put = async (scan: Scan, away: 'refuse' | 'wait') => {
    const store = await openFileStore(join(folder, 'state'), { scan, away });
    return store.putFile(Readable.from([Buffer.from('一份材料')]), { maxBytes: 1000, name: 'a.txt' });
  };
  const kept = () =>
    readdirSync(join(folder, 'state', 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  afterEach(() => rmSync(join(folder, 'state'), { recursive: true, force: true }));

  it('keeps what is clean and nothing of what is infected', async () => {
    expect(await put(async () => 'infected', 'wait')).toMatchObject({ code: 'file-infected' });
    expect(kept()).toEqual([]);
    expect(await put(async () => 'clean', 'refuse')).toMatchObject({ scan: 'clean', bytes: 12 });
  });

  it('refuses, or keeps shut away, by the setting, while the scanner is away', async () => {
    expect(await put(async () => 'away', 'refuse')).toMatchObject({ code: 'scanner-away', extra: { retryAfter: 60 } });
    expect(kept()).toEqual([]);
    expect(await put(async () => 'away', 'wait')).toMatchObject({ scan: 'waiting' });
  });
});
