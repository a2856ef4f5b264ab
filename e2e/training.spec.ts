import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { people, sitDown } from './desk.ts';
import { type Rehearsal, startRehearsal } from './new-office.ts';
import { atItsHandler, file, registered } from './orders.ts';
import { follow, phone } from './portal.ts';

let rehearsal: Rehearsal;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  rehearsal = await startRehearsal();
});
test.afterAll(() => rehearsal.close());

const title = '文化礼堂的空调坏了一夏天';

test('in a rehearsal the clock moves on by a week, and what nobody did is overdue and climbs the ladder (F8)', async ({ browser }) => {
  const told = { text: '文化礼堂的空调坏了一夏天，老人都不去了。', name: '阮阿定', phone: '13857500101' };
  const { caseId, queryCode } = await file(rehearsal.address, told, [...registered(title, '修好空调'), ...atItsHandler]);
  const context = await browser.newContext({ baseURL: rehearsal.address });
  const head = await sitDown(context, people.unitHead);
  await test.step('every page of the workbench and of residents says that it is a rehearsal', async () => {
    await expect(head.getByRole('region', { name: '演练环境' })).toContainText('这里的事项都不会真的办理');
    await expectAccessible(head, 'the workbench of a rehearsal');
    const resident = await (await browser.newContext({ baseURL: rehearsal.address, viewport: phone })).newPage();
    await follow(resident, queryCode, '0101');
    await expect(resident.getByText('演练网站：时间按')).toBeVisible();
    await expectNoSidewaysScroll(resident, 'a matter in a rehearsal');
  });

  await test.step('a week later the timer has done what it owes', async () => {
    await head.goto(`/desk/cases/${caseId}`);
    await head.getByRole('button', { name: '往前 7 天' }).click();
    await expect(head.getByRole('status').filter({ hasText: /已拨到.*到期处理 [1-9]\d* 项/ })).toBeVisible({ timeout: 90_000 });
    await expect(head.locator('.case-timeline')).toContainText('提醒承办人');
    await expect(head.locator('.case-timeline')).toContainText('逾期报单位负责人');
  });

  await test.step('the head of the unit finds the report, the handler the reminder, the overdue step stands first', async () => {
    await head.getByRole('link', { name: /^提醒与督办/ }).click();
    await expect(head.getByRole('row').filter({ hasText: title }).filter({ hasText: '逾期报告' }).first()).toBeVisible();
    const handler = await sitDown(await browser.newContext({ baseURL: rehearsal.address }), people.handler);
    await expect(handler.locator('.duty-table tbody tr').filter({ hasText: title }).filter({ hasText: '逾期' }).first()).toBeVisible();
    await handler.getByRole('link', { name: /^提醒与督办/ }).click();
    await expect(handler.getByRole('row').filter({ hasText: title }).filter({ hasText: '到期提醒' }).first()).toBeVisible();
  });

  await test.step('an hour and a day are moved on in the same way; on a phone the bar fits', async () => {
    await head.getByRole('button', { name: '往前 1 天' }).click();
    await expect(head.getByRole('status').filter({ hasText: '已拨到' })).toBeVisible();
    await head.setViewportSize(phone);
    await expectNoSidewaysScroll(head, 'the bar of a rehearsal');
    await expectAccessible(head, 'the bar of a rehearsal on a phone');
  });
});
