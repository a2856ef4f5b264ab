import { randomUUID } from 'node:crypto';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulatedClock } from '../platform/clock.ts';
import { bring, type Matter, type Stage, staffOf } from '../testing/matters.ts';
import { openTestOffice, type Person, type TestOffice } from '../testing/test-office.ts';

interface Row {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly title: string;
  readonly petitioner: string;
}
interface DutyRow {
  readonly id: string;
  readonly caseId: string;
  readonly bucket: string;
  readonly dueAt: string;
}

const clock = simulatedClock(new Date('2026-09-01T09:00:00+08:00'));
let office: TestOffice;
let staff: (userName: string) => Promise<Person>;
const matters: Matter[] = [];

const goOn = (minutes: number): void => clock.advanceTo(new Date(clock.now().getTime() + minutes * 60_000));
const file = async (change: Record<string, unknown>, to: Stage = 'received'): Promise<Matter> => {
  goOn(1);
  const matter = await office.file(change);
  await bring(staff, matter, to);
  matters.push(matter);
  return matter;
};

beforeAll(async () => {
  office = await openTestOffice(clock);
  staff = staffOf(office);
  const places: readonly Stage[] = [
    'received',
    'registered',
    'proposed',
    'dispatched',
    'accepted',
    'handling',
    'contacted',
    'signed',
    'replied',
  ];
  // Matters of several days, so that something is overdue, due today, soon and later.
  for (const start of ['2026-09-01', '2026-09-07', '2026-09-08', '2026-09-09']) {
    clock.advanceTo(new Date(`${start}T09:00:00+08:00`));
    for (const [index, stage] of places.entries())
      await file({ text: `第${index + 1}栋楼下的窨井盖松动，夜里车子压过去很响，请固定。` }, stage);
  }
  clock.advanceTo(new Date('2026-09-09T10:00:00+08:00'));
}, 120_000);
afterAll(() => office.close());

const query = (values: Record<string, string | number>): string =>
  new URLSearchParams(Object.entries(values).map(([key, value]) => [key, String(value)])).toString();

/** Every page of a list, following its cursor. */
const readAll = async <Found>(
  person: Person,
  path: string,
  values: Record<string, string | number>,
  between?: () => Promise<void>,
): Promise<Found[]> => {
  const rows: Found[] = [];
  let cursor: string | undefined;
  do {
    const { status, body } = await person.get(`${path}?${query({ ...values, ...(cursor === undefined ? {} : { cursor }) })}`);
    expect(status).toBe(200);
    rows.push(...(body.rows as Found[]));
    cursor = body.nextCursor as string | undefined;
    await between?.();
  } while (cursor !== undefined);
  return rows;
};
const list = (person: Person, values: Record<string, string | number>) => readAll<Row>(person, '/api/cases', values);
const numbersOf = (rows: readonly Row[]): string[] => rows.map(({ caseNumber }) => caseNumber).sort();
const count = async (person: Person, values: Record<string, string | number>) =>
  (await person.get(`/api/cases/counts?${query(values)}`)).body as { total: number; byProcedure: { procedure: string; count: number }[] };

