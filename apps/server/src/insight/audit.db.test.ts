import { randomUUID } from 'node:crypto';
import { endpoints } from '@daiban/contract/endpoints';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAudit } from '../platform/audit/audit.ts';
import { simulatedClock } from '../platform/clock.ts';
import { openTestOffice, type Person, type TestOffice } from '../testing/test-office.ts';

let office: TestOffice;
let matter: { caseId: string; caseNumber: string; queryCode: string };
let auditor: Person;

interface Entry {
  readonly position: number;
  readonly at: string;
  readonly kind: string;
  readonly actor: { readonly id: string; readonly name?: string; readonly role?: string };
  readonly case?: { readonly caseId: string; readonly caseNumber?: string };
  readonly facts: readonly { readonly key: string; readonly value: string }[];
}

const query = (values: Record<string, string>) => new URLSearchParams(values).toString();
const read = async (values: Record<string, string> = {}, person: Person = auditor) => {
  const { status, body } = await person.get(`/api/admin/audit?${query({ limit: '200', ...values })}`);
  expect(status).toBe(200);
  return body as unknown as { entries: readonly Entry[]; nextCursor?: string };
};
const kinds = (entries: readonly Entry[]) => entries.map(({ kind }) => kind);

beforeAll(async () => {
  office = await openTestOffice();
  matter = await office.file({ petitioner: { name: '欧阳小兰', phone: '19900001111' } });
  const window = await office.as('chenfang');
  await window.get(`/api/cases/${matter.caseId}`);
  await window.get(`/api/cases?q=${encodeURIComponent('欧阳小兰')}`);
  await window.get(`/api/cases/counts?q=${encodeURIComponent('欧阳小兰')}`);
  await window.command(matter.caseId, 'archive', { retention: 'tenYears' });
  await office.holding(matter.queryCode).get(`/api/cases/${matter.caseId}/papers/n1`);
  await office.anybody.post('/api/track', { queryCode: matter.queryCode, proof: { by: 'digits', digits: '1111' } });
  auditor = await office.as('zhumingche');
}, 60_000);
afterAll(() => office.close());

