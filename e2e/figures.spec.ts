import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { nextStep, people, signIn, sitDown } from './desk.ts';
import { atItsHandler, file, giveOrders, registered } from './orders.ts';
import { administrators, signChange } from './signed-changes.ts';

const reason = '人手不够，第一次联系放宽一天';
const told = { text: '河埠头的台阶塌了一角，洗衣服的人容易滑下去。', name: '钮阿娥', phone: '13857500303' };

const howLong = async (page: Page, caseId: string): Promise<void> => {
  await page.goto(`/desk/cases/${caseId}`);
  await nextStep(page)
    .getByText(/^为什么是/)
    .click();
};

test('a figure is changed within the law by one administrator and signed by another; new matters follow it, running ones keep theirs (条例 34)', async ({
  page,
  browser,
  baseURL,
}) => {
  const running = await file(baseURL ?? '', told, registered('河埠头的台阶塌了一角', '修好台阶'));
  await signIn(page, administrators.system);
  await test.step('beyond the law a value is refused as it is typed, with the article', async () => {
    await page.getByRole('link', { name: '管理', exact: true }).click();
    await page.getByRole('link', { name: '规则', exact: true }).click();
    await page.getByRole('link', { name: '修改数值' }).click();
    await page.getByLabel('搜索规则').fill('办结并出具处理意见书');
    const lawful = page.getByRole('spinbutton', { name: '办结并出具处理意见书 期限' });
    await lawful.fill('90');
    await expect(page.getByRole('alert')).toContainText(/第(34|三十四)条/);
    await expect(page.getByRole('button', { name: '提交，等第二人签批' })).toBeDisabled();
    await expectAccessible(page, 'a figure beyond the law');
    await page.getByRole('button', { name: /^还原/ }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  await test.step('within it, the change says the decision that it stands on, and waits', async () => {
    await page.getByLabel('搜索规则').fill('联系信访人');
    await page.getByRole('spinbutton', { name: /联系信访人.*期限/ }).fill('2');
    await page.getByLabel('依据的文件').fill('沥街〔2026〕5号');
    await page.getByLabel('条款').fill('第三条');
    await page.getByLabel('修改理由').fill(reason);
    await page.getByRole('button', { name: '提交，等第二人签批' }).click();
    await expect(page.getByText('还没有改任何数值。')).toBeVisible();
    await page.goto('/desk/admin/changes');
    const own = page.locator('.change').filter({ hasText: reason });
    await expect(own).toBeVisible();
    await expect(own.getByRole('button', { name: '同意' })).toHaveCount(0);
    await signChange(browser, administrators.security, reason);
  });

  await test.step('both versions stand side by side, each figure with its document', async () => {
    await page.goto('/desk/admin/rulebook/versions');
    await expect(page.getByText('罗子衡提出，贺安签批')).toBeVisible();
    await expect(page.getByRole('heading', { name: '两版对照' })).toBeVisible();
    const table = page.locator('.compare-table');
    await expect(table).toContainText('联系信访人');
    await expect(table).toContainText('沥街〔2026〕5号');
    await expectAccessible(page, 'two versions side by side');
  });

  await test.step('a new matter has two working days; the one that ran before keeps its one', async () => {
    const fresh = await file(baseURL ?? '', told, [...registered('河埠头的栏杆断了', '装好栏杆'), ...atItsHandler]);
    await giveOrders(baseURL ?? '', running.caseId, atItsHandler);
    const handler = await sitDown(browser, people.handler);
    await howLong(handler, fresh.caseId);
    await expect(nextStep(handler)).toContainText('2个工作日');
    await howLong(handler, running.caseId);
    await expect(nextStep(handler)).toContainText('1个工作日');
  });
});
