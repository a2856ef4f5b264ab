import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { openForm, people, send, sitDown } from './desk.ts';
import { atItsHandler, file, giveOrders, registered } from './orders.ts';
import { takePhoto } from './photo.ts';
import { follow, phone, photos, screenTitle } from './portal.ts';

const onPhone = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true })).newPage();

test('what is missing is asked for once, and the resident supplies it on a phone (D3, D4)', async ({ browser, baseURL }) => {
  const title = '丁坝路的窨井盖翘起来了';
  const told = { text: '丁坝路的窨井盖翘起来了，请修一修。', name: '虞阿福', phone: '13857500611' };
  const { caseId, queryCode } = await file(baseURL ?? '', told, registered(title, '把窨井盖修平'));
  const windowOfficer = await sitDown(browser, people.windowOfficer);
  await test.step('the window officer says what is missing', async () => {
    await windowOfficer.goto(`/desk/cases/${caseId}`);
    const form = await openForm(windowOfficer, '要求补充材料');
    await form.getByRole('textbox').first().fill('窨井盖在丁坝路的哪一段，最好有一张照片。');
    await send(form, '要求补充材料');
  });

  const resident = await onPhone(browser);
  await test.step('the resident reads what to add, and that the matter goes on without it too', async () => {
    await follow(resident, queryCode, '0611');
    await expect(screenTitle(resident, '等您补充材料')).toBeVisible();
    await expect(resident.getByText('窨井盖在丁坝路的哪一段').first()).toBeVisible();
    await expect(resident.getByText('不补充也可以，到时候按现有情况办，办理期限照算。')).toBeVisible();
    await resident.getByRole('button', { name: '按要求补充' }).click();
    await resident.getByRole('button', { name: '交上去' }).click();
    await expect(resident.getByRole('alert')).toContainText('请写几句，或者加一份材料');
    await expectAccessible(resident, 'the form to supply what is missing');
    await expectNoSidewaysScroll(resident, 'the form to supply what is missing');
  });

  await test.step('words and a photo are handed in, and the matter is back in line', async () => {
    await resident.getByLabel('补充的情况').fill('在丁坝路和闸前路的路口，公交站牌旁边。');
    await photos(resident).setInputFiles(await takePhoto(windowOfficer, '路口.jpg'));
    await expect(resident.getByText('照片已加上')).toBeVisible();
    await resident.getByRole('button', { name: '交上去' }).click();
    await expect(resident.getByText('收到了，接着办。')).toBeVisible();
    await expect(screenTitle(resident, '已经登记')).toBeVisible();
    await windowOfficer.reload();
    await expect(windowOfficer.getByText('公交站牌旁边').first()).toBeVisible();
  });
});

test('the petitioner stops a mediation, at once and without a reason, and the matter goes on (D24, D25, 人民调解法 17)', async ({
  browser,
  baseURL,
}) => {
  const title = '隔壁装修把阳台墙震裂了';
  const told = { text: '隔壁装修把我家阳台的墙震裂了，要赔要修，请协调。', name: '竺小妹', phone: '13857500612' };
  const { caseId, queryCode } = await file(baseURL ?? '', told, [...registered(title, '修好阳台的墙'), ...atItsHandler]);
  await giveOrders(baseURL ?? '', caseId, [
    ['ruanzhicheng', 'contact', { result: 'clear', note: '双方都愿意坐下来谈。' }],
    [
      'ruanzhicheng',
      'open-mediation',
      {
        mediatorUnitId: 'lihai.mediation',
        mediatorId: 'lihai.officer-yuchunmei',
        agenda: '墙面修复和赔偿',
        petitionerConsent: '电话中同意',
        otherConsent: '当面同意',
      },
    ],
  ]);
  const resident = await onPhone(browser);
  await test.step('the resident reads who mediates and that it can be stopped any time', async () => {
    await follow(resident, queryCode, '0612');
    await expect(resident.getByText('正在调解，调解员是')).toBeVisible();
    await expect(resident.getByText('您随时可以停止，不用说理由')).toBeVisible();
  });
  await test.step('one button stops it; the legal routes are named', async () => {
    await resident.getByRole('button', { name: '停止调解' }).first().click();
    await expectAccessible(resident, 'the form to stop a mediation');
    await resident.getByRole('button', { name: '停止调解' }).last().click();
    await expect(resident.getByText('调解已经停止，这件事接着办。')).toBeVisible();
    await expect(resident.getByText('正在调解，调解员是')).toHaveCount(0);
    await expect(resident.getByText('您也可以依法申请仲裁、行政复议或者起诉').first()).toBeVisible();
    await expect(screenTitle(resident, '正在办理')).toBeVisible();
    await expectNoSidewaysScroll(resident, 'a matter after its mediation');
  });
  await test.step('the handler sees that it was the petitioner, and no reason is asked', async () => {
    const handler = await sitDown(browser, people.handler);
    await handler.goto(`/desk/cases/${caseId}`);
    await expect(handler.locator('.case-timeline')).toContainText('调解不成');
    await expect(handler.locator('.case-timeline')).toContainText('信访人停止调解');
  });
});

test('a withdrawal is cancelled within its seven days; the matter was never left (D52, D53)', async ({ browser, baseURL }) => {
  const title = '早市把消防通道占了';
  const told = { text: '早市的摊子把消防通道占了，请清一清。', name: '单阿炳', phone: '13857500613' };
  const { caseId, queryCode } = await file(baseURL ?? '', told, [...registered(title, '清出消防通道'), ...atItsHandler]);
  const resident = await onPhone(browser);
  await test.step('the resident asks for it, and can say that somebody pressed for it', async () => {
    await follow(resident, queryCode, '0613');
    await resident.getByRole('button', { name: '撤回', exact: true }).click();
    await expect(resident.getByText('谁都不能要求您撤回，也不能拿好处换')).toBeVisible();
    await resident.getByRole('radio', { name: '有人要求或者施加压力' }).check();
    await expect(resident.getByText('只有信访办主任看得到，办理单位看不到。')).toBeVisible();
    await resident.getByLabel('想说明的（可以不填）').fill('摊主的儿子叫我别告了。');
    await expectAccessible(resident, 'the form to withdraw');
    await expectNoSidewaysScroll(resident, 'the form to withdraw');
    await resident.getByRole('button', { name: '申请撤回' }).click();
    await expect(resident.getByText('记下了。七天内可以在这一页取消。')).toBeVisible();
    await expect(screenTitle(resident, '正在办理')).toBeVisible();
  });

  const handler = await sitDown(browser, people.handler);
  await test.step('the unit works on and does not read who pressed; the head of the petition office does', async () => {
    await handler.goto(`/desk/cases/${caseId}`);
    await expect(handler.locator('.case-timeline')).toContainText('撤回');
    await expect(handler.getByText('叫我别告了')).toHaveCount(0);
    const head = await sitDown(browser, people.petitionOfficeHead);
    await head.goto(`/desk/cases/${caseId}`);
    await expect(head.getByText('摊主的儿子叫我别告了。').first()).toBeVisible();
  });

  await test.step('the resident thinks again', async () => {
    await resident.getByRole('button', { name: '取消撤回' }).first().click();
    await resident.getByRole('button', { name: '取消撤回' }).last().click();
    await expect(resident.getByText('已经取消，接着办。')).toBeVisible();
    await expect(resident.getByText('您取消了撤回，接着办。').first()).toBeVisible();
    await expect(resident.getByRole('button', { name: '撤回', exact: true })).toBeVisible();
    await expectAccessible(resident, 'a matter that goes on');
  });
});
