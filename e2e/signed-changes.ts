import { type Browser, expect } from '@playwright/test';
import { sitDown } from './desk.ts';

/** Administrators of the demo office. */
export const administrators = { system: '罗子衡', security: '贺安' } as const;

/** A second person finds the change that waits by its reason, and signs it. */
export const signChange = async (browser: Browser, name: string, reason: string): Promise<void> => {
  const page = await sitDown(browser, name);
  await page.goto('/desk/admin/changes');
  const change = page.locator('.change').filter({ hasText: reason });
  await change.getByRole('button', { name: '同意' }).click();
  await expect(change).toHaveCount(0);
  await page.context().close();
};
