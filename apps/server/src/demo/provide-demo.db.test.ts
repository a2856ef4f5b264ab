import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Backlog, Followup, Procedure } from '@daiban/domain/case/vocabulary';
import { afterEach, describe, expect, it } from 'vitest';
import { verify } from '../journal/verify.ts';
import { openInstallation } from '../main.ts';
import { simulatedClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { createLog } from '../platform/log.ts';

let database: TestDatabase | undefined;
let stateFolder = '';
afterEach(async () => {
  await database?.drop();
  rmSync(stateFolder, { recursive: true, force: true });
});

/** The demo as a start at this moment sets it up. */
const loadDemo = async (at: string) => {
  database = await createTestDatabase();
  stateFolder = mkdtempSync(join(tmpdir(), 'daiban-demo-'));
  const config = readConfig({ DATABASE_URL: database.url, SEALED_DATABASE_URL: database.sealedUrl, DAIBAN_DATA: stateFolder });
  const installation = await openInstallation(config, createLog('error'), { purpose: 'command', clock: simulatedClock(new Date(at)) });
  await installation.database.close();
  return database.superuser;
};

const shown: readonly Procedure[] = [
  'received',
  'registered',
  'supplementing',
  'dispatched',
  'objected',
  'disputed',
  'handling',
  'held',
  'replied',
  'underReview',
  'reviewed',
  'underReReview',
  'final',
  'concluded',
  'notAccepted',
  'furtherRefused',
  'channelled',
  'withdrawn',
  'archived',
];
const loops: readonly Followup[] = ['none', 'visitDue', 'dissatisfied', 'redo', 'secondVisitDue', 'stillDissatisfied', 'settled'];
const lists: readonly Backlog[] = ['none', 'listed', 'sponsored', 'working', 'posted', 'cleared'];
// Wednesday noon, a Sunday, and the middle of a holiday.
const moments = ['2026-11-18T12:00:00+08:00', '2026-11-22T12:40:00+08:00', '2026-05-04T10:00:00+08:00'];

describe('the demo office', () => {
  it.each(moments)('can be set up at %s, shows the whole life cycle, and is late with few matters', async (at) => {
    const pool = await loadDemo(at);
    const values = async (column: string): Promise<string[]> =>
      (await pool.query<{ value: string }>(`select distinct state->>'${column}' as value from petition_case`)).rows.map(
        ({ value }) => value,
      );
    expect(await values('procedure')).toEqual(expect.arrayContaining([...shown]));
    expect(await values('followup')).toEqual(expect.arrayContaining([...loops]));
    expect(await values('backlog')).toEqual(expect.arrayContaining([...lists]));
    const { rows } = await pool.query<{ cases: number; late: number }>(
      `select (select count(*)::int from petition_case) as cases,
         (select count(distinct case_id)::int from duty where closed_on is null and overdue_at is not null) as late`,
    );
    const [{ cases, late } = { cases: 0, late: 0 }] = rows;
    expect(cases).toBeGreaterThanOrEqual(310);
    expect(late).toBeGreaterThan(5);
    expect(late).toBeLessThan(cases / 10);
    expect((await verify(pool)).broken).toEqual([]);
  });
});
