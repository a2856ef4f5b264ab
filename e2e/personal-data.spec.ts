import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import exceljs from 'exceljs';
import { expectAccessible } from './accessibility.ts';
import { people, signIn, sitDown } from './desk.ts';
import { fileDirectly } from './portal.ts';

const securityAdmin = '贺安';
const dataProtectionOfficer = '卢颖';
const archivist = '田秀';

const chooseIn = async (page: Page, label: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: label }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option }).first().click();
};

test('a name opens for a purpose, and closes by itself after a minute (care G9)', async ({ page, request }) => {
  const { caseId } = await fileDirectly(request, {
    text: '老街的石板翘起来了，下雨天容易绊倒人。',
    name: '欧阳清和',
    phone: '13857500777',
  });
  await page.clock.install();
  await signIn(page, people.windowOfficer);
  await page.goto(`/desk/cases/${caseId}`);
  const petitioner = page.locator('.people');
  await expect(petitioner).toContainText('欧***');
  await expect(petitioner).not.toContainText('欧阳清和');
  await petitioner.getByRole('button', { name: '显示' }).click();
  await chooseIn(page, '为什么要看', '其他');
  await expect(petitioner.getByRole('button', { name: '显示' }).last()).toBeDisabled();
  await petitioner.getByLabel('具体说明').fill('核对上门时间');
  await petitioner.getByRole('button', { name: '显示' }).last().click();
  await expect(petitioner.getByRole('status')).toContainText('欧阳清和');
  await expect(petitioner.getByRole('status')).toContainText('本小时还可以看');
  await page.clock.fastForward(61_000);
  await expect(petitioner.getByRole('button', { name: '显示' })).toBeVisible();
  await expect(petitioner).not.toContainText('欧阳清和');
});

test('a paper is masked until somebody who prints it asks for the name', async ({ page, request }) => {
  const { caseId } = await fileDirectly(request, { text: '桥头的护栏缺了两根，晚上看不清。', name: '欧阳知秋', phone: '13857500778' });
  await signIn(page, people.windowOfficer);
  await page.goto(`/desk/cases/${caseId}/papers/n1`);
  await expect(page.locator('.paper-to')).toHaveText('欧***：');
  await page.getByRole('button', { name: '显示收件人姓名' }).click();
  await expect(page.locator('.paper-to')).toHaveText('欧阳知秋：');
  await expect(page.getByRole('button', { name: '显示收件人姓名' })).toHaveCount(0);
  await page.reload();
  await expect(page.locator('.paper-to')).toHaveText('欧***：');
});

test('a list with names is asked for, approved by somebody else, and taken once', async ({ page, browser }) => {
  await signIn(page, people.windowOfficer);
  await page.goto('/desk/cases?kind=consultation');
  await page.getByRole('button', { name: '导出 Excel' }).click();
  await page.getByText('含姓名和电话，经第二人签批后下载一次').click();
  await chooseIn(page, '用途', '报送上级');
  await page.getByLabel('为什么需要姓名和电话').fill('区信访局核对咨询件');
  await expectAccessible(page, 'asking for a list with names');
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '我的导出' })).toBeVisible();
  await expect(page.locator('.own-export')).toContainText('等签批');
  const head = await sitDown(browser, people.petitionOfficeHead);
  await head.goto('/desk/admin');
  const change = head.locator('.change').filter({ hasText: '含姓名电话的导出' });
  await expect(change).toContainText('区信访局核对咨询件');
  await change.getByRole('button', { name: '同意' }).click();
  await expect(change).toHaveCount(0);
  await page.reload();
  const own = page.locator('.own-export').first();
  await expect(own).toContainText('可以下载');
  await expectAccessible(page, 'exports of one’s own');
  const [download] = await Promise.all([page.waitForEvent('download'), own.getByRole('button', { name: '下载（只能一次）' }).click()]);
  const workbook = new exceljs.Workbook();
  const bytes = await readFile(await download.path());
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  const sheet = workbook.worksheets[0];
  expect(sheet?.getCell('A1').text).toMatch(/^导出编号 EX-.*陈芳.*报送上级/);
  expect(sheet?.getRow(3).getCell(3).text).not.toContain('*');
  await expect(own).toContainText('已下载');
  await expect(own.getByRole('button')).toHaveCount(0);
});

test('limits are proposed by one and signed by another; keys and retention have their pages', async ({ page, browser }) => {
  await signIn(page, securityAdmin);
  await page.goto('/desk/admin/personal-data');
  await expect(page.getByRole('heading', { name: '在用密钥' })).toBeVisible();
  await expectAccessible(page, 'keys of personal data');
  await page.getByRole('button', { name: '提出调整' }).click();
  await page.getByLabel('每人每小时最多查看').fill('40');
  await page.getByLabel('理由').fill('窗口人手少，回访集中在月底');
  await page.getByRole('button', { name: '提交签批' }).click();
  await expect(page.getByText('已提交，等另一人签批')).toBeVisible();
  await expect(page.getByText('30 人', { exact: true })).toBeVisible();
  const officer = await sitDown(browser, dataProtectionOfficer);
  await officer.goto('/desk/admin');
  await officer.locator('.change').filter({ hasText: '40 人' }).getByRole('button', { name: '同意' }).click();
  await expect(officer.locator('.change')).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('40 人', { exact: true })).toBeVisible();
  const keeper = await sitDown(browser, archivist);
  await keeper.goto('/desk/admin/retention');
  await expect(keeper.getByText('没有保管期满的事项')).toBeVisible();
  await expectAccessible(keeper, 'retention');
});
