import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bring, buildingLine, type Matter, staffOf } from '../testing/matters.ts';
import { openTestOffice, type Person, type TestOffice } from '../testing/test-office.ts';

let office: TestOffice;
let staff: (userName: string) => Promise<Person>;
let matter: Matter;
let petitioner: Person;

interface NoticeRow {
  readonly id: string;
  readonly notice: string;
}

const noticesOf = async (person: Person): Promise<readonly NoticeRow[]> => {
  const { body } = await person.get(`/api/cases/${matter.caseId}`);
  return body.notices as readonly NoticeRow[];
};
const addressOf = async (notice: string): Promise<string> => {
  const found = (await noticesOf(await staff('chenfang'))).find((row) => row.notice === notice);
  if (found === undefined) throw new Error(`no ${notice} was issued`);
  return `/api/cases/${matter.caseId}/papers/${found.id}`;
};
const looks = async (): Promise<readonly Record<string, unknown>[]> => {
  const { rows } = await office.database.app.query(
    "select actor_id, detail from audit_log where case_id = $1 and kind = 'paperOpened' order by position",
    [matter.caseId],
  );
  return rows;
};

beforeAll(async () => {
  office = await openTestOffice();
  staff = staffOf(office);
  matter = await office.file({ petitioner: { name: '欧阳小兰', phone: '19900001111' } });
  petitioner = office.holding(matter.queryCode);
  await bring(staff, matter, 'replied');
}, 60_000);
afterAll(() => office.close());