describe('lists of cases', () => {
  it('show each case once when they are read page by page, newest first and by due date', async () => {
    const window = await staff('chenfang');
    for (const limit of [1, 4, 7, 25]) {
      const rows = await list(window, { limit, sort: 'newest' });
      expect(numbersOf(rows)).toEqual(matters.map(({ caseNumber }) => caseNumber).sort());
      expect(rows.map(({ caseNumber }) => caseNumber)).toEqual(matters.map(({ caseNumber }) => caseNumber).toReversed());
    }
    const due = await list(window, { limit: 5, sort: 'due' });
    const days = due.map((row) => (row as unknown as { nextDuty: { dueOn: string } }).nextDuty.dueOn);
    expect(days).toEqual(days.toSorted());
    expect(new Set(numbersOf(due)).size).toBe(due.length);
  });

  it('show each earlier case once also while others are filed between the pages', async () => {
    const before = matters.map(({ caseNumber }) => caseNumber).sort();
    const rows = await readAll<Row>(await staff('chenfang'), '/api/cases', { limit: 10 }, async () => {
      await file({});
    });
    expect(numbersOf(rows)).toEqual(before);
  });

  it('count as many as they show, under every filter', async () => {
    const window = await staff('chenfang');
    const filters: Record<string, string>[] = [
      {},
      { procedure: 'handling' },
      { procedure: 'replied' },
      { overdue: 'true' },
      { overdue: 'false' },
      { unitId: 'lihai.city-building' },
      { handlerId: 'lihai.officer-ruanzhicheng' },
      { receivedFrom: '2026-09-08', receivedTo: '2026-09-08' },
      { q: '窨井' },
      { kind: 'suggestion' },
    ];
    for (const filter of filters) {
      const rows = await list(window, { ...filter, limit: 9 });
      const { total, byProcedure } = await count(window, filter);
      expect([filter, total, byProcedure.reduce((sum, part) => sum + part.count, 0)]).toEqual([filter, rows.length, rows.length]);
    }
    expect((await count(window, { receivedFrom: '2026-09-08', receivedTo: '2026-09-08' })).total).toBe(9);
    expect((await count(window, { overdue: 'true' })).total).toBeGreaterThan(0);
  });

  it('take several values of one filter', async () => {
    const window = await staff('chenfang');
    const both = await window.get('/api/cases?procedure=handling&procedure=replied&limit=100');
    const one = await list(window, { procedure: 'handling' });
    const other = await list(window, { procedure: 'replied' });
    expect((both.body.rows as Row[]).length).toBe(one.length + other.length);
  });

  it.each([
    ['a limit of none', 'limit=0'],
    ['a limit of 101', 'limit=101'],
    ['an unknown procedure', 'procedure=sleeping'],
    ['an unknown order', 'sort=random'],
    ['a day that is none', 'receivedFrom=yesterday'],
    ['a phrase of 101 characters', `q=${'长'.repeat(101)}`],
    ['a zero character', 'q=a%00b'],
  ])('refuse %s', async (_what, text) => {
    const { status, body } = await (await staff('chenfang')).get(`/api/cases?${text}`);
    expect([status, body.code]).toEqual([400, 'malformed-input']);
  });

  it('begin anew with a cursor that is none', async () => {
    for (const cursor of ['x', '_', '2026_not-an-id'])
      expect((await (await staff('chenfang')).get(`/api/cases?${query({ cursor, limit: 1 })}`)).status).toBe(200);
  });
});

describe('search', () => {
  let theatre: Matter;
  beforeAll(async () => {
    theatre = await file(
      {
        title: '戏台屋檐漏雨',
        text: '文化礼堂戏台的屋檐漏雨，演出时淋湿了道具ＡＢ１２。门牌 88 号旁边。',
        petitioner: { name: '慕容秋', phone: '19900004444' },
      },
      'registered',
    );
  });
  const found = async (q: string) => numbersOf(await list(await staff('chenfang'), { q }));

  it.each([['戏台'], ['屋檐漏雨'], ['文化礼堂戏台的屋檐漏雨'], ['礼堂 道具'], ['ab12'], ['AB12'], ['ａｂ１２'], ['88'], ['路灯不亮 戏台']])(
    'finds %s by words, by substring, in any width and case',
    async (q) => expect(await found(q)).toEqual([theatre.caseNumber]),
  );

  it('finds nobody by a surname (care G5)', async () => expect(await found('慕')).toEqual([]));

  it('finds a case by its number, whole or by its last part, in any case', async () => {
    expect(await found(theatre.caseNumber)).toEqual([theatre.caseNumber]);
    expect(await found(theatre.caseNumber.toLowerCase())).toEqual([theatre.caseNumber]);
    expect(await found(theatre.caseNumber.split('-').at(-1) ?? '')).toEqual([theatre.caseNumber]);
  });

  it.each([['台戏'], ['戏台 不存在的词'], ['%'], ['_'], ['\\'], ["' or true --"], ['19900004444'], ['慕容秋']])(
    'finds nothing by %s: no wildcard, no name, no phone',
    async (q) => expect(await found(q)).toEqual([]),
  );

  it('finds nothing more when the phrase is blank than the list shows', async () => {
    expect((await found('  ')).length).toBe(matters.length);
  });
});

