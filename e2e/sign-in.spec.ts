import { expect, test } from '@playwright/test';
import { TOTP } from 'otpauth';
import { expectAccessible } from './accessibility.ts';
import { signIn, sitDown } from './desk.ts';

const who = { name: '魏长林', userName: 'weichanglin' } as const;
const ownPassword = '橘子-window-7-慢跑';

test('two administrators recover an account; its owner chooses a password, sets up codes and signs in with both', async ({
  page,
  browser,
}) => {
  const system = await sitDown(browser, '罗子衡');
  await test.step('one administrator proposes', async () => {
    await system.goto('/desk/admin/accounts');
    await system.getByRole('searchbox', { name: '按姓名、用户名、单位找' }).fill(who.name);
    const row = system.getByRole('row').filter({ hasText: who.userName });
    await expect(row).toHaveCount(1);
    await expectAccessible(system, 'accounts');
    await row.getByRole('button', { name: '恢复账户' }).click();
    const dialog = system.getByRole('dialog', { name: `恢复${who.name}的账户` });
    await dialog.getByRole('textbox', { name: '理由' }).fill('本人当面要求，忘记密码');
    await dialog.getByRole('button', { name: '提出，等人签批' }).click();
    await expect(dialog).toBeHidden();
  });

  let oneTimePassword = '';
  await test.step('the other signs and draws the one-time password, once', async () => {
    const security = await sitDown(browser, '贺安');
    await security.goto('/desk/admin');
    const change = security.getByRole('article', { name: '恢复账户' });
    await expect(change).toContainText(who.name);
    await change.getByRole('button', { name: '同意', exact: true }).click();
    await expect(change).toBeHidden();
    await security.goto('/desk/admin/accounts');
    await security.getByRole('button', { name: '领取一次性密码' }).click();
    const drawn = security.getByRole('dialog', { name: '一次性密码' });
    await expect(drawn.getByRole('row').filter({ hasText: who.name })).toContainText(who.userName);
    await expect(drawn.locator('.one-time-password')).toHaveText(/^.{4}-.{4}-.{4}$/);
    oneTimePassword = (await drawn.locator('.one-time-password').textContent()) ?? '';
    await drawn.getByRole('button', { name: '已告诉本人，关闭' }).click();
    await expect(security.getByRole('button', { name: '领取一次性密码' })).toBeHidden();
    await security.context().close();
  });

  await test.step('its owner has to choose a password of their own', async () => {
    await page.goto('/desk');
    await page.getByRole('textbox', { name: '用户名' }).fill(who.userName);
    await page.getByRole('textbox', { name: '密码' }).fill(oneTimePassword);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: '设置新密码' })).toBeFocused();
    await expectAccessible(page, 'first password');
    await page.getByRole('textbox', { name: '新密码' }).fill('weichanglin2026');
    await page.getByRole('textbox', { name: '再输一遍' }).fill('weichanglin2026');
    await page.getByRole('button', { name: '设置密码' }).click();
    await expect(page.getByRole('alert')).toContainText('用户名');
    await page.getByRole('textbox', { name: '新密码' }).fill(ownPassword);
    await page.getByRole('textbox', { name: '再输一遍' }).fill(ownPassword);
    await page.getByRole('button', { name: '设置密码' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '待办' })).toBeVisible();
  });

  let secret = '';
  await test.step('sets up codes, with recovery codes to keep', async () => {
    await page.getByRole('button', { name: `账户 ${who.name}` }).click();
    await page.getByRole('menuitem', { name: '我的账户' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '我的账户' })).toBeVisible();
    await expectAccessible(page, 'own account');
    await page.getByRole('button', { name: '启用动态码' }).click();
    await page.getByRole('textbox', { name: '先输入当前密码' }).fill(ownPassword);
    await page.getByRole('button', { name: '继续' }).click();
    await expect(page.getByRole('img', { name: '动态码二维码' })).toBeVisible();
    await page.getByText('不能扫码时，手动输入密钥').click();
    secret = ((await page.locator('.secret').textContent()) ?? '').replaceAll(' ', '');
    await page.getByRole('textbox', { name: '验证器显示的6位数字' }).fill(new TOTP({ secret }).generate());
    await page.getByRole('button', { name: '启用', exact: true }).click();
    await expect(page.getByRole('heading', { name: '请保存恢复码' })).toBeFocused();
    await expect(page.locator('.recovery-codes li')).toHaveCount(10);
    await page.getByRole('button', { name: '已保存好，继续' }).click();
    await expect(page.getByText('还有10个恢复码可用')).toBeVisible();
  });

  await test.step('and signs in with password and code', async () => {
    await page.getByRole('button', { name: `账户 ${who.name}` }).click();
    await page.getByRole('menuitem', { name: '退出' }).click();
    await page.getByRole('textbox', { name: '用户名' }).fill(who.userName);
    await page.getByRole('textbox', { name: '密码' }).fill(ownPassword);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: '输入动态码' })).toBeVisible();
    await expectAccessible(page, 'second factor');
    const code = page.getByRole('textbox', { name: '动态码' });
    await expect(code).toBeFocused();
    await code.fill('000000');
    await page.getByRole('button', { name: '继续' }).click();
    await expect(page.getByRole('alert')).toContainText('动态码不正确或已经用过');
    // The code of the step after, as from a phone whose clock is fast: the present one was used above.
    await code.fill(new TOTP({ secret }).generate({ timestamp: Date.now() + 30_000 }));
    await page.getByRole('button', { name: '继续' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '待办' })).toBeVisible();
    await page.goto('/desk/account');
    await expect(page.locator('.devices li')).toHaveCount(1);
    await expect(page.locator('.devices')).toContainText('密码和动态码');
  });
  await system.context().close();
});

test('somebody who is locked is signed out and told so at the sign-in', async ({ page, browser }) => {
  await signIn(page, '应晓东');
  const system = await sitDown(browser, '罗子衡');
  await system.goto('/desk/admin/accounts');
  await system.getByRole('searchbox', { name: '按姓名、用户名、单位找' }).fill('应晓东');
  await system.getByRole('button', { name: '更多 应晓东' }).click();
  await system.getByRole('menuitem', { name: '锁定' }).click();
  const dialog = system.getByRole('dialog', { name: '锁定应晓东的账户' });
  await dialog.getByRole('textbox', { name: '理由' }).fill('手机丢失');
  await dialog.getByRole('button', { name: '立即执行' }).click();
  await expect(system.getByRole('row').filter({ hasText: '应晓东' })).toContainText('已锁定');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible();
  await page.getByRole('textbox', { name: '用户名' }).fill('yingxiaodong');
  await page.getByRole('textbox', { name: '密码' }).fill('daiban-demo');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('账户已锁定');
  await system.context().close();
});
