import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawScene } from '../../demo/roads/draw-scene.ts';
import { simulatedClock } from '../../platform/clock.ts';
import { openFileStore } from '../../platform/files/file-store.ts';
import { removeLooseFiles } from '../../platform/files/keep-files.ts';
import { createLog } from '../../platform/log.ts';
import { openTestOffice, type Person, type TestOffice } from '../../testing/test-office.ts';
import { eraseContacts } from './erase-contacts.ts';

const clock = simulatedClock(new Date('2026-09-24T09:00:00+08:00'));
let office: TestOffice;
let chief: Person;
let otherChief: Person;
let coordinator: Person;
let worker: Person;
let elsewhere: Person;
let leader: Person;
const segmentId = randomUUID();
const building = 'lihai.city-building';

beforeAll(async () => {
  office = await openTestOffice(clock);
  [chief, otherChief, coordinator, worker, elsewhere, leader] = await Promise.all([
    office.as('shenluming'),
    office.as('wenlan'),
    office.as('sunmeijuan'),
    office.as('jiyun'),
    office.as('rugenfa'),
    office.as('luowenqi'),
  ]);
  const saved = await put(coordinator, `/api/roads/segments/${segmentId}`, {
    position: 1,
    name: '沥海南路一段',
    begins: '桥头',
    ends: '菜场',
    communityId: 'lihai.village-lihai',
    chiefId: 'lihai.officer-shenluming',
    leaderId: 'lihai.officer-luowenqi',
    members: [{ function: 'property', who: '物业服务站' }],
  });
  expect(saved.status).toBe(200);
}, 60_000);
afterAll(() => office.close());

const put = (person: Person, path: string, body: unknown) => person.send('PUT', path, JSON.stringify(body));
const sendPicture = async (person: Person): Promise<string> => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(await drawScene('pothole', 'before'))], { type: 'image/jpeg' }), 'round.jpg');
  const sent = await person.send('POST', '/api/files', form);
  expect(sent.status).toBe(201);
  return String(sent.body.fileId);
};
const covered = (fileId: string) => [{ fileId, check: 'covered' }];
const told = { kind: 'road', place: '桥头东侧人行道', note: '地砖塌了一块。' };

/** A resident's report on the portal. */
const reportSpot = async (change: Record<string, unknown> = {}) => {
  const ids = { findingId: randomUUID(), followKey: randomUUID() };
  const answer = await office.anybody.post('/api/spots', { ...ids, segmentId, ...told, ...change });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return ids;
};
const step = (person: Person, findingId: string, order: unknown, orderId = randomUUID()) =>
  person.post(`/api/roads/findings/${findingId}/steps`, { orderId, order });
const follow = (followKey: string) => office.anybody.post('/api/spots/follow', { followKey });
const confirm = (followKey: string, fixed: boolean) =>
  office.anybody.post('/api/spots/confirm', { followKey, orderId: randomUUID(), fixed, ...(fixed ? {} : { note: '还是塌的' }) });
const repair = async (findingId: string) => {
  expect((await step(worker, findingId, { kind: 'accept', readyBy: '2026-12-31' })).status).toBe(200);
  const picture = await sendPicture(worker);
  expect((await step(worker, findingId, { kind: 'fix', note: '补好了', pictures: covered(picture) })).body.stage).toBe('fixed');
  return picture;
};
interface Listed {
  readonly findingId: string;
  readonly stage: string;
  readonly offered: readonly string[];
  readonly minutesToDispatch?: number;
}
const listed = async (person: Person, findingId: string): Promise<Listed | undefined> =>
  ((await person.get('/api/roads')).body.findings as readonly Listed[]).find((finding) => finding.findingId === findingId);

