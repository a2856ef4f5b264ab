import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { dutiesOf, people, signIn, takeUp } from './desk.ts';
import { fileDirectly, fileMatter, follow, phone, screenTitle } from './portal.ts';

test.use({ viewport: phone, hasTouch: true, isMobile: true });

/** The six digits of the newest message to a phone, from the box of the demo office. */
const codeFor = async (page: Page, to: string): Promise<string> => {
  const box = await page.context().newPage();
  await box.goto('/messages');
  await expect(screenTitle(box, '演示短信')).toBeVisible();
  const message = box.locator('ol.rows > li').filter({ hasText: to }).first();
  await expect(async () => {
    await box.getByRole('button', { name: '刷新' }).click();
    await expect(message).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expectAccessible(box, 'the box of demo messages');
  const code = /\d{6}/.exec(await message.locator('.words').innerText())?.[0] ?? '';
  await box.close();
  return code;
};

test('a query code opens with the last digits of the phone, or with a code by text message', async ({ page }) => {
  const { queryCode } = await fileDirectly(page.request, {
    text: '塘角公园的健身步道积水，老人走路容易滑倒。',
    name: '蒋秀兰',
    phone: '13857500301',
  });
  await page.goto(`/track#${queryCode.replaceAll('-', '')}`);
  await expect(screenTitle(page, '请核对一下')).toBeVisible();
  await expectAccessible(page, 'the proof');
  await expectNoSidewaysScroll(page, 'the proof');
  await page.getByLabel('电话后四位').fill('9999');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('后四位对不上');
  await page.getByLabel('电话后四位').fill('0301');
  await page.keyboard.press('Enter');
  await expect(page.locator('.stages')).toBeVisible();
  // The proof is carried on in this tab.
  await page.reload();
  await expect(page.locator('.stages')).toBeVisible();

  const other = await (
    await page
      .context()
      .browser()
      ?.newContext({ viewport: { width: 320, height: 640 } })
  )?.newPage();
  if (other === undefined) throw new Error('no browser');
  await other.goto(`/track#${queryCode.replaceAll('-', '')}`);
  await other.getByRole('button', { name: '收短信验证码打开' }).click();
  await expect(other.getByLabel('短信验证码')).toBeVisible();
  await expectNoSidewaysScroll(other, 'the code by text message at 320 px');
  await other.getByLabel('短信验证码').fill(await codeFor(page, '13857500301'));
  await other.getByRole('button', { name: '打开', exact: true }).click();
  await expect(other.locator('.stages')).toBeVisible();
  await other.context().close();
});

test('a phone and the code it gets show everything that was filed with it', async ({ page }) => {
  const told = { name: '蒋秀兰', phone: '13857500302' };
  await fileDirectly(page.request, { ...told, text: '菜场门口的共享单车堆成山，推不动婴儿车。' });
  await fileDirectly(page.request, { ...told, text: '二楼的楼道灯坏了，晚上下楼看不见台阶。' });
  await page.goto('/mine');
  await expect(screenTitle(page, '我的事')).toBeVisible();
  await expectAccessible(page, 'signing in with a phone');
  await page.getByLabel('手机号').fill(told.phone);
  await page.getByRole('button', { name: '发验证码' }).click();
  await page.getByLabel('短信验证码').fill(await codeFor(page, told.phone));
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.locator('ul.rows > li')).toHaveCount(2);
  await expectAccessible(page, 'my matters');
  await expectNoSidewaysScroll(page, 'my matters');
  await page.getByRole('link', { name: /楼道灯/ }).click();
  await expect(page.locator('.stages')).toBeVisible();
  await page.getByRole('link', { name: '我的事' }).click();
  await page.getByRole('button', { name: '退出' }).click();
  await expect(page.getByLabel('手机号')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('手机号')).toBeVisible();
});

test('the resident sees what is stored, corrects the phone, asks for more and reads the answer (D68)', async ({ page, browser }) => {
  const code = await fileMatter(page, {
    text: '河边的护栏松动了一大段，小孩子常在那里玩。',
    place: '滨河路',
    name: '蒋秀兰',
    phone: '13857500303',
  });
  await follow(page, code);
  await page.getByRole('link', { name: '我的个人信息' }).click();
  await expect(screenTitle(page, '我的个人信息')).toBeVisible();
  await expect(page.getByText('13857500303')).toBeVisible();
  await expectAccessible(page, 'my data');
  await expectNoSidewaysScroll(page, 'my data');

  await test.step('also in elder mode on the smallest phone', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('button', { name: '长辈版' }).click();
    await expectNoSidewaysScroll(page, 'my data in elder mode at 320 px');
    await expectAccessible(page, 'my data in elder mode');
    await page.getByRole('button', { name: '标准版' }).click();
    await page.setViewportSize(phone);
  });

  await page.getByRole('button', { name: '改电话或者地址' }).click();
  await page.getByLabel('现在这个电话的后四位').fill('0303');
  await page.getByLabel('新电话').fill('13857500304');
  await page.getByRole('button', { name: '给新电话发验证码' }).click();
  await page.getByLabel('新电话收到的验证码').fill(await codeFor(page, '13857500304'));
  await page.getByRole('button', { name: '确认修改' }).click();
  await expect(page.getByText('已经改好')).toBeVisible();
  await expect(page.getByText('13857500304')).toBeVisible();

  await page.getByRole('button', { name: '提出请求' }).click();
  await page.getByLabel('说明白一些').fill('姓名写错了一个字，请改成蒋秀蓝。');
  await page.getByRole('button', { name: '提交请求' }).click();
  await expect(page.getByText(/15个工作日内答复您/)).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载我的全部信息' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^XF-.*\.json$/);

  await test.step('the data protection officer answers', async () => {
    const officer = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await officer.goto('/desk');
    await officer.getByRole('button', { name: '卢颖' }).click();
    await officer.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
    await officer.goto('/desk');
    const owed = dutiesOf(officer, '河边的护栏松动').filter({ hasText: '答复个人信息请求' });
    await owed.getByRole('link').click();
    await expect(officer).toHaveURL(/\/admin\/data-rights$/);
    const request = officer.locator('.rights-request').filter({ hasText: '蒋秀蓝' });
    await request.getByRole('button', { name: '答复' }).click();
    await request.getByLabel('答复内容').fill('已经核对，姓名改好了。');
    await request.getByLabel('依据').fill('个人信息保护法第46条');
    await request.getByRole('button', { name: '发出答复' }).click();
    await expect(request.getByRole('button', { name: '答复' })).toHaveCount(0);
    await expectAccessible(officer, 'requests about personal data');
    await officer.context().close();
  });
  await page.reload();
  await expect(page.getByText('已经核对，姓名改好了。')).toBeVisible();
});

