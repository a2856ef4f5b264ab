import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../journal/verify.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { runCli } from '../testing/server-process.ts';

let database: TestDatabase;
let stateFolder = '';
beforeAll(async () => {
  database = await createTestDatabase();
  stateFolder = mkdtempSync(join(tmpdir(), 'daiban-district-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(stateFolder, { recursive: true, force: true });
});

const run = (...args: string[]) => {
  const { PATH } = process.env;
  return runCli(args, { PATH, DATABASE_URL: database.url, DAIBAN_DATA: stateFolder });
};
const lastLine = (text: string): unknown => JSON.parse(text.trim().split('\n').at(-1) ?? '');
const counts = { rulebook: 'gongshu', centres: 1, stations: 10, points: 103, declaredPoints: 94, pointsWithoutAgent: 6, agents: 97 };

describe('daiban demo --rulebook gongshu', () => {
  it('builds the district with its three tiers; the last line counts them beside the points that are declared (S0.15)', async () => {
    const { code, stdout } = await run('demo', '--rulebook', 'gongshu');
    expect([code, lastLine(stdout)]).toMatchObject([0, counts]);
    expect((await verify(database.superuser)).broken).toEqual([]);
  }, 120_000);

  it('has matters with an agent at every stage: just ordered, run, handed up, done, and one whose mandate was ended (D60, D70)', async () => {
    const { rows } = await database.superuser.query<{ agency: string }>("select distinct state->>'agency' as agency from petition_case");
    expect(rows.map(({ agency }) => agency).toSorted()).toEqual(['done', 'handedUp', 'mandated', 'none', 'revoked', 'running']);
  });

  it('makes nothing twice', async () => {
    const { code, stdout } = await run('demo', '--rulebook', 'gongshu');
    expect([code, lastLine(stdout)]).toMatchObject([0, counts]);
  });

  it('leaves a database with another office alone and says which', async () => {
    const { code, stdout, stderr } = await run('demo');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('This database holds the office 拱墅区 already');
  });

  it('says which demo offices there are', async () => {
    const { code, stderr } = await run('demo', '--rulebook', 'jindong');
    expect(code).toBe(2);
    expect(stderr).toContain('lihai and of gongshu');
  });
});
