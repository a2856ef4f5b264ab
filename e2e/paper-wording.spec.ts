import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { people, pick, signIn } from './desk.ts';
import { answered, atItsHandler, file, registered } from './orders.ts';
import { follow, phone } from './portal.ts';
import { administrators, signChange } from './signed-changes.ts';

const added = '本意见书的文字已经由街道法律顾问看过。';
const reason = '写明法律顾问看过';
const told = { text: '垃圾房紧挨着幼儿园的后窗，夏天窗户不能开。', name: '封小月', phone: '13857500404' };
const orders = (title: string) => [...registered(title, '把垃圾房挪开'), ...atItsHandler, ...answered];

const openOpinion = async (browser: Browser, queryCode: string): Promise<Page> => {
  const resident = await (await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true })).newPage();
  await follow(resident, queryCode, '0404');
  await resident
    .getByRole('link', { name: /处理意见书/ })
    .first()
    .click();
  await expect(resident.locator('.paper')).toContainText('复查');
  return resident;
};

test('the wording of a paper is edited, checked, previewed and signed by a second person; papers issued before stay as they were (care G4)', async ({
  page,
  browser,
  baseURL,
}) => {
  const before = await file(baseURL ?? '', told, orders('垃圾房紧挨着幼儿园'));
  await signIn(page, people.petitionOfficeHead);
  await page.getByRole('link', { name: '管理', exact: true }).click();
  await page.getByRole('link', { name: '文书模板' }).click();
  await pick(page, '文书', '处理意见书');
  const body = page.getByRole('textbox', { name: '正文第1段', exact: true });
  const words = await body.inputValue();
  const propose = page.getByRole('button', { name: '送第二人签批' });

  await test.step('a promise not to petition is refused, and so is a paper without the way to a review', async () => {
    await body.fill(`${words}您承诺不再上访。`);
    await expect(page.locator('.template-faults')).toContainText('不能发布');
    await page.getByLabel('为什么改').fill(reason);
    await expect(propose).toBeDisabled();
    await body.fill(words);
    await expect(page.getByText('还没有改动')).toBeVisible();
    for (const paragraph of await page.getByRole('textbox', { name: /^救济告知第\d+段$/ }).all()) await paragraph.fill('咨询请打电话。');
    await expect(page.locator('.template-faults')).toContainText('救济告知里必须写明');
    await expect(page.locator('.template-faults')).toContainText('第三十五条');
    await expect(propose).toBeDisabled();
    await expectAccessible(page, 'a wording that can not be published');
    await page.getByRole('button', { name: '放弃改动' }).click();
  });

  await test.step('a sentence more is seen in the sample at once, and goes to a second person', async () => {
    await body.fill(`${words}${added}`);
    await expect(page.getByText('没有问题，可以送签')).toBeVisible();
    await expect(page.locator('.paper, .template-sample').first()).toContainText(added);
    await page.getByLabel('为什么改').fill(reason);
    await propose.click();
    await expect(page.getByText('这份文书有一个修改正在等签批')).toBeVisible();
    await signChange(browser, administrators.security, reason);
  });

  await test.step('the versions can be compared', async () => {
    await page.reload();
    await pick(page, '文书', '处理意见书');
    await page.getByRole('button', { name: '与上一版比较' }).first().click();
    await expect(page.locator('.template-comparison ins').first()).toContainText(added);
    await expectAccessible(page, 'two wordings compared');
  });

  await test.step('the next paper is printed with it; the one that was issued before is unchanged', async () => {
    const after = await file(baseURL ?? '', told, orders('垃圾房的门朝着幼儿园'));
    await expect((await openOpinion(browser, after.queryCode)).locator('.paper')).toContainText(added);
    await expect((await openOpinion(browser, before.queryCode)).locator('.paper')).not.toContainText(added);
  });
});
