import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../journal/verify.ts';
import { bring, type Matter, staffOf } from '../testing/matters.ts';
import { runCli } from '../testing/server-process.ts';
import { openTestOffice, type TestOffice } from '../testing/test-office.ts';

let office: TestOffice;
let matter: Matter;
beforeAll(async () => {
  office = await openTestOffice();
  matter = await office.file({ petitioner: { name: '公孙述', phone: '19900006666' } });
  await bring(staffOf(office), matter, 'replied');
  await (await office.as('chenfang')).get(`/api/cases/${matter.caseId}`);
  await office.file();
}, 60_000);
afterAll(() => office.close());

const run = (...args: string[]) => {
  const { PATH } = process.env;
  return runCli(args, { PATH, DATABASE_URL: office.database.url, DAIBAN_DATA: office.stateFolder });
};
const lastLine = (text: string): unknown => JSON.parse(text.trim().split('\n').at(-1) ?? '');

describe('daiban verify', () => {
  it('exits 0 on a whole database, also while a server works on it', async () => {
    const { code, stdout } = await run('verify');
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { cases: 2, ok: true, broken: [] }]);
  });

  it('exits 1 and names the case whose journal was changed behind its back', async () => {
    const change = (from: string, to: string) =>
      office.database.superuser.query(
        `update journal set data = replace(data::text, $2, $3)::json where case_id = $1 and kind = 'replyIssued'`,
        [matter.caseId, from, to],
      );
    await change('三日内更换线路', '三年内更换线路');
    const broken = await run('verify');
    expect([broken.code, JSON.parse(broken.stdout)]).toMatchObject([
      1,
      { ok: false, broken: [{ caseNumber: matter.caseNumber, broken: expect.arrayContaining(['hash-chain']) }] },
    ]);
    await change('三年内更换线路', '三日内更换线路');
    expect((await run('verify')).code).toBe(0);
  });

  it('covers the audit log: a look put down to somebody else ends with 1 and the place where the chain breaks', async () => {
    const { rows } = await office.database.superuser.query<{ position: string }>(
      "select position::text from audit_log where kind = 'paperOpened' or kind = 'signedIn' or kind = 'caseOpened' order by position limit 1",
    );
    const [look] = rows;
    const putDownTo = (actor: string) =>
      office.database.superuser.query('update audit_log set actor_unit = $2 where position = $1', [look?.position, actor]);
    const { rows: kept } = await office.database.superuser.query<{ actor_unit: string }>(
      'select actor_unit from audit_log where position = $1',
      [look?.position],
    );
    await putDownTo('somebody-else');
    const broken = await run('verify');
    expect([broken.code, JSON.parse(broken.stdout)]).toMatchObject([
      1,
      { ok: false, broken: [], audit: { brokenAt: Number(look?.position) } },
    ]);
    await office.database.superuser.query('update audit_log set actor_unit = $2 where position = $1', [
      look?.position,
      kept[0]?.actor_unit,
    ]);
    expect(JSON.parse((await run('verify')).stdout)).toMatchObject({ ok: true });
  });
});

describe('daiban export', () => {
  it('prints one case a line with its whole journal, and no personal data', async () => {
    const { code, stdout, stderr } = await run('export');
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { caseNumber: string; version: number; events: { sequence: number; hash: string }[] });
    expect(lines.map(({ caseNumber }) => caseNumber)).toContain(matter.caseNumber);
    for (const { events, version } of lines) expect(events.at(-1)?.sequence).toBe(version);
    expect(stdout).not.toMatch(/公孙|19900006666/);
  });

  it('prints one case when it is named', async () => {
    const { stdout } = await run('export', '--case', matter.caseNumber);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect((await run('export', '--case', 'XF-0')).stdout).toBe('');
  });
});

describe('daiban migrate', () => {
  it('has nothing to do on a database of this version', async () => {
    const { code, stdout } = await run('migrate');
    expect([code, JSON.parse(stdout)]).toEqual([0, { applied: [], sealed: [] }]);
  });
});

