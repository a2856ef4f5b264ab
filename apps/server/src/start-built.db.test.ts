import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installed, install } from './testing/server-process.ts';

let office: Installed;
beforeAll(async () => {
  const built = spawnSync(process.execPath, [fileURLToPath(new URL('../../../scripts/build-server.ts', import.meta.url))]);
  expect(built.status).toBe(0);
  office = await install();
}, 120_000);
afterAll(() => office.remove());

describe('the server in few files, as npm start runs it', () => {
  it('files a matter, describes its interface, and its journal is found whole', async () => {
    const server = await office.startServer('start-built.js');
    const filed = await fetch(`${server.address}/api/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        commandId: randomUUID(),
        text: '三号楼前面的路灯坏了半个月。',
        petitioner: { name: '王阿姨', phone: '19900001111' },
      }),
    });
    expect([filed.status, await filed.json()]).toEqual([201, expect.objectContaining({ caseNumber: expect.any(String) })]);
    const described = (await (await fetch(`${server.address}/api/openapi.json`)).json()) as { openapi: string };
    expect(described.openapi).toBe('3.1.0');
    await server.end('SIGTERM');
    expect(await office.cli('verify')).toMatchObject({ code: 0 });
  });
});
