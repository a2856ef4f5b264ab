import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { choosePart, people, signIn, sitDown } from './desk.ts';
import { at, atItsHandler, file, registered } from './orders.ts';
import { administrators, signChange } from './signed-changes.ts';

interface DutySeen {
  readonly kind: string;
  readonly dueOn: string;
}

const notice = '国办发明电〔试〕2号';
const told = { text: '公交站的雨棚被风刮走了，等车的人淋雨。', name: '宓师傅', phone: '13857500202' };

test('a holiday notice that comes late moves open terms only when two people order it, and each matter says why (放假办法 6)', async ({
  page,
  browser,
  baseURL,
}) => {
  const { caseId, caseNumber } = await file(baseURL ?? '', told, [...registered('公交站没有雨棚', '装好雨棚'), ...atItsHandler]);
  const handler = await at(baseURL ?? '', 'ruanzhicheng');
  const dueOn = async (): Promise<string> => {
    const { duties } = (await (await handler.get(`/api/cases/${caseId}`)).json()) as { duties: readonly DutySeen[] };
    return duties.find(({ kind }) => kind === 'statutoryHandling')?.dueOn ?? '';
  };
  const before = await dueOn();
  const [year = '', month = 0, day = 0] = [before.slice(0, 4), Number(before.slice(5, 7)), Number(before.slice(8))];

  await signIn(page, administrators.system);
  await test.step('the notice makes the last day of the term a holiday; the preview says what it would move', async () => {
    await page.goto('/desk/admin/calendar');
    await choosePart(page, '年份', year);
    await page.getByRole('combobox', { name: '节日' }).fill('抗台停工');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: new RegExp(`^${month}月${day}日 `) }).click();
    await page.getByRole('button', { name: '看哪些期限会变' }).click();
    await expect(page.locator('.calendar-moves')).toContainText('已经产生的期限保持原来的日期');
    await page.getByLabel('依据的通知').first().fill(notice);
    await page.getByLabel('变更理由').first().fill('放假通知晚到');
    await page.getByRole('button', { name: '提交签批' }).click();
    await expect(page.getByText('已提交，等另一位管理员签批').first()).toBeVisible();
    await signChange(browser, administrators.security, notice);
  });

  await test.step('the calendar alone moves nothing', async () => {
    expect(await dueOn()).toBe(before);
  });

  await test.step('the recalculation has its own preview and its own two signatures', async () => {
    await page.reload();
    await choosePart(page, '年份', year);
    const part = page.getByRole('region', { name: '在办期限重新计算' });
    await expect(part).toContainText('项在办期限要改期');
    await expect(part).toContainText('已经逾期的不变');
    await expect(part.getByRole('row').filter({ hasText: caseNumber }).first()).toBeVisible();
    await expectAccessible(page, 'open terms counted again');
    await part.getByLabel('依据的通知').fill(notice);
    await part.getByLabel('变更理由').fill('按晚到的通知重新计算');
    await part.getByRole('button', { name: '提交重新计算' }).click();
    await expect(part.getByText('已提交，等另一位管理员签批')).toBeVisible();
    await signChange(browser, administrators.security, '按晚到的通知重新计算');
  });

  await test.step('the term ends on the next working day, and the matter says by which notice', async () => {
    await expect.poll(dueOn, { timeout: 60_000 }).not.toBe(before);
    expect((await dueOn()) > before).toBe(true);
    const desk = await sitDown(browser, people.handler);
    await desk.goto(`/desk/cases/${caseId}`);
    await expect(desk.locator('.case-timeline')).toContainText('按放假安排重新计算期限');
    await expect(desk.locator('.case-timeline')).toContainText(notice);
  });
});