describe('the audit log', () => {
  it('is read by the audit administrator alone (care H10)', async () => {
    for (const userName of ['luoziheng', 'hean', 'luying', 'dongqiming', 'shenjiantang', 'chenfang']) {
      const person = await office.as(userName);
      for (const path of ['audit', 'audit/export.xlsx?purpose=x', `audit/case-readers?caseNumber=${matter.caseNumber}`]) {
        const { status, body } = await person.get(`/api/admin/${path}`);
        expect([userName, path, status, body.code]).toEqual([userName, path, 403, 'not-permitted']);
      }
    }
    expect((await office.anybody.get('/api/admin/audit')).status).toBe(401);
  });

  it('names who opened a matter and who searched for which words, which are sealed in the table (G9)', async () => {
    const { entries } = await read({ caseNumber: matter.caseNumber });
    expect(kinds(entries)).toEqual(expect.arrayContaining(['caseOpened', 'commandRefused', 'paperOpened']));
    expect(entries.find(({ kind, actor }) => kind === 'caseOpened' && actor.role !== 'petitioner')).toMatchObject({
      actor: { id: 'lihai.officer-chenfang', name: '陈芳', role: 'windowOfficer' },
      case: { caseNumber: matter.caseNumber },
    });
    const searches = (await read({ kind: 'searched' })).entries;
    expect(searches).toHaveLength(1);
    expect(searches[0]?.facts).toEqual(expect.arrayContaining([{ key: 'phrase', value: '欧阳小兰' }]));
    const stored = await office.database.superuser.query<{ detail: string }>("select detail::text from audit_log where kind = 'searched'");
    expect(JSON.stringify(stored.rows)).not.toContain('欧阳');
  });

  it('shows the petitioner among those who looked, without a name', async () => {
    const { body } = await auditor.get(`/api/admin/audit/case-readers?${query({ caseNumber: matter.caseNumber })}`);
    const readers = body.readers as readonly { id: string; name?: string; role: string; looks: number }[];
    expect(readers.map(({ name, role, looks }) => [name, role, looks])).toEqual(
      expect.arrayContaining([
        ['陈芳', 'windowOfficer', 1],
        [undefined, 'petitioner', 2],
      ]),
    );
    expect((await auditor.get('/api/admin/audit/case-readers?caseNumber=XF-0')).body.code).toBe('case-unknown');
  });

  it('records that it was read, by whom and with which filter', async () => {
    await read({ kind: 'exported', from: '2020-01-01' });
    const { entries } = await read({ kind: 'auditRead' });
    expect(entries.map(({ actor }) => actor.name)).toContain('竺明澈');
    expect(entries.flatMap(({ facts }) => facts)).toEqual(expect.arrayContaining([{ key: 'kind', value: 'exported' }]));
  });

  it('is paged without a gap or a double', async () => {
    const whole = (await read({ to: '2099-01-01' })).entries.map(({ position }) => position);
    const paged: number[] = [];
    let cursor: string | undefined;
    do {
      const page: Awaited<ReturnType<typeof read>> = await read({
        to: '2099-01-01',
        limit: '3',
        ...(cursor === undefined ? {} : { cursor }),
      });
      paged.push(...page.entries.map(({ position }) => position));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(paged).toEqual(whole);
    expect(paged).toEqual(paged.toSorted((left, right) => right - left));
  });

  it('shows what the other administrators did, and nothing else when asked for that', async () => {
    const admin = await office.as('luoziheng');
    await admin.get('/api/admin/changes');
    const { entries } = await read({ administrators: 'true' });
    expect(new Set(entries.map(({ actor }) => actor.name))).toEqual(new Set(['罗子衡', '竺明澈', '贺安']));
    expect((await read({ administrators: 'true', actorId: 'lihai.officer-chenfang' })).entries).toEqual([]);
  });

  it('leaves the building with a mark: who, when, for what, and a number that stands in the log too', async () => {
    expect((await auditor.get('/api/admin/audit/export.xlsx')).body.code).toBe('malformed-input');
    const answer = await auditor.get(`/api/admin/audit/export.xlsx?${query({ kind: 'searched', purpose: '年度检查' })}`);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(answer.bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    const [sheet] = workbook.worksheets;
    const mark = sheet?.getCell('A1').text ?? '';
    expect(mark).toMatch(/竺明澈.*年度检查/);
    expect(sheet?.rowCount).toBe(3);
    expect(sheet?.getRow(3).getCell(3).text).toBe('搜索');
    expect(sheet?.getRow(3).getCell(8).text).toContain('搜索词 欧阳小兰');
    const { entries } = await read({ kind: 'exported' });
    const number = entries[0]?.facts.find(({ key }) => key === 'export')?.value ?? '-';
    expect(mark).toContain(number);
  });

  it('refuses a malformed filter', async () => {
    for (const text of ['from=yesterday', 'kind=everything', 'administrators=perhaps', 'limit=0', 'actorId=a%00b'])
      expect((await auditor.get(`/api/admin/audit?${text}`)).body.code).toBe('malformed-input');
    // A cursor that is none starts at the top; one of a place that is not there goes on from it.
    for (const cursor of ['nonsense', '1.2', "1' or 1=1"])
      expect((await auditor.get(`/api/admin/audit?${query({ cursor })}`)).status).toBe(200);
  });
});

describe('the audit administrator', () => {
  it('changes nothing: every change of the administration refuses them, and they propose none (care H10)', async () => {
    const changing = endpoints.filter(({ method, path }) => method !== 'GET' && path.startsWith('/api/admin/'));
    const open = changing.filter(({ roles }) => roles === undefined || roles.includes('auditAdmin')).map(({ operationId }) => operationId);
    expect(open.filter((operationId) => operationId !== 'proposeChange' && operationId !== 'decideChange')).toEqual([]);
    const proposal = { id: randomUUID(), kind: 'setCalendarYear', content: { year: 2026, document: '试', days: [] }, reason: '试' };
    expect((await auditor.post('/api/admin/changes', proposal)).body.code).toBe('not-permitted');
  });
});

describe('looks that may be worth a question', () => {
  const look = (at: string, actorId: string, caseId: string, detail: Record<string, unknown> = {}) =>
    createAudit(office.database.app, simulatedClock(new Date(at))).record({
      kind: 'caseOpened',
      actorId: `lihai.officer-${actorId}`,
      actorRole: 'windowOfficer',
      actorUnit: 'lihai.petition-office',
      caseId,
      detail,
    });
  const ask = async (from: string, to: string) =>
    (await auditor.get(`/api/admin/audit/questions?${query({ from, to })}`)).body.questions as readonly {
      question: string;
      actor: { name: string };
      on: string;
      cases: number;
    }[];

  it('are many matters in an hour, looks on days off or at night, and matters of other units; a make-up day is a working day', async () => {
    const cases = Array.from({ length: 41 }, () => randomUUID());
    // Thursday 24 September 2026, ten in the morning.
    await Promise.all(cases.map((caseId) => look('2026-09-24T02:10:00Z', 'dongqiming', caseId)));
    // The National Day; Saturday 10 October is worked.
    await look('2026-10-01T02:00:00Z', 'chenfang', cases[0] ?? '');
    await look('2026-10-10T02:00:00Z', 'chenfang', cases[0] ?? '');
    await look('2026-09-24T15:30:00Z', 'xuruolan', cases[0] ?? '');
    await Promise.all(cases.slice(0, 10).map((caseId) => look('2026-09-24T08:00:00Z', 'shenjiantang', caseId, { outside: true })));
    await office.database.superuser.query(
      "insert into work_calendar_day values ('2026-10-10', 'makeUp', '国庆节'), ('2026-10-01', 'holiday', '国庆节') on conflict (day) do update set kind = excluded.kind",
    );
    const found = await ask('2026-09-20', '2026-10-15');
    expect(found.map(({ question, actor, on, cases: count }) => [question, actor.name, on, count])).toEqual([
      ['manyCases', '董其明', '2026-09-24', 41],
      ['outsideHours', '陈芳', '2026-10-01', 1],
      ['outsideHours', '许若兰', '2026-09-24', 1],
      ['outsideUnits', '沈建棠', '2026-09-24', 10],
    ]);
    // A score would be a number of the person; there is none.
    expect(JSON.stringify(found)).not.toMatch(/score|rank|risk/);
  });

  it('are looked for in at most 31 days', async () => {
    for (const [from, to] of [
      ['2026-09-01', '2026-10-02'],
      ['2026-09-02', '2026-09-01'],
    ] as const)
      expect((await auditor.get(`/api/admin/audit/questions?${query({ from, to })}`)).body.code).toBe('malformed-input');
  });
});
