import { randomUUID } from 'node:crypto';
import { commandEndpoints } from '@daiban/contract/command-endpoints';
import type { Endpoint } from '@daiban/contract/endpoint';
import { endpoints } from '@daiban/contract/endpoints';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bring, countRows, type Matter, staffOf } from '../testing/matters.ts';
import { wellFormed } from '../testing/permission-matrix/cases.ts';
import { openTestOffice, type Person, type TestOffice } from '../testing/test-office.ts';

let office: TestOffice;
let staff: (userName: string) => Promise<Person>;
let matter: Matter;
let fileId: string;
beforeAll(async () => {
  office = await openTestOffice();
  staff = staffOf(office);
  const form = new FormData();
  form.append('file', new Blob(['两盏灯的位置：楼前左侧']), '位置.txt');
  const uploaded = await office.anybody.send('POST', '/api/files', form);
  fileId = String(uploaded.body.fileId);
  matter = await office.file({
    attachments: [fileId],
    text: '秘密广场的路灯不亮，请修好。',
    petitioner: { name: '司马青', phone: '19900005555' },
  });
  await bring(staff, matter, 'replied');
  // Something in the units of the others, so that an empty answer is not all that they could get.
  for (const unitId of ['lihai.agriculture', 'lihai.general-affairs', 'lihai.office', 'lihai.discipline']) {
    const other = await office.file({ text: '村口的水渠堵了，请清淤。' });
    await bring(staff, other, 'classified');
    await (await staff('zhoumuhua')).command(other.caseId, 'assign', { unitId, reason: '水渠' });
    const signed = await (await staff('shenjiantang')).command(other.caseId, 'signAssignment');
    if (signed.status !== 200) throw new Error(JSON.stringify(signed.body));
  }
}, 60_000);
afterAll(() => office.close());

const fill = (path: string): string =>
  path.replace('{caseId}', matter.caseId).replace('{fileId}', fileId).replace('{noticeId}', 'n1').replace('{importId}', randomUUID());
const call = (person: Person, { method, path }: Pick<Endpoint, 'method' | 'path'>) =>
  person.send(method, fill(path), method === 'GET' ? undefined : '{}');

describe('without a sign-in', () => {
  it.each(endpoints.filter(({ access }) => access !== 'public').map((endpoint) => [endpoint.operationId, endpoint] as const))(
    '%s answers "not signed in" and does nothing',
    async (_name, endpoint) => {
      const before = await countRows(office);
      for (const person of [office.anybody, office.holding('nonsense')]) {
        const { status, body } = await call(person, endpoint);
        expect([status, body.code]).toEqual([401, 'not-signed-in']);
      }
      expect(await countRows(office)).toEqual(before);
    },
  );

  it('a session that is none, was ended, or has run out opens nothing', async () => {
    for (const cookie of ['daiban_session=', `daiban_session=${'A'.repeat(43)}`, "daiban_session=' or 1=1"])
      expect((await office.anybody.send('GET', '/api/me', undefined, { cookie })).status).toBe(401);
  });

  it.each(endpoints.filter(({ access }) => access === 'public').map((endpoint) => [endpoint.operationId, endpoint] as const))(
    '%s is open to everybody',
    async (_name, endpoint) => {
      expect((await call(office.anybody, endpoint)).body.code).not.toBe('not-signed-in');
    },
  );
});

// Another line's handler and head, an agent of villages; and people who work on no case at all.
const strangers = ['rugenfa', 'yanguyu', 'wangagen'];
const caseless = ['hejingwen', 'luoziheng', 'hean', 'zhumingche', 'luying', 'renxiaochun'];

