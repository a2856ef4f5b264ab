import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect, request, test } from '@playwright/test';
import { give, nextStep, openForm, people, pick, send, sitDown, takeUp } from './desk.ts';
import { follow, phone } from './portal.ts';

const title = '滨海路夜宵摊的油烟飘进三楼';
const own = { 'x-daiban': '1' };

/** Somebody of the office at the interface. */
const at = async (baseURL: string, userName: string): Promise<APIRequestContext> => {
  const context = await request.newContext({ baseURL, extraHTTPHeaders: own });
  expect((await context.post('/api/sign-in', { data: { userName, password: 'daiban-demo' } })).ok()).toBe(true);
  return context;
};

/** Files a matter and brings it to its handler by the interface; what is tried in the browser begins there. */
const prepare = async (baseURL: string): Promise<{ readonly caseId: string; readonly queryCode: string }> => {
  const anybody = await request.newContext({ baseURL, extraHTTPHeaders: own });
  const filed = await anybody.post('/api/submissions', {
    data: {
      commandId: randomUUID(),
      text: '滨海路夜宵摊每天晚上的油烟都飘进三楼，窗户不能开，请管一管。',
      petitioner: { name: '田小禾', phone: '13857500909' },
    },
  });
  const { caseId, queryCode } = await filed.json();
  const steps: readonly (readonly [userName: string, command: string, input: object])[] = [
    ['chenfang', 'register', { title, claims: ['晚上不再有油烟'] }],
    ['chenfang', 'classify-kind', { kind: 'appeal' }],
    ['zhoumuhua', 'assign', { unitId: 'lihai.city-building', reason: '归口办理' }],
    ['shenjiantang', 'sign-assignment', {}],
    ['lvxiangyang', 'accept', {}],
    ['lvxiangyang', 'set-handler', { officerId: 'lihai.officer-ruanzhicheng' }],
  ];
  for (const [userName, command, input] of steps) {
    const given = await (await at(baseURL, userName)).post(`/api/cases/${caseId}/commands/${command}`, {
      data: { commandId: randomUUID(), input },
    });
    expect(given.status(), `${command} ${await given.text()}`).toBe(200);
  }
  return { caseId, queryCode: queryCode.replaceAll('-', '') };
};

test('a resident asks that the handler stands aside, the head decides, and the matter goes on with somebody else (D63)', async ({
  browser,
  baseURL,
}) => {
  const { caseId, queryCode } = await prepare(baseURL ?? '');
  const handler = await sitDown(browser, people.handler);
  await handler.goto(`/desk/cases/${caseId}`);
  await expect(handler.getByRole('heading', { level: 1, name: title })).toBeVisible();

  const resident = await (await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true })).newPage();
  await test.step('the resident asks on a phone and says why', async () => {
    await follow(resident, queryCode, '0909');
    await resident.getByRole('button', { name: '申请回避' }).click();
    await resident.getByRole('radio', { name: `承办人${people.handler}` }).check();
    await resident.getByLabel('为什么').fill('承办人是摊主的连襟。');
    await resident.getByRole('button', { name: '提出', exact: true }).click();
    await expect(resident.getByText('已经提出，决定会写在这一页。')).toBeVisible();
  });

  const head = await sitDown(browser, people.petitionOfficeHead);
  await test.step('the head finds it in the duties of the day and decides; the handler does not read the ground', async () => {
    await handler.reload();
    await expect(handler.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(handler.getByText('连襟')).toHaveCount(0);
    await takeUp(head, '决定是否回避', title);
    await expect(head.locator('.case-side').getByText('承办人是摊主的连襟。')).toBeVisible();
    await nextStep(head).getByRole('radio', { name: '回避', exact: true }).check();
    await nextStep(head).getByLabel('理由').fill('经核实，承办人与被反映人是亲属。');
    await give(head, '决定是否回避');
  });

  await test.step('for the handler the matter is not there any more', async () => {
    await handler.reload();
    await expect(handler.getByText('没有找到这件信访事项')).toBeVisible();
  });

  await test.step('the unit names somebody else; who stands aside is not in the list', async () => {
    const unitHead = await sitDown(browser, people.unitHead);
    await takeUp(unitHead, '确定承办人', title);
    await expect(nextStep(unitHead).locator('.candidate-notes')).toContainText('季云');
    await expect(nextStep(unitHead).locator('.candidate-notes')).not.toContainText(people.handler);
    await pick(unitHead, '人员', '季云');
    await give(unitHead, '确定承办人');
  });

  await test.step('the resident reads the decision and who works on it now', async () => {
    await resident.reload();
    await expect(resident.getByText(`决定${people.handler}回避`)).toBeVisible();
    await expect(resident.getByText('由季云办理')).toBeVisible();
  });

  await test.step('made restricted, it carries a lock and is not there for the dispatcher', async () => {
    // Others worked on the matter meanwhile: the head looks at it as it is now.
    await head.reload();
    await expect(head.getByRole('heading', { level: 1, name: title })).toBeVisible();
    const form = await openForm(head, '限定知悉范围');
    await form.getByLabel('理由').fill('涉及个人隐私。');
    await send(form, '限定知悉范围');
    await expect(head.locator('.case-heading').getByText('限定知悉')).toBeVisible();
    const dispatcher = await sitDown(browser, people.dispatcher);
    await dispatcher.goto(`/desk/cases/${caseId}`);
    await expect(dispatcher.getByText('没有找到这件信访事项')).toBeVisible();
  });
});
