import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { choosePart, nextStep, openForm, people, pick, send, sitDown } from './desk.ts';
import { answered, atItsHandler, file, registered } from './orders.ts';
import { follow, phone } from './portal.ts';

const title = '安置房的雨水管一下雨就倒灌';
const leaders = { sponsor: '骆文祺', checker: '丁守信' } as const;

test('a leader takes a hard matter on and clears it after an outside acceptance check; the resident sees who answers for it (D40–D44)', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const told = { text: '安置房一楼的雨水管一下雨就倒灌，家里进水三年了。', name: '裴阿婆', phone: '13857500505' };
  const { caseId, queryCode } = await file(baseURL ?? '', told, [...registered(title, '把倒灌的雨水管改好'), ...atItsHandler, ...answered]);
  const address = `/desk/cases/${caseId}`;

  const office = await sitDown(browser, people.petitionOfficeHead);
  await test.step('the head of the petition office proposes it, the leader decides (D40)', async () => {
    await office.goto(address);
    const form = await openForm(office, '提请列为积案');
    await form.getByText('排查发现', { exact: true }).click();
    await form.getByLabel('理由').fill('进水三年，三次维修没有根治。');
    await send(form, '提请列为积案');
  });

  const leader = await sitDown(browser, people.principalLeader);
  await test.step('on the leaders’ list it waits for the decision', async () => {
    await leader.getByRole('link', { name: '积案' }).click();
    await leader.getByRole('button', { name: /^待决定/ }).click();
    await expectAccessible(leader, 'the list of hard matters');
    await leader.getByRole('link', { name: title }).click();
    const form = await openForm(leader, '决定是否列为积案');
    await expect(leader.getByText('进水三年，三次维修没有根治。').first()).toBeVisible();
    await send(form, '决定是否列为积案');
  });

  await test.step('the leader names a sponsor among those that are proposed with reasons (D41, F16)', async () => {
    const form = await openForm(leader, '确定包案领导');
    await form.getByRole('radio', { name: new RegExp(leaders.sponsor) }).check();
    await form.getByLabel('理由').fill('分管城建，熟悉安置房管网。');
    await expectAccessible(leader, 'the choice of a sponsor');
    await send(form, '确定包案领导');
  });

  const sponsor = await sitDown(browser, leaders.sponsor);
  await test.step('force, plan and file make the five ones complete; before that it is short of them on the list (S2.33)', async () => {
    await sponsor.goto(address);
    const force = await openForm(sponsor, '组成工作专班');
    await pick(sponsor, '牵头人', people.unitHead);
    await send(force, '组成工作专班');
    const plan = await openForm(sponsor, '批准化解方案');
    await choosePart(sponsor, '措施 1', '修复整改');
    await plan.getByLabel('具体做什么 1').fill('雨水管改接到市政管网，完工后做一次灌水试验。');
    await send(plan, '批准化解方案');
    await office.goto('/desk/backlog');
    await expect(office.getByRole('row').filter({ hasText: title })).toContainText('4/5');
    const papers = await openForm(sponsor, '建立工作档案');
    await papers.getByLabel('档案内容').fill('历次维修记录、管网图、信访人的录像。');
    await send(papers, '建立工作档案');
    await office.reload();
    await expect(office.getByRole('row').filter({ hasText: title })).toContainText('5/5');
  });

  await test.step('the work is recorded (D42)', async () => {
    const form = await openForm(sponsor, '记录包案履职');
    await choosePart(sponsor, '履行的职责', '解决问题');
    await form.getByLabel('记录', { exact: true }).fill('到现场看了灌水试验，没有倒灌。');
    await send(form, '记录包案履职');
  });

  const resident = await (await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true })).newPage();
  await test.step('the resident reads which leader answers for it', async () => {
    await follow(resident, queryCode, '0505');
    await expect(resident.getByText(`您的事由${leaders.sponsor}包案，负责到底。`).first()).toBeVisible();
    await expectAccessible(resident, 'a matter that a leader answers for');
  });

  await test.step('whoever belongs to the matter is not offered the check', async () => {
    await sponsor.reload();
    await expect(nextStep(sponsor)).toBeVisible();
    const refused = await sponsor.request.post(`/api/cases/${caseId}/commands/check-acceptance`, {
      headers: { 'x-daiban': '1' },
      data: {
        commandId: crypto.randomUUID(),
        input: { result: 'passed', clearingGround: 'agreementPerformed', heardOn: '2026-01-05', petitionerView: 'satisfied', note: '好了' },
      },
    });
    expect(refused.status()).toBeGreaterThanOrEqual(400);
  });

  await test.step('somebody from outside hears the resident, checks and clears it (D44, care G13)', async () => {
    const checker = await sitDown(browser, leaders.checker);
    await checker.goto(address);
    const form = await openForm(checker, '督导验收');
    await form.getByRole('radio', { name: '通过，可以销号' }).check();
    await form.getByText('约定已经履行', { exact: true }).click();
    const today = await checker.evaluate(() => new Date().toLocaleDateString('sv'));
    await form.getByLabel('听取信访人意见的日期').fill(today);
    await form.getByRole('radio', { name: '满意', exact: true }).check();
    await form.getByLabel('记录', { exact: true }).fill('当面看了灌水试验，裴阿婆说水不再倒灌。');
    await expectAccessible(checker, 'the acceptance check');
    await send(form, '督导验收');
    await office.reload();
    await office.getByRole('button', { name: /^已销号/ }).click();
    await expect(office.getByRole('row').filter({ hasText: title })).toContainText('销号');
  });

  await test.step('the resident reads that it is over, and what if the work does not hold', async () => {
    await follow(resident, queryCode, '0505');
    await expect(resident.getByText('领导包案的工作结束了。').first()).toBeVisible();
    await expect(resident.getByText(/没有落实的.*告诉我们/).first()).toBeVisible();
    await expect(resident.getByText('积案')).toHaveCount(0);
  });
});
