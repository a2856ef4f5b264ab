import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { tabTo } from './keyboard.ts';
import { takePhoto } from './photo.ts';
import { fileMatter, follow, goOn, phone, photos, questions, readCode, screenTitle, send, tell } from './portal.ts';

const datedSentence = /\d+月\d+日（周[一二三四五六日]）前/;

const chosen = (page: Page) => page.getByRole('list', { name: '已经选的材料' });

test.use({ viewport: phone, hasTouch: true, isMobile: true });

test('a resident says it once, on five screens with a photo, loses nothing on the way, and gets a receipt (D1)', async ({ page }) => {
  await page.goto('/');
  await expect(screenTitle(page, '有事您说一次，')).toBeVisible();
  const photo = await takePhoto(page, 'IMG_20260922_0815.jpg');
  await expectAccessible(page, 'home');
  await page.getByRole('link', { name: '我要反映' }).click();

  await test.step('a question left open is asked for kindly, and the message leads to it', async () => {
    await expect(screenTitle(page, questions.what)).toBeVisible();
    await expectAccessible(page, 'step 1');
    await goOn(page);
    const summary = page.getByRole('alert');
    await expect(summary).toContainText('有 1 处要改一下');
    await expectAccessible(page, 'step 1 with a fault');
    await summary.getByRole('link', { name: '请写一写是什么事' }).click();
    await expect(page.getByLabel('写在这里')).toBeFocused();
  });
  await page.getByLabel('写在这里').fill('舜海村文化礼堂门口的路灯坏了三盏，晚上老人走路摔过一跤。希望早点修好。');
  await goOn(page);

  await expect(screenTitle(page, questions.where)).toBeVisible();
  await expectAccessible(page, 'step 2');
  await page.getByLabel('地点').fill('舜海村文化礼堂门口');
  await goOn(page);

  await expect(screenTitle(page, questions.files)).toBeVisible();
  await photos(page).setInputFiles(photo);
  await expect(chosen(page)).toContainText('照片已加上');
  await expectAccessible(page, 'step 3');
  await goOn(page);

  await expect(screenTitle(page, questions.contact)).toBeVisible();
  await goOn(page);
  await expect(page.getByRole('alert')).toContainText('请填姓名，答复要写给您');
  await page.getByLabel('姓名').fill('杜阿珍');
  await page.getByLabel('手机或者座机').fill('138 5750 0001');
  await expectAccessible(page, 'step 4');

  await test.step('going back finds everything kept', async () => {
    await page.goBack();
    await expect(screenTitle(page, questions.files)).toBeVisible();
    await expect(chosen(page)).toContainText('照片已加上');
    await page.getByRole('button', { name: '上一步' }).click();
    await expect(page.getByLabel('地点')).toHaveValue('舜海村文化礼堂门口');
    await page.getByRole('button', { name: '什么事' }).click();
    await expect(page.getByLabel('写在这里')).toHaveValue(/路灯坏了三盏/);
  });

  await test.step('a reload in the middle finds the draft on the device', async () => {
    await expect(page.getByText(/写的内容已存在/)).toBeVisible();
    await page.goto('/');
    await page.getByRole('link', { name: '我要反映' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('还没有提交');
    await expectAccessible(page, 'a draft found');
    await page.getByRole('button', { name: '接着写' }).click();
    await goOn(page);
    await page.reload();
    await expect(page.getByLabel('地点')).toHaveValue('舜海村文化礼堂门口');
    await goOn(page);
    await expect(chosen(page)).toContainText('照片已加上');
    await goOn(page);
    await expect(page.getByLabel('姓名')).toHaveValue('杜阿珍');
    await expect(page.getByLabel('手机或者座机')).toHaveValue('138 5750 0001');
    await goOn(page);
  });

  await expect(screenTitle(page, questions.check)).toBeVisible();
  await expect(page.locator('dl.check')).toContainText('路灯坏了三盏');
  await expect(page.locator('dl.check')).toContainText('1 份');
  await expectAccessible(page, 'step 5');
  await send(page);

  const code = await readCode(page);
  expect(code).toMatch(/^[23456789ABCDEFGHJKMNPQRSTVWXYZ]{10}$/);
  await expect(page.getByRole('img', { name: '用手机扫一扫，直接看进度' })).toBeVisible();
  await expect(page.locator('.next li').first()).toContainText(datedSentence);
  await expect(page.locator('.next li')).toHaveCount(4);
  await page.getByText('为什么是这一天？').first().click();
  await expect(page.locator('.next .disclosure-body').first()).toContainText('起算');
  await expectAccessible(page, 'the receipt');
  await page.reload();
  expect(await readCode(page)).toBe(code);

  await test.step('the form is empty again and the device remembers the code', async () => {
    await page.goto('/file');
    await expect(page.getByLabel('写在这里')).toHaveValue('');
    await page.goto('/track');
    await expect(page.getByText('这台设备记住的')).toBeVisible();
    await page.getByRole('link', { name: /路灯坏了三盏/ }).click();
    await expect(page.locator('.matter-title')).toContainText('路灯坏了三盏');
  });
});

test('what was written a moment before the form was left is kept', async ({ page }) => {
  await page.goto('/file');
  await page.getByLabel('写在这里').fill('沿河步道的灯晚上十点就关了，下夜班的人看不见路。');
  await page.getByRole('link', { name: /信访代办/ }).click();
  await expect(screenTitle(page, '有事您说一次，')).toBeVisible();
  await page.getByRole('link', { name: '我要反映' }).click();
  await expect(page.locator('.draft-words')).toContainText('沿河步道的灯');
  await page.getByRole('button', { name: '重新写' }).click();
  await page.getByRole('button', { name: '删掉，重新写' }).click();
  await expect(page.getByLabel('写在这里')).toHaveValue('');
});

test('follows a matter from another device by the code as it was typed: lower case, blanks between', async ({ page, browser }) => {
  const code = await fileMatter(page, { text: '三汇社区东门的垃圾桶两天没有人清，夏天味道很大。', place: '三汇社区东门', name: '柳小兰' });
  const other = await browser.newPage();
  await other.goto('/track');
  await expect(screenTitle(other, '查进度')).toBeVisible();
  await expectAccessible(other, 'entering a code');
  await other.getByRole('button', { name: '查进度' }).click();
  await expect(other.getByText('请填查询码')).toBeVisible();
  await other.getByLabel('查询码').fill(` ${code.slice(0, 4)} ${code.slice(4, 8)} ${code.slice(8)} `.toLowerCase());
  await other.getByRole('button', { name: '查进度' }).click();
  await expect(screenTitle(other, '已经收到')).toBeVisible();
  await expect(other.locator('.by')).toContainText(datedSentence);
  await expect(other.locator('.stages [aria-current=step]')).toContainText('收到');
  await expectAccessible(other, 'following a matter');
  await other.close();
});

test('a code that nobody was given is told so, with what to look at', async ({ page }) => {
  await page.goto('/track#ZZZZ9999ZZ');
  await expect(page.getByRole('alert')).toContainText('没有找到这个查询码');
  await expect(page.getByRole('alert')).toContainText('请对照回执再看一遍');
  await expectAccessible(page, 'an unknown code');
  await page.goto('/receipt');
  await expect(screenTitle(page, '回执不在这里了')).toBeVisible();
});

test('the pages that one may want to know are accessible, in both languages', async ({ page }) => {
  for (const [address, title] of [
    ['/about/how-long', '多久有答复'],
    ['/about/office', '窗口、电话和寄信'],
    ['/about/cadre', '反映干部问题'],
    ['/about/dissatisfied', '对办理不满意'],
  ] as const) {
    await page.goto(address);
    await expect(screenTitle(page, title)).toBeVisible();
    await expect(page.locator('.skeleton')).toHaveCount(0);
    await expectAccessible(page, address);
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(screenTitle(page, title)).toHaveCount(0);
    await expectNoSidewaysScroll(page, `${address} in English`);
    await page.getByRole('button', { name: '中文' }).click();
  }
});

test('elder mode shows the same rights larger and asks for less, and stays after a reload', async ({ page }) => {
  await page.goto('/');
  const textSize = () =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('.lead') ?? document.body).fontSize));
  const usual = await textSize();
  const entries = await page.getByRole('navigation', { name: '您可以知道' }).getByRole('link').count();
  await page.getByRole('button', { name: '长辈版' }).click();
  await expect(page.getByRole('button', { name: '标准版' })).toBeVisible();
  expect(await textSize()).toBeGreaterThan(usual);
  await expect(page.getByRole('navigation', { name: '您可以知道' }).getByRole('link')).toHaveCount(entries);
  await page.reload();
  await expect(page.getByRole('button', { name: '标准版' })).toBeVisible();
  await expectNoSidewaysScroll(page, 'home in elder mode');
  await expectAccessible(page, 'home in elder mode');
  await tell(page, { text: '村口公交站没有凳子，等车要站很久，腿受不了。', place: '华平村公交站', name: '祝阿婆' });
  await page.goto('/file?step=contact');
  await expect(page.getByText('替单位反映，或者几个人一起反映')).toHaveCount(0);
  await goOn(page);
  await send(page);
  const code = await readCode(page);
  await expectNoSidewaysScroll(page, 'the receipt in elder mode');
  await follow(page, code);
  await expectNoSidewaysScroll(page, 'a matter in elder mode');
  await expectAccessible(page, 'a matter in elder mode');
});

