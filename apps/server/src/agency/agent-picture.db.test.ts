import type { AgentPlace } from '@daiban/contract/agency-network';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../testing/test-office.ts';
import { erasePicturesOfFormerAgents } from './team/erase-volunteers.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
}, 60_000);
afterAll(() => office.close());

const agentId = 'lihai.officer-wangagen';
const formOf = (content: Buffer): FormData => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(content)]), 'me.jpg');
  return form;
};
const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 900, height: 1200, channels: 3, background: '#446655' } })
    .withExif({ IFD0: { Copyright: 'taken at home' } })
    .jpeg()
    .toBuffer();
const put = async (userName: string, content: Buffer, consent = '?consent=true') =>
  (await office.as(userName)).send('POST', `/api/agency/own-picture${consent}`, formOf(content));
const place = async (): Promise<AgentPlace> =>
  (await office.anybody.get('/api/agency/communities/lihai.village-lidong')).body as unknown as AgentPlace;

describe('a picture beside the name of an agent (S4.7)', () => {
  it('is put there by the agent with their word, small, square and without metadata', async () => {
    expect((await place()).agents[0]?.picture).toBe(false);
    expect((await put('wangagen', await photo())).status).toBe(200);
    expect((await place()).agents[0]?.picture).toBe(true);
    const shown = await office.anybody.get(`/api/agency/agents/${agentId}/picture`);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    const { width, height, exif } = await sharp(shown.bytes).metadata();
    expect([width, height, exif]).toEqual([320, 320, undefined]);
  });

  it('is not taken without the word, from others, or when it is no picture', async () => {
    expect((await put('wangagen', await photo(), '')).status).toBe(400);
    expect((await put('sunmeijuan', await photo())).status).toBe(403);
    expect((await put('wangagen', Buffer.from('no picture at all'))).status).toBe(415);
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/hostname"/></svg>';
    expect((await put('wangagen', Buffer.from(drawing))).status).toBe(415);
  });

  it('is gone at once when the agent takes it away, and nothing of it is kept', async () => {
    expect((await (await office.as('wangagen')).send('DELETE', '/api/agency/own-picture')).status).toBe(200);
    expect((await office.anybody.get(`/api/agency/agents/${agentId}/picture`)).status).toBe(404);
    expect((await place()).agents[0]?.picture).toBe(false);
    expect((await office.database.superuser.query('select from agent_picture')).rowCount).toBe(0);
  });

  it('of somebody who is no agent is never shown, and does not stay', async () => {
    await office.database.superuser.query(
      "insert into agent_picture (officer_id, jpeg, consented_at) values ('lihai.officer-chenfang', 'x'::bytea, now())",
    );
    expect((await office.anybody.get('/api/agency/agents/lihai.officer-chenfang/picture')).status).toBe(404);
    expect((await put('wangagen', await photo())).status).toBe(200);
    await erasePicturesOfFormerAgents(office.journal);
    const { rows } = await office.database.superuser.query('select officer_id from agent_picture');
    expect(rows).toEqual([{ officer_id: agentId }]);
  });
});