describe('duties', () => {
  it.each([
    ['chenfang'],
    ['zhoumuhua'],
    ['dongqiming'],
    ['shenjiantang'],
    ['lvxiangyang'],
    ['ruanzhicheng'],
    ['xuruolan'],
    ['rugenfa'],
    ['hangxiaoman'],
  ])('of %s: each badge counts what its list shows, in every scope and bucket', async (userName) => {
    const person = await staff(userName);
    for (const scope of ['mine', 'unit', 'all']) {
      const first = await person.get(`/api/desk/duties?${query({ scope, limit: 1 })}`);
      const counts = first.body.counts as Record<string, number>;
      const everything = await readAll<DutyRow>(person, '/api/desk/duties', { scope, limit: 3 });
      for (const bucket of ['overdue', 'today', 'soon', 'later']) {
        const rows = await readAll<DutyRow>(person, '/api/desk/duties', { scope, bucket, limit: 2 });
        expect([scope, bucket, rows.length]).toEqual([scope, bucket, counts[bucket]]);
        expect(rows.every((row) => row.bucket === bucket)).toBe(true);
        expect(everything.filter((row) => row.bucket === bucket).length).toBe(rows.length);
      }
      expect(new Set(everything.map((row) => `${row.caseId} ${row.id}`)).size).toBe(everything.length);
      const moments = everything.map(({ dueAt }) => Date.parse(dueAt));
      expect(moments).toEqual(moments.toSorted((left, right) => left - right));
    }
  });

  it('fill every bucket of the office, so that the counts mean something', async () => {
    const { body } = await (await staff('shenjiantang')).get('/api/desk/duties?scope=all');
    for (const amount of Object.values(body.counts as Record<string, number>)) expect(amount).toBeGreaterThan(0);
  });

  it('agree with the load of the units', async () => {
    const leader = await staff('shenjiantang');
    const { body } = await leader.get('/api/desk/units');
    const units = body.units as { unitId: string; openDuties: number; overdue: number; openCases: number }[];
    const { counts } = (await leader.get('/api/desk/duties?scope=all')).body as { counts: Record<string, number> };
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    expect(sum(units.map((unit) => unit.openDuties))).toBe(sum(Object.values(counts)));
    expect(sum(units.map((unit) => unit.overdue))).toBe(counts.overdue);
    const building = units.find((unit) => unit.unitId === 'lihai.city-building');
    expect(building?.openCases).toBe((await list(leader, { unitId: 'lihai.city-building' })).length);
  });
});

describe('names (Personal Information Protection Law Art. 51)', () => {
  it('are masked on every screen until somebody opens them for a purpose, and the look is recorded', async () => {
    const matter = await file({ petitioner: { name: '欧阳明月', phone: '19912341234', address: '观海路9号' } }, 'handling');
    const [window, handler] = await Promise.all([staff('chenfang'), staff('ruanzhicheng')]);
    const screens = [
      `/api/cases/${matter.caseId}`,
      '/api/cases?limit=100',
      '/api/desk/duties?scope=all&limit=200',
      '/api/cases/counts',
      '/api/desk/units',
      `/api/cases?q=${encodeURIComponent('欧')}`,
    ];
    for (const path of screens)
      for (const person of [window, handler])
        expect(JSON.stringify((await person.get(path)).body)).not.toMatch(/欧阳|明月|19912341234|观海路/);
    const similar = await window.post('/api/desk/similar', { phone: '199-1234-1234' });
    expect(similar.body.rows).toMatchObject([{ caseNumber: matter.caseNumber, petitioner: '欧***', samePetitioner: true }]);

    const looks = async () =>
      (
        await office.database.app.query("select actor_id, actor_role, detail from audit_log where case_id = $1 and kind = 'unmasked'", [
          matter.caseId,
        ])
      ).rows;
    const path = `/api/cases/${matter.caseId}/petitioner`;
    expect((await handler.post(path, {})).body.code).toBe('malformed-input');
    for (const body of [{ purpose: '随便看看' }, { purpose: 'other' }, { purpose: 'other', note: '  ' }])
      expect((await handler.post(path, body)).body.code).toBe('malformed-input');
    expect(await looks()).toEqual([]);
    expect((await handler.post(path, { purpose: 'other', note: '打电话约时间' })).body).toMatchObject({
      name: '欧阳明月',
      phone: '19912341234',
      address: '观海路9号',
    });
    const recorded = await looks();
    expect(recorded).toEqual([
      { actor_id: 'lihai.officer-ruanzhicheng', actor_role: 'caseHandler', detail: { purpose: 'other', sealed: expect.any(String) } },
    ]);
    // The officer's own words may hold a name: sealed like one.
    expect(JSON.stringify(recorded)).not.toContain('打电话');
  });
});

