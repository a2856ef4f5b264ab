import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { dutiesOf, people, pick, sitDown } from './desk.ts';
import { file, registered } from './orders.ts';

const word = '滨港苑';
const places = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

test('ten matters are assigned together, and the leader signs them in one sitting, each for itself (S0.25, S3.12)', async ({
  browser,
  baseURL,
}) => {
  for (const place of places) {
    await file(
      baseURL ?? '',
      { text: `${word}${place}号楼下的充电柜没有电，电动车只能拉线到楼上充。`, name: `沃${place}`, phone: '13857500707' },
      registered(`${word}${place}号楼充电柜没有电`, `修好${place}号楼的充电柜`),
    );
  }

  const dispatcher = await sitDown(browser, people.dispatcher);
  await test.step('the dispatcher finds the ten, ticks them and assigns them with one reason', async () => {
    await dispatcher.getByLabel('搜索事项').fill(word);
    await dispatcher.keyboard.press('Enter');
    const ticks = dispatcher.getByRole('checkbox', { name: /^选中 XF/ });
    // The list before the search may stand for a moment, and one that is read anew takes a tick with it.
    await expect(dispatcher.getByRole('row').filter({ hasText: word })).toHaveCount(places.length);
    await expect(ticks).toHaveCount(places.length);
    for (const tick of await ticks.all()) {
      await expect(async () => {
        await tick.setChecked(true, { timeout: 2000 });
      }).toPass();
    }
    await expect(dispatcher.getByText('已选 10 件')).toBeVisible();
    await expectAccessible(dispatcher, 'ticked matters');
    await dispatcher.getByRole('button', { name: '一起交办' }).click();
    const form = dispatcher.getByRole('dialog', { name: '交办 10 件' });
    await expect(form.getByRole('button', { name: '交办', exact: true })).toBeDisabled();
    await pick(dispatcher, '都交给', '村镇建设');
    await form.getByLabel('理由').fill('同一小区的充电柜，一起修。');
    await expectAccessible(dispatcher, 'an order to ten matters', '.ant-drawer');
    await form.getByRole('button', { name: '交办', exact: true }).click();
    await expect(dispatcher.getByRole('heading', { level: 1, name: '同一小区的充电柜，一起修。' })).toBeVisible();
    await expect(dispatcher.getByRole('button', { name: '待签字 10' })).toBeVisible();
  });

  await test.step('the leader looks at them and signs all but one; that one stays open', async () => {
    const leader = await sitDown(browser, people.principalLeader);
    await leader.getByRole('link', { name: '集中交办' }).click();
    await leader.getByRole('link', { name: '同一小区的充电柜，一起修。' }).click();
    await expect(leader.getByRole('button', { name: '签字（0 件）' })).toBeDisabled();
    await leader.getByRole('button', { name: '全选待签字的' }).click();
    const last = leader.getByRole('row').filter({ hasText: '滨港苑十号楼' }).getByRole('checkbox');
    await last.uncheck();
    await leader.getByRole('button', { name: '签字（9 件）' }).click();
    await expect(leader.getByRole('button', { name: '已签、待受理 9' })).toBeVisible();
    await expect(leader.getByRole('button', { name: '待签字 1' })).toBeVisible();
    await expectAccessible(leader, 'a batch that is signed');
    await leader.getByRole('button', { name: '已签、待受理 9' }).click();
    await expect(leader.locator('tbody tr')).toHaveCount(9);
  });

  await test.step('the unit head finds nine matters to accept', async () => {
    const head = await sitDown(browser, people.unitHead);
    await expect(dutiesOf(head, word).filter({ hasText: '决定是否受理' })).toHaveCount(9);
  });
});
