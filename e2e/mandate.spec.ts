import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { sitDown, takeUp } from './desk.ts';
import { file, registered } from './orders.ts';
import { follow, phone, screenTitle } from './portal.ts';

test.use({ viewport: phone });

test('a resident entrusts an agent with a running matter, reads who runs it, and ends it in one place; the agent sees nothing more (D60, G15)', async ({
  page,
  browser,
  baseURL,
}) => {
  const title = '河埠头台阶松动';
  const { caseId, queryCode } = await file(
    baseURL ?? '',
    { text: '村里河埠头的台阶松动，洗衣的人容易滑倒。', name: '茅金根', phone: '19900008765' },
    registered(title, '修好台阶'),
  );

  await test.step('asking for an agent: whom, what for, and the own word', async () => {
    await follow(page, queryCode, '8765');
    await page.getByRole('button', { name: '请代办员替您跑' }).click();
    await expect(page.getByRole('heading', { level: 3, name: '请代办员替您跑' })).toBeFocused();
    await page.getByRole('button', { name: '签署委托' }).click();
    await expect(page.getByRole('link', { name: '请选社区、村' })).toBeVisible();
    await page.getByLabel('您在哪个社区、村').selectOption({ label: '沥东村' });
    await page.getByRole('radio', { name: /王阿根/ }).check();
    await page.getByLabel('替我打听进展').check();
    await page.getByLabel(/我自愿委托代办/).check();
    await expectAccessible(page, 'asking for an agent');
    await page.getByRole('button', { name: '签署委托' }).click();
    await expect(page.getByText('委托已经签好')).toBeVisible();
    await expect(page.getByText(/等王阿根.*接单/)).toBeVisible();
  });

  const desk = await sitDown(browser, '王阿根');
  await test.step('the agent accepts from "my duties"', async () => {
    await takeUp(desk, '接单或者退回', title);
    await desk.getByRole('button', { name: '接单', exact: true }).click();
    await expect(desk.getByText('代办员联系委托人').first()).toBeVisible();
  });

  await test.step('the resident reads who it is, in elder mode at 320 px and in English', async () => {
    await follow(page, queryCode, '8765');
    await expect(page.getByText('王阿根，沥东村信访代办点')).toBeVisible();
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('button', { name: '长辈版' }).click();
    await expectNoSidewaysScroll(page, 'my agent in elder mode');
    await expectAccessible(page, 'my agent in elder mode');
    await page.getByRole('button', { name: '标准版' }).click();
    await page.getByRole('button', { name: /English|英文|EN/ }).click();
    await expect(page.getByRole('button', { name: 'End the mandate' })).toBeVisible();
    await page.getByRole('button', { name: /中文/ }).click();
    await page.setViewportSize(phone);
  });

  await test.step('ends it by keyboard: asked once, in the same place, without a reason', async () => {
    await page.getByRole('button', { name: '结束委托' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 3, name: '要结束委托吗' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText('委托已经结束，代办员看不到这件事了')).toBeVisible();
    await expect(page.getByText('以前的委托')).toBeVisible();
  });

  await test.step('and the agent, asking again, is told that there is no such matter', async () => {
    await desk.goto(`/desk/cases/${caseId}`);
    await expect(desk.getByText(title)).toHaveCount(0);
    await desk.goto('/desk');
    await expect(desk.getByRole('link', { name: title })).toHaveCount(0);
  });
  await desk.context().close();
});

test('a mandate that staff recorded is ended from the message on the own phone (D60)', async ({ page, browser, baseURL }) => {
  const title = '老人代步车没处充电';
  const { caseId } = await file(
    baseURL ?? '',
    { text: '楼下没有充电的地方，老人的代步车没处充电。', name: '茅银花', phone: '19900006543' },
    registered(title, '装充电桩'),
  );
  const desk = await sitDown(browser, '陈芳');
  await test.step('the window records what was said, with its evidence', async () => {
    const form = { file: { name: '委托书.txt', mimeType: 'text/plain', buffer: Buffer.from('签好的委托书') } };
    const uploaded = await desk.request.post('/api/files', { headers: { 'x-daiban': '1' }, multipart: form });
    const { fileId } = (await uploaded.json()) as { fileId: string };
    const input = { unitId: 'lihai.agency-lidong', scope: ['inquire'], form: 'written', evidence: [fileId] };
    const recorded = await desk.request.post(`/api/cases/${caseId}/commands/record-mandate`, {
      headers: { 'x-daiban': '1' },
      data: { commandId: crypto.randomUUID(), input },
    });
    expect(recorded.status(), await recorded.text()).toBe(200);
    await desk.context().close();
  });

  await test.step('the message leads to the mandate in plain words', async () => {
    await page.goto('/messages');
    const link = page.getByRole('link', { name: /^\/mandate#/ }).first();
    await expect(async () => {
      await page.getByRole('button', { name: '刷新' }).click();
      await expect(link).toBeVisible({ timeout: 1000 });
    }).toPass();
    await link.click();
    await expect(screenTitle(page, '代办委托')).toBeVisible();
    await expect(page.getByText('替我打听进展')).toBeVisible();
    await expectAccessible(page, 'the mandate of a message');
    await expectNoSidewaysScroll(page, 'the mandate of a message');
  });

  await test.step('and ends it', async () => {
    await page.getByRole('button', { name: '结束委托' }).click();
    await page.getByRole('button', { name: '结束委托' }).click();
    await expect(page.getByText('委托已经结束')).toBeVisible();
  });
});