describe('the Excel export', () => {
  it('opens, holds the filtered list with masked names, and no cell that a spreadsheet would run', async () => {
    const risky = await office.file({
      title: '=1+1',
      text: '标题像公式的来信内容。',
      petitioner: { name: '@SUM(A1)', organisation: true },
    });
    await (await staff('chenfang')).command(risky.caseId, 'register', { title: '=HYPERLINK("http://evil.example")', claims: ['一'] });
    const plus = await office.file({ title: '+86 电话打不通', text: '热线电话总打不通。' });
    matters.push(risky, plus);
    const window = await staff('chenfang');
    const answer = await window.get('/api/cases/export.xlsx?purpose=dailyWork');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename\*=UTF-8''%E4%BF%A1%E8%AE%BF%E4%BA%8B%E9%A1%B9-[0-9-]+\.xlsx$/,
    );
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(answer.bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    const sheet = workbook.worksheets[0];
    const cells: { type: number; text: string }[] = [];
    sheet?.eachRow((row) => row.eachCell((cell) => void cells.push({ type: cell.type, text: cell.text })));
    expect(cells.some(({ type }) => type === exceljs.ValueType.Formula || type === exceljs.ValueType.Hyperlink)).toBe(false);
    expect(cells.filter(({ text }) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
    expect(cells.map(({ text }) => text)).toEqual(
      expect.arrayContaining([`'=HYPERLINK("http://evil.example")`, "'+86 电话打不通", "'@SUM(A1)", '王**']),
    );
    // The watermark above and below the list, and the headings.
    expect((sheet?.rowCount ?? 0) - 3).toBe(matters.length);
    const trace = /EX-20260909-[0-9A-Z]{6}/.exec(sheet?.getCell('A1').text ?? '')?.[0];
    expect(sheet?.getCell('A1').text).toMatch(/陈芳.*2026-09-09.*日常办理/);
    expect(sheet?.lastRow?.getCell(1).text).toMatch(new RegExp(`^共 ${matters.length} 件.*${trace}`));
    expect([sheet?.headerFooter.oddHeader, sheet?.headerFooter.oddFooter].every((line) => line?.includes(trace ?? '?'))).toBe(true);
    const narrowed = new exceljs.Workbook();
    const one = await window.get(`/api/cases/export.xlsx?${query({ q: '热线电话', purpose: 'consultation' })}`);
    await narrowed.xlsx.load(one.bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    expect((narrowed.worksheets[0]?.rowCount ?? 0) - 3).toBe(1);
    const log = await office.database.app.query("select actor_id, detail from audit_log where kind = 'exported' order by position");
    expect(log.rows).toMatchObject([
      { actor_id: 'lihai.officer-chenfang', detail: { what: 'cases', rows: matters.length, trace, purpose: 'dailyWork' } },
      { detail: { rows: 1, purpose: 'consultation' } },
    ]);
  });

  it('is refused without a purpose, and without words for another one (care G9)', async () => {
    const window = await staff('chenfang');
    for (const path of ['/api/cases/export.xlsx', '/api/cases/export.xlsx?purpose=other'])
      expect((await window.get(path)).body.code).toBe('malformed-input');
    expect((await window.get('/api/cases/export.xlsx?purpose=other&note=%E6%A0%B8%E5%AF%B9%E5%8F%B0%E8%B4%A6')).status).toBe(200);
  });

  it('is refused like the list when its filter is malformed', async () => {
    const window = await staff('chenfang');
    for (const text of ['overdue=perhaps', 'q=a%00b', 'unitId=a%00b'])
      expect((await window.get(`/api/cases/export.xlsx?purpose=dailyWork&${text}`)).body.code).toBe('malformed-input');
  });

  it('answers a fault of the database as one instead of keeping the reader waiting', async () => {
    const window = await staff('chenfang');
    await office.database.superuser.query('alter table case_list rename column channel to channel_gone');
    const answer = await window.get('/api/cases/export.xlsx?purpose=dailyWork');
    await office.database.superuser.query('alter table case_list rename column channel_gone to channel');
    expect([answer.status, answer.body.code]).toEqual([500, 'internal']);
    expect((await window.get('/api/cases/export.xlsx?purpose=dailyWork')).status).toBe(200);
  });
});

describe('the case number', () => {
  it('runs without doubles when many file at once', async () => {
    const filed = await Promise.all(Array.from({ length: 120 }, () => office.file({ commandId: randomUUID() })));
    expect(new Set(filed.map(({ caseNumber }) => caseNumber)).size).toBe(120);
    expect(new Set(filed.map(({ queryCode }) => queryCode)).size).toBe(120);
  });
});
