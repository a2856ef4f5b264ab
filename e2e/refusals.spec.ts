import { expect, type Route, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { people, signIn } from './desk.ts';
import { fileDirectly, screenTitle } from './portal.ts';

const another = '洪亮';

/** What a server in trouble says. */
const inTrouble = (route: Route): Promise<void> =>
  route.fulfill({
    status: 500,
    contentType: 'application/problem+json',
    body: JSON.stringify({ type: 'urn:daiban:problem:internal', title: '服务器出了问题', status: 500, code: 'internal', requestId: 'r-1' }),
  });

test('whoever has nothing to do with a case is told so, and whom to ask', async ({ page, request }) => {
  const { caseId } = await fileDirectly(request, { text: '小区的快递柜挡住了消防通道，搬了几次又搬回来。', name: '严小芳' });
  await signIn(page, another);
  await page.goto(`/desk/cases/${caseId}`);
  await expect(page.getByText('没有找到这件信访事项')).toBeVisible();
  await expect(page.getByText('属于其他单位办理的，请向信访办询问')).toBeVisible();
  await expect(page.locator('main')).not.toContainText('快递柜');
  await expectAccessible(page, 'no permission for a case');
  await page.goto('/desk/import');
  await expect(page.getByText('您没有权限看这一页')).toBeVisible();
  await expect(page.getByText(/请找/)).toBeVisible();
  await expectAccessible(page, 'no permission for a page');
});

test('a session that has ended leads to the sign-in, and from there back to where one was', async ({ page, request }) => {
  const { caseId } = await fileDirectly(request, { text: '三汇社区活动室的空调漏水，地板都翘起来了。', name: '傅晓丽' });
  await signIn(page, people.windowOfficer);
  await page.goto(`/desk/cases/${caseId}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('活动室的空调漏水');
  const left = await page.request.post('/api/sign-out', { headers: { 'x-daiban': '1' } });
  expect(left.status()).toBe(204);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible();
  await page.getByLabel('用户名').fill('chenfang');
  await page.getByLabel('密码').fill('wrong');
  await page.locator('form').getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'a sign-in refused');
  await page.getByLabel('密码').fill('daiban-demo');
  await page.locator('form').getByRole('button', { name: '登录' }).click();
  await expect(page).toHaveURL(`/desk/cases/${caseId}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('活动室的空调漏水');
});

test('a session that ends while a form is open says so, and the form is there again after the sign-in', async ({ page, request }) => {
  const { caseId } = await fileDirectly(request, { text: '村里的健身器材螺丝松了，小孩子差点摔下来。', name: '何志明' });
  await signIn(page, people.windowOfficer);
  await page.goto(`/desk/cases/${caseId}`);
  await page.getByLabel('诉求 1').fill('修好健身器材');
  await page.request.post('/api/sign-out', { headers: { 'x-daiban': '1' } });
  await page.locator('.next-form').getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible();
  await page.getByRole('button', { name: people.windowOfficer }).click();
  await expect(page).toHaveURL(`/desk/cases/${caseId}`);
  await expect(page.getByLabel('诉求 1')).toBeVisible();
});

test('a server in trouble is said in a sentence, and trying again helps', async ({ page }) => {
  await signIn(page, people.windowOfficer);
  await page.route('**/api/desk/units', inTrouble);
  await page.goto('/desk/units');
  await expect(page.getByRole('alert')).toContainText('没有读到内容');
  await expectAccessible(page, 'a page that could not be read');
  await page.unroute('**/api/desk/units');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.locator('.unit-table')).toBeVisible();

  await test.step('and the same on the portal', async () => {
    await page.route('**/api/track', inTrouble);
    await page.goto('/track#8F3K72QDM9');
    await expect(page.getByRole('alert')).toContainText('我们这边出了问题');
    await page.unroute('**/api/track');
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(page.getByRole('alert')).toContainText('没有找到这个查询码');
  });
});

test('a step that somebody else took meanwhile is not taken twice, and what was written stays', async ({ page, request, browser }) => {
  const { caseId } = await fileDirectly(request, { text: '光荣村村口的反光镜被撞歪了，看不见对面来车。', name: '金小妹' });
  await signIn(page, people.windowOfficer);
  await page.goto(`/desk/cases/${caseId}`);
  await page.getByLabel('诉求 1').fill('把反光镜扶正');
  const other = await browser.newContext();
  const colleague = await other.newPage();
  await signIn(colleague, '钟一鸣');
  await page.route('**/api/live', (route) => route.abort());
  await page.route(`**/api/cases/${caseId}`, (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()));
  const registered = await colleague.request.post(`/api/cases/${caseId}/commands/register`, {
    headers: { 'x-daiban': '1' },
    data: { commandId: crypto.randomUUID(), input: { title: '村口反光镜歪了', claims: ['扶正反光镜'] } },
  });
  expect(registered.status(), await registered.text()).toBe(200);
  await page.locator('.next-form').getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('这件事刚刚有了变化');
  await expect(page.getByLabel('诉求 1')).toHaveValue('把反光镜扶正');
  await page.unroute(`**/api/cases/${caseId}`);
  await page.getByRole('button', { name: '重新载入' }).click();
  await expect(page.locator('.next-form').getByRole('button', { name: '定类' })).toBeVisible();
  await other.close();
});

test('an address that does not exist says so, on the portal and on the desk', async ({ page }) => {
  const answer = await page.goto('/no-such-page');
  expect(answer?.status()).toBe(404);
  await expect(screenTitle(page, '没有这个页面')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: '首页' }).click();
  await expect(screenTitle(page, '有事您说一次，')).toBeVisible();
  await page.goto('/desk/no-such-page');
  await expect(page.getByText('没有这一页')).toBeVisible();
  await expectAccessible(page, 'an unknown address of the desk');
  await signIn(page, people.windowOfficer);
  await page.goto('/desk/cases/01a00000-0000-7000-8000-000000000000');
  await expect(page.getByText('编号不对，或者您无权查看')).toBeVisible();
  await page.getByRole('link', { name: '回到待办' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '待办' })).toBeVisible();
});
