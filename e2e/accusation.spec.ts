import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { pick, sitDown } from './desk.ts';
import { fileDirectly, goOn, phone, screenTitle } from './portal.ts';

const text = '村镇建设办的人验收路灯时收了承包人的购物卡，卡号抄在背面。';
const accuser = { name: '欧阳知秋', phone: '19933332222' };

test('an accusation filed on a phone reaches the discipline officer alone, and the answer comes back (care G7, D67)', async ({
  browser,
}) => {
  const resident = await (await browser.newContext({ viewport: phone })).newPage();
  await resident.goto('/file');
  await resident.getByRole('link', { name: '反映干部或工作人员的问题' }).click();
  await expect(screenTitle(resident, '反映干部或者工作人员的问题')).toBeVisible();
  await expect(resident.getByRole('heading', { name: '谁能看到' })).toBeVisible();
  await expectAccessible(resident, 'the first screen of an accusation');
  await expectNoSidewaysScroll(resident, 'the first screen of an accusation');
  await resident.getByLabel('什么时候、什么事').fill(text);
  await goOn(resident);
  await expect(screenTitle(resident, '反映的是谁？')).toBeVisible();
  await resident.getByLabel('单位', { exact: true }).selectOption({ label: '沥海街道村镇建设办公室（城建线办）' });
  await resident.getByLabel('姓名').fill('吕向阳');
  await expectAccessible(resident, 'whom an accusation is about');
  await expectNoSidewaysScroll(resident, 'whom an accusation is about');
  await goOn(resident);
  await expect(screenTitle(resident, '有证据材料吗？')).toBeVisible();
  await goOn(resident);
  await resident.getByLabel('实名').check();
  await resident.getByRole('textbox', { name: '姓名' }).fill(accuser.name);
  await resident.getByLabel('电话').fill(accuser.phone);
  await expectNoSidewaysScroll(resident, 'named or anonymous');
  await goOn(resident);
  await expect(screenTitle(resident, '看一看，对不对')).toBeVisible();
  await resident.getByRole('button', { name: '提交', exact: true }).click();
  await expect(screenTitle(resident, '收到了')).toBeVisible();
  await expectAccessible(resident, 'the receipt of an accusation');
  await expectNoSidewaysScroll(resident, 'the receipt of an accusation');
  const code = (await resident.locator('.code [aria-hidden]').innerText()).replaceAll(' ', '');
  expect(code).toMatch(/^\d{16}$/);
  expect(await resident.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toMatch(/购物卡|欧阳|\d{16}/);

  for (const name of ['陈芳', '吕向阳', '沈建棠']) {
    const other = await sitDown(browser, name);
    await expect(other.getByRole('navigation', { name: '主导航' }).getByText('密封件')).toHaveCount(0);
    await other.goto(`/desk/cases?q=${encodeURIComponent('购物卡')}`);
    await expect(other.locator('.empty, .list')).toBeVisible();
    await expect(other.getByText('购物卡抄')).toHaveCount(0);
    await expect(other.locator('.list tbody tr')).toHaveCount(0);
    await other.goto('/desk/sealed');
    await expect(other.getByText('没有这一页')).toBeVisible();
    await other.context().close();
  }

  const officer = await sitDown(browser, '何静文');
  await officer.getByRole('link', { name: '密封件' }).click();
  await expect(officer.getByRole('heading', { level: 1, name: '密封件' })).toBeVisible();
  await expect(officer.getByText('购物卡')).toHaveCount(0);
  await expectAccessible(officer, 'the list of sealed files');
  await officer.locator('.sealed-table tbody a').first().click();
  await expect(officer.getByText(text)).toHaveCount(0);
  await officer.getByLabel('审查受理').check();
  await officer.getByRole('button', { name: '打开', exact: true }).click();
  await expect(officer.getByText(text)).toBeVisible();
  await expect(officer.getByText(accuser.name)).toBeVisible();
  await expectAccessible(officer, 'a sealed file');
  const order = officer.locator('.sealed-order');
  await order.getByLabel('受理', { exact: true }).check();
  await order.getByRole('button', { name: '受理', exact: true }).click();
  await expect(officer.getByText('已受理').first()).toBeVisible();
  await order.getByLabel('告知反映人').check();
  await order.getByLabel('告知的内容').fill('您反映的问题我们已经受理。');
  await order.getByRole('button', { name: '告知反映人', exact: true }).click();
  await expect(officer.getByText('没有到期的事项')).toBeVisible();

  await order.getByLabel('询问单位').check();
  await pick(officer, '单位', '农业农村');
  await order.getByLabel('问什么').fill('欧阳知秋说的合同在哪里？');
  await order.getByRole('button', { name: '询问单位' }).click();
  await expect(officer.getByText('问题里有反映人、被反映人的信息或者编号')).toBeVisible();
  await order.getByLabel('问什么').fill('请说明今年路灯采购合同存在哪个科室。');
  await order.getByRole('button', { name: '询问单位' }).click();
  await expect(officer.getByRole('heading', { name: '向单位的询问' })).toBeVisible();

  const head = await sitDown(browser, '严谷雨');
  await head.getByRole('link', { name: '询问', exact: true }).click();
  await expect(head.getByText('请说明今年路灯采购合同存在哪个科室。')).toBeVisible();
  await expect(head.locator('main')).not.toContainText(/密[0-9A-Z]{4}-|欧阳|吕向阳/);
  await expectAccessible(head, 'a question to a unit');
  await head.getByLabel('答复').fill('存在党政综合办档案柜。');
  await head.getByRole('button', { name: '提交答复' }).click();
  await expect(head.getByText('已答复')).toBeVisible();

  const auditor = await sitDown(browser, '竺明澈');
  await auditor.goto('/desk/admin/sealed-audit');
  await expect(auditor.getByRole('cell', { name: '审查受理' }).first()).toBeVisible();
  await expect(auditor.getByText('日志完整，没有改动')).toBeVisible();
  await expect(auditor.locator('main')).not.toContainText(/密[0-9A-Z]{4}-|购物卡/);
  await expectAccessible(auditor, 'the log of the sealed room');

  await officer.setViewportSize(phone);
  await expectNoSidewaysScroll(officer, 'a sealed file on a phone');

  await resident.getByRole('link', { name: '去看进展' }).click();
  await expect(screenTitle(resident, '已受理，正在核实')).toBeVisible();
  await expect(resident.getByText('您反映的问题我们已经受理。')).toBeVisible();
  await expectAccessible(resident, 'following an accusation');
  await expectNoSidewaysScroll(resident, 'following an accusation');
});

test('the window hands a matter over that turns out to be an accusation, and finds it no more (D6)', async ({ browser, request }) => {
  const words = '经办人周某要我请客才肯盖章，饭店小票我留着。';
  const { caseId, queryCode } = await fileDirectly(request, { text: words, name: '濮阳红梅' });
  const window = await sitDown(browser, '陈芳');
  await window.goto(`/desk/cases/${caseId}`);
  await window.getByRole('button', { name: '移交纪检监察机关' }).click();
  const dialog = window.getByRole('dialog');
  await dialog.getByLabel('被反映的人').fill('周慕华');
  await dialog.getByLabel('为什么移交').fill('反映经办人索要吃请');
  await dialog.getByRole('button', { name: '移交', exact: true }).click();
  await expect(window.getByText('已移交')).toBeVisible();
  await window.goto(`/desk/cases/${caseId}`);
  await expect(window.getByRole('heading', { level: 1 })).toHaveCount(0);
  await expect(window.locator('.empty')).toBeVisible();

  const resident = await (await browser.newContext({ viewport: phone })).newPage();
  await resident.goto(`/track#${queryCode.replaceAll('-', '')}`);
  await expect(resident.getByText('您反映的事项已收到，已转有权处理的机关')).toBeVisible();

  const officer = await sitDown(browser, '何静文');
  await officer.goto('/desk/sealed');
  await expect(officer.locator('.sealed-table tbody tr').first()).toBeVisible();
});
