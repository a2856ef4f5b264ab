import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { nextStep, openForm, people, send, sitDown, takeUp } from './desk.ts';
import { atItsHandler, file, giveOrders, registered } from './orders.ts';
import { follow, phone } from './portal.ts';

const title = '楼道堆满旧家具';
const banned = ['预警', '提醒单', '抄告', '督办', '审签', '重复访', '稳控'] as const;

test('the third visit warns the unit, its answer counts only when a leader has signed it, and the resident sees nothing of it (S3.16–S3.18)', async ({
  browser,
  baseURL,
}) => {
  const told = { text: '三号楼的楼道堆满旧家具，轮椅过不去，请清走。', name: '谈老太', phone: '13857500808' };
  const { caseId, queryCode } = await file(baseURL ?? '', told, [...registered(title, '清走楼道里的旧家具'), ...atItsHandler]);
  await giveOrders(baseURL ?? '', caseId, [
    ['ruanzhicheng', 'contact', { result: 'clear', note: '三楼和四楼之间堆着旧家具。' }],
    ['chenfang', 'record-repeat', { channel: 'visit' }],
    ['chenfang', 'record-repeat', { channel: 'visit' }],
  ]);

  const windowOfficer = await sitDown(browser, people.windowOfficer);
  await test.step('the window records the third visit', async () => {
    await windowOfficer.goto(`/desk/cases/${caseId}`);
    const form = await openForm(windowOfficer, '记录再次来访来信');
    await form.getByRole('radio', { name: '来访' }).or(form.getByLabel('渠道')).first().click();
    const visit = windowOfficer.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: /访/ });
    if (await visit.first().isVisible()) await visit.first().click();
    await send(form, '记录再次来访来信');
  });

  const head = await sitDown(browser, people.unitHead);
  await test.step('the head of the unit finds the letter among the new ones, and it is in the duties', async () => {
    await head.getByRole('link', { name: '提醒与督办' }).click();
    const letter = head.getByRole('row').filter({ hasText: title }).filter({ hasText: '预警提醒单' });
    await expect(letter).toContainText('新');
    await expectAccessible(head, 'letters');
    await takeUp(head, '答复预警提醒单', title);
  });

  await test.step('those who get a copy find it too; whoever it does not concern does not', async () => {
    const leader = await sitDown(browser, people.principalLeader);
    await leader.getByRole('link', { name: '提醒与督办' }).click();
    await expect(leader.getByRole('row').filter({ hasText: title }).filter({ hasText: '预警提醒单' })).toContainText('抄送');
    const other = await sitDown(browser, '葛慧珍');
    await other.getByRole('link', { name: '提醒与督办' }).click();
    await expect(other.locator('.letter-table, .empty').first()).toBeVisible();
    await expect(other.getByRole('row').filter({ hasText: title })).toHaveCount(0);
  });

  await test.step('the head answers: checked again, causes, plan', async () => {
    const form = await openForm(head, '答复预警');
    await form.getByLabel('再次核实情况').fill('到现场再次核实，旧家具仍在。');
    await form.getByLabel('原因分析').fill('两户对归属有分歧。');
    await form.getByLabel('措施和安排').fill('三日内由社区协调清走。');
    await send(form, '答复预警');
  });

  await test.step('not signed, the answer does not count: the letter is still owed', async () => {
    await head.goto('/desk/letters?view=board');
    await expect(head.getByRole('heading', { level: 1, name: '提醒与督办' })).toBeVisible();
    const board = await head.request.get(`/api/cases/${caseId}`);
    const { duties } = (await board.json()) as { duties: readonly { kind: string; closedOn?: string }[] };
    expect(duties.find(({ kind }) => kind === 'warningResponse')?.closedOn).toBeUndefined();
    await expectAccessible(head, 'the board of letters');
  });

  await test.step('the leader in charge reads the answer and signs', async () => {
    const deputy = await sitDown(browser, '骆文祺');
    await takeUp(deputy, '审签预警答复', title);
    const form = await openForm(deputy, '审签预警答复');
    await expect(deputy.getByText('两户对归属有分歧。').first()).toBeVisible();
    await form
      .getByRole('button', { name: '同意' })
      .or(form.getByRole('button', { name: '审签预警答复' }))
      .first()
      .click();
    await head.goto('/desk/letters');
    const letter = head.getByRole('row').filter({ hasText: title }).filter({ hasText: '预警提醒单' });
    await expect(letter).toContainText('已答复');
    await expect(nextStep(head)).toHaveCount(0);
  });

  await test.step('the resident reads of the visits and of the work, and not a word of warnings', async () => {
    const resident = await (await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true })).newPage();
    await follow(resident, queryCode, '0808');
    await expect(resident.getByText('您又来反映了这件事，已经记下。').first()).toBeVisible();
    const page = await resident.locator('body').innerText();
    for (const word of banned) expect(page, word).not.toContain(word);
    await expectAccessible(resident, 'a matter that was raised three times');
  });
});