describe.each([...strangers, ...caseless.slice(0, 2)])('for %s the case of another unit', (userName) => {
  it('does not exist when they give it any command', async () => {
    const before = await countRows(office);
    const person = await staff(userName);
    for (const { command } of commandEndpoints) {
      const { status, body } = await person.command(matter.caseId, command, wellFormed(command, { caseId: randomUUID() }));
      expect([command, status, body.code]).toEqual([command, 404, 'case-unknown']);
    }
    expect(await countRows(office)).toEqual(before);
  });

  it('cannot be read, listed, counted, searched, exported, printed or opened, and its file is not served', async () => {
    const person = await staff(userName);
    for (const path of [
      `/api/cases/${matter.caseId}`,
      `/api/cases/${matter.caseId}/papers/n1`,
      `/api/cases/${matter.caseId}/files/${fileId}`,
    ]) {
      const { status, body } = await person.get(path);
      expect([path, status, body.code]).toEqual([path, 404, 'case-unknown']);
    }
    expect((await person.post(`/api/cases/${matter.caseId}/petitioner`, { purpose: 'supervision' })).body.code).toBe('case-unknown');
    for (const path of [
      '/api/cases?limit=100',
      `/api/cases?q=${encodeURIComponent('秘密广场')}`,
      `/api/cases?q=${matter.caseNumber}`,
      `/api/cases?q=${encodeURIComponent('司')}`,
      '/api/cases?unitId=lihai.city-building',
      '/api/cases?handlerId=lihai.officer-ruanzhicheng',
      '/api/desk/duties?scope=mine',
      '/api/desk/duties?scope=unit&limit=200',
      '/api/desk/duties?scope=all&limit=200',
    ]) {
      const { status, body } = await person.get(path);
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toMatch(new RegExp(`${matter.caseId}|${matter.caseNumber}|司|秘密`));
    }
    for (const filter of [`q=${encodeURIComponent('秘密广场')}`, `q=${matter.caseNumber}`, 'unitId=lihai.city-building'])
      expect((await person.get(`/api/cases/counts?${filter}`)).body).toMatchObject({ total: 0, byProcedure: [] });
    expect((await person.post('/api/desk/similar', { phone: '19900005555' })).body.rows ?? []).toEqual([]);
    const similar = await person.post('/api/desk/similar', { text: '秘密广场的路灯不亮，请修好。' });
    expect((similar.body.rows as { caseId: string }[]).map(({ caseId }) => caseId)).not.toContain(matter.caseId);
    const exported = await person.get('/api/cases/export.xlsx?purpose=dailyWork');
    expect(exported.status).toBe(200);
    const load = await person.get('/api/desk/units');
    expect((load.body.units as { unitId: string }[]).map(({ unitId }) => unitId)).not.toContain('lihai.city-building');
    const looks = await office.database.app.query(
      `select count(*)::int as count from audit_log where case_id = $1 and kind in ('caseOpened', 'unmasked', 'paperOpened', 'fileOpened')
       and actor_id = $2`,
      [matter.caseId, `lihai.officer-${userName}`],
    );
    expect(looks.rows[0]?.count).toBe(0);
  });

  it('is not told of by a link to it or a merge with it', async () => {
    const person = await staff(userName);
    const own = (await person.get('/api/cases?limit=1')).body.rows as { caseId: string }[];
    for (const { caseId } of own) {
      for (const [command, input] of [
        ['link', { otherCaseId: matter.caseId, reason: '试探' }],
        ['merge', { intoCaseId: matter.caseId, reason: '试探' }],
      ] as const) {
        const toReal = await person.command(caseId, command, input);
        const toNothing = await person.command(caseId, command, {
          ...input,
          ...('otherCaseId' in input ? { otherCaseId: randomUUID() } : { intoCaseId: randomUUID() }),
        });
        expect([toReal.status, toReal.body.code]).toEqual([toNothing.status, toNothing.body.code]);
      }
    }
  });
});

describe('people who work on no case', () => {
  it.each(caseless)('%s sees none at all: no list, no duty, no figure', async (userName) => {
    const person = await staff(userName);
    expect((await person.get('/api/cases')).body.rows).toEqual([]);
    expect((await person.get('/api/cases/counts')).body.total).toBe(0);
    for (const scope of ['mine', 'unit', 'all']) {
      expect((await person.get(`/api/desk/duties?scope=${scope}`)).body).toEqual({
        rows: [],
        counts: { overdue: 0, today: 0, soon: 0, later: 0 },
      });
    }
    expect((await person.get('/api/desk/units')).body.units).toEqual([]);
  });

  it.each(['rugenfa', 'xuruolan', 'shenjiantang', ...caseless])('%s cannot import a ledger', async (userName) => {
    const person = await staff(userName);
    for (const endpoint of endpoints.filter(({ path }) => path.startsWith('/api/imports'))) {
      const body = endpoint.method === 'GET' ? undefined : endpoint.body === undefined ? '{}' : '{"columns":{}}';
      expect([endpoint.operationId, (await person.send(endpoint.method, fill(endpoint.path), body)).body.code]).toEqual([
        endpoint.operationId,
        'not-permitted',
      ]);
    }
  });
});

