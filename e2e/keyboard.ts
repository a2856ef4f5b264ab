import { expect, type Locator, type Page } from '@playwright/test';

const mostKeys = 60;

/** Moves the focus with Tab alone until it stands on the control. Fails when it can not be reached. */
export const tabTo = async (page: Page, control: Locator): Promise<void> => {
  await expect(control).toBeVisible();
  for (let pressed = 0; pressed < mostKeys; pressed += 1) {
    await page.keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`the Tab key does not reach ${String(control)}`);
};
