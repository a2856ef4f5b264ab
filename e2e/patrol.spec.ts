import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { people, pick, signIn } from './desk.ts';
import { takePhoto } from './photo.ts';
import { phone, screenTitle } from './portal.ts';

const chief = '沈路明';
const place = '沥海桥头第三根灯杆';

/** A person with a device of their own. */
const withPhone = async (page: Page, name: string): Promise<void> => {
  await page.setViewportSize(phone);
  await signIn(page, name);
};

/** The colours of a spot of the picture on the brush, each once. */
const coloursUnderBrush = (page: Page): Promise<number> =>
  page.locator('.photo-brush canvas').evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
    const { data } = canvas.getContext('2d')?.getImageData(Math.round(canvas.width / 2) - 4, Math.round(canvas.height / 2) - 4, 8, 8) ?? {
      data: new Uint8ClampedArray(),
    };
    const seen = new Set<string>();
    for (let at = 0; at < data.length; at += 4) seen.add(data.slice(at, at + 3).join(' '));
    return seen.size;
  });

/** Takes a picture, paints over the middle of it, says so, and sends it. */
const addCoveredPicture = async (page: Page, picture: { name: string; mimeType: string; buffer: Buffer }): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles(picture);
  const canvas = page.locator('.photo-brush canvas');
  await expect(canvas).toBeVisible();
  await page.getByRole('radio', { name: '有，已经涂掉' }).check();
  await page.getByRole('button', { name: '用这张', exact: true }).click();
  await expect(page.getByText('请先涂掉')).toBeVisible();
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('the picture is not there');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 12, box.y + box.height / 2 + 8, { steps: 4 });
  await page.mouse.up();
  expect(await coloursUnderBrush(page)).toBeLessThanOrEqual(4);
  await page.getByRole('button', { name: '用这张', exact: true }).click();
  await expect(canvas).toHaveCount(0);
};

test('a chief reports on a round with a covered picture, the unit repairs, the resident says so (S4.22, S4.23)', async ({ browser }) => {
  const onRound = await (await browser.newContext()).newPage();
  const picture = await (async () => {
    await onRound.goto('/');
    return takePhoto(onRound, 'lamp.jpg');
  })();
  let followPath = '';

  await test.step('the chief, on a phone, reports and sends the ticket at once', async () => {
    await withPhone(onRound, chief);
    await onRound.goto('/desk/agency/roads');
    await expect(onRound.getByRole('heading', { level: 1, name: '路长和巡查' })).toBeVisible();
    await expect(onRound.getByText('文化礼堂后墙垃圾投放点')).toBeVisible();
    await onRound.getByRole('button', { name: '报一处' }).click();
    await onRound.getByText('路灯', { exact: true }).first().click();
    await onRound.getByLabel('地点').fill(place);
    await onRound.getByLabel('看到什么').fill('灯头掉下来挂在电线上。');
    await addCoveredPicture(onRound, picture);
    await pick(onRound, '当场派给', '村镇建设');
    await expectAccessible(onRound, 'the report of a round');
    await onRound.getByRole('button', { name: '报上去' }).click();
    await expect(onRound.getByText(/报上去了，编号 XC-/)).toBeVisible();
    const link = await onRound.locator('.follow-code a').getAttribute('href');
    followPath = new URL(link ?? '').hash;
    await onRound.getByRole('button', { name: '关上' }).click();
    const row = onRound.locator('.finding').filter({ hasText: place });
    await expect(row).toContainText('等接单');
    await expect(row).toContainText('报后 0 分钟派单');
  });

  await test.step('the unit takes it on and repairs it, with a picture', async () => {
    const unit = await (await browser.newContext()).newPage();
    await signIn(unit, people.handler);
    await unit.goto('/desk/agency/roads');
    const row = unit.locator('.finding').filter({ hasText: place });
    await row.getByRole('button', { name: '接单' }).click();
    await row.getByRole('button', { name: '确定' }).click();
    await expect(row).toContainText('在修');
    await row.getByRole('button', { name: '修好了' }).click();
    await row.getByLabel('怎么修的').fill('换了灯头，试亮了。');
    await addCoveredPicture(unit, picture);
    await row.getByRole('button', { name: '确定' }).click();
    await expect(row).toContainText('等确认');
    await expect(row.getByRole('button', { name: '去看过了' })).toHaveCount(0);
    await expectAccessible(unit, 'findings with the unit');
  });

  await test.step('the resident beside it confirms by the code that the chief handed over', async () => {
    const resident = await (await browser.newContext({ viewport: phone })).newPage();
    await resident.goto(`/report-spot${followPath}`);
    await expect(resident.getByText('说是修好了，请您看一看')).toBeVisible();
    await expect(resident.locator('.spot-pictures img')).toHaveCount(2);
    await resident.getByRole('radio', { name: '修好了', exact: true }).check();
    await expectAccessible(resident, 'a report that waits for a word');
    await resident.getByRole('button', { name: '告诉他们' }).click();
    await expect(resident.getByText('您说修好了，办完了')).toBeVisible();
  });
});

