import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { choose, give, nextStep, sitDown } from './desk.ts';
import { answered, atItsHandler, file, registered } from './orders.ts';
import { follow, phone } from './portal.ts';

const title = '健身步道的地砖松了一片';
const district = { reviewer: '鲍思齐', head: '简行之' };
const city = { reviewer: '荀若水', head: '池万里' };
const told = { text: '江边健身步道的地砖松了一片，老人晚上走路绊倒过，请修一修。', name: '纪阿公', phone: '13857500606' };

test('a resident disagrees and asks for review, the upper organ decides, and the resident sees the opinion and the last remedy, up to the end of the procedure (D46–D49)', async ({
  browser,
  baseURL,
}) => {
  const { caseId, queryCode } = await file(baseURL ?? '', told, [...registered(title, '把松动的地砖修好'), ...atItsHandler, ...answered]);
  const resident = await (await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true })).newPage();
  await test.step('the resident asks on a phone and says why', async () => {
    await follow(resident, queryCode, '0606');
    await resident.getByRole('button', { name: '申请复查' }).click();
    await expect(resident.getByText('越城区人民政府信访复查机构会重新看这件事')).toBeVisible();
    await resident.getByRole('button', { name: '申请复查' }).last().click();
    await expect(resident.getByRole('alert')).toContainText('请写一写哪里不同意');
    await resident.getByLabel('哪里不同意，为什么').fill('下季度太晚，老人天天要走。');
    await resident.getByRole('button', { name: '申请复查' }).last().click();
    await expect(resident.getByText('已经交给上一级机关')).toBeVisible();
    await expectAccessible(resident, 'a matter under review');
  });

  const reviewer = await sitDown(browser, district.reviewer);
  await test.step('the reviewer of the district finds it on the board, reads why, takes it up and drafts the opinion', async () => {
    await reviewer.getByRole('link', { name: '复查复核' }).click();
    const row = reviewer.locator('.remedy-table tbody tr').filter({ hasText: title }).filter({ hasText: '受理复查复核申请' });
    await expect(row).toContainText('由我办');
    await expectAccessible(reviewer, 'the board of reviews');
    await row.getByRole('link').click();
    await choose(reviewer, '受理申请');
    await expect(nextStep(reviewer)).toContainText('下季度太晚，老人天天要走。');
    await give(reviewer, '受理申请');
    await choose(reviewer, '拟复查、复核意见');
    await nextStep(reviewer).getByRole('radio', { name: '变更', exact: true }).check();
    await nextStep(reviewer).getByLabel('理由').fill('步道是老人必经之路，不宜等到下季度。');
    await nextStep(reviewer).getByLabel('法律依据').fill('《信访工作条例》第三十五条');
    await nextStep(reviewer).getByLabel('答复', { exact: true }).fill('十五日内修好松动的地砖。');
    await give(reviewer, '拟复查、复核意见');
  });

  await test.step('the head of the organ reads the draft and signs', async () => {
    const head = await sitDown(browser, district.head);
    await head.goto(`/desk/cases/${caseId}`);
    await choose(head, '签发复查意见');
    await expect(nextStep(head)).toContainText('十五日内修好松动的地砖。');
    await give(head, '签发复查意见');
  });

  await test.step('the resident sees the changed answer, the paper and the last remedy with its organ', async () => {
    await follow(resident, queryCode, '0606');
    await expect(resident.getByRole('heading', { level: 1, name: '复查有了结果' })).toBeVisible();
    await expect(resident.locator('.claims')).toContainText('十五日内修好松动的地砖。');
    await expect(resident.getByText('绍兴市人民政府信访复核机构').first()).toBeVisible();
    await expect(resident.getByRole('button', { name: '申请复核' })).toBeVisible();
    await resident
      .getByRole('link', { name: /复查意见书/ })
      .first()
      .click();
    await expect(resident.locator('.paper')).toContainText('复核');
    await expectAccessible(resident, 'a review opinion');
  });

  await test.step('the resident goes on to the last organ (条例 36)', async () => {
    await resident.getByRole('link', { name: '回到进度' }).click();
    await resident.getByRole('button', { name: '申请复核' }).click();
    await expect(resident.getByText('这是信访程序里的最后一步')).toBeVisible();
    await resident.getByLabel('哪里不同意，为什么').fill('十五日太久，请先围起来。');
    await resident.getByRole('button', { name: '申请复核' }).last().click();
    await expect(resident.getByText('已经交给复核机关')).toBeVisible();
    await expect(resident.locator('.stages')).toContainText('复核');
  });

  await test.step('the city takes it up, drafts and signs; nobody of the district takes part', async () => {
    await reviewer.goto('/desk/remedies');
    await expect(reviewer.locator('.remedy-table tbody tr').filter({ hasText: title }).filter({ hasText: '由我办' })).toHaveCount(0);
    const drafter = await sitDown(browser, city.reviewer);
    await drafter.goto(`/desk/cases/${caseId}`);
    await choose(drafter, '受理申请');
    await expect(nextStep(drafter)).toContainText('十五日太久，请先围起来。');
    await give(drafter, '受理申请');
    await choose(drafter, '拟复查、复核意见');
    await nextStep(drafter).getByRole('radio', { name: '维持', exact: true }).check();
    await nextStep(drafter).getByLabel('理由').fill('复查意见的期限合理，施工前已经要求设围挡。');
    await nextStep(drafter).getByLabel('法律依据').fill('《信访工作条例》第三十六条');
    await give(drafter, '拟复查、复核意见');
    const head = await sitDown(browser, city.head);
    await head.goto(`/desk/cases/${caseId}`);
    await choose(head, '签发复核意见');
    await give(head, '签发复核意见');
  });

  await test.step('the procedure is over; the legal routes, help and new facts are still named', async () => {
    await follow(resident, queryCode, '0606');
    await expect(resident.getByText('依法可以打官司、申请仲裁或者行政复议的，照样可以').first()).toBeVisible();
    await expect(resident.getByRole('button', { name: '申请复核' })).toHaveCount(0);
    await expectAccessible(resident, 'a matter that is final');
    await expectNoSidewaysScroll(resident, 'a matter that is final');
    await resident
      .getByRole('link', { name: /复核意见书/ })
      .first()
      .click();
    await expect(resident.locator('.paper')).toContainText('复核');
  });
});
