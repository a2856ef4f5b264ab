import { randomUUID } from 'node:crypto';
import { drawScene } from '../demo/roads/draw-scene.ts';
import type { Person, TestOffice } from './test-office.ts';

const many = 6;

const put = async (person: Person, path: string, body: unknown): Promise<void> => {
  const answer = await person.send('PUT', path, JSON.stringify(body));
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
};
const post = async (person: Person, path: string, body: unknown): Promise<void> => {
  const answer = await person.post(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
};

/**
 * A segment with findings in several stages and a council with a session and items, for tests that need something to be there: by the name
 * of a field, values that lead to a record.
 */
export const provideRoadRecords = async (office: TestOffice): Promise<Readonly<Record<string, readonly string[]>>> => {
  const [leader, worker] = await Promise.all([office.as('luowenqi'), office.as('ruanzhicheng')]);
  const [segmentId, councilId, sessionId] = [randomUUID(), randomUUID(), randomUUID()];
  const [communityId, chiefId, leaderId] = ['lihai.village-lihai', 'lihai.officer-shenluming', 'lihai.officer-luowenqi'];
  const segment = { position: 1, name: '一段', begins: '桥头', ends: '菜场', communityId, chiefId, leaderId, members: [] };
  await put(leader, `/api/roads/segments/${segmentId}`, segment);
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(await drawScene('lamp', 'before'))], { type: 'image/jpeg' }), 'lamp.jpg');
  const pictureId = String((await worker.send('POST', '/api/files', form)).body.fileId);
  const findings = Array.from({ length: 3 * many }, () => ({ findingId: randomUUID(), followKey: randomUUID() }));
  for (const [place, ids] of findings.entries()) {
    await post(office.anybody, '/api/spots', { ...ids, segmentId, kind: 'light', place: '桥头', note: '灯不亮。' });
    const step = (person: Person, order: unknown) =>
      post(person, `/api/roads/findings/${ids.findingId}/steps`, { orderId: randomUUID(), order });
    if (place < many) continue;
    await step(leader, { kind: 'dispatch', unitId: 'lihai.city-building' });
    if (place > many) continue;
    // One waits for a word, with a picture.
    await step(worker, { kind: 'accept', readyBy: '2099-12-31' });
    await step(worker, { kind: 'fix', note: '修好了', pictures: [{ fileId: pictureId, check: 'nothingToCover' }] });
  }
  await put(leader, `/api/councils/${councilId}`, { code: '157', unitId: communityId, beganOn: '2026-01-01' });
  const session = { councilId, heldOn: '2026-02-01', place: '中心', chair: '书记', attendance: [], minutes: '议了排水沟。' };
  await put(leader, `/api/councils/sessions/${sessionId}`, session);
  const items = Array.from({ length: many }, () => randomUUID());
  const item = { councilId, title: '排水沟', about: '水流到下一家。', origin: 'residents', raisedOn: '2026-01-20' };
  for (const itemId of items) await put(leader, `/api/councils/items/${itemId}`, item);
  return {
    segmentId: [segmentId],
    findingId: findings.map(({ findingId }) => findingId),
    followKey: findings.map(({ followKey }) => followKey),
    pictureId: [pictureId],
    communityId: [communityId],
    chiefId: [chiefId],
    leaderId: [leaderId],
    councilId: [councilId],
    sessionId: [sessionId],
    itemId: [...items, 'other'],
  };
};
