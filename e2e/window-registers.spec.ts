import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { dutiesOf, people, signIn } from './desk.ts';
import { tabTo } from './keyboard.ts';
import { fileDirectly } from './portal.ts';

const told = {
  text: '联谊村二组的自来水这几天发黄，烧开了有一层锈，问过水站说等一等。',
  place: '联谊村二组',
  name: '沈阿毛',
  phone: '13857500201',
} as const;

const firstTitle = (page: Page) => page.locator('.duty-table .col-title a').first();

test('a call is registered by keyboard alone, with matters like it beside the form, and ends in a receipt (D1, D2)', async ({
  page,
  request,
}) => {
  await fileDirectly(request, told);
  const { keyboard } = page;
  await page.goto('/desk');
  await expect(page.getByRole('heading', { name: '演示账户' })).toBeVisible();
  await expectAccessible(page, 'sign-in');
  await tabTo(page, page.getByRole('button', { name: people.windowOfficer }));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '待办' })).toBeVisible();

  await keyboard.press('n');
  await expect(page.getByRole('heading', { level: 1, name: '登记' })).toBeFocused();
  await expectAccessible(page, 'register');
  await keyboard.press('Alt+3');
  await expect(page.getByRole('radio', { name: '来电' })).toBeChecked();
  await expect(page.getByRole('textbox', { name: '姓名' })).toBeFocused();
  await keyboard.insertText('沈阿毛');
  await keyboard.press('Tab');
  await keyboard.insertText('138 5750 0201');
  await tabTo(page, page.getByLabel('反映的内容'));
  await keyboard.insertText('我们二组的水还是黄的，已经一个礼拜了，要求查清楚原因，这几天送水过来。');
  await keyboard.press('Tab');
  await keyboard.insertText('查清楚水发黄的原因');
  await keyboard.press('Enter');
  await keyboard.insertText('停用的几天送水');

  await test.step('the earlier matter of the same person is shown beside the form', async () => {
    const similar = page.getByRole('complementary', { name: '相似的事项' });
    await expect(similar).toContainText('联谊村二组的自来水');
    await expect(similar).toContainText('同一电话');
  });

  await test.step('what was said by mouth has to be read back first', async () => {
    await keyboard.press('Control+Enter');
    await expect(page.getByText('口头反映的，先读给本人听，确认后打勾')).toBeVisible();
    await expect(page.getByRole('checkbox', { name: '已向本人宣读，确认无误' })).toBeFocused();
    await keyboard.press('Space');
  });
  await keyboard.press('Control+Enter');

  await expect(page.getByRole('heading', { level: 1, name: '登记好了' })).toBeFocused();
  await expect(page.locator('.query-code')).toHaveText(/^[2-9A-HJKMNP-TV-Z-]{10,12}$/);
  await expect(page.locator('.receipt-next li').first()).toContainText(/\d+月\d+日 周.前：/);
  await expect(page.locator('.receipt-paper').getByRole('img')).toBeVisible();
  await expectAccessible(page, 'the receipt');
  await test.step('the next one begins with n', async () => {
    await keyboard.press('n');
    await expect(page.getByRole('heading', { level: 1, name: '登记' })).toBeFocused();
    await expect(page.getByRole('textbox', { name: '姓名' })).toHaveValue('');
    await expect(page.getByLabel('反映的内容')).toHaveValue('');
  });
});

test('my duties are worked through with j, k, Enter and e, and / finds anything', async ({ page }) => {
  const { keyboard } = page;
  await signIn(page, people.windowOfficer);
  await expect(firstTitle(page)).toBeVisible();
  const titles = await page.locator('.duty-table .col-title').allInnerTexts();
  expect(titles.length).toBeGreaterThan(2);
  const chosen = page.locator('.duty-table tr[aria-current=true] .col-title');
  const panel = page.getByRole('complementary', { name: '选中的事项' });
  await keyboard.press('j');
  await expect(chosen).toHaveText(titles[0] ?? '');
  await keyboard.press('j');
  await expect(chosen).toHaveText(titles[1] ?? '');
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(titles[1] ?? '');
  await expectAccessible(page, 'my duties');
  await keyboard.press('k');
  await expect(chosen).toHaveText(titles[0] ?? '');

  await test.step('e opens the next step where one is, Escape leads back', async () => {
    await expect(panel.getByRole('heading', { level: 2 })).toHaveText(titles[0] ?? '');
    await expect(panel.locator('.next-actions kbd')).toBeVisible();
    await keyboard.press('e');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(page.getByRole('dialog').locator('form')).toBeVisible();
    await expectAccessible(page, 'a step in a drawer');
    await keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('Enter opens the case', async () => {
    await keyboard.press('j');
    await keyboard.press('Enter');
    await expect(page).toHaveURL(/\/desk\/cases\//);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles[1] ?? '');
    await page.goBack();
  });

  await test.step('/ goes to the search, which finds by words', async () => {
    await expect(firstTitle(page)).toBeVisible();
    await keyboard.press('/');
    await expect(page.getByRole('textbox', { name: '搜索事项' })).toBeFocused();
    await keyboard.insertText(titles[0] ?? '');
    await keyboard.press('Enter');
    await expect(page).toHaveURL(/\/desk\/cases\?q=/);
    await expect(
      page
        .locator('.case-table .col-title')
        .filter({ hasText: titles[0] ?? '' })
        .first(),
    ).toBeVisible();
  });

  await test.step('? lists the keys', async () => {
    await page.getByRole('heading', { level: 1 }).click();
    await keyboard.press('?');
    await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
  });
});

test('every page of the desk is accessible', async ({ page }) => {
  await signIn(page, people.windowOfficer);
  await page.goto('/desk/cases');
  await expect(page.locator('.case-table tbody tr').first()).toBeVisible();
  await expectAccessible(page, 'the list of cases');
  await page.locator('.case-table .col-title a').first().click();
  await expect(page.locator('.case-timeline')).toBeVisible();
  await expectAccessible(page, 'a case');
  await page.goto('/desk/units');
  await expect(page.locator('.unit-table')).toBeVisible();
  await expectAccessible(page, 'the units');
  await page.goto('/desk/import');
  await expect(page.getByRole('button', { name: '选择文件' })).toBeVisible();
  await expectAccessible(page, 'the import');
});

test('the list of cases narrows by its filters and keeps them in the address', async ({ page }) => {
  await signIn(page, people.petitionOfficeHead);
  await page.goto('/desk/cases');
  const rows = page.locator('.case-table tbody tr');
  await expect(rows.first()).toBeVisible();
  await page.getByRole('combobox', { name: '渠道' }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: '来信' }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/channel/);
  await expect(rows.locator('.col-channel').filter({ hasNotText: '来信' })).toHaveCount(0);
  await expect(rows.first()).toBeVisible();
  await page.reload();
  await expect(rows.first()).toBeVisible();
  await expect(rows.locator('.col-channel').filter({ hasNotText: '来信' })).toHaveCount(0);
  await page.getByRole('button', { name: '导出 Excel' }).click();
  await page.getByRole('combobox', { name: '用途' }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '日常办理' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载' }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(page).not.toHaveURL(/channel/);
});

test('a matter that comes in appears in "my duties" without loading the page again', async ({ page, request }) => {
  await signIn(page, people.windowOfficer);
  await expect(firstTitle(page)).toBeVisible();
  await fileDirectly(request, { text: '南汇村便民服务站的血压计坏了，老人量不了血压。', name: '谢桂香' });
  await expect(dutiesOf(page, '南汇村便民服务站的血压计坏了')).toBeVisible();
});
