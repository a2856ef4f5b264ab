import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../journal/verify.ts';
import { bring, claimAnswer, staffOf } from './matters.ts';
import { openTestOffice, ownProof, type Person, type TestOffice } from './test-office.ts';

const attacks = [
  `'; drop table journal; --`,
  `' or 1=1 /*`,
  `\\'; select pg_sleep(9); --`,
  `$1 $$ union select password_hash from staff_account $$`,
  `<script>document.title='broken'</script>`,
  `<img src=x onerror="document.title='broken'">`,
  `"><svg/onload=alert(1)>`,
  `javascript:alert(1)`,
  `{{7*7}} \${7*7} <%= 7*7 %>`,
  `=HYPERLINK("https://evil.example","点我")`,
  `+cmd|' /C calc'!A0`,
  `-2+3`,
  `@SUM(1+1)`,
  `＝1＋1`,
  `../../etc/passwd`,
  `%00%0d%0aSet-Cookie: a=b`,
  `{"__proto__":{"admin":true}}`,
] as const;

let office: TestOffice;
let staff: (userName: string) => Promise<Person>;
beforeAll(async () => {
  office = await openTestOffice();
  staff = staffOf(office);
}, 60_000);
afterAll(() => office.close());

const fileAttack = (attack: string) =>
  office.file({
    text: `${attack} 路灯不亮，请修。`,
    title: attack.slice(0, 60),
    place: attack.slice(0, 60),
    petitioner: { name: attack.slice(0, 20).trim(), phone: '19900001111', address: attack },
  });

describe('text that would be a command somewhere else', () => {
  it.each(attacks)('%s stays text from the first line to the last: stored, searched, shown and answered', async (attack) => {
    const matter = await fileAttack(attack);
    const window = await staff('chenfang');
    await bring(staff, matter, 'received');
    expect((await window.command(matter.caseId, 'register', { title: attack.slice(0, 60), claims: [attack, '尽快修好'] })).status).toBe(
      200,
    );
    await bring(staff, matter, 'contacted', 'registered');
    const handler = await staff('ruanzhicheng');
    const answer = claimAnswer('c1', { facts: `${attack} 经查属实。`, decision: attack, basis: attack });
    const drafted = await handler.command(matter.caseId, 'draftReply', {
      answers: [answer, claimAnswer('c2', { disposition: 'explained' })],
    });
    expect([drafted.status, drafted.body.code]).toEqual([200, undefined]);
    await bring(staff, matter, 'replied', 'drafted');

    const seen = await window.get(`/api/cases/${matter.caseId}`);
    expect(seen.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(seen.headers.get('x-content-type-options')).toBe('nosniff');
    expect(seen.headers.get('set-cookie')).toBeNull();
    expect(JSON.stringify(seen.body)).toContain(JSON.stringify(attack).slice(1, -1));
    const followed = await office.anybody.post('/api/track', { queryCode: matter.queryCode, proof: ownProof });
    expect([followed.status, JSON.stringify(followed.body).includes(JSON.stringify(attack).slice(1, -1))]).toEqual([200, true]);

    const found = await window.get(`/api/cases?q=${encodeURIComponent(attack)}`);
    expect(found.status).toBe(200);
    const page = await window.get(`/api/cases/count?q=${encodeURIComponent(`${attack} 没有这句话`)}`);
    expect([200, 400]).toContain(page.status);
  });

  it('reaches Excel as text: no cell begins like a formula (care H9)', async () => {
    const answer = await (await staff('chenfang')).get('/api/cases/export.xlsx?purpose=dailyWork');
    expect(answer.status).toBe(200);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(
      answer.bytes.buffer.slice(answer.bytes.byteOffset, answer.bytes.byteOffset + answer.bytes.length) as ArrayBuffer,
    );
    const texts: string[] = [];
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.formula).toBeUndefined();
          if (typeof cell.value === 'string') texts.push(cell.value);
        }),
      );
    expect(texts.length).toBeGreaterThan(attacks.length);
    expect(texts.filter((text) => /^[\s]*[=+\-@＝＋－＠]/.test(text))).toEqual([]);
    expect(texts.some((text) => text.startsWith("'=HYPERLINK"))).toBe(true);
  });

  it('leaves every table where it was, and a journal that verifies', async () => {
    const { rows } = await office.database.superuser.query(
      `select to_regclass('journal') is not null as journal, to_regclass('staff_account') is not null as accounts`,
    );
    expect(rows).toEqual([{ journal: true, accounts: true }]);
    expect((await verify(office.database.app)).broken).toEqual([]);
  });
});

describe('what a browser is told about an answer with such a text', () => {
  it('is that nothing in it may run, be framed or be kept', async () => {
    const { headers } = await (await staff('chenfang')).get('/api/cases');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});
