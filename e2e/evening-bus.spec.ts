import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { choosePart, people, pick, sitDown } from './desk.ts';
import { at } from './orders.ts';
import { phone, screenTitle } from './portal.ts';

const coordinatorName = '孙美娟';
const dayLength = 86_400_000;
/** A day in Asia/Shanghai, so many days from now. */
const day = (later: number): string => new Date(Date.now() + 8 * 3_600_000 + later * dayLength).toISOString().slice(0, 10);
const inWords = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;

test('the evening bus is planned and published, a resident books to be met at home by own wish and is told when it is cancelled (S2.8, care G20)', async ({
  browser,
}) => {
  const on = day(4);
  const coordinator = await sitDown(browser, coordinatorName);
  await test.step('the coordinator plans a trip with two stops and publishes it', async () => {
    await coordinator.goto('/desk/agency/outreach');
    await coordinator.getByRole('button', { name: '排班次' }).click();
    const form = coordinator.getByRole('form', { name: '排班次' });
    await form.getByLabel('日期').fill(on);
    await form.getByLabel('停靠点1 地点').fill('光荣村晒谷场');
    await form.getByLabel('到', { exact: true }).fill('19:30');
    await form.getByRole('button', { name: '加一个停靠点' }).click();
    await form.getByLabel('停靠点2 地点').fill('新联村门口');
    await form.getByLabel('到', { exact: true }).nth(1).fill('20:30');
    await form.getByLabel('居民自己提出的，可以上门').check();
    await pick(coordinator, '谁去', '陈芳');
    await coordinator.keyboard.press('Escape');
    await expectAccessible(coordinator, 'planning a trip', '.outreach-form');
    await form.getByRole('button', { name: '保存' }).click();
    await coordinator.getByRole('button', { name: '公布班次' }).click();
    await expect(coordinator.getByText('已公布')).toBeVisible();
  });

  const context = await browser.newContext({ viewport: phone });
  const resident = await context.newPage();
  const code = await test.step('a resident finds it from the first page and books in one form', async () => {
    await resident.goto('/');
    await resident.getByRole('link', { name: '夜班车、流动代办站：约个时段' }).click();
    await expect(screenTitle(resident, '到家门口办')).toBeVisible();
    await expectAccessible(resident, 'the timetable');
    await resident
      .getByRole('listitem')
      .filter({ hasText: '新联村门口' })
      .filter({ hasText: inWords(on) })
      .getByRole('button', { name: /^约/ })
      .click();
    await resident.getByRole('button', { name: '约好', exact: true }).click();
    await expect(resident.getByText('请选一个时段')).toBeVisible();
    await resident.getByRole('radio', { name: /新联村门口/ }).check();
    await resident.getByRole('radio', { name: '19:50' }).check();
    await resident.getByRole('radio', { name: /我走不动/ }).check();
    await resident.getByLabel('家里的地址').fill('新联村3组8号');
    await resident.getByLabel('大概什么事').fill('想问高龄津贴');
    await resident.getByLabel('怎么称呼您').fill('冯阿公');
    await resident.getByLabel('您的电话').fill('13857501234');
    await expectAccessible(resident, 'booking a slot');
    await expectNoSidewaysScroll(resident, 'booking a slot');
    await resident.getByRole('button', { name: '约好', exact: true }).click();
    await expect(screenTitle(resident, '约好了')).toBeVisible();
    return resident.locator('.code').innerText();
  });

  await test.step('the sheet shows the booking masked; names open for a purpose', async () => {
    await coordinator.reload();
    await expect(coordinator.getByText('冯**')).toBeVisible();
    await expect(coordinator.getByText('想问高龄津贴')).toHaveCount(0);
    await choosePart(coordinator, '用来做什么', '联系信访人');
    await coordinator.getByRole('button', { name: '显示姓名电话' }).click();
    await expect(coordinator.getByText('冯阿公')).toBeVisible();
    await expect(coordinator.getByText('新联村3组8号')).toBeVisible();
    await expectAccessible(coordinator, 'the sheet of a trip');
  });

  await test.step('the trip is cancelled with its reason, and the resident reads it', async () => {
    await coordinator.getByRole('button', { name: '取消这一班' }).click();
    await coordinator.getByLabel('取消的原因（会发给约好的人）').fill('台风，改到下周');
    await coordinator.getByRole('button', { name: '取消这一班' }).click();
    await expect(coordinator.getByText('已取消，通知了 1 个约好的人。')).toBeVisible();
    await resident.goto('/meet');
    await resident.getByText('查我的预约、取消').click();
    await resident.getByLabel('预约码').fill(code);
    await resident.getByLabel('留的电话后四位').fill('1234');
    await resident.getByRole('button', { name: '查一查' }).click();
    await expect(resident.getByRole('heading', { name: '这一班取消了' })).toBeVisible();
    await expect(resident.getByText('原因：台风，改到下周')).toBeVisible();
  });
  await context.close();
});

