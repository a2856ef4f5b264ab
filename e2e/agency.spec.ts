import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { choose, give, nextStep, people, pick, sitDown, takeUp } from './desk.ts';
import { foot, takePhone, unlock } from './field-phone.ts';
import { answered, atItsHandler, giveOrders } from './orders.ts';
import { follow, goOn, phone, questions, readCode, screenTitle, send } from './portal.ts';

const spot = '公交站';
const title = `沥东村${spot}没有雨棚`;
const digits = '4477';

/** What the resident reads in a part of the page of the matter, read anew. */
const read = async (resident: Page, code: string, part: string): Promise<Locator> => {
  await follow(resident, code, digits);
  return resident.locator(part);
};

test('a scanned code, an agent who runs, a street that coordinates, a department that answers: the resident goes nowhere (S0.1, S0.17, S2.1, S2.4, S4.7, D60, D70)', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const office = baseURL ?? '';
  const coordinator = await sitDown(browser, '孙美娟');
  let placeId = '';
  await test.step('the coordinator makes a poster for the bus stop (S0.30)', async () => {
    await coordinator.goto('/desk/agency/network?part=posters');
    await pick(coordinator, '贴在哪个单位', '沥东村代办点');
    await coordinator.getByLabel('贴在什么地方').fill(spot);
    await coordinator.getByRole('button', { name: '制作海报' }).click();
    await coordinator.getByRole('link', { name: new RegExp(`打开海报 沥东村.*${spot}`) }).click();
    const picture = coordinator.getByRole('img', { name: /agent\?place=/ });
    placeId = (await picture.getAttribute('alt'))?.match(/place=(\w{8})$/)?.[1] ?? '';
  });

  const resident = await (await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true })).newPage();
  let code = '';
  await test.step('the resident scans it, finds the agent, and files with the mandate', async () => {
    await resident.goto(`/agent?place=${placeId}`);
    await resident.getByRole('link', { name: '请王阿根代办' }).click();
    await resident.getByLabel('写在这里').fill(`沥东村的${spot}没有雨棚，下雨天老人等车没处躲。请装一个雨棚。`);
    await goOn(resident);
    await goOn(resident);
    await expect(screenTitle(resident, questions.files)).toBeVisible();
    await goOn(resident);
    await resident.getByLabel('姓名').fill('钮秀英');
    await resident.getByLabel('手机或者座机').fill(`1990000${digits}`);
    await goOn(resident);
    await resident.getByLabel(/^签名/).fill('钮秀英');
    await resident.getByLabel(/我自愿委托代办/).check();
    await goOn(resident);
    await send(resident);
    code = await readCode(resident);
    await expect(resident.getByText(/前代办员接单/)).toBeVisible();
    const mine = await read(resident, code, 'main');
    await expect(mine).toContainText('等王阿根（沥东村信访代办点）接单');
  });

  const agent = await takePhone(await browser.newContext(), '王阿根');
  let caseId = '';
  await test.step('the order stands on the phone of the agent, who takes it', async () => {
    const order = agent.getByRole('listitem').filter({ hasText: `${spot}没有雨棚` });
    await expect(order).toContainText('点名找您');
    await order.getByRole('button', { name: '我来接' }).click();
    await agent.getByRole('link', { name: new RegExp(`${spot}没有雨棚`) }).click();
    await expect(agent.getByText('钮**')).toBeVisible();
    await expect(agent.getByRole('link', { name: /代办员联系委托人/ })).toBeVisible();
    await expectAccessible(agent, 'what the agent owes on a matter');
    caseId = (await agent.getByRole('link', { name: '在工作台看全部' }).getAttribute('href'))?.split('/').at(-1) ?? '';
    await expect(await read(resident, code, 'main')).toContainText('王阿根，沥东村信访代办点');
  });

  await test.step('goes there and writes it down: a way that the resident is spared', async () => {
    await agent.getByRole('link', { name: /代办员联系委托人/ }).click();
    await agent.getByLabel('去了哪里').fill('沥东村公交站');
    await agent.getByLabel('为了什么').selectOption({ label: '看现场' });
    await agent.getByLabel('办了什么、结果怎样').fill('量了站台，能装三米的雨棚。村里没有这笔钱，要街道出面。');
    await agent.getByRole('button', { name: '记下' }).click();
    await expect(agent.getByText('替委托人省了 1 趟')).toBeVisible();
    const runs = await read(resident, code, '.agent-runs');
    await expect(runs).toContainText('代办员替您跑了1趟');
    await expect(runs).toContainText('量了站台，能装三米的雨棚');
    await expect(runs).toContainText('您少跑了1趟。 您自己一趟没跑。');
  });

  await test.step('registers it on the same phone and hands it up to the street', async () => {
    await agent.getByRole('link', { name: '在工作台看全部' }).click();
    await choose(agent, '登记');
    await agent.getByLabel('标题').fill(title);
    await agent.getByLabel('诉求 1').fill(`在沥东村${spot}装一个雨棚`);
    await give(agent, '登记');
    await agent.locator('.agency-acts').getByRole('button', { name: '上交上一级' }).click();
    const form = agent.getByRole('dialog');
    await expect(form.getByText('代办员照样替委托人跑')).toBeVisible();
    await form.getByLabel('理由').fill('村里没有这笔钱，要街道请城建办出面。');
    await form.getByRole('button', { name: '上交上一级' }).click();
    await expect(nextStep(agent).getByRole('heading', { level: 2 })).toContainText('等街道代办站 代办协调员接手上交的代办件');
    await expectNoSidewaysScroll(agent, 'a matter handed up, on a phone');
    const page = await read(resident, code, 'main');
    await expect(page).toContainText('前由上一级单位接手办');
    await expect(page).toContainText('现在由街道协调：沥海街道信访代办站');
  });

  await test.step('the coordinator finds it in "my duties" and passes it on to the department', async () => {
    await takeUp(coordinator, '接手上交的代办件', title);
    await expect(coordinator.locator('.people')).toContainText('王阿根');
    await choose(coordinator, '上交上一级');
    await nextStep(coordinator).getByRole('radio', { name: '部门领办' }).click();
    await pick(coordinator, '哪个单位', '村镇建设');
    await nextStep(coordinator).getByLabel('理由').fill('站台归城建线，请领办。');
    await give(coordinator, '上交上一级');
    await expect(await read(resident, code, '.agent-runs')).toContainText('现在由部门领办：沥海街道村镇建设办公室');
  });

  await test.step('the board says where it stands, and that the resident went nowhere', async () => {
    await coordinator.goto('/desk/agency');
    const row = coordinator.getByRole('row', { name: new RegExp(title) });
    await expect(row).toContainText('部门领办');
    await expect(row).toContainText('零跑');
  });

  const head = await sitDown(browser, people.unitHead);
  await test.step('the head of the department takes it up, knowing who runs it; two leaders sign, and the answer is served', async () => {
    await takeUp(head, '接手上交的代办件', title);
    await expect(head.locator('.people')).toContainText('王阿根');
    await nextStep(head).getByLabel('准备怎么办').fill('本周到现场看站台，再定做法。');
    await give(head, '接手');
    await giveOrders(office, caseId, [['chenfang', 'classify-kind', { kind: 'appeal' }], ...atItsHandler, ...answered]);
    const page = await read(resident, code, 'main');
    await expect(screenTitle(resident, '已经答复')).toBeVisible();
    await expect(page).toContainText('前代办员向您说明结果');
  });

  await test.step('the agent is told on the phone to explain it, and does', async () => {
    await agent.goto('/desk/field');
    await unlock(agent);
    await foot(agent, '今天').click();
    await agent.getByRole('link', { name: new RegExp(`${title}.*向委托人说明结果`) }).click();
    await agent.getByRole('link', { name: /^向委托人说明结果/ }).click();
    await nextStep(agent).getByRole('radio', { name: '当面' }).click();
    await nextStep(agent).getByLabel('经过').fill('带着处理意见书到家里，一条一条念了，下季度装。');
    await give(agent, '说明结果');
  });

  await test.step('the resident says that it was understood; with that the agent sees nothing of it any more', async () => {
    const runs = await read(resident, code, '.agent-runs');
    await expect(runs.getByRole('heading', { name: '听明白了吗？' })).toBeVisible();
    await expectAccessible(resident, 'the explanation to be confirmed');
    await expectNoSidewaysScroll(resident, 'the explanation to be confirmed');
    await runs.getByRole('button', { name: '听明白了', exact: true }).click();
    await expect(resident.locator('.agent-runs')).toContainText('代办已经结束');
    expect((await agent.request.get(`/api/cases/${caseId}`)).status()).toBe(404);
    await agent.goto('/desk/field');
    await unlock(agent);
    await expect(agent.getByRole('link', { name: new RegExp(title) })).toHaveCount(0);
  });

  await test.step('and judges the unit, as before without the agent', async () => {
    await resident.getByRole('button', { name: '评价办理' }).click();
    await resident
      .getByRole('group', { name: /办理单位/ })
      .getByText('满意', { exact: true })
      .click();
    await resident.getByRole('button', { name: '提交评价' }).click();
    await expect(resident.getByText('评价记下了，谢谢您。')).toBeVisible();
    await expect(resident.locator('.agent-runs')).toContainText('您自己一趟没跑');
  });

  await test.step('the figures count it among the matters without a way, and open it', async () => {
    const office = await sitDown(browser, people.petitionOfficeHead);
    await office.goto('/desk/agency/figures');
    await office.getByRole('button', { name: /^零跑率 算上的事项/ }).click();
    await expect(office.getByRole('cell', { name: title, exact: true })).toBeVisible();
    await office.context().close();
  });

  for (const page of [agent, coordinator, head, resident]) await page.context().close();
});
