import { findRulebook } from '@daiban/domain/rulebook/catalogue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setUpOffice } from '../../demo/set-up-office.ts';
import { loadDirectory } from '../../journal/directory.ts';
import { createCaseNumbers, type Journal } from '../../journal/journal.ts';
import { verify } from '../../journal/verify.ts';
import { provideWorkCalendar } from '../../journal/work-calendar.ts';
import { simulatedClock } from '../../platform/clock.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/database/test-database.ts';
import { toPersonalDataKey } from '../../platform/personal-data/keys.ts';
import { createPersonalData } from '../../platform/personal-data/personal-data.ts';
import { openFixtures } from './fixtures.ts';
import { importLedger } from './import-ledger.ts';

const fixtures = openFixtures();
const personal = createPersonalData([toPersonalDataKey(Buffer.alloc(32, 7))]);
const words = ['来信', '来访', '网上信访', '来电', '12345热线', '上级交办'];
const channelsOf = ['letter', 'visit', 'online', 'phone', 'hotlineTransfer', 'superiorAssigned'];

/** Rows that an office could have, `count` of them from `first` on. */
const rowsFrom = (series: string, first: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const day = String(1 + (number % 28)).padStart(2, '0');
    return `${series}-${number},2026-03-${day} 09:30:00,${words[number % 6]},第${number}幢楼道照明,"第${number}幢的灯坏了，\n请修好",林某,1380000${String(number).padStart(4, '0')}`;
  });
const ledgerOf = (lines: readonly string[]): string => ['来件编号,来件日期,渠道,标题,内容,姓名,电话', ...lines, ''].join('\n');

