import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { signInFirst, startOnNothing } from './new-office.ts';

test('a server on an empty folder offers to set up an office, once, to whoever holds the printed address', async ({ page }) => {
  test.setTimeout(180_000);
  const started = await startOnNothing();
  try {
    const { origin } = new URL(started.setUpAddress);
    await page.goto(`${origin}/`);
    await expect(page.getByText('请用服务器启动时显示的地址打开本页')).toBeVisible();
    await page.goto(`${origin}/set-up?token=${'a'.repeat(43)}`);
    await expect(page.getByLabel('单位名称')).toHaveCount(0);

    await page.goto(started.setUpAddress);
    await expectAccessible(page, 'the set-up of an office');
    await page.getByLabel('现成的区划').selectOption({ label: '拱墅区' });
    await page.getByLabel('系统管理员姓名').fill('罗川');
    await page.getByLabel('安全管理员姓名').fill('罗川');
    await page.getByLabel('审计管理员姓名').fill('简宁');
    await page.getByRole('button', { name: '设立' }).click();
    await expect(page.getByRole('alert')).toContainText('三位管理员要由三个不同的人担任');
    await page.getByLabel('安全管理员姓名').fill('何敏');
    const served = started.whenServed();
    await page.getByRole('button', { name: '设立' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '单位已设立' })).toBeVisible();
    await expectAccessible(page, 'the first accounts');
    const [userName = '', password = ''] = await page.getByRole('row').filter({ hasText: '系统管理员' }).locator('code').allTextContents();

    const address = await served;
    await signInFirst(page, address, { name: '罗川', role: 'systemAdmin', userName, password });
    await page.goto(`${address}/desk/admin/organisation`);
    await expect(page.getByText('正在搭建')).toBeVisible();
    await page.goto(`${address}/set-up?token=${new URL(started.setUpAddress).searchParams.get('token') ?? ''}`);
    await expect(page.getByLabel('单位名称')).toHaveCount(0);
  } finally {
    await started.close();
  }
});
