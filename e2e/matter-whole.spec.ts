import { expect, type Page, test } from '@playwright/test';
import { choose, choosePart, dutiesOf, expectDone, give, nextStep, people, pick, sitDown, takeUp } from './desk.ts';
import { fileMatter, follow, phone, screenTitle } from './portal.ts';

const title = '渔村村新街的路牌挡住了店招';
const claims = ['把路牌移开或者降低', '以后立牌子先问一问店家'] as const;

const press = (page: Page, name: string): Promise<void> => nextStep(page).getByRole('button', { name, exact: true }).click();

test('one matter, raised once, runs to a signed answer and is judged by the resident', async ({ browser }) => {
  test.setTimeout(300_000);
  const resident = await (await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true })).newPage();
  let code = '';
  let caseId = '';

  await test.step('the resident says it on a phone (D1)', async () => {
    code = await fileMatter(resident, {
      text: '渔村村新街上个月新立的路牌正好挡住我家店招，客人找不到门。希望把路牌移开或者降低，以后立牌子先问一问店家。',
      place: '渔村村新街18号',
      name: '孙巧玲',
      phone: '13857500101',
    });
  });

  const windowOfficer = await sitDown(browser, people.windowOfficer);
  await test.step('the window officer registers it with its claims, says what kind it is, and loses both steps (D2, D5)', async () => {
    const row = dutiesOf(windowOfficer, '渔村村新街上个月新立的路牌').first();
    await expect(row).toBeVisible();
    await row.getByRole('link').click();
    await expect(nextStep(windowOfficer)).toContainText('登记');
    caseId = windowOfficer.url().split('/').at(-1) ?? '';
    await choose(windowOfficer, '登记');
    await windowOfficer.getByLabel('标题').fill(title);
    await windowOfficer.getByLabel('诉求 1').fill(claims[0]);
    await windowOfficer.getByLabel('诉求 1').press('Enter');
    await windowOfficer.getByLabel('诉求 2').fill(claims[1]);
    await give(windowOfficer, '登记');
    await choose(windowOfficer, '定类');
    await nextStep(windowOfficer).getByRole('radio', { name: '申诉求决' }).click();
    await give(windowOfficer, '定类');
  });

  const watcher = await sitDown(browser, people.petitionOfficeHead);
  await watcher.goto(`/desk/cases/${caseId}`);
  await expect(watcher.getByRole('heading', { level: 1, name: title })).toBeVisible();

  const dispatcher = await sitDown(browser, people.dispatcher);
  await test.step('the dispatcher proposes whom it goes to, and it waits for a signature (D12)', async () => {
    await takeUp(dispatcher, '转送或交办', title);
    await choose(dispatcher, '交办');
    await dispatcher.getByText('政策和业务类').click();
    await pick(dispatcher, '单位', '村镇建设');
    await nextStep(dispatcher).getByLabel('理由').fill('属城建线职责，请先到现场看一看。');
    await give(dispatcher, '交办');
    await expect(nextStep(dispatcher).getByRole('heading', { level: 2 })).toHaveText(/^等主要领导交办签字，\d+月\d+日前$/);
  });

  await test.step('the office head, who has the case open, sees it without loading the page again', async () => {
    await expect(watcher.locator('.case-timeline')).toContainText('分派决定');
  });

  const leader = await sitDown(browser, people.principalLeader);
  await test.step('the principal leader signs the assignment (S3.12)', async () => {
    await takeUp(leader, '交办签字', title);
    await expect(nextStep(leader)).toContainText('属城建线职责');
    await give(leader, '同意交办');
    await expectDone(leader, title);
    await expectDone(dispatcher, title);
    await expectDone(windowOfficer, title);
  });

  const head = await sitDown(browser, people.unitHead);
  await test.step('the unit head accepts and names the handler (D16, D18)', async () => {
    await takeUp(head, '决定是否受理', title);
    await choose(head, '受理');
    await give(head, '受理');
    await choose(head, '确定承办人');
    await pick(head, '人员', people.handler);
    await give(head, '确定承办人');
    await expectDone(head, title, '确定承办人');
    await expectDone(head, title, '决定是否受理');
  });

  const handler = await sitDown(browser, people.handler);
  await test.step('the handler calls the petitioner; what stays unclear needs a visit (S3.6)', async () => {
    await takeUp(handler, '联系信访人', title);
    await choose(handler, '记录联系');
    await nextStep(handler).getByRole('button', { name: '显示' }).click();
    await nextStep(handler).getByRole('button', { name: '显示' }).last().click();
    await expect(nextStep(handler).locator('.revealed')).toContainText('13857500101');
    await nextStep(handler).getByRole('radio', { name: '联系上，还要现场核实' }).click();
    await nextStep(handler).getByLabel('记录', { exact: true }).fill('孙女士说路牌正对店门，挡住店招一半，愿意等施工队来调整。');
    await nextStep(handler).getByLabel('时长（分钟）').fill('8');
    await give(handler, '记录联系');
    await expectDone(handler, title, '联系信访人');
  });
  await test.step('the handler visits the site (S3.7)', async () => {
    await takeUp(handler, '现场核实', title);
    await choose(handler, '记录现场核实');
    await nextStep(handler).getByLabel('到场人员 1').fill('阮志成');
    await nextStep(handler).getByLabel('到场人员 2').fill('施工队周队长');
    await expect(nextStep(handler).getByLabel('地点')).toHaveValue('渔村村新街18号');
    await nextStep(handler).getByLabel('记录', { exact: true }).fill('路牌下沿距地两米一，正对店招。可降六十厘米。');
    await nextStep(handler).getByRole('checkbox', { name: '事先告知了信访人' }).check();
    await give(handler, '记录现场核实');
    await expectDone(handler, title, '现场核实');
  });
  await test.step('every claim has its own answer, or the draft is not taken (S3.37)', async () => {
    await handler.goto(`/desk/cases/${caseId}`);
    await choose(handler, '拟答复', '提交审签');
    const answers = nextStep(handler).locator('fieldset.answer');
    await expect(answers).toHaveCount(2);
    const write = async (place: number, disposition: string, facts: string, decision: string) => {
      const answer = answers.nth(place);
      await answer.getByText(disposition, { exact: true }).click();
      await answer.getByLabel('事实').fill(facts);
      await answer.getByLabel('答复', { exact: true }).fill(decision);
      await answer.getByLabel('依据').fill('《城市道路管理条例》第二十七条');
    };
    await write(0, '支持', '路牌下沿距地两米一，遮住店招上半部分。', '施工队三天内把路牌降低六十厘米，完工后请您当面看过。');
    await press(handler, '提交审签');
    await expect(nextStep(handler).getByRole('alert')).toContainText('有几处要改');
    await write(1, '部分支持', '立牌前没有征求沿街店家意见。', '以后在店门前立牌，先上门问一遍；交通标志的位置按规范定。');
    await give(handler, '提交审签');
  });

  await test.step('before the closure is signed nobody is offered to issue the answer (S3.12)', async () => {
    await head.goto(`/desk/cases/${caseId}`);
    await expect(nextStep(head)).toBeVisible();
    await expect(head.getByRole('button', { name: '发出答复' })).toHaveCount(0);
    await expect(head.getByText('发出答复')).toHaveCount(0);
    const refused = await head.request.post(`/api/cases/${caseId}/commands/issue-reply`, {
      headers: { 'x-daiban': '1', 'accept-language': 'zh-CN' },
      data: { commandId: crypto.randomUUID(), input: { service: 'electronic' } },
    });
    expect(refused.status()).toBe(409);
    expect(await refused.json()).toMatchObject({ code: 'closure-signature-missing' });
  });

  await test.step('the leader signs the closure (S3.12)', async () => {
    await takeUp(leader, '办结签字', title);
    await expect(nextStep(leader)).toContainText('施工队三天内把路牌降低六十厘米');
    await nextStep(leader).getByRole('button', { name: '退回' }).click();
    await expect(nextStep(leader).getByText('退回的，请写明要改什么')).toBeVisible();
    await give(leader, '同意办结');
    await expectDone(leader, title);
  });

  await test.step('the unit head issues the written answer, and the unit owes no answer any more (D30)', async () => {
    await takeUp(head, '签发答复', title);
    await choose(head, '发出答复');
    await give(head, '发出答复');
    await expectDone(head, title);
    await expectDone(handler, title, '拟答复');
  });

  await test.step('what was promised is owed until the handler says that it is done, claim by claim (条例 32)', async () => {
    for (const claim of claims) {
      await takeUp(handler, '落实支持的诉求', title);
      await choose(handler, '确认落实');
      await choosePart(handler, '诉求', claim);
      await nextStep(handler).getByLabel('记录', { exact: true }).fill('路牌当天降低，往后立牌先上门的要求已经发到施工队。');
      await give(handler, '确认落实');
    }
    await expectDone(handler, title);
  });

  const visitor = await sitDown(browser, people.returnVisitOfficer);
  await test.step('somebody else than the handler visits back, once (S2.28, S3.15)', async () => {
    await takeUp(visitor, '回访', title);
    await choose(visitor, '记录回访');
    await nextStep(visitor).getByRole('radio', { name: '电话' }).click();
    await nextStep(visitor).getByRole('radio', { name: '满意', exact: true }).click();
    await nextStep(visitor).getByLabel('记录', { exact: true }).fill('路牌已经降低，店招看得见了。');
    await give(visitor, '记录回访');
    await expectDone(visitor, title);
  });

  await test.step('the resident sees an answer to each claim, and the paper', async () => {
    await follow(resident, code, '0101');
    await expect(screenTitle(resident, '已经答复')).toBeVisible();
    const answers = resident.locator('.claims > li');
    await expect(answers).toHaveCount(2);
    await expect(answers.nth(0)).toContainText('支持您的诉求');
    await expect(answers.nth(1)).toContainText('支持一部分');
    await expect(answers.nth(1)).toContainText('先上门问一遍');
    await resident
      .getByRole('link', { name: /信访处理意见书/ })
      .first()
      .click();
    await expect(screenTitle(resident, '信访事项处理意见书')).toBeVisible();
    await expect(resident.locator('.paper')).toContainText(claims[0]);
    await expect(resident.locator('.paper')).toContainText('复查');
    await resident.getByRole('link', { name: '回到进度' }).click();
  });

  await test.step('the resident asks a question back, and the handler answers it', async () => {
    await resident.getByRole('button', { name: '问一句' }).click();
    await resident.getByLabel('您想问什么').fill('施工那天要不要我在店里？');
    await resident.getByRole('button', { name: '问', exact: true }).click();
    await expect(resident.getByText('已经问了，回答会写在这一页。')).toBeVisible();
    await takeUp(handler, '回答提问', title);
    await choose(handler, '回答提问');
    await expect(nextStep(handler)).toContainText('施工那天要不要我在店里？');
    await nextStep(handler).getByLabel('答复', { exact: true }).fill('不用。施工队会先打您电话。');
    await give(handler, '回答提问');
    await expectDone(handler, title, '回答提问');
    await follow(resident, code, '0101');
    await expect(resident.locator('.question')).toContainText('施工队会先打您电话');
  });

  await test.step('the resident judges both, the unit and the officer (D32)', async () => {
    await resident.getByRole('button', { name: '评价办理' }).click();
    await resident.getByRole('button', { name: '提交评价' }).click();
    await expect(resident.getByRole('alert')).toContainText('请至少评一项');
    await resident
      .getByRole('group', { name: /办理单位/ })
      .getByText('满意', { exact: true })
      .click();
    await resident
      .getByRole('group', { name: /承办人/ })
      .getByText('基本满意', { exact: true })
      .click();
    await resident.getByLabel('想说的话').fill('阮师傅当天就来了。');
    await resident.getByRole('button', { name: '提交评价' }).click();
    await expect(resident.getByText('评价记下了，谢谢您。')).toBeVisible();
  });

  await test.step('the petition office sees the judgement on the page it had open all the time', async () => {
    const judged = watcher.locator('section', { has: watcher.getByRole('heading', { name: '信访人评价' }) });
    await expect(judged).toContainText('承办单位');
    await expect(judged).toContainText('基本满意');
    await expect(judged).toContainText('阮师傅当天就来了。');
  });
});