test('a daughter follows and acts with a code of her own until the petitioner ends it', async ({ page, browser }) => {
  const code = await fileMatter(page, { text: '门口的斜坡太陡，轮椅推不上去。', place: '三汇社区', name: '祝阿婆', phone: '13857500305' });
  await page.getByRole('link', { name: '请家人或者代理人帮忙' }).click();
  await page.getByRole('button', { name: '请一位代理人' }).click();
  await expectAccessible(page, 'naming a representative');
  await expectNoSidewaysScroll(page, 'naming a representative');
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page, 'naming a representative at 320 px');
  await page.setViewportSize(phone);
  await page.getByLabel('姓名').fill('祝小燕');
  await page.getByLabel('电话', { exact: true }).fill('13857500306');
  await page.getByRole('button', { name: '确定' }).click();
  const given = page.locator('.message .strong');
  await expect(given).toBeVisible();
  const own = (await given.innerText()).replaceAll('-', '');

  const daughter = await (await browser.newContext({ viewport: phone })).newPage();
  await follow(daughter, own, '0306');
  await daughter.getByRole('button', { name: '问一句' }).click();
  await daughter.getByLabel('您想问什么').fill('什么时候来量坡度？');
  await daughter.getByRole('button', { name: '问', exact: true }).click();
  await expect(daughter.getByText('已经问了')).toBeVisible();

  await test.step('the window sees that there is one, not who', async () => {
    const window = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await signIn(window, people.windowOfficer);
    await takeUp(window, '登记', '门口的斜坡太陡');
    await expect(window.locator('.people')).toContainText('祝**');
    await expect(window.locator('.people')).not.toContainText('祝小燕');
    await window.context().close();
  });

  await page.getByRole('button', { name: /解除 祝小燕/ }).click();
  await expect(page.getByText('已经解除，马上生效。')).toBeVisible();
  await expectAccessible(page, 'representatives');
  await daughter.reload();
  await expect(daughter.getByRole('alert')).toContainText('没有找到这个查询码');
  await daughter.context().close();
  expect(code).not.toBe(own);
});

test('what an officer prepares at the window counts once the petitioner agrees on their own phone (G4)', async ({ page, browser }) => {
  const { caseId } = await fileDirectly(page.request, {
    text: '村道上的井盖响了一个月，晚上睡不着。',
    name: '马大伯',
    phone: '13857500307',
  });
  const window = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await signIn(window, people.windowOfficer);
  await window.goto(`/desk/cases/${caseId}`);
  await window.getByRole('button', { name: '协助办理' }).click();
  const form = window.getByRole('dialog', { name: '协助信访人办理' });
  await form.getByLabel('信访人的话').fill('哪天来修井盖？');
  await form
    .locator('input[type=file]')
    .setInputFiles({ name: '声明.txt', mimeType: 'text/plain', buffer: Buffer.from('本人口述，签名。') });
  await expect(form.getByText('声明.txt')).toBeVisible();
  await expectAccessible(window, 'assisted entry', '.ant-modal');
  await form.getByRole('button', { name: '发给信访人确认' }).click();
  await expect(form.getByText(/等本人确认。/)).toBeVisible();
  await window.context().close();

  await page.goto('/messages');
  const message = page.locator('ol.rows > li').filter({ hasText: '13857500307' }).first();
  await expect(async () => {
    await page.getByRole('button', { name: '刷新' }).click();
    await expect(message).toBeVisible({ timeout: 1000 });
  }).toPass();
  await message.getByRole('link').click();
  await expect(screenTitle(page, '请您确认')).toBeVisible();
  await expect(page.getByText('哪天来修井盖？')).toBeVisible();
  await expectAccessible(page, 'confirming what was prepared');
  await page.getByRole('button', { name: '同意，就这样办' }).click();
  await expect(page.getByText('已经照办。')).toBeVisible();
});