const readEveryScreen = async (page: Page, how: string): Promise<void> => {
  const look = (what: string) => expectNoSidewaysScroll(page, `${what}, ${how}`);
  for (const address of ['/', '/track', '/about/how-long', '/about/office', '/about/cadre', '/about/dissatisfied']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.skeleton')).toHaveCount(0);
    await look(address);
  }
  await page.goto('/file');
  for (const fill of [
    () => page.getByLabel('写在这里').fill('楼上装修，周末早上六点就开始敲墙，说过几次都不听。'),
    () => page.getByLabel('地点').fill('沥海社区'),
    async () => {
      await photos(page).setInputFiles(await takePhoto(page, '一个名字很长很长很长很长很长很长的照片文件.jpg'));
      await expect(chosen(page)).toContainText('照片已加上');
    },
    () => page.getByLabel('姓名').fill('欧阳文静'),
  ]) {
    await expect(screenTitle(page, '')).toBeVisible();
    await fill();
    await look(`${await page.getByRole('heading', { level: 1 }).innerText()}`);
    await goOn(page);
  }
  await expect(screenTitle(page, questions.check)).toBeVisible();
  await look(questions.check);
  await send(page);
  const code = await readCode(page);
  await look('the receipt');
  await follow(page, code);
  await look('a matter');
};