describe('those who do see it', () => {
  it.each(['chenfang', 'zhoumuhua', 'shenjiantang', 'lvxiangyang', 'ruanzhicheng', 'jiyun'])('%s reads the case', async (userName) => {
    const person = await staff(userName);
    expect((await person.get(`/api/cases/${matter.caseId}`)).body).toMatchObject({ caseNumber: matter.caseNumber });
    expect((await person.get(`/api/cases/${matter.caseId}/files/${fileId}`)).bytes.toString()).toContain('左侧');
  });

  it('a handler cannot look into another unit by linking or merging a case of their own', async () => {
    const [own, theirs] = [await office.file(), await office.file()];
    await bring(staff, own, 'handling');
    await bring(staff, theirs, 'registered');
    const handler = await staff('ruanzhicheng');
    const link = (otherCaseId: string) => handler.command(own.caseId, 'link', { otherCaseId, reason: '试探' });
    for (const otherCaseId of [theirs.caseId, randomUUID()]) {
      const { status, body } = await link(otherCaseId);
      expect([status, body.code]).toEqual([404, 'case-unknown']);
    }
    expect((await link(matter.caseId)).status).toBe(200);
  });

  it('a co-handling unit sees it from the moment it is asked to help', async () => {
    const joint = await office.file({ text: '秘密水渠和路灯一起坏了。' });
    await bring(staff, joint, 'handling');
    const helper = await staff('rugenfa');
    expect((await helper.get(`/api/cases/${joint.caseId}`)).status).toBe(404);
    const asked = await (await staff('dongqiming')).command(joint.caseId, 'addCoUnit', { unitId: 'lihai.agriculture', task: '疏通水渠' });
    expect(asked.status).toBe(200);
    expect((await helper.get(`/api/cases/${joint.caseId}`)).status).toBe(200);
    expect(JSON.stringify((await helper.get(`/api/cases?q=${encodeURIComponent('秘密水渠')}`)).body)).toContain(joint.caseNumber);
    expect((await helper.get(`/api/cases/counts?q=${encodeURIComponent('秘密水渠')}`)).body.total).toBe(1);
  });
});

describe('live updates', () => {
  const listen = async (userName: string) => {
    const ending = new AbortController();
    const stream = await (await staff(userName)).open('/api/live', ending.signal);
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    let heard = '';
    const reading = (async () => {
      for await (const part of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) heard += part;
    })().catch(() => undefined);
    return {
      heard: () => heard,
      end: async () => {
        ending.abort();
        await reading;
      },
    };
  };

  it('reach those who may see the case and nobody else, and say nothing of its content', async () => {
    const streams = await Promise.all(['chenfang', 'ruanzhicheng', 'rugenfa', 'hejingwen'].map(listen));
    const [window, handler, stranger, discipline] = streams;
    const first = await office.file({ text: '第一件' });
    await bring(staff, first, 'handling');
    // A change that the stranger may see comes last: when it has arrived, everything before it would have.
    const theirs = await office.file({ text: '第二件' });
    await bring(staff, theirs, 'classified');
    await (await staff('zhoumuhua')).command(theirs.caseId, 'assign', { unitId: 'lihai.agriculture', reason: '水渠' });
    await (await staff('shenjiantang')).command(theirs.caseId, 'signAssignment');
    await expect.poll(() => stranger?.heard(), { timeout: 20_000 }).toContain(theirs.caseId);
    await expect.poll(() => window?.heard(), { timeout: 20_000 }).toContain(theirs.caseId);
    expect(window?.heard()).toContain(first.caseId);
    await expect.poll(() => handler?.heard(), { timeout: 20_000 }).toContain(first.caseId);
    expect(handler?.heard()).not.toContain(theirs.caseId);
    expect(stranger?.heard()).not.toContain(first.caseId);
    expect(discipline?.heard()).not.toMatch(/caseId/);
    expect(window?.heard()).not.toMatch(/第一件|王/);
    await Promise.all(streams.map((stream) => stream.end()));
  });
});