describe('a resident reports what is broken (S4.23)', () => {
  it('without an account: ticket, repair with a picture, and the word of who reported it', async () => {
    const picture = await sendPicture(office.anybody);
    const { findingId, followKey } = await reportSpot({ pictures: covered(picture) });
    clock.advanceTo(new Date(clock.now().getTime() + 7 * 60_000));
    expect((await listed(chief, findingId))?.offered).toEqual(['dispatch', 'setAside', 'turnIntoCase']);
    expect((await step(chief, findingId, { kind: 'dispatch', unitId: building })).body).toEqual({ stage: 'dispatched' });
    const fixed = await repair(findingId);
    const view = await follow(followKey);
    expect(view.body).toMatchObject({ stage: 'fixed', mayConfirm: true, minutesToDispatch: 7, pictures: [picture], fixPictures: [fixed] });
    expect(JSON.stringify(view.body)).not.toContain('季云');
    const shown = await office.anybody.post('/api/spots/picture', { followKey, pictureId: fixed });
    expect(shown.headers.get('content-type')).toBe('image/jpeg');
    expect((await confirm(followKey, true)).body).toMatchObject({ stage: 'confirmed', mayConfirm: false });
    expect((await listed(chief, findingId))?.minutesToDispatch).toBe(7);
  });

  it('not repaired: the unit goes again, the second time the chief of chiefs decides (S4.22)', async () => {
    const { findingId, followKey } = await reportSpot();
    await step(chief, findingId, { kind: 'dispatch', unitId: building });
    await repair(findingId);
    expect((await confirm(followKey, false)).body.stage).toBe('dispatched');
    await repair(findingId);
    expect((await confirm(followKey, false)).body.stage).toBe('raised');
    expect((await step(chief, findingId, { kind: 'dispatch', unitId: building })).status).toBe(403);
    expect((await step(leader, findingId, { kind: 'dispatch', unitId: building })).body.stage).toBe('dispatched');
  });

  it('sent twice by a bad network, it is one report; the key of somebody else opens nothing', async () => {
    const sent = { findingId: randomUUID(), followKey: randomUUID(), ...told };
    const [first, second] = [await office.anybody.post('/api/spots', sent), await office.anybody.post('/api/spots', sent)];
    expect(second.body).toEqual(first.body);
    const foreign = await office.anybody.post('/api/spots', { ...sent, followKey: randomUUID() });
    expect(foreign.body.code).toBe('conflict');
    expect((await follow(randomUUID())).body.code).toBe('finding-unknown');
  });

  it('refuses a picture about which nobody said whether people or number plates are on it (care G10)', async () => {
    const fileId = await sendPicture(office.anybody);
    const unsaid = await office.anybody.post('/api/spots', {
      findingId: randomUUID(),
      followKey: randomUUID(),
      ...told,
      pictures: [{ fileId }],
    });
    expect(unsaid.body.code).toBe('malformed-input');
  });

  it('keeps its pictures, and no loose upload of a day ago', async () => {
    const [kept, loose] = [await sendPicture(office.anybody), await sendPicture(office.anybody)];
    await reportSpot({ pictures: covered(kept) });
    const files = await openFileStore(office.stateFolder);
    await removeLooseFiles({
      pool: office.database.app,
      files,
      clock: simulatedClock(new Date(clock.now().getTime() + 40 * 3_600_000)),
      log: createLog('error'),
    });
    const { rows } = await office.database.superuser.query<{ id: string }>('select id::text from attachment where id = any($1)', [
      [kept, loose],
    ]);
    expect(rows.map(({ id }) => id)).toEqual([kept]);
  });
});

describe('a finding in the office', () => {
  it('concerns the people of its segment and of the unit that has the ticket, and nobody else', async () => {
    const { findingId } = await reportSpot();
    expect(await listed(otherChief, findingId)).toBeUndefined();
    expect(await listed(worker, findingId)).toBeUndefined();
    await step(chief, findingId, { kind: 'dispatch', unitId: building });
    expect((await listed(worker, findingId))?.offered).toEqual(['handBack', 'accept']);
    expect(await listed(elsewhere, findingId)).toBeUndefined();
    expect((await step(elsewhere, findingId, { kind: 'accept', readyBy: '2026-12-31' })).body.code).toBe('finding-unknown');
    expect((await step(worker, findingId, { kind: 'setAside', ground: 'duplicate', note: '重复' })).body.code).toBe('not-permitted');
  });

  it('goes out as a ticket with the report when the chief writes it on the spot (S4.23)', async () => {
    const ids = { findingId: randomUUID(), followKey: randomUUID() };
    const sent = await chief.post('/api/roads/findings', { ...ids, segmentId, ...told, unitId: building });
    expect(sent.status).toBe(201);
    expect(await listed(chief, ids.findingId)).toMatchObject({ stage: 'dispatched', minutesToDispatch: 0 });
  });

  it('is done once when the same order comes twice', async () => {
    const { findingId } = await reportSpot();
    const orderId = randomUUID();
    await step(chief, findingId, { kind: 'dispatch', unitId: building }, orderId);
    expect((await step(chief, findingId, { kind: 'dispatch', unitId: building }, orderId)).body.stage).toBe('dispatched');
    const { rows } = await office.database.superuser.query<{ steps: number }>(
      'select json_array_length(state->$2)::int as steps from patrol_finding where id = $1',
      [findingId, 'steps'],
    );
    expect(rows[0]?.steps).toBe(1);
  });

  it('gives a segment to a road chief and to a leader of the street only', async () => {
    const segment = { position: 2, name: '二段', begins: '菜场', ends: '礼堂', communityId: 'lihai.village-lihai', members: [] };
    const save = (chiefId: string, leaderId: string) =>
      put(coordinator, `/api/roads/segments/${randomUUID()}`, {
        ...segment,
        chiefId: `lihai.officer-${chiefId}`,
        leaderId: `lihai.officer-${leaderId}`,
      });
    expect((await save('jiyun', 'luowenqi')).body.code).toBe('not-a-road-chief');
    expect((await save('wenlan', 'jiyun')).body.code).toBe('not-a-chief-of-chiefs');
  });
});

