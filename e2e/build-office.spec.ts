import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { pick } from './desk.ts';
import { type NewOffice, openNewOffice, signInFirst } from './new-office.ts';
import { phone } from './portal.ts';

let office: NewOffice;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  office = await openNewOffice('--preset', 'gongshu', '--administrators', '罗川,何敏,简宁');
});
test.afterAll(() => office.close());

const drawer = (page: Page) => page.locator('.ant-drawer-content:visible, .ant-drawer-section:visible').last();

const openUnit = async (page: Page, name: string): Promise<void> => {
  await page.goto(`${office.address}/desk/admin/organisation`);
  await page.getByRole('searchbox', { name: '搜单位名称或区划代码' }).fill(name);
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
};

const appoint = async (page: Page, name: string, role: string): Promise<void> => {
  await page.getByRole('button', { name: '任命', exact: true }).click();
  await drawer(page).getByRole('button', { name: '登记新人员' }).click();
  await drawer(page).getByLabel('姓名').fill(name);
  await drawer(page).getByRole('button', { name: '登记人员' }).click();
  await expect(drawer(page).locator('.ant-select').first()).toContainText(name);
  await pick(page, '职务', role);
  await expect(drawer(page).getByText('可以任命')).toBeVisible();
  await drawer(page).getByRole('button', { name: '确定' }).click();
  await expect(page.locator('.post-line').filter({ hasText: name })).toContainText(role);
};

test('a new administrator builds the three tiers of 拱墅 and appoints people; a second one signs the whole', async ({ browser }) => {
  test.setTimeout(300_000);
  const [first, second] = office.accounts;
  if (first === undefined || second === undefined) throw new Error('the set-up made no accounts');
  const page = await (await browser.newContext()).newPage();
  await signInFirst(page, office.address, first);

  await test.step('the preset shows the real numbers beside the declared ones: 103 communities, 94 points (S0.15)', async () => {
    await page.goto(`${office.address}/desk/admin/organisation`);
    await expect(page.getByText('正在搭建')).toBeVisible();
    await page.getByRole('link', { name: '导入单位' }).click();
    await page.getByRole('button', { name: /拱墅区/ }).click();
    const row = (kind: string) => page.getByRole('row').filter({ has: page.getByRole('cell', { name: kind, exact: true }) });
    await expect(row('代办中心')).toContainText('1');
    await expect(row('代办站')).toContainText('10');
    await expect(row('代办点').getByRole('cell').nth(1)).toHaveText('103');
    await expect(row('代办点').getByRole('cell').nth(2)).toHaveText('94');
    await expectAccessible(page, 'the preview of a preset');
  });

  await test.step('all tiers are there at once, while the office is being set up', async () => {
    await page.getByRole('button', { name: '确定' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '单位和人员' })).toBeVisible();
    await expect(page.getByText(/^230 个单位/)).toBeVisible();
    await page.getByRole('button', { name: '展开代办中心' }).click();
    await expect(page.getByRole('link', { name: '小河街道信访代办站' })).toBeVisible();
    await expectAccessible(page, 'the tree of units');
  });

  await test.step('people are appointed in all three tiers', async () => {
    await openUnit(page, '夹城巷社区信访代办点');
    await appoint(page, '王代办', '代办员');
    await openUnit(page, '小河街道信访代办站');
    await appoint(page, '李协调', '代办协调员');
    await openUnit(page, '拱墅区信访局');
    await appoint(page, '陈窗口', '窗口人员');
    await appoint(page, '周分派', '分派员');
    await appoint(page, '董主任', '信访办主任');
    await openUnit(page, '拱墅区信访工作联席会议');
    await appoint(page, '沈区长', '主要领导');
  });

  await test.step('an appointment that combines what is never in one hand is refused at once, with the reason (H10)', async () => {
    await openUnit(page, '拱墅区信访局');
    await page.getByRole('button', { name: '任命', exact: true }).click();
    await pick(page, '人员', '简宁');
    await pick(page, '职务', '安全管理员');
    await expect(drawer(page).getByRole('alert')).toContainText('系统、安全、审计三员必须分设');
    await expect(drawer(page).getByRole('button', { name: '提请签批' })).toBeDisabled();
    await expectAccessible(page, 'an appointment refused');
    await page.keyboard.press('Escape');
  });

  await test.step('the first administrator proposes to end the set-up, and can not sign it (H10)', async () => {
    await page.goto(`${office.address}/desk/admin/organisation`);
    await page.getByRole('button', { name: '提请结束搭建' }).click();
    await page.getByRole('link', { name: /1 项变更等另一位管理员签批/ }).click();
    await expect(page.getByRole('heading', { level: 2, name: /结束搭建/ })).toBeVisible();
    await expect(page.getByRole('button', { name: '同意' })).toHaveCount(0);
  });

  await test.step('the second one signs, and from then on an appointment waits for a signature', async () => {
    const other = await (await browser.newContext()).newPage();
    await signInFirst(other, office.address, second);
    await other.goto(`${office.address}/desk/admin/changes`);
    await other.getByRole('button', { name: '同意' }).click();
    await expect(other.getByText('已同意，变更已生效')).toBeVisible();
    await openUnit(page, '夹城巷社区信访代办点');
    await page.getByRole('button', { name: '任命', exact: true }).click();
    await expect(drawer(page).getByRole('button', { name: '提请签批' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('it holds on a phone', async () => {
    await page.setViewportSize(phone);
    await page.goto(`${office.address}/desk/admin/organisation`);
    await expect(page.getByRole('heading', { level: 1, name: '单位和人员' })).toBeVisible();
    await expectNoSidewaysScroll(page, 'the tree of units');
    await page.goto(`${office.address}/desk/admin/people`);
    await expect(page.getByText('王代办')).toBeVisible();
    await expectNoSidewaysScroll(page, 'people');
  });
});
