import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { sitDown } from './desk.ts';
import { phone, screenTitle } from './portal.ts';

const name = '童小圆';
const right: Readonly<Record<string, string>> = {
  他没说是来办什么的: '不打听，陪好就行',
  替他保管身份证: '谢绝，请他自己带好',
  人不舒服: '点“这次没空”就行',
  到他家里取材料: '约在代办点碰头',
};

const answerAll = async (page: Page): Promise<void> => {
  for (const [asked, choice] of Object.entries(right))
    await page
      .getByRole('group', { name: new RegExp(asked) })
      .getByText(choice, { exact: true })
      .click();
};

test('a resident applies as a volunteer, is trained, gets a task without any file, and withdraws (S2.12)', async ({ browser }) => {
  const resident = await (await browser.newContext({ viewport: phone })).newPage();
  await resident.goto('/');
  await resident.getByRole('link', { name: /做代办志愿者/ }).click();
  await expect(screenTitle(resident, '做代办志愿者')).toBeVisible();

  const code = await test.step('the application is answered with a code', async () => {
    await resident.getByRole('button', { name: '报这一个' }).click();
    await resident.getByRole('button', { name: '提交报名' }).click();
    await expect(resident.getByText('有4处要改')).toBeVisible();
    await expectAccessible(resident, 'the application of a volunteer');
    await expectNoSidewaysScroll(resident, 'the application of a volunteer');
    await resident.getByLabel('姓名').fill(name);
    await resident.getByLabel('手机或电话').fill('139 5750 2301');
    await resident.getByLabel('能帮什么').fill('会开车，能教老人用手机。');
    await resident.getByLabel('什么时候有空').fill('周末');
    await resident.getByRole('button', { name: '提交报名' }).click();
    await expect(resident.getByText('报名已提交')).toBeVisible();
    return (await resident.locator('.volunteer-code').textContent()) ?? '';
  });
  expect(code).toMatch(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){3}$/);

  const coordinator = await sitDown(browser, '孙美娟');
  const entry = coordinator.locator('.team-list > li').filter({ hasText: '会开车，能教老人用手机。' });
  await test.step('the coordinator sees no name before asking for it, and approves', async () => {
    await coordinator.goto('/desk/agency/team?part=volunteers');
    await expect(entry).toContainText('童**');
    await expect(coordinator.getByText(name)).toHaveCount(0);
    await entry.getByRole('button', { name: '显示姓名电话' }).click();
    await expect(entry).toContainText(name);
    await entry.getByRole('button', { name: '录用，先培训' }).click();
    await expect(entry).toContainText('培训中');
    await expectAccessible(coordinator, 'the volunteers of the office');
  });

  await test.step('the course comes first, and its test is marked on the server', async () => {
    await resident.getByRole('button', { name: '打开我的志愿者页面' }).click();
    await expect(resident.getByText('请先学完志愿者课程')).toBeVisible();
    await expect(resident.getByRole('button', { name: '开始测试' })).toHaveCount(0);
    for (const lesson of ['帮什么，不帮什么', '自己平安，别人也放心']) {
      await resident.getByText(lesson, { exact: true }).click();
      await resident.getByRole('button', { name: '读完了' }).filter({ visible: true }).click();
      await expect(resident.getByText(`${lesson}（已读）`)).toBeVisible();
    }
    await resident.getByRole('button', { name: '开始测试' }).click();
    await expectAccessible(resident, 'the test of the course');
    await answerAll(resident);
    await resident.getByRole('button', { name: '交卷' }).click();
    await expect(resident.getByText('答对4题，共4题，100分。')).toBeVisible();
    await expect(resident.getByText('测试通过了，代办协调员会联系您上岗。')).toBeVisible();
  });

  await test.step('a task that says who is meant is refused; plain words pass', async () => {
    await coordinator.reload();
    await entry.getByRole('button', { name: '培训通过，上岗' }).click();
    await expect(entry).toContainText('已上岗');
    await entry.getByRole('button', { name: '派任务' }).click();
    await entry.getByLabel('做什么').fill('陪同李大爷去医院窗口');
    await entry.getByLabel('集合地点').fill('卫生院大厅');
    await entry.getByLabel('日期').fill(new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }));
    await entry.getByRole('button', { name: '请志愿者帮忙' }).click();
    await expect(entry.getByText('任务里有能认出人的字样：“李大爷”')).toBeVisible();
    await entry.getByLabel('做什么').fill('陪一位居民去医院窗口排队，约一小时');
    await entry.getByRole('button', { name: '请志愿者帮忙' }).click();
    await expect(entry).toContainText('等志愿者答复');
  });

  await test.step('the volunteer takes it, and says how long it took', async () => {
    await resident.goto('/volunteer');
    await resident.getByRole('button', { name: '我是志愿者' }).click();
    await resident.getByLabel('志愿者编号').fill(code.toLowerCase());
    await resident.getByRole('button', { name: '打开' }).click();
    await resident.getByRole('button', { name: '我来' }).click();
    await resident.getByLabel('帮了多少分钟').fill('65');
    await resident.getByRole('button', { name: '帮完了' }).click();
    await expect(resident.getByText('您一共帮了1小时5分钟，谢谢您。')).toBeVisible();
    await expectAccessible(resident, 'the page of a volunteer');
    await expectNoSidewaysScroll(resident, 'the page of a volunteer');
  });

  await test.step('withdrawing erases who it was', async () => {
    await resident.getByRole('button', { name: '我要退出' }).click();
    await resident.getByRole('button', { name: '确定退出并删除' }).click();
    await expect(resident.getByText('您已退出，姓名、电话等信息已经删除')).toBeVisible();
    await coordinator.reload();
    await expect(coordinator.getByText('会开车，能教老人用手机。')).toHaveCount(0);
  });
});

test('a head of the academy certifies an agent who has learned everything, and the coverage of villages rises (S2.6, F19)', async ({
  browser,
}) => {
  const head = await sitDown(browser, '崔文斌');
  await head.goto('/desk/agency/team');
  await expect(head.getByText('75.00%')).toBeVisible();
  await expectAccessible(head, 'the roster of agents');
  const agent = head.locator('.team-list > li').filter({ hasText: '徐冬妹' });
  await expect(agent).toContainText('发证条件都满足了');
  await agent.getByRole('button', { name: '发证' }).click();
  await agent.getByRole('button', { name: '发证' }).click();
  await expect(agent).toContainText(/沥代证〔\d{4}〕7号/);
  await expect(head.getByText('87.50%')).toBeVisible();
  await agent.getByRole('button', { name: '决定晋级' }).click();
  await agent.getByLabel('决定的理由').fill('培训、帮带和测试都完成了。');
  await agent.getByRole('button', { name: '可以晋为代办员' }).click();
  await expect(agent).not.toContainText('见习代办员');

  const learner = await sitDown(browser, '李阿花');
  await learner.goto('/desk/agency/team?part=learning');
  await expect(learner.getByText('导师确认的实践（小时）：2 / 8')).toBeVisible();
  await expectAccessible(learner, 'one’s own learning');
});
