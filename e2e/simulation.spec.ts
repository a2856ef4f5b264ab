import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { choosePart, people, signIn } from './desk.ts';
import { phone } from './portal.ts';

test('what is recorded is replayed under the rules of another place, and each number opens the matters behind it (政策推演)', async ({
  page,
}) => {
  await signIn(page, people.petitionOfficeHead);
  await page.getByRole('link', { name: '管理', exact: true }).click();
  await page.getByRole('link', { name: '规则', exact: true }).click();
  await page.getByRole('link', { name: '推演', exact: true }).click();
  await choosePart(page, '按哪套规则', 'jindong');
  await page.getByRole('button', { name: '开始推演' }).click();

  await test.step('the comparison says how many matters would be different, term by term', async () => {
    await expect(page.getByText(/重放 \d+ 件事项，其中 [1-9]\d* 件会有不同/)).toBeVisible({ timeout: 90_000 });
    await expect(page.getByRole('heading', { name: '期限', level: 2 })).toBeVisible();
    await expectAccessible(page, 'a comparison of two rulebooks');
  });

  await test.step('a number opens the matters behind it, and a matter its page', async () => {
    const behind = page.getByRole('button', { name: /：会有不同的事项$/ }).first();
    await behind.click();
    await expect(behind).toHaveAttribute('aria-expanded', 'true');
    const matter = page.locator('.simulation-cases').getByRole('link').first();
    await expect(matter).toBeVisible();
    await expect(page.locator('.simulation-cases')).toContainText('推演');
    await expectAccessible(page, 'the matters behind a number');
    await matter.click();
    await expect(page.locator('.case-timeline')).toBeVisible();
  });

  await test.step('it is there on a phone, and changed nothing', async () => {
    await page.setViewportSize(phone);
    await page.goto('/desk/admin/rulebook/simulations');
    await expect(page.getByText(/重放 \d+ 件事项/)).toBeVisible();
    await expectNoSidewaysScroll(page, 'a comparison of two rulebooks');
  });
});