test('at the stop somebody who just came is registered with the place of the stop, and the trip closes with its count (S2.10)', async ({
  browser,
  baseURL,
}) => {
  const tripId = randomUUID();
  const planner = await at(baseURL ?? '', 'sunmeijuan');
  const planned = await planner.put(`/api/outreach/trips/${tripId}`, {
    data: {
      kind: 'mobileStation',
      on: day(0),
      stops: [{ id: 's1', place: '渔村码头', from: '00:00', until: '23:59' }],
      slotMinutes: 60,
      perSlot: 5,
      homeByRequest: false,
      crew: ['lihai.officer-chenfang'],
    },
  });
  expect(planned.status(), await planned.text()).toBe(200);
  expect((await planner.post(`/api/outreach/trips/${tripId}/stage`, { data: { to: 'published' } })).status()).toBe(200);

  const window = await sitDown(browser, people.windowOfficer);
  await window.goto(`/desk/agency/outreach/${tripId}`);
  await window.getByRole('button', { name: '登记现场来的' }).click();
  const form = window.getByRole('form', { name: '在渔村码头登记' });
  await form.getByLabel('姓名').fill('盛师傅');
  await form.getByLabel('反映的事情').fill('渔船年检的码头没有灯，晚上上下船看不清。');
  await form.getByRole('button', { name: '登记，给查询码' }).click();
  await expect(window.locator('.query-code')).toBeVisible();
  await window.getByRole('link', { name: '打开事项' }).or(window.locator('.receipt a.as-button')).first().click();
  await expect(window.getByText('渔村码头').first()).toBeVisible();

  const coordinator = await sitDown(browser, coordinatorName);
  await coordinator.goto(`/desk/agency/outreach/${tripId}`);
  await coordinator.getByRole('button', { name: '结束这一班' }).click();
  await expect(coordinator.getByText('预约 0 · 见到 0 · 没见到 0 · 收件 1')).toBeVisible();
  await expect(coordinator.getByText('已结束')).toBeVisible();
});

test('an urgent call is one ticket for three units at once, closed with one note and a call back (S2.60, S2.61)', async ({ browser }) => {
  const window = await sitDown(browser, people.windowOfficer);
  const what = '沥海路自来水管爆了，水漫进地下车库';
  await test.step('the hotline opens the ticket with three units', async () => {
    await window.getByRole('link', { name: '急件单' }).click();
    await window.getByRole('button', { name: '开急件单' }).click();
    await window.getByLabel('什么急事').fill(what);
    for (const unit of ['村镇建设办', '综合执法中队', '平安法治办']) await pick(window, '哪些单位一起去', unit);
    await window.keyboard.press('Escape');
    await window.getByLabel('来电人电话').fill('13857509999');
    await expectAccessible(window, 'opening an urgent ticket', '.outreach-form');
    await window.getByRole('button', { name: '开单，开始计时' }).click();
  });
  const ticket = window.locator('.tickets > li').filter({ hasText: what });
  await expect(ticket.getByText(/^还剩 1(19|20) 分钟$/)).toBeVisible();
  await expect(ticket.getByText('还没接单')).toHaveCount(3);

  await test.step('a unit finds it in its navigation and takes it', async () => {
    const handler = await sitDown(browser, people.handler);
    await handler.getByRole('link', { name: /急件单/ }).click();
    const own = handler.locator('.tickets > li').filter({ hasText: what });
    await expect(own.getByRole('button', { name: /接单$/ })).toHaveCount(1);
    await own.getByLabel('村镇建设办 现在怎么办（可以不写）').fill('叫供水所关阀');
    await own.getByRole('button', { name: '村镇建设办接单' }).click();
    await expect(own.getByText('叫供水所关阀')).toBeVisible();
  });

  await test.step('the hotline notes the others, calls back and closes', async () => {
    await window.reload();
    for (const unit of ['综合执法中队', '平安法治办']) await ticket.getByRole('button', { name: `${unit}接单` }).click();
    await expect(ticket.getByText('还没接单')).toHaveCount(0);
    await ticket.getByRole('button', { name: '办结', exact: true }).click();
    await ticket.getByLabel('办得怎么样（一份说明，几个单位合用）').fill('阀门已关，车库抽水，明早修复。');
    await ticket.getByRole('button', { name: '办结这张单' }).click();
    await expect(ticket.getByText('已回电，告诉本人了')).toBeVisible();
    await expectAccessible(window, 'urgent tickets');
  });
});

test('a firm orders an agent: its community, then the form with the station of its street (S2.9)', async ({ browser }) => {
  const context = await browser.newContext({ viewport: phone });
  const firm = await context.newPage();
  await firm.goto('/');
  await firm.getByRole('link', { name: '企业点单：代办员替企业跑' }).click();
  await expect(screenTitle(firm, '企业点单')).toBeVisible();
  await firm.getByRole('button', { name: '下一步：写要办什么' }).click();
  await expect(firm.getByText('请选企业所在的社区、村')).toBeVisible();
  await expectAccessible(firm, 'the page for firms');
  await firm.getByLabel('企业在哪个社区、村').selectOption({ index: 2 });
  await firm.getByRole('button', { name: '下一步：写要办什么' }).click();
  await expect(firm.getByText('沥海街道信访代办站')).toBeVisible();
  await context.close();
});
