import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { pick, sitDown } from './desk.ts';
import { follow, goOn, phone, questions, readCode, screenTitle, send } from './portal.ts';

test.use({ viewport: phone });

const find = async (page: Page, words: string): Promise<void> => {
  await page.goto('/agent');
  await page.getByLabel('社区、村，或者您家的地址').fill(words);
  await page.getByRole('button', { name: '找一找' }).click();
};

test('a resident finds their agent by an address that never leaves the phone, and entrusts a matter (S4.7, D60)', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));

  await test.step('the first page leads to the search', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: /找我的代办员/ }).click();
    await expect(screenTitle(page, '找我的代办员')).toBeVisible();
    await expectAccessible(page, 'the search for an agent');
    await expectNoSidewaysScroll(page, 'the search for an agent');
  });

  await test.step('words that mean nothing here are answered with another way', async () => {
    await find(page, '天山路八号');
    await expect(page.getByText('没有对上')).toBeVisible();
    await expect(page.getByRole('link', { name: /沥东村/ })).toBeVisible();
  });

  await test.step('an address leads to the agent with hours, number and the station behind', async () => {
    await find(page, '沥海街道沥东村三组十二号');
    await expect(screenTitle(page, '沥东村')).toBeVisible();
    await expect(page.locator('.agent-card')).toContainText('王阿根');
    await expect(page.getByText('协调员 孙美娟')).toBeVisible();
    await expectAccessible(page, 'the agent of a village');
    expect(sent.filter((request) => decodeURIComponent(request).includes('三组十二号'))).toEqual([]);
  });

  await test.step('it reads at 320 px in elder mode, and in English', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('button', { name: '长辈版' }).click();
    await expectNoSidewaysScroll(page, 'the agent of a village in elder mode');
    await expectAccessible(page, 'the agent of a village in elder mode');
    await page.getByRole('button', { name: '标准版' }).click();
    await page.getByRole('button', { name: /English|英文|EN/ }).click();
    await expect(page.getByRole('link', { name: 'Ask 王阿根 to run it' })).toBeVisible();
    await page.getByRole('button', { name: /中文/ }).click();
    await page.setViewportSize(phone);
  });

  let code = '';
  await test.step('the mandate is one question of the form, signed by the name', async () => {
    await page.getByRole('link', { name: '请王阿根代办' }).click();
    await page.getByLabel('写在这里').fill('村口的桥栏杆断了一截，孩子上学从那里走，请帮忙报修。');
    await goOn(page);
    await goOn(page);
    await expect(screenTitle(page, questions.files)).toBeVisible();
    await goOn(page);
    await page.getByLabel('姓名').fill('茅阿婆');
    await page.getByLabel('手机或者座机').fill('19900004321');
    await goOn(page);
    await expect(screenTitle(page, '请谁代办，办到哪里')).toBeVisible();
    await expectAccessible(page, 'the mandate in the form');
    await goOn(page);
    await expect(page.getByRole('link', { name: '请打勾，表示您自愿委托' })).toBeVisible();
    await page.getByLabel(/^签名/).fill('茅阿婆');
    await page.getByLabel(/我自愿委托代办/).check();
    await goOn(page);
    await expect(screenTitle(page, questions.check)).toBeVisible();
    await expect(page.getByText('王阿根（沥东村信访代办点）替您跑')).toBeVisible();
    await send(page);
    code = await readCode(page);
  });

  await test.step('following it, the resident reads whom they entrusted', async () => {
    await follow(page, code, '4321');
    await expect(page.getByText(/您委托.*代办/).first()).toBeVisible();
  });
});

test('a poster is made and printed, its code leads to the point, and only place and day are counted (S0.30)', async ({ page, browser }) => {
  const desk = await sitDown(browser, '孙美娟');
  await desk.goto('/desk/agency/network');

  await test.step('the network shows each village with its agent, and where one is missing', async () => {
    await expect(desk.getByRole('heading', { level: 1, name: '代办网络' })).toBeVisible();
    await expect(desk.getByRole('row', { name: /沥东村/ }).first()).toContainText('王阿根');
    await expectAccessible(desk, 'the network of agency', '.agency-page');
  });

  let placeId = '';
  await test.step('a poster for the door of a point', async () => {
    await desk.getByRole('link', { name: '海报', exact: true }).click();
    await pick(desk, '贴在哪个单位', '沥东村代办点');
    await desk.getByLabel('贴在什么地方').fill('大门');
    await desk.getByRole('button', { name: '制作海报' }).click();
    await desk.getByRole('link', { name: /打开海报 沥东村.*大门/ }).click();
    await expect(desk.getByRole('heading', { level: 1 })).toContainText('我们替您跑');
    const picture = desk.getByRole('img', { name: /agent\?place=/ });
    placeId = (await picture.getAttribute('alt'))?.match(/place=(\w{8})$/)?.[1] ?? '';
    expect(placeId).not.toBe('');
    await expectAccessible(desk, 'a poster', '.poster-page');
  });

  await test.step('its code opens the point at once, without a cookie', async () => {
    await page.goto(`/agent?place=${placeId}`);
    await expect(page.locator('.agent-card')).toContainText('王阿根');
    expect(await page.context().cookies()).toEqual([]);
  });

  await test.step('and is counted once for place and day', async () => {
    await desk.goto('/desk/agency/network?part=posters');
    await expect(desk.getByRole('row', { name: new RegExp(placeId) })).toContainText(/1 次/);
  });

  await desk.context().close();
});