test('a resident reports without an account; the finding becomes a matter and each names the other (S4.23, S4.24)', async ({ browser }) => {
  const resident = await (await browser.newContext({ viewport: phone })).newPage();
  await resident.goto('/report-spot');
  await expect(screenTitle(resident, '报修：看到坏了的东西')).toBeVisible();
  await resident.getByRole('button', { name: '报上去' }).click();
  await expect(resident.getByRole('link', { name: '请选一样' })).toBeVisible();
  await resident.getByRole('radio', { name: '路面坏了' }).check();
  await resident.getByLabel('在哪一段路').selectOption({ index: 1 });
  await resident.getByLabel('具体在哪里').fill('桥头台阶最下面一级');
  await resident.getByLabel('怎么坏的').fill('台阶断了一块，钢筋露在外面。');
  await expectAccessible(resident, 'a report of a resident');
  await resident.getByRole('button', { name: '报上去' }).click();
  await expect(screenTitle(resident, '收到了')).toBeVisible();

  const office = await (await browser.newContext()).newPage();
  await signIn(office, chief);
  await office.goto('/desk/agency/roads');
  const row = office.locator('.finding').filter({ hasText: '桥头台阶最下面一级' });
  const number = /XC-\d{4}-\d{4}/.exec(await row.innerText())?.[0] ?? '';
  await row.getByRole('button', { name: '转为信访事项' }).click();
  await row.getByRole('button', { name: '确定' }).click();
  await office.locator('.finding-filter').getByText('办完的', { exact: true }).click();
  await expect(row).toContainText('已转信访事项');
  const address = await row.getByRole('link', { name: '看信访事项' }).getAttribute('href');

  const window = await (await browser.newContext()).newPage();
  await signIn(window, people.windowOfficer);
  await window.goto(address ?? '');
  await expect(window.getByText(number)).toBeVisible();
});

test('an early item of a council is talked over, and becomes a matter with consent alone (S2.64, S2.65, S4.8)', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, '孙美娟');
  await page.goto('/desk/agency/councils');
  await expect(page.getByRole('heading', { level: 1, name: '议事会' })).toBeVisible();
  await expect(page.getByText(/应在 .* 前开，还没有开/)).toBeVisible();
  await page.getByRole('button', { name: '提一个议题' }).click();
  await page.getByLabel('议题', { exact: true }).fill('井盖一踩就响');
  await page.getByLabel('什么情况').fill('夜里过车声音大，几户人家睡不好。');
  await page.getByRole('button', { name: '保存' }).click();
  const item = page.locator('.finding').filter({ hasText: '井盖一踩就响' });
  await expect(item).toContainText('等开会');
  await item.getByRole('button', { name: '转为信访事项' }).click();
  await item.getByLabel('居民姓名').fill('虞阿姨');
  await item.getByRole('button', { name: '确定' }).click();
  await expect(page.getByText('提出的居民没有同意')).toBeVisible();
  await item.getByRole('checkbox', { name: '问过提出的居民，本人同意' }).check();
  await expectAccessible(page, 'an item that becomes a matter');
  await item.getByRole('button', { name: '确定' }).click();
  await page.getByText('全部', { exact: true }).click();
  await expect(item).toContainText('已转信访事项');
  await expect(item).toContainText('提出 0 天后转为事项');
  await expect(item.getByRole('link', { name: '看信访事项' })).toBeVisible();
});
