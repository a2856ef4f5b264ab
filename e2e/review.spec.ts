import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect, request, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { choose, give, nextStep, sitDown } from './desk.ts';
import { follow, phone } from './portal.ts';

const title = '健身步道的地砖松了一片';
const own = { 'x-daiban': '1' };
const district = { reviewer: '鲍思齐', head: '简行之' };

/** Somebody of the office at the interface. */
const at = async (baseURL: string, userName: string): Promise<APIRequestContext> => {
  const context = await request.newContext({ baseURL, extraHTTPHeaders: own });
  expect((await context.post('/api/sign-in', { data: { userName, password: 'daiban-demo' } })).ok()).toBe(true);
  return context;
};

const answers = [
  {
    claimId: 'c1',
    disposition: 'partlySupported',
    facts: '地砖松动十二块。',
    decision: '列入下季度维修。',
    basis: '《物业管理条例》第三十五条',
  },
];

/** Files a matter and has it answered by the interface; what is tried in the browser begins there. */
const prepare = async (baseURL: string): Promise<{ readonly caseId: string; readonly queryCode: string }> => {
  const anybody = await request.newContext({ baseURL, extraHTTPHeaders: own });
  const filed = await anybody.post('/api/submissions', {
    data: {
      commandId: randomUUID(),
      text: '江边健身步道的地砖松了一片，老人晚上走路绊倒过，请修一修。',
      petitioner: { name: '纪阿公', phone: '13857500606' },
    },
  });
  const { caseId, queryCode } = await filed.json();
  const steps: readonly (readonly [userName: string, command: string, input: object])[] = [
    ['chenfang', 'register', { title, claims: ['把松动的地砖修好'] }],
    ['chenfang', 'classify-kind', { kind: 'appeal' }],
    ['zhoumuhua', 'assign', { unitId: 'lihai.city-building', reason: '归口办理' }],
    ['shenjiantang', 'sign-assignment', {}],
    ['lvxiangyang', 'accept', {}],
    ['lvxiangyang', 'set-handler', { officerId: 'lihai.officer-ruanzhicheng' }],
    ['ruanzhicheng', 'contact', { result: 'clear', note: '地点在江边步道东段。' }],
    ['ruanzhicheng', 'draft-reply', { answers }],
    ['shenjiantang', 'sign-closure', {}],
    ['lvxiangyang', 'issue-reply', {}],
  ];
  for (const [userName, command, input] of steps) {
    const given = await (await at(baseURL, userName)).post(`/api/cases/${caseId}/commands/${command}`, {
      data: { commandId: randomUUID(), input },
    });
    expect(given.status(), `${command} ${await given.text()}`).toBe(200);
  }
  return { caseId, queryCode: queryCode.replaceAll('-', '') };
};

test('a resident disagrees and asks for review, the upper organ decides, and the resident sees the opinion and the last remedy (D46, D47)', async ({
  browser,
  baseURL,
}) => {
  const { caseId, queryCode } = await prepare(baseURL ?? '');
  const resident = await (await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true })).newPage();
  await test.step('the resident asks on a phone and says why', async () => {
    await follow(resident, queryCode, '0606');
    await resident.getByRole('button', { name: '申请复查' }).click();
    await expect(resident.getByText('越城区人民政府信访复查机构会重新看这件事')).toBeVisible();
    await resident.getByRole('button', { name: '申请复查' }).last().click();
    await expect(resident.getByRole('alert')).toContainText('请写一写哪里不同意');
    await resident.getByLabel('哪里不同意，为什么').fill('下季度太晚，老人天天要走。');
    await resident.getByRole('button', { name: '申请复查' }).last().click();
    await expect(resident.getByText('已经交给上一级机关')).toBeVisible();
    await expectAccessible(resident, 'a matter under review');
  });

  const reviewer = await sitDown(browser, district.reviewer);
  await test.step('the reviewer of the district finds it on the board, reads why, takes it up and drafts the opinion', async () => {
    await reviewer.getByRole('link', { name: '复查复核' }).click();
    const row = reviewer.locator('.remedy-table tbody tr').filter({ hasText: title }).filter({ hasText: '受理复查复核申请' });
    await expect(row).toContainText('由我办');
    await expectAccessible(reviewer, 'the board of reviews');
    await row.getByRole('link').click();
    await choose(reviewer, '受理申请');
    await expect(nextStep(reviewer)).toContainText('下季度太晚，老人天天要走。');
    await give(reviewer, '受理申请');
    await choose(reviewer, '拟复查、复核意见');
    await nextStep(reviewer).getByRole('radio', { name: '变更', exact: true }).check();
    await nextStep(reviewer).getByLabel('理由').fill('步道是老人必经之路，不宜等到下季度。');
    await nextStep(reviewer).getByLabel('法律依据').fill('《信访工作条例》第三十五条');
    await nextStep(reviewer).getByLabel('答复', { exact: true }).fill('十五日内修好松动的地砖。');
    await give(reviewer, '拟复查、复核意见');
  });

  await test.step('the head of the organ reads the draft and signs', async () => {
    const head = await sitDown(browser, district.head);
    await head.goto(`/desk/cases/${caseId}`);
    await choose(head, '签发复查意见');
    await expect(nextStep(head)).toContainText('十五日内修好松动的地砖。');
    await give(head, '签发复查意见');
  });

  await test.step('the resident sees the changed answer, the paper and the last remedy with its organ', async () => {
    await follow(resident, queryCode, '0606');
    await expect(resident.getByRole('heading', { level: 1, name: '复查有了结果' })).toBeVisible();
    await expect(resident.locator('.claims')).toContainText('十五日内修好松动的地砖。');
    await expect(resident.getByText('绍兴市人民政府信访复核机构')).toBeVisible();
    await expect(resident.getByRole('button', { name: '申请复核' })).toBeVisible();
    await resident
      .getByRole('link', { name: /复查意见书/ })
      .first()
      .click();
    await expect(resident.locator('.paper')).toContainText('复核');
    await expectAccessible(resident, 'a review opinion');
  });
});
