import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bring, staffOf } from '../testing/matters.ts';
import { openTestOffice, type Person, type TestOffice } from '../testing/test-office.ts';

let office: TestOffice;
let staff: (userName: string) => Promise<Person>;
beforeAll(async () => {
  office = await openTestOffice();
  staff = staffOf(office);
}, 60_000);
afterAll(() => office.close());

const upload = (content: Buffer | string, name: string, field = 'file') => {
  const form = new FormData();
  form.append(field, new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
  return office.anybody.send('POST', '/api/files', form);
};
const kept = async () =>
  (await office.database.app.query<{ count: number }>('select count(*)::int as count from attachment')).rows[0]?.count ?? 0;
const onDisk = () =>
  readdirSync(join(office.stateFolder, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
const photo = () =>
  sharp({ create: { width: 60, height: 30, channels: 3, background: '#886644' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: 'SECRETCAM' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 5/1 0/1' } })
    .jpeg()
    .toBuffer();

describe('an attachment', () => {
  it('is put in before the matter is filed, and is then read by the petitioner and by those who handle the case', async () => {
    const stored = await upload('三号楼前左侧第二盏', '说明.txt');
    expect([stored.status, stored.body]).toMatchObject([201, { name: '说明.txt', mediaType: 'text/plain; charset=utf-8' }]);
    const matter = await office.file({ attachments: [stored.body.fileId] });
    await bring(staff, matter, 'handling');
    const path = `/api/cases/${matter.caseId}/files/${stored.body.fileId}`;
    for (const person of [office.holding(matter.queryCode), await staff('chenfang'), await staff('ruanzhicheng')]) {
      const answer = await person.get(path);
      expect([answer.status, answer.bytes.toString()]).toEqual([200, '三号楼前左侧第二盏']);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect((await (await staff('rugenfa')).get(path)).body.code).toBe('case-unknown');
    expect((await office.anybody.get(path)).status).toBe(401);
  });

  it('of one case is not served under another, nor used twice, nor before it belongs to a case', async () => {
    const [first, loose] = [await upload('甲的材料', '甲.txt'), await upload('没人的材料', '乙.txt')];
    const mine = await office.file({ attachments: [first.body.fileId] });
    const theirs = await office.file();
    const holder = office.holding(theirs.queryCode);
    expect((await holder.get(`/api/cases/${theirs.caseId}/files/${first.body.fileId}`)).body.code).toBe('not-found');
    expect((await holder.get(`/api/cases/${mine.caseId}/files/${first.body.fileId}`)).body.code).toBe('case-unknown');
    expect((await holder.get(`/api/cases/${theirs.caseId}/files/${loose.body.fileId}`)).body.code).toBe('not-found');
    expect((await holder.command(theirs.caseId, 'addEvidence', { attachments: [first.body.fileId] })).body.code).toBe('unknown-attachment');
    expect((await holder.command(theirs.caseId, 'addEvidence', { attachments: [loose.body.fileId] })).status).toBe(200);
    expect((await holder.get(`/api/cases/${theirs.caseId}/files/${loose.body.fileId}`)).status).toBe(200);
  });

  it('belongs to one case only, also when two filings take it at the same moment', async () => {
    const { body } = await upload('一份材料', '丙.txt');
    const filing = () =>
      office.anybody.post('/api/submissions', {
        commandId: crypto.randomUUID(),
        text: '同一份材料',
        petitioner: { name: '李' },
        attachments: [body.fileId],
      });
    const answers = await Promise.all([filing(), filing(), filing(), filing()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
    expect(answers.filter(({ status }) => status === 422).map((answer) => answer.body.code)).toEqual(Array(3).fill('unknown-attachment'));
    const filed = answers.find(({ status }) => status === 201)?.body;
    const { rows } = await office.database.app.query('select case_id::text as "caseId" from attachment where id = $1', [body.fileId]);
    expect(rows).toEqual([{ caseId: filed?.caseId }]);
  });

  it('does no harm to a filing that is sent again because the answer was lost', async () => {
    const { body } = await upload('一份材料', '戊.txt');
    const commandId = crypto.randomUUID();
    const first = await office.file({ commandId, attachments: [body.fileId] });
    const again = await office.anybody.post('/api/submissions', {
      commandId,
      text: '三号楼前面的路灯坏了半个月，晚上老人不敢出门，请尽快修好。',
      petitioner: { name: '王阿姨', phone: '19900001111' },
      attachments: [body.fileId],
    });
    expect([again.status, again.body.caseId, again.body.repeated]).toEqual([201, first.caseId, true]);
  });

  it('goes to one of two cases whose petitioners add it at the same moment', async () => {
    const { body } = await upload('补充材料', '己.txt');
    const [first, second] = [await office.file(), await office.file()];
    const add = ({ caseId, queryCode }: { caseId: string; queryCode: string }) =>
      office.holding(queryCode).command(caseId, 'addEvidence', { attachments: [body.fileId] });
    const answers = await Promise.all([add(first), add(second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('that waits for the scanner, or was found infected, is not handed out', async () => {
    const { body } = await upload('等待扫描', '庚.txt');
    const matter = await office.file({ attachments: [body.fileId] });
    const get = async (scan: string) => {
      await office.database.app.query('update attachment set scan = $2 where id = $1', [body.fileId, scan]);
      const answer = await office.holding(matter.queryCode).get(`/api/cases/${matter.caseId}/files/${body.fileId}`);
      return [answer.status, answer.body.code];
    };
    expect(await get('waiting')).toEqual([409, 'file-waits-for-scan']);
    expect(await get('infected')).toEqual([422, 'file-infected']);
    expect((await get('clean'))[0]).toBe(200);
  });

  it('that is a photograph loses place, camera and time, and is turned upright', async () => {
    const stored = await upload(await photo(), 'IMG_0001.JPG');
    const matter = await office.file({ attachments: [stored.body.fileId] });
    const answer = await office.holding(matter.queryCode).get(`/api/cases/${matter.caseId}/files/${stored.body.fileId}`);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.bytes.includes('SECRETCAM')).toBe(false);
    expect(await sharp(answer.bytes).metadata()).toMatchObject({ width: 30, height: 60 });
    expect((await sharp(answer.bytes).metadata()).exif).toBeUndefined();
  });

  it.each([
    ['a program that calls itself a photograph', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)]), 'photo.jpg', 415],
    ['a page that would run in a browser', '<html><script>alert(1)</script></html>', 'page.html', 415],
    ['a drawing with a script in it', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', 'drawing.svg', 415],
    ['a photograph that calls itself a paper', Buffer.from('ffd8ffe000104a46494600010101', 'hex'), 'paper.pdf', 415],
    ['an archive', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'all.zip', 415],
    ['more than 20 MB', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), 'long.txt', 413],
  ])('that is %s is refused, and nothing of it is kept', async (_what, content, name, status) => {
    const before = [await kept(), onDisk()];
    const answer = await upload(content, name);
    expect([answer.status, answer.body.code]).toEqual([status, status === 413 ? 'too-large' : 'unsupported-media']);
    expect(answer.body.nextStep).toBeTruthy();
    expect([await kept(), onDisk()]).toEqual(before);
  });

  it('never makes a path of its name', async () => {
    const { body } = await upload('路径', '../../../../etc/cron.d/名.txt');
    expect(body.name).toBe('名.txt');
  });

  it('needs a form with a file in it', async () => {
    expect((await office.anybody.post('/api/files', { file: 'x' })).body.code).toBe('unsupported-media');
    const empty = new FormData();
    empty.append('note', 'no file');
    expect([(await office.anybody.send('POST', '/api/files', empty)).status]).toEqual([400]);
    const broken = await office.anybody.send('POST', '/api/files', '--x\r\nbroken', { 'content-type': 'multipart/form-data; boundary=x' });
    expect(broken.status).toBe(400);
    const without = await office.anybody.send('POST', '/api/files', 'a', { 'content-type': 'multipart/form-data' });
    expect([400, 415]).toContain(without.status);
  });

  it('can be cut off in the middle without harm', async () => {
    const before = [await kept(), onDisk()];
    const ending = new AbortController();
    const endless = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n部分'));
        setTimeout(() => ending.abort(), 50);
      },
    });
    await fetch(`${office.address}/api/files`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: endless,
      signal: ending.signal,
      duplex: 'half',
    } as RequestInit).catch(() => undefined);
    await expect.poll(onDisk).toBe(before[1]);
    expect(await kept()).toBe(before[0]);
    expect((await upload('还能传', '丁.txt')).status).toBe(201);
  });
});
