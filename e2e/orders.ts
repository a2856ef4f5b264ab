import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect, request } from '@playwright/test';

/** An order of the way up to what is tried in the browser. */
export type Order = readonly [userName: string, command: string, input: object];

/** A matter that was filed at the interface. */
export interface Filed {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly queryCode: string;
}

const own = { 'x-daiban': '1' };
const known = new Map<string, Promise<APIRequestContext>>();

/** Somebody of the demo office at the interface; signed in once. */
export const at = (baseURL: string, userName: string): Promise<APIRequestContext> => {
  const key = `${baseURL} ${userName}`;
  const signIn = async (): Promise<APIRequestContext> => {
    const context = await request.newContext({ baseURL, extraHTTPHeaders: own });
    const answer = await context.post('/api/sign-in', { data: { userName, password: 'daiban-demo' } });
    expect(answer.ok(), await answer.text()).toBe(true);
    return context;
  };
  const context = known.get(key) ?? signIn();
  known.set(key, context);
  return context;
};

/** Gives orders one after the other; each has to be taken. */
export const giveOrders = async (baseURL: string, caseId: string, orders: readonly Order[]): Promise<void> => {
  for (const [userName, command, input] of orders) {
    const given = await (await at(baseURL, userName)).post(`/api/cases/${caseId}/commands/${command}`, {
      data: { commandId: randomUUID(), input },
    });
    expect(given.status(), `${command} ${await given.text()}`).toBe(200);
  }
};

/** Files a matter as a resident and gives the orders of its first way. */
export const file = async (
  baseURL: string,
  told: { readonly text: string; readonly name: string; readonly phone: string },
  orders: readonly Order[] = [],
): Promise<Filed> => {
  const anybody = await request.newContext({ baseURL, extraHTTPHeaders: own });
  const answer = await anybody.post('/api/submissions', {
    data: { commandId: randomUUID(), text: told.text, petitioner: { name: told.name, phone: told.phone } },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  const { caseId, caseNumber, queryCode } = (await answer.json()) as Filed;
  await giveOrders(baseURL, caseId, orders);
  return { caseId, caseNumber, queryCode: queryCode.replaceAll('-', '') };
};

/** Registered and told of what kind it is. */
export const registered = (title: string, claim: string): readonly Order[] => [
  ['chenfang', 'register', { title, claims: [claim] }],
  ['chenfang', 'classify-kind', { kind: 'appeal' }],
];

/** With the unit that handles it, accepted, its handler named. */
export const atItsHandler: readonly Order[] = [
  ['zhoumuhua', 'assign', { unitId: 'lihai.city-building', reason: '归口办理' }],
  ['shenjiantang', 'sign-assignment', {}],
  ['lvxiangyang', 'accept', {}],
  ['lvxiangyang', 'set-handler', { officerId: 'lihai.officer-ruanzhicheng' }],
];

/** Heard, answered with a claim partly supported, the answer served. */
export const answered: readonly Order[] = [
  ['ruanzhicheng', 'contact', { result: 'clear', note: '情况已经说清楚。' }],
  [
    'ruanzhicheng',
    'draft-reply',
    {
      answers: [
        {
          claimId: 'c1',
          disposition: 'partlySupported',
          facts: '经现场查看，情况属实。',
          decision: '列入下季度维修。',
          basis: '《物业管理条例》第三十五条',
        },
      ],
    },
  ],
  ['shenjiantang', 'sign-closure', {}],
  ['lvxiangyang', 'issue-reply', {}],
];