test('nothing scrolls sideways on a window of 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await readEveryScreen(page, '320 px');
});

test('nothing scrolls sideways with the text at 200 %', async ({ page }) => {
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root { font-size: 225% }');
    document.adoptedStyleSheets = [sheet];
  });
  await page.goto('/');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('36px');
  await readEveryScreen(page, 'text at 200 %');
});

test.describe('by keyboard alone', () => {
  test.use({ viewport: { width: 1280, height: 800 }, hasTouch: false, isMobile: false });

  test('files a matter from the first page to the receipt', async ({ page }) => {
    const { keyboard } = page;
    await page.goto('/');
    await expect(screenTitle(page, '有事您说一次，')).toBeVisible();
    const photo = await takePhoto(page, 'scan.jpg');
    await keyboard.press('Tab');
    await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
    await keyboard.press('Enter');
    await tabTo(page, page.getByRole('link', { name: '我要反映' }));
    await keyboard.press('Enter');
    await expect(screenTitle(page, questions.what)).toBeFocused();
    await tabTo(page, page.getByLabel('写在这里'));
    await keyboard.insertText('渡口的栏杆断了一截，小孩子在那里玩很危险。');
    await tabTo(page, page.getByRole('button', { name: '下一步' }));
    await keyboard.press('Enter');
    await expect(screenTitle(page, questions.where)).toBeFocused();
    await tabTo(page, page.getByLabel('地点'));
    await keyboard.insertText('二渡村渡口');
    await keyboard.press('Enter');
    await expect(screenTitle(page, questions.files)).toBeFocused();
    await tabTo(page, page.getByRole('button', { name: '拍照或者选文件' }));
    const choosing = page.waitForEvent('filechooser');
    await keyboard.press('Enter');
    await (await choosing).setFiles(photo);
    await expect(chosen(page)).toContainText('照片已加上');
    await tabTo(page, page.getByRole('button', { name: '下一步' }));
    await keyboard.press('Enter');
    await expect(screenTitle(page, questions.contact)).toBeFocused();
    await tabTo(page, page.getByLabel('姓名'));
    await keyboard.insertText('尹国强');
    await tabTo(page, page.getByLabel('手机或者座机'));
    await keyboard.insertText('13857500002');
    await tabTo(page, page.getByRole('radio', { name: '在这个网站上看' }));
    await keyboard.press('ArrowDown');
    await tabTo(page, page.getByLabel('寄信地址'));
    await keyboard.insertText('二渡村12号');
    await tabTo(page, page.getByRole('button', { name: '下一步' }));
    await keyboard.press('Enter');
    await expect(screenTitle(page, questions.check)).toBeFocused();
    await expect(page.locator('dl.check')).toContainText('寄到 二渡村12号');
    await tabTo(page, page.getByRole('button', { name: '提交' }));
    await keyboard.press('Enter');
    await expect(screenTitle(page, '收到了')).toBeFocused();
  });
});