describe('daiban import', () => {
  const ledger = (): string => {
    const path = join(office.stateFolder, 'ledger.csv');
    const rows = Array.from(
      { length: 30 },
      (_, index) =>
        `来${index + 1},2026-09-${String((index % 28) + 1).padStart(2, '0')},来信,第${index + 1}组水管漏水,第${index + 1}组门前的水管漏水，请派人修理。,周某${index},`,
    );
    writeFileSync(
      path,
      ['来件编号,登记日期,渠道,标题,内容,姓名,电话', ...rows, '来99,昨天,飞鸽,坏行,这一行的日期和渠道都不对。,周某,'].join('\n'),
    );
    return path;
  };

  it('registers the good rows, names the faulty one, counts them on its last line, and makes no doubles when run again', async () => {
    const path = ledger();
    const first = await run('import', path);
    expect(first.code).toBe(0);
    expect(lastLine(first.stdout)).toMatchObject({ rows: 31, good: 30, faulty: 1, imported: 30, skipped: 0 });
    expect(first.stderr).toMatch(/row \d+/);
    expect(first.stderr).not.toContain('周某');
    const again = await run('import', path);
    expect(lastLine(again.stdout)).toMatchObject({ imported: 0, skipped: 30 });
    expect((await verify(office.database.app)).broken).toEqual([]);
  });

  it('refuses what is no ledger, and a file that is not there', async () => {
    const path = join(office.stateFolder, 'picture.csv');
    writeFileSync(path, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const picture = await run('import', path);
    expect([picture.code, picture.stdout]).toEqual([1, '']);
    expect(picture.stderr).not.toMatch(/at \w+.*\.ts:/);
    expect((await run('import', join(office.stateFolder, 'none.csv'))).code).toBe(2);
    expect((await run('import')).code).toBe(2);
  });
});

describe('daiban that cannot reach its database', () => {
  it('says in a sentence what is wrong with its settings', async () => {
    const { PATH } = process.env;
    const wrong = await runCli(['verify'], { PATH, DATABASE_URL: 'mysql://x' });
    expect([wrong.code, wrong.stdout]).toEqual([1, '']);
    expect(wrong.stderr).toMatch(/DATABASE_URL must be an address/);
    const address = new URL(office.database.url);
    address.password = 'wrong';
    const locked = await runCli(['verify'], { PATH, DATABASE_URL: address.href, DAIBAN_DATA: office.stateFolder });
    expect([locked.code, locked.stdout]).toEqual([1, '']);
    expect(locked.stderr).toMatch(/The database cannot be reached/);
    expect(locked.stderr).not.toMatch(/at \w+.*\.ts:/);
  });
});

describe('daiban replay', () => {
  it('says what would differ under other rules, beside a running server, and changes nothing', async () => {
    const { code, stdout, stderr } = await run('replay', '--rulebook', 'jindong', '--examples', '1');
    const report = JSON.parse(stdout);
    expect([code, report]).toMatchObject([
      0,
      { cases: expect.any(Number), left: 0, rulebook: { version: expect.stringMatching(/^jindong@/) } },
    ]);
    expect(report.differing).toBeGreaterThan(0);
    expect(report.examples).toHaveLength(1);
    expect(stderr).toContain(`${report.cases} of ${report.cases} cases`);
    expect(JSON.parse((await run('replay', '--rulebook', 'lihai')).stdout)).toMatchObject({ cases: report.cases, differing: 0 });
  });

  it('refuses a file that is looser than the law, naming the article (条例 34), and days that are none', async () => {
    const file = join(office.stateFolder, 'slow.json');
    writeFileSync(
      file,
      JSON.stringify({
        id: 'slow',
        title: '慢办',
        extends: 'nationalLaw',
        basis: { document: '甲〔2026〕1号', issuedOn: '2026-01-01', title: '试' },
        duties: [{ kind: 'statutoryHandling', within: '90nd', article: '第一条' }],
      }),
    );
    const refused = await run('replay', '--rulebook', file);
    expect([refused.code, JSON.parse(refused.stdout)]).toMatchObject([1, { ok: false, faults: [{ against: '《信访工作条例》第34条' }] }]);
    expect((await run('replay', '--rulebook', 'jindong', '--from', '2026-13-01')).code).toBe(2);
    expect((await run('replay')).code).toBe(2);
  });
});