describe('papers over HTTP', () => {
  it('gives the petitioner the opinion in full, with their own name, the number and the way to a review (条例 32, 35)', async () => {
    const { status, body } = await petitioner.get(await addressOf('handlingOpinion'));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      notice: 'handlingOpinion',
      title: '信访事项处理意见书',
      addressee: '欧阳小兰：',
      served: { method: 'electronic' },
    });
    expect(body.number).toMatch(/^沥信.+处〔\d{4}〕1号$/);
    expect(String(body.remedy)).toContain('请求复查（《信访工作条例》第三十五条）');
    expect(String(body.remedy)).toMatch(/30日内（最迟\d{4}年\d{1,2}月\d{1,2}日）/);
    expect((body.paragraphs as string[]).join('\n')).toContain('诉求一：尽快修好路灯');
  });

  it('renders every paper that the matter brought forth', async () => {
    const clerk = await staff('chenfang');
    const kinds = [];
    for (const { id, notice } of await noticesOf(clerk)) {
      const { status, body } = await clerk.get(`/api/cases/${matter.caseId}/papers/${id}`);
      expect([notice, status]).toEqual([notice, 200]);
      expect(JSON.stringify(body)).not.toMatch(/undefined|null/);
      kinds.push(notice);
    }
    expect(kinds.toSorted()).toEqual(['acceptanceNotice', 'assignmentOrder', 'forwardingNotice', 'handlingOpinion', 'receipt']);
  });

  it('has the forwarding notice come from the petition office, though the principal leader signed (两签, S3.12)', async () => {
    const { body } = await petitioner.get(await addressOf('forwardingNotice'));
    expect(body.issuedBy).toBe(office.journal.directory.unitName(office.journal.directory.petitionOfficeId));
    expect(body.number).toMatch(/^沥信转告〔\d{4}〕1号$/);
  });

  it('records who opened a paper and whether it shows a name, the petitioner too, and once while a page refreshes itself (care G9)', async () => {
    const before = await looks();
    const path = await addressOf('acceptanceNotice');
    await petitioner.get(path);
    const head = await staff('dongqiming');
    const { body } = await head.get(path);
    await head.get(path);
    expect(body.addressee).toBe('欧***：');
    expect(JSON.stringify(body)).not.toContain('欧阳小兰');
    const printed = await head.get(`${path}?named=true`);
    expect(printed.body.addressee).toBe('欧阳小兰：');
    expect((await looks()).slice(before.length)).toMatchObject([
      { actor_id: expect.not.stringContaining('officer'), detail: { notice: 'acceptanceNotice', named: true } },
      { actor_id: expect.stringContaining('dongqiming'), detail: { notice: 'acceptanceNotice' } },
      { actor_id: expect.stringContaining('dongqiming'), detail: { notice: 'acceptanceNotice', named: true } },
    ]);
    const opened = await office.database.app.query("select detail from audit_log where case_id = $1 and kind = 'unmasked'", [
      matter.caseId,
    ]);
    expect(opened.rows.at(-1)?.detail).toMatchObject({ purpose: 'servePaper' });
  });

  it('addresses an order to the unit, names the petitioner masked, and is recorded as showing no name', async () => {
    const before = await looks();
    const { body } = await (await staff('ruanzhicheng')).get(await addressOf('assignmentOrder'));
    expect(body.addressee).toBe(`${office.journal.directory.unitName(buildingLine)}：`);
    expect(JSON.stringify(body)).not.toContain('欧阳小兰');
    const [look] = (await looks()).slice(before.length);
    expect(look?.detail).toMatchObject({ notice: 'assignmentOrder' });
    expect(look?.detail).not.toHaveProperty('named');
  });

  it('keeps orders between units from the petitioner, as if they were not there', async () => {
    expect((await petitioner.get(await addressOf('assignmentOrder'))).body.code).toBe('unknown-notice');
    expect((await petitioner.get(`/api/cases/${matter.caseId}/papers/n99`)).body.code).toBe('unknown-notice');
  });

  it('opens no paper to strangers: another petitioner, an officer of another unit, nobody', async () => {
    const path = await addressOf('handlingOpinion');
    const other = await office.file();
    expect((await office.holding(other.queryCode).get(path)).body).toMatchObject({ status: 404, code: 'case-unknown' });
    const outsider = [...office.journal.directory.officers.values()].find(
      ({ appointments }) =>
        appointments.length > 0 && appointments.every(({ role, unitId }) => role === 'caseHandler' && unitId !== buildingLine),
    );
    expect(outsider).toBeDefined();
    const account = await office.database.app.query<{ user_name: string }>('select user_name from staff_account where officer_id = $1', [
      outsider?.id,
    ]);
    const person = await staff(account.rows[0]?.user_name ?? '');
    expect((await person.get(path)).body.code).toBe('case-unknown');
    expect((await office.anybody.get(path)).status).toBe(401);
  });

  it('names the matter that another one joined, and keeps the paper after the merge (D7)', async () => {
    const clerk = await staff('chenfang');
    const second = await office.file();
    await bring(staff, second, 'registered');
    const row = await office.database.superuser.query(
      "update petition_case set state = jsonb_set(state::jsonb, '{petitionerId}', (select state::jsonb->'petitionerId' from petition_case where id = $1))::json where id = $2",
      [matter.caseId, second.caseId],
    );
    expect(row.rowCount).toBe(1);
    expect((await clerk.command(second.caseId, 'merge', { intoCaseId: matter.caseId, reason: '同一处路灯。' })).body.procedure).toBe(
      'merged',
    );
    const { body } = await clerk.get(`/api/cases/${second.caseId}`);
    const notice = (body.notices as readonly NoticeRow[]).find((candidate) => candidate.notice === 'mergeNotice');
    const paper = await office.holding(second.queryCode).get(`/api/cases/${second.caseId}/papers/${notice?.id}`);
    expect((paper.body.paragraphs as string[]).join('\n')).toContain(`与编号${matter.caseNumber}的信访事项`);
  });
});

describe('the description of the interface over HTTP', () => {
  it('is served to anybody, whole and without a sign-in', async () => {
    const { status, body, headers } = await office.anybody.get('/api/openapi.json');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('application/json');
    expect(body).toMatchObject({ openapi: '3.1.0', paths: { '/api/submissions': { post: { operationId: 'submit' } } } });
    expect(body.paths).toHaveProperty(['/api/cases/{caseId}/papers/{noticeId}', 'get', 'operationId'], 'getPaper');
  });
});