test('without a network nothing is lost, and once it is back the matter is filed once', async ({ page, context }) => {
  await tell(page, { text: '小区门口的减速带坏了，铁钉露在外面。', place: '城沿村口', name: '林建军', phone: '13857500003' });
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/submissions')) sent += 1;
  });
  await context.setOffline(true);
  await expect(page.getByText('现在没有网络。您写好的内容都留在这台设备上，不会丢。')).toBeVisible();
  await send(page);
  await expect(page.getByRole('alert')).toContainText('现在没有网络');
  await expect(page.getByText('再点一次“提交”就可以，不会重复登记')).toBeVisible();
  await expect(page.locator('dl.check')).toContainText('减速带坏了');
  await expectAccessible(page, 'sending without a network');
  await context.setOffline(false);

  await test.step('the office received it, but its answer was lost on the way', async () => {
    await page.route('**/api/submissions', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await send(page);
    await expect(page.getByRole('alert')).toContainText('没有连上');
    await page.unroute('**/api/submissions');
  });
  await send(page);
  await readCode(page);
  await expect(page.getByText('这件事之前已经收到，没有重复登记')).toBeVisible();
  expect(sent).toBe(3);
});

test('the second matter like the first is noticed before it is sent, and the person decides (D1)', async ({ page }) => {
  const told = { place: '联谊村', name: '沈月仙', phone: '13857500004' };
  await fileMatter(page, { ...told, text: '联谊村北边的水渠堵了，一下雨水就漫到路上。' });
  await tell(page, { ...told, text: '联谊村北边水渠又堵了，下雨时水漫到路上，车子过不去。' });
  const hint = page.locator('.message', { hasText: '您反映过一件很像的事' });
  await expect(hint).toBeVisible();
  await expectAccessible(page, 'a similar matter');
  await hint.getByRole('link', { name: '去看那件事' }).click();
  await expect(screenTitle(page, '已经收到')).toBeVisible();
  await page.goBack();
  await expect(hint).toBeVisible();
  await send(page);
  await readCode(page);
});
