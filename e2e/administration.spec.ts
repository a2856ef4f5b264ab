import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { people, signIn, sitDown } from './desk.ts';
import { fileDirectly } from './portal.ts';

const systemAdmin = '罗子衡';
const securityAdmin = '贺安';
const auditAdmin = '竺明澈';

test('the calendar changes when a second administrator signs; the first sees before what it would move (条例, 放假办法)', async ({
  page,
  browser,
}) => {
  await signIn(page, systemAdmin);
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '管理' }).click();
  await page.getByRole('link', { name: '工作日历' }).click();
  await page.getByRole('combobox', { name: '节日' }).fill('停工');
  const year = new Date().getFullYear() + 1;
  await page.getByRole('combobox', { name: '年份' }).click();
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: String(year) })
    .first()
    .click();
  await page.getByRole('button', { name: '粘贴或选择通知文件' }).click();
  await page.getByLabel('通知内容').fill(`${year}-10-01~${year}-10-03,放假,国庆节\n国庆快乐 99`);
  await page.getByRole('button', { name: '读入' }).click();
  await expect(page.getByRole('dialog')).toContainText('第2行 看不懂日期');
  await page
    .getByRole('button', { name: 'Close' })
    .or(page.getByRole('button', { name: '关闭' }))
    .click();
  await page.getByRole('button', { name: '3月1日 ' }).click();
  await expect(page.locator('.calendar-changes')).toContainText('国庆节 放假');
  await expect(page.locator('.calendar-changes')).toContainText('停工');
  await page.getByRole('button', { name: '看哪些期限会变' }).click();
  await expect(page.locator('.calendar-moves')).toContainText('已经产生的期限保持原来的日期');
  await expectAccessible(page, 'the calendar with a preview');
  await page.getByLabel('依据的通知').fill('国办发明电〔试〕1号');
  await page.getByLabel('变更理由').fill('按通知调整');
  await page.getByRole('button', { name: '提交签批' }).click();
  await expect(page.locator('.calendar-changes')).toHaveCount(0);
  const second = await sitDown(browser, securityAdmin);
  await second.goto('/desk/admin');
  const change = second.locator('.change').filter({ hasText: '国办发明电〔试〕1号' });
  await expect(change).toContainText('罗子衡提出');
  await expect(change).toContainText('按通知调整');
  await change.getByRole('button', { name: '退回' }).click();
  await expect(change).toContainText('退回的，请写明为什么');
  await expectAccessible(second, 'a change that waits for a signature');
  await change.getByRole('button', { name: '同意' }).click();
  await expect(change).toHaveCount(0);
  await page.reload();
  await page.getByRole('combobox', { name: '年份' }).click();
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: String(year) })
    .first()
    .click();
  await expect(page.locator('.page')).toContainText('国办发明电〔试〕1号，罗子衡提出、贺安签批');
});

test('the audit administrator sees who opened a matter and who searched, and administers nothing (G9, care H10)', async ({
  page,
  browser,
  request,
}) => {
  const { caseId, caseNumber } = await fileDirectly(request, {
    text: '桥头的栏杆松了，孩子们常在那里玩。',
    name: '司徒静',
    phone: '13857500999',
  });
  const window = await sitDown(browser, people.windowOfficer);
  await window.goto(`/desk/cases/${caseId}`);
  await expect(window.locator('.people')).toBeVisible();
  await window.goto(`/desk/cases?q=${encodeURIComponent('桥头的栏杆')}`);
  await expect(window.locator('.case-table')).toBeVisible();
  await signIn(page, auditAdmin);
  await page.goto('/desk/admin/audit');
  const log = page.locator('.audit-table');
  await expect(log).toContainText('搜索词 桥头的栏杆');
  await expectAccessible(page, 'the audit log');
  await log.getByRole('link', { name: caseNumber }).first().click();
  await expect(page.locator('.case-readers')).toContainText('陈芳');
  await page.getByText('值得问一问').click();
  await expect(page.getByText('也不给任何人打分')).toBeVisible();
  await expectAccessible(page, 'looks that may be worth a question');
  const sections = page.getByRole('navigation', { name: '管理栏目' });
  await expect(sections.getByRole('link', { name: '工作日历' })).toHaveCount(0);
  await page.goto('/desk/admin/calendar');
  await expect(page.getByText('您没有权限看这一页')).toBeVisible();
});

test('rulebook, templates and backup are read on a phone as on a desk', async ({ page }) => {
  await signIn(page, systemAdmin);
  for (const [address, words] of [
    ['rulebook', '电话联系信访人，问清诉求'],
    ['templates', '信访事项回执'],
    ['backup', '还没有备份'],
    ['changes', '双人签批'],
    ['calendar', '1月'],
  ] as const) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`/desk/admin/${address}`);
    await expect(page.locator('.admin-page')).toContainText(words);
    await expectAccessible(page, address);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page, address);
    await expect(page.getByRole('link', { name: '‹ 管理' })).toBeVisible();
  }
  await page.getByRole('link', { name: '‹ 管理' }).click();
  await expect(page.getByRole('navigation', { name: '管理栏目' }).getByRole('link', { name: '规则', exact: true })).toBeVisible();
  await expectNoSidewaysScroll(page, 'the sections on a phone');
});