describe('a finding that becomes a matter (S4.24)', () => {
  it('names the case, and the case names the finding as its source; the station files it when no resident wishes to', async () => {
    const picture = await sendPicture(office.anybody);
    const { findingId, followKey } = await reportSpot({ pictures: covered(picture) });
    const orderId = randomUUID();
    const turn = () => chief.post(`/api/roads/findings/${findingId}/case`, { orderId, title: '桥头人行道塌陷' });
    const filed = await turn();
    expect(filed.status, JSON.stringify(filed.body)).toBe(200);
    expect((await turn()).body).toEqual(filed.body);
    const view = await (await office.as('chenfang')).get(`/api/cases/${String(filed.body.caseId)}`);
    const { submission } = view.body as { submission: { sourceNumber: string; attachments: readonly { fileId: string }[] } };
    expect(submission.sourceNumber).toMatch(/^XC-2026-\d{4}$/);
    expect(submission.attachments.map(({ fileId }) => fileId)).toEqual([picture]);
    expect((await follow(followKey)).body).toMatchObject({ stage: 'becameCase', caseNumber: filed.body.caseNumber });
    expect((await step(chief, findingId, { kind: 'dispatch', unitId: building })).body.code).toBe('finding-stands-elsewhere');
  });

  it('is all that a road chief may file: no matter by another channel', async () => {
    const filed = await chief.post('/api/submissions', {
      commandId: randomUUID(),
      channel: 'phone',
      text: '有人打电话说路灯不亮。',
      petitioner: { name: '许阿姨' },
    });
    expect(filed.body.code).toBe('channel-not-theirs');
  });

  it('makes a resident its petitioner by their own word alone, who then has the code by message', async () => {
    const contact = { phone: '19900002233', name: '许阿姨', mayBecomeMatter: true };
    const { findingId } = await reportSpot({ contact });
    const filed = await chief.post(`/api/roads/findings/${findingId}/case`, { orderId: randomUUID(), title: '人行道塌陷' });
    expect(filed.body).not.toHaveProperty('queryCode');
    const { rows } = await office.database.superuser.query<{ masked_phone: string }>(
      'select p.masked_phone from petitioner p join case_list l on l.petitioner_id = p.id where l.case_id = $1',
      [filed.body.caseId],
    );
    expect(rows[0]?.masked_phone).toBe('199****2233');
  });
});

describe('the phone of a reporter (个保法 6, 19)', () => {
  const contactOf = async (findingId: string): Promise<Buffer | null | undefined> =>
    (await office.database.superuser.query<{ contact: Buffer | null }>('select contact from patrol_finding where id = $1', [findingId]))
      .rows[0]?.contact;

  it('is sealed, is in no answer to the office, and is erased at once when they ask', async () => {
    const { findingId, followKey } = await reportSpot({ contact: { phone: '19900004455' } });
    expect((await contactOf(findingId))?.includes('19900004455')).toBe(false);
    expect(JSON.stringify((await chief.get('/api/roads')).body)).not.toContain('4455');
    expect((await office.anybody.post('/api/spots/erase-contact', { followKey })).body.hasContact).toBe(false);
    expect(await contactOf(findingId)).toBeNull();
  });

  it('is erased thirty days after the end, and kept while the finding is open', async () => {
    const [ended, open] = [
      await reportSpot({ contact: { phone: '19900006677' } }),
      await reportSpot({ contact: { phone: '19900007788' } }),
    ];
    await step(chief, ended.findingId, { kind: 'setAside', ground: 'nothingThere', note: '看过，是好的' });
    const later = (days: number) => simulatedClock(new Date(clock.now().getTime() + days * 86_400_000));
    await eraseContacts({ pool: office.database.app, clock: later(29) });
    expect(await contactOf(ended.findingId)).not.toBeNull();
    await eraseContacts({ pool: office.database.app, clock: later(31) });
    expect(await contactOf(ended.findingId)).toBeNull();
    expect(await contactOf(open.findingId)).not.toBeNull();
  });

  it('is asked once by message when the unit says that it is repaired', async () => {
    const { findingId, followKey } = await reportSpot({ contact: { phone: '19900008899' } });
    await step(chief, findingId, { kind: 'dispatch', unitId: building });
    await repair(findingId);
    // The box of the demo office takes a moment.
    await expect
      .poll(async () => JSON.stringify((await office.anybody.get('/api/demo/messages')).body), { timeout: 20_000, interval: 250 })
      .toContain(`/report-spot#${followKey}`);
  });
});
