import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { phone } from './portal.ts';

/** Neither one character nor figures in a row, which the phone refuses. */
export const pin = '736150';

/** A page of the phone view, at its foot. */
export const foot = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('navigation', { name: '主要页面' }).getByRole('link', { name });

/** Opens what lies on the phone, where it asks for the PIN. */
export const unlock = async (page: Page): Promise<void> => {
  await page.getByLabel('本机口令').fill(pin);
  await page.getByRole('button', { name: '打开', exact: true }).click();
  await expect(page.getByRole('navigation', { name: '主要页面' })).toBeVisible();
};

/** The phone of an agent: signed in by a touch on a name of the demo accounts, with a PIN, at today's list. */
export const takePhone = async (context: BrowserContext, name: string): Promise<Page> => {
  const page = await context.newPage();
  await page.setViewportSize(phone);
  await page.goto('/desk/field');
  await page.getByRole('link', { name: '去登录' }).click();
  await page.getByRole('button', { name }).click();
  await page.getByLabel('本机口令').fill(pin);
  await page.getByLabel('再输一遍').fill(pin);
  await page.getByRole('button', { name: '设好了，开始用' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '今天' })).toBeVisible();
  return page;
};
