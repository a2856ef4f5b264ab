import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { answered, atItsHandler, file, giveOrders, type Order, registered } from './orders.ts';
import { follow, screenTitle } from './portal.ts';

const narrow = { width: 320, height: 700 };
const internal = ['预警', '抄告', '红牌', '提醒单', '督办函', '黄色', '红色', '扣分', '专班', '过堂', '两办推诿', '人手不足', 'undefined'];

/** The whole page with everything unfolded: what a resident can read. */
const readPage = async (page: Page): Promise<string> => {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
  return page.locator('body').innerText();
};

const steps = (page: Page): Promise<string[]> =>
  page.locator('.stages li').evaluateAll((items) => items.map((item) => item.firstChild?.textContent ?? ''));

const answer = {
  claimId: 'c1',
  disposition: 'supported',
  facts: '线路老化。',
  decision: '三日内换好。',
  basis: '《城市照明管理规定》第二十条',
};

test('a matter with warnings, handled again and reviewed: at every state the page says where it stands, and nothing of the office (care H9)', async ({
  browser,
  baseURL,
}) => {
  const base = baseURL ?? '';
  const told = { text: '三号楼前两盏路灯不亮，老人晚上摔过。', name: '纪阿公', phone: '13857500621' };
  const { caseId, queryCode } = await file(base, told, [...registered('路灯不亮', '修好路灯'), ...atItsHandler]);
  const page = await (await browser.newContext({ viewport: narrow })).newPage();
  const see = async (heading: string, line: readonly string[], now: string | undefined): Promise<void> => {
    await follow(page, queryCode, '0621');
    await expect(screenTitle(page, heading)).toBeVisible();
    expect(await steps(page)).toEqual(line);
    if (now === undefined) await expect(page.locator('.stages [aria-current=step]')).toHaveCount(0);
    else await expect(page.locator('.stages [aria-current=step]')).toContainText(now);
    await expectNoSidewaysScroll(page, heading);
    const text = await readPage(page);
    expect(internal.filter((word) => text.includes(word))).toEqual([]);
  };
  const third: Order = ['chenfang', 'record-repeat', { channel: 'visit', persons: 6 }];

  await test.step('the third visit brings a warning notice and a letter between units', async () => {
    await giveOrders(base, caseId, [
      third,
      third,
      third,
      ['lvxiangyang', 'answer-warning', { recheck: '已核', causes: '两办推诿', plan: '三日内更换' }],
      ['dongqiming', 'supervise', { unitId: 'lihai.city-building', reason: '来访多次' }],
      ['lvxiangyang', 'answer-supervision', { supervisionId: 's1', answer: '人手不足' }],
    ]);
    await see('正在办理', ['收到', '受理', '办理', '答复', '评价'], '办理');
    await expectAccessible(page, 'a matter in hand at 320 px');
  });

  await test.step('answered, and judged by the resident', async () => {
    await giveOrders(base, caseId, answered);
    await see('已经答复', ['收到', '受理', '办理', '答复', '评价'], '评价');
    await page.getByRole('button', { name: '评价办理' }).click();
    await page.getByLabel('不满意', { exact: true }).first().check();
    await page.getByRole('button', { name: '提交评价' }).click();
    await expect(page.getByText('评价记下了。您不满意的地方')).toBeVisible();
    await see('您不满意，正在安排重新办', ['收到', '答复', '重办', '再答复', '评价'], '重办');
  });

  await test.step('handled again and answered again, with a new answer to judge', async () => {
    await giveOrders(base, caseId, [['dongqiming', 'reassign', { reason: '信访人不满意' }]]);
    await see('正在重新办理', ['收到', '答复', '重办', '再答复', '评价'], '重办');
    await giveOrders(base, caseId, [['lvxiangyang', 'reply-redo', { answers: [answer] }]]);
    await see('已经重新答复', ['收到', '答复', '重办', '再答复', '评价'], '评价');
    await expect(page.getByRole('button', { name: '评价办理' })).toBeVisible();
  });

  await test.step('a review beside it: who has it now, in elder mode too', async () => {
    await page.getByRole('button', { name: '申请复查' }).click();
    await page.getByLabel('哪里不同意，为什么').fill('三天太长。');
    await page.getByRole('button', { name: '申请复查' }).last().click();
    await expect(page.getByText('已经交给上一级机关')).toBeVisible();
    await see('您申请了复查', ['收到', '答复', '复查'], '复查');
    await expect(page.getByText('现在由越城区人民政府信访复查机构复查')).toBeVisible();
    await expect(page.getByText('我们同时接着办')).toBeVisible();
    await page.getByRole('button', { name: '长辈版' }).click();
    await expectNoSidewaysScroll(page, 'a matter under review in elder mode');
    await expectAccessible(page, 'a matter under review in elder mode');
  });
});

test('what is new since the last visit is marked where the matter is kept on the device', async ({ browser, baseURL }) => {
  const base = baseURL ?? '';
  const told = { text: '楼道里堆满了旧家具，请清走。', name: '纪阿公', phone: '13857500622' };
  const { caseId, queryCode } = await file(base, told, registered('楼道堆物', '清走旧家具'));
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await follow(page, queryCode, '0622');
  await page.getByRole('button', { name: '记在这台设备上' }).click();
  await page.reload();
  await expect(page.locator('.stages')).toBeVisible();
  await expect(page.locator('.news')).toHaveCount(0);
  await giveOrders(base, caseId, atItsHandler);
  await follow(page, queryCode, '0622');
  await expect(page.locator('.news')).toContainText('条新进展');
  await expect(page.locator('.moment .new').first()).toHaveText('新');
  await page.reload();
  await expect(page.locator('.stages')).toBeVisible();
  await expect(page.locator('.news')).toHaveCount(0);
});
