import { expect, test } from '@playwright/test';
import { screenTitle } from './portal.ts';

const most = 120 * 1024;

test('the first page of the portal takes at most 120 KB of compressed JavaScript', async ({ page, context }) => {
  const session = await context.newCDPSession(page);
  const scripts = new Map<string, string>();
  const sizes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    if (type === 'Script') scripts.set(requestId, response.url);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength));
  await session.send('Network.enable');
  await page.goto('/');
  await expect(screenTitle(page, '有事您说一次，')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const transferred = [...scripts.keys()].reduce((sum, requestId) => sum + (sizes.get(requestId) ?? 0), 0);
  test.info().annotations.push({ type: 'transferred', description: `${(transferred / 1024).toFixed(1)} KB in ${scripts.size} files` });
  expect(scripts.size).toBeGreaterThan(0);
  expect(transferred).toBeGreaterThan(10_000);
  expect(transferred).toBeLessThanOrEqual(most);
});
