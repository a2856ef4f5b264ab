import type { Page } from '@playwright/test';

/** A small photograph as a phone would hand it over: what the page shows now, as a JPEG. */
export const takePhoto = async (page: Page, name: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await page.screenshot({ type: 'jpeg', quality: 60 }),
});
