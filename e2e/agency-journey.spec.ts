import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { choosePart, send as give, openForm, sitDown, takeUp } from './desk.ts';
import { answered, at, atItsHandler, giveOrders, registered } from './orders.ts';
import { follow, goOn, phone, questions, readCode, screenTitle, send } from './portal.ts';

test.use({ viewport: phone });

const title = '桥栏杆断了一截';
const digits = '7788';

/** Opens one of the acts of the part 代办 of a case page. @returns its form. */
const act = async (desk: Page, name: string): Promise<Locator> => {
  await desk.locator('.agency-acts').getByRole('button', { name, exact: true }).click();
  const form = desk.getByRole('dialog');
  await expect(form).toBeVisible();
  return form;
};

const order = async (page: Page): Promise<string> => {
  await page.goto('/agent');
  await page.getByLabel('社区、村，或者您家的地址').fill('沥东村');
  await page.getByRole('button', { name: '找一找' }).click();
  await page.getByRole('link', { name: '请王阿根代办' }).click();
  await page.getByLabel('写在这里').fill('村口的桥栏杆断了一截，孩子上学从那里走，请帮忙报修。');
  await goOn(page);
  await goOn(page);
  await expect(screenTitle(page, questions.files)).toBeVisible();
  await goOn(page);
  await page.getByLabel('姓名').fill('周阿婆');
  await page.getByLabel('手机或者座机').fill(`1990000${digits}`);
  await goOn(page);
  await page.getByLabel(/^签名/).fill('周阿婆');
  await page.getByLabel(/我自愿委托代办/).check();
  await goOn(page);
  await send(page);
  return readCode(page);
};

test('the resident speaks once and the officials run: order, run, hand-up, answer, explanation, the resident’s word, and no way of their own (D60, D70, S0.1, S0.17, S2.4)', async ({
  page,
  browser,
  baseURL,
}) => {
  const office = baseURL ?? '';
  let code = '';
  await test.step('the resident finds the agent and entrusts the matter', async () => {
    code = await order(page);
  });

  const agent = await sitDown(await browser.newContext({ viewport: phone }), '王阿根');
  let caseId = '';
  await test.step('the agent accepts on the phone, from the board', async () => {
    await agent.goto('/desk/agency');
    await agent.getByRole('link', { name: /桥栏杆断了一截/ }).click();
    const form = await openForm(agent, '接单');
    await give(form, '接单');
    caseId = agent.url().split('/').at(-1) ?? '';
    await expectNoSidewaysScroll(agent, 'a matter of an agent on a phone');
  });

  await test.step('and logs a run: what for by a tap', async () => {
    const form = await act(agent, '记一趟');
    await form.getByText('到现场查看', { exact: true }).click();
    await form.getByLabel('在哪里').fill('村口小桥');
    await form.getByLabel('经过').fill('量了断的那一截，拍了照片，先拉了警示带。');
    await expectAccessible(agent, 'logging a run', '.ant-drawer-body');
    await give(form, '记一趟');
    await expect(agent.locator('.runs')).toContainText('村口小桥');
  });

  await test.step('the street is asked, since the bridge belongs to nobody in the village', async () => {
    await giveOrders(office, caseId, [...registered(title, '修好桥栏杆'), ...atItsHandler]);
    await agent.reload();
    const form = await act(agent, '上交上一级');
    await form.getByLabel('理由').fill('桥归哪家管说不清，请街道协调。');
    await give(form, '上交上一级');
    await expect(agent.locator('.agency-facts')).toContainText('街道协调');
  });

  const coordinator = await sitDown(browser, '孙美娟');
  await test.step('the coordinator takes it over and asks the department to lead', async () => {
    await takeUp(coordinator, '接手上交的代办件', title);
    await coordinator.locator('.next.big').getByLabel('准备怎么办').fill('已约村镇建设办明天看现场。');
    await coordinator.locator('.next.big').getByRole('button', { name: '接手', exact: true }).click();
    const form = await act(coordinator, '上交上一级');
    await form.getByText('部门领办', { exact: true }).click();
    await form.getByLabel('理由').fill('请村镇建设办领办，尽快修好。');
    await expectAccessible(coordinator, 'handing up', '.ant-drawer-body');
    await give(form, '上交上一级');
    await expect(coordinator.locator('.agency-facts')).toContainText('部门领办');
    await expectAccessible(coordinator, 'the part of agency on a case page', '.agency-part');
  });

  await test.step('the board says where it stands', async () => {
    await coordinator.goto('/desk/agency');
    const row = coordinator.getByRole('row', { name: new RegExp(title) });
    await expect(row).toContainText('部门领办');
    await expect(row).toContainText('零跑');
    await expectAccessible(coordinator, 'the board of agency', '.agency-page');
  });

  await test.step('the department answers, and the agent explains it in person', async () => {
    await giveOrders(office, caseId, [['lvxiangyang', 'take-agency-step', { note: '本周修好。' }], ...answered]);
    await takeUp(agent, '向委托人说明结果', title);
    const form = agent.locator('.next.big');
    await form.getByText('当面', { exact: true }).click();
    await form.getByLabel('经过').fill('到家里把答复读了一遍，说清了修好的日子。');
    await form.getByRole('button', { name: '说明结果', exact: true }).click();
    await expect(agent.locator('.agency-facts')).toContainText('等委托人确认');
  });

  await test.step('the resident reads each run and says that it was understood', async () => {
    await follow(page, code, digits);
    const runs = page.locator('.agent-runs');
    await expect(runs).toContainText('代办员替您跑了1趟');
    await expect(runs).toContainText('您自己一趟没跑');
    await expectAccessible(page, 'what the agent did');
    await expectNoSidewaysScroll(page, 'what the agent did');
    await runs.getByRole('button', { name: '听明白了', exact: true }).click();
    await expect(runs).toContainText('代办已经结束');
  });

  await test.step('then evaluates; and the agent sees the matter no longer', async () => {
    await page.getByRole('button', { name: '评价办理' }).click();
    await expect(page.locator('#petitioner-form')).toBeVisible();
    expect((await (await at(office, 'wangagen')).get(`/api/cases/${caseId}`)).status()).toBe(404);
  });

  await agent.context().close();
  await coordinator.context().close();
});

test('the head of the petition office publishes a new version of the work list, and the old one stays readable (S3.20)', async ({
  browser,
}) => {
  const head = await sitDown(await browser.newContext({ viewport: { width: 1440, height: 900 } }), '董其明');
  await head.goto('/desk/agency/catalogue');
  await expect(head.getByRole('heading', { level: 1, name: '信访代办件工作清单' })).toBeVisible();
  await expectAccessible(head, 'the work list', '.agency-page');
  await head.getByRole('button', { name: '改出新版' }).click();
  await head.getByLabel('名称').first().fill('证件遗失、损坏补办（含换证）');
  await head.getByLabel('为什么改').fill('损坏的也能代办');
  await expect(head.getByText('新增0项，修改1项')).toBeVisible();
  await expectAccessible(head, 'editing the work list', '.agency-page');
  await head.getByRole('button', { name: '发布新版' }).click();
  await expect(head.getByText(/第\d+版已经发布/)).toBeVisible();
  await expect(head.getByText('证件遗失、损坏补办（含换证）').first()).toBeVisible();
  await choosePart(head, '版本', '第1版');
  await expect(head.getByText('水电气和路灯故障报修')).toBeVisible();
  await head.context().close();
});
