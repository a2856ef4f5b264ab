import { randomUUID } from 'node:crypto';
import type { TestOffice } from './test-office.ts';

/** A resolution team with orders that wait for it, for tests that need something to be there: by the name of a field. */
export const provideTeamOrders = async (office: TestOffice): Promise<Readonly<Record<string, readonly string[]>>> => {
  const head = await office.as('dongqiming');
  const teamId = randomUUID();
  const teamOrderIds = Array.from({ length: 12 }, () => randomUUID());
  const put = async (path: string, body: unknown): Promise<void> => {
    const answer = await head.send('PUT', path, JSON.stringify(body));
    if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  };
  const officerIds = ['lihai.officer-ruanzhicheng', 'lihai.officer-wangagen'];
  await put(`/api/outreach/resolution-teams/${teamId}`, { name: '化解团', field: '邻里', officerIds, resourceIds: [], serves: [] });
  const order = { teamId, way: 'dispatch', what: '排水沟的走向', place: '村东头' };
  for (const id of teamOrderIds) await put(`/api/outreach/team-orders/${id}`, order);
  return { teamId: [teamId], teamOrderId: teamOrderIds };
};