describe('the import of a ledger', () => {
  let database: TestDatabase;
  let journal: Journal;
  const countCases = async (series: string): Promise<number> =>
    (
      await database.superuser.query<{ count: number }>('select count(*)::int as count from submission where source_number like $1', [
        `${series}-%`,
      ])
    ).rows[0]?.count ?? -1;

  beforeAll(async () => {
    database = await createTestDatabase();
    await setUpOffice(database.app);
    const [directory, rulebook] = [await loadDirectory(database.app), findRulebook('lihai')];
    if (directory === undefined || rulebook === undefined) throw new Error('the office of the test is missing');
    journal = {
      pool: database.app,
      clock: simulatedClock(new Date('2026-09-24T10:00:00+08:00')),
      calendar: await provideWorkCalendar(database.app),
      directory,
      rulebook,
      wake: () => undefined,
      caseNumbers: createCaseNumbers(database.app, directory.office.divisionCode),
    };
  });
  afterAll(async () => {
    fixtures.remove();
    await database.drop();
  });

  it('registers each matter once, however often it is run, with its channel, day and first-contact officer (首问责任制)', async () => {
    const path = fixtures.write('a.csv', ledgerOf(rowsFrom('A', 0, 300)));
    const progress: number[] = [];
    const first = await importLedger(journal, personal, path, { onProgress: (done) => progress.push(done) });
    expect(first).toEqual({ totals: { rows: 300, good: 300, faulty: 0, imported: 300, skipped: 0 }, faults: [] });
    expect(progress).toEqual([100, 200, 300, 300]);
    const second = await importLedger(journal, personal, path);
    expect(second.totals).toEqual({ rows: 300, good: 300, faulty: 0, imported: 0, skipped: 300 });
    expect(await countCases('A')).toBe(300);

    const { rows } = await database.superuser.query<{
      source_number: string;
      channel: string;
      received_at: Date;
      number: string;
      procedure: string;
      state: { receivedOn: string; firstContactOfficer: unknown; claims: { text: string }[] };
    }>(
      `select s.source_number, l.channel, l.received_at, l.number, l.procedure, c.state from submission s join case_list l using (case_id) join petition_case c on c.id = s.case_id
       where s.source_number like 'A-%' order by split_part(s.source_number, '-', 2)::int`,
    );
    for (const [number, row] of rows.entries()) {
      const day = `2026-03-${String(1 + (number % 28)).padStart(2, '0')}`;
      expect(row).toMatchObject({
        source_number: `A-${number}`,
        channel: channelsOf[number % 6],
        received_at: new Date(`${day}T09:30:00+08:00`),
        procedure: 'registered',
        state: { receivedOn: day, claims: [{ text: `第${number}幢楼道照明` }], firstContactOfficer: { unitId: 'lihai.petition-office' } },
      });
    }
    expect(rows[0]?.number).toMatch(/-2026-0000001$/);
  });

  it('can be stopped and run again until all is in', async () => {
    const path = fixtures.write('b.csv', ledgerOf(rowsFrom('B', 0, 350)));
    const stop = new AbortController();
    const stopped = await importLedger(journal, personal, path, { signal: stop.signal, onProgress: (done) => done >= 200 && stop.abort() });
    expect(stopped.totals).toMatchObject({ rows: 350, good: 350, imported: 200 });
    expect(await countCases('B')).toBe(200);
    expect((await importLedger(journal, personal, path)).totals).toMatchObject({ imported: 150, skipped: 200 });
    expect(await countCases('B')).toBe(350);
  });

  it('makes no doubles when two run at the same time', async () => {
    const path = fixtures.write('c.csv', ledgerOf(rowsFrom('C', 0, 250)));
    const [one, two] = await Promise.all([importLedger(journal, personal, path), importLedger(journal, personal, path)]);
    expect((one?.totals.imported ?? 0) + (two?.totals.imported ?? 0)).toBe(250);
    expect((one?.totals.skipped ?? 0) + (two?.totals.skipped ?? 0)).toBe(250);
    expect(await countCases('C')).toBe(250);
  });

  it('imports the good rows and reports the others with row and field', async () => {
    const [good = '', again = '', third = ''] = rowsFrom('D', 0, 3);
    const lines = [
      good,
      again,
      again,
      `D-1,2026-03-02,来信,另一件事,别的内容,,`,
      'D-8,2026-02-30,飞鸽,,,,',
      'D-9,2026-03-01,来信,"没有逗号",甲,乙,1,多出一列',
      third,
    ];
    const { totals, faults } = await importLedger(journal, personal, fixtures.write('d.csv', ledgerOf(lines)));
    expect(totals).toEqual({ rows: 7, good: 4, faulty: 3, imported: 3, skipped: 1 });
    // Quoted line breaks count as one row, as a spreadsheet shows them.
    expect(faults.map(({ row, field, code }) => ({ row, field, code }))).toEqual([
      { row: 5, field: 'sourceNumber', code: 'number-twice' },
      { row: 6, field: 'text', code: 'text-missing' },
      { row: 6, field: 'channel', code: 'channel-unknown' },
      { row: 6, field: 'receivedOn', code: 'date-unclear' },
      { row: 7, field: '', code: 'row-too-many-cells' },
    ]);
  });

  it('seals names and phones, and shows a matter that is not signed as such', async () => {
    const lines = ['E-1,2026-03-01,来信,路面破损,坑很深,林小满,13800000001/0574-8600001', 'E-2,2026-03-01,来信,路灯不亮,很暗,,'];
    await importLedger(journal, personal, fixtures.write('e.csv', ledgerOf(lines)));
    const { rows } = await database.superuser.query<{
      sealed: Buffer;
      masked_name: string;
      masked_phone: string | null;
      phone_index: Buffer | null;
    }>(
      `select p.sealed, p.masked_name, p.masked_phone, p.phone_index from submission s join case_list l using (case_id) join petitioner p on p.id = l.petitioner_id
       where s.source_number like 'E-%' order by s.source_number`,
    );
    expect(rows.map((row) => ({ opened: personal.openPersonal(row.sealed), name: row.masked_name, phone: row.masked_phone }))).toEqual([
      { opened: { name: '林小满', phone: '13800000001/0574-8600001' }, name: '林**', phone: '138****0001' },
      { opened: { name: '未署名' }, name: '未署名', phone: null },
    ]);
    expect(rows[0]?.phone_index).toEqual(personal.blindIndex('13800000001'));
  });

  it('takes in a matter whose title no paper of the office may carry, under a neutral one (care G1)', async () => {
    const lines = ['F-1,2026-03-01,来信,反映截访问题,反映有人截访。要求说明,,'];
    expect((await importLedger(journal, personal, fixtures.write('f.csv', ledgerOf(lines)))).totals).toMatchObject({
      imported: 1,
      faulty: 0,
    });
    const { rows } = await database.superuser.query(
      "select l.title, s.title as own from submission s join case_list l using (case_id) where s.source_number = 'F-1'",
    );
    expect(rows).toEqual([{ title: '信访事项', own: '反映截访问题' }]);
  });

  it('takes a column as it is told by hand, and refuses one that there is not', async () => {
    const path = fixtures.write('g.csv', '甲,乙,丙\nG-1,水管漏水,来信\n');
    expect((await importLedger(journal, personal, path, { mapping: { 甲: 'sourceNumber', 乙: 'text' } })).totals).toMatchObject({
      imported: 1,
    });
    const { rows } = await database.superuser.query<{ received_at: Date }>(
      "select received_at from submission where source_number = 'G-1'",
    );
    expect(rows[0]?.received_at).toEqual(journal.clock.now());
    await expect(importLedger(journal, personal, path, { mapping: { 丁: 'text' } })).rejects.toThrow('no such column');
  });

  it('leaves every case whole: hash chain, replay, duties, owner and first-contact officer (件件有着落)', async () => {
    const report = await verify(database.app);
    expect(report.broken).toEqual([]);
    expect(report.cases).toBeGreaterThan(900);
  });
});
