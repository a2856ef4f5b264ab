import { expect, type Page, test } from '@playwright/test';
import { people, sitDown } from './desk.ts';
import { fileDirectly, follow, phone } from './portal.ts';

declare global {
  interface Window {
    /** What the policy stopped on this page. */
    stopped?: string[];
  }
}

/** Remembers from the first line of the page on what its content security policy stops. */
const watch = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    window.stopped = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      window.stopped?.push(`${violatedDirective}: ${blockedURI} (${sourceFile}:${lineNumber})`),
    );
  });
};

const expectNothingStopped = async (page: Page, what: string): Promise<void> => {
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => window.stopped), `stopped on ${what}`).toEqual([]);
};

const portalPages = ['/', '/file', '/receipt', '/track', '/paper', '/mine', '/my-data', '/representatives', '/about/privacy', '/nowhere'];
const deskPages = ['', '/register', '/cases', '/units', '/import', '/exports', '/account', '/interests', '/unit-questions', '/nowhere'];
const adminPages = [
  ...['organisation', 'people', 'accounts', 'sign-in-policy', 'changes', 'calendar', 'rulebook', 'templates', 'personal-data'],
  ...['data-rights', 'retention', 'audit', 'sealed-audit', 'backup'],
].map((name) => `/admin/${name}`);

test('the pages of residents need nothing that the policy stops', async ({ page, request }) => {
  await watch(page);
  await page.setViewportSize(phone);
  for (const path of portalPages) {
    const answer = await page.goto(path);
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toContain('unsafe');
    await expectNothingStopped(page, path);
  }
  const told = { text: '凤鸣路的窨井盖松了，车子压过很响。', name: '唐国庆', phone: '19900001234' };
  const { queryCode } = await fileDirectly(request, told);
  await follow(page, queryCode, '1234');
  await expectNothingStopped(page, 'a matter followed');
});

test('the pages of the workbench work with a nonce and nothing inline', async ({ browser, request }) => {
  const { caseId } = await fileDirectly(request, { text: '凤鸣路的树枝挡住了红绿灯。', name: '唐国庆' });
  const page = await sitDown(browser, people.windowOfficer);
  await watch(page);
  for (const path of [...deskPages, `/cases/${caseId}`]) {
    const answer = await page.goto(`/desk${path}`);
    expect(answer?.headers()['content-security-policy']).toMatch(/style-src 'self' 'nonce-[\w+/=]{22,}';/);
    await expect(page.locator('#desk')).toContainText(/./);
    await expectNothingStopped(page, path);
  }
  await page.goto(`/desk/cases/${caseId}`);
  // The components bring their styles while they open: a list, a date, a message.
  for (const control of await page.locator('.ant-select').all()) await control.click({ trial: true }).catch(() => undefined);
  await expectNothingStopped(page, 'open controls');
  // A style that came through proves that the nonce is the right one.
  expect(
    await page
      .locator('.ant-btn')
      .first()
      .evaluate((button) => getComputedStyle(button).display),
  ).not.toBe('inline-block');
  await page.context().close();
});

test('the phone view of agents needs nothing that the policy stops, and may be kept by the device', async ({ browser }) => {
  const page = await sitDown(browser, '王阿根');
  await watch(page);
  await page.setViewportSize(phone);
  const answer = await page.goto('/desk/field');
  expect(answer?.headers()['content-security-policy']).toContain("style-src 'self';");
  expect(answer?.headers()['permissions-policy']).toMatch(/microphone=\(self\).*geolocation=\(\)/);
  await page.getByLabel('本机口令').fill('736150');
  await page.getByLabel('再输一遍').fill('736150');
  await page.getByRole('button', { name: '设好了，开始用' }).click();
  await expect(page.getByRole('navigation', { name: '主要页面' })).toBeVisible();
  for (const path of ['#register', '#outbox', '#more', '#']) {
    await page.goto(`/desk/field${path}`);
    await expectNothingStopped(page, path);
  }
  await page.context().close();
});

for (const name of ['罗子衡', '贺安', '竺明澈'])
  test(`the pages of the administration (${name}) work with a nonce and nothing inline`, async ({ browser }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await watch(page);
    await page.goto('/desk');
    await page.getByRole('button', { name }).click();
    await expect(page.locator('main')).toBeVisible();
    for (const path of adminPages) {
      await page.goto(`/desk${path}`);
      await expect(page.locator('main')).toBeVisible();
      await expectNothingStopped(page, path);
    }
    await context.close();
  });

test('what a resident writes is shown as written and never runs', async ({ browser, page, request }) => {
  const attack = `<img src=x onerror="document.title='broken'"><script>document.title='broken'</script>`;
  const told = { text: `${attack} 路口的信号灯坏了。`, place: attack.slice(0, 60), name: '唐国庆', phone: '19900001234' };
  const { caseId, queryCode } = await fileDirectly(request, told);
  await watch(page);
  await follow(page, queryCode, '1234');
  await expectNothingStopped(page, 'the matter of the resident');
  const desk = await sitDown(browser, people.windowOfficer);
  await watch(desk);
  await desk.goto(`/desk/cases/${caseId}`);
  await expect(desk.locator('main')).toContainText('<script>document.title=');
  await expectNothingStopped(desk, 'the case on the desk');
  for (const shown of [page, desk]) {
    expect(await shown.title()).not.toBe('broken');
    expect(await shown.locator('img[src="x"]').count()).toBe(0);
  }
  await desk.context().close();
});
