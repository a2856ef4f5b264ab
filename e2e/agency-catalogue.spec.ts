import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { choosePart, sitDown } from './desk.ts';

test('the head of the petition office publishes a new version of the work list, and the old one stays readable (S3.20)', async ({
  browser,
}) => {
  const head = await sitDown(await browser.newContext({ viewport: { width: 1440, height: 900 } }), '董其明');
  await head.goto('/desk/agency/catalogue');
  await expect(head.getByRole('heading', { level: 1, name: '信访代办件工作清单' })).toBeVisible();
  await expectAccessible(head, 'the work list', '.agency-page');
  await head.getByRole('button', { name: '改出新版' }).click();
  await head.getByLabel('名称').first().fill('证件遗失、损坏补办（含换证）');
  await head.getByLabel('为什么改').fill('损坏的也能代办');
  await expect(head.getByText('新增0项，修改1项')).toBeVisible();
  await expectAccessible(head, 'editing the work list', '.agency-page');
  await head.getByRole('button', { name: '发布新版' }).click();
  await expect(head.getByText(/第\d+版已经发布/)).toBeVisible();
  await expect(head.getByText('证件遗失、损坏补办（含换证）').first()).toBeVisible();
  await choosePart(head, '版本', '第1版');
  await expect(head.getByText('水电气和路灯故障报修')).toBeVisible();
  await head.context().close();
});
