import { type APIRequestContext, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { foot, pin, unlock } from './field-phone.ts';
import { takePhoto } from './photo.ts';
import { phone } from './portal.ts';

const agent = '王阿根';

interface Told {
  readonly who: string;
  readonly text: string;
  readonly claim: string;
}

const matters: readonly Told[] = [
  { who: '凌凤英', text: '华东村三组桥头的路灯灭了三天，晚上过桥看不见。', claim: '把路灯修好' },
  { who: '钮福根', text: '华平村卫生室门口的坡道断了一截，轮椅上不去。', claim: '把坡道补好' },
];

/** The phone of the agent: signed in on the workbench, with a PIN, the shell kept on the device. */
const takePhone = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  await page.setViewportSize(phone);
  await page.goto('/desk/field');
  await page.getByRole('link', { name: '去登录' }).click();
  await page.getByRole('button', { name: agent }).click();
  await expect(page.getByRole('heading', { level: 1, name: '设一个本机口令' })).toBeVisible();
  await expectAccessible(page, 'choosing a PIN');
  await page.getByLabel('本机口令').fill('123456');
  await page.getByLabel('再输一遍').fill('123456');
  await page.getByRole('button', { name: '设好了，开始用' }).click();
  await expect(page.getByText('不要用同一个字符')).toBeVisible();
  await page.getByLabel('本机口令').fill(pin);
  await page.getByLabel('再输一遍').fill(pin);
  await page.getByRole('button', { name: '设好了，开始用' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '今天' })).toBeVisible();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  return page;
};

/** A name written with a finger. */
const sign = async (page: Page): Promise<void> => {
  const place = page.getByRole('img', { name: '在这里签' });
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (box === null) throw new Error('there is no place to sign');
  await page.mouse.move(box.x + 30, box.y + 40);
  await page.mouse.down();
  for (const [x, y] of [
    [80, 90],
    [120, 30],
    [160, 100],
    [220, 50],
  ] as const)
    await page.mouse.move(box.x + x, box.y + y, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByText('已签')).toBeVisible();
};

const register = async (page: Page, { who, text, claim }: Told): Promise<void> => {
  await foot(page, '登记一件').click();
  await expect(page.getByRole('heading', { level: 1, name: '登记一件' })).toBeVisible();
  await page.getByLabel('委托人姓名').fill(who);
  await page.getByLabel('反映什么').fill(text);
  await page.getByLabel('要求什么').fill(claim);
  await page.getByLabel('照片', { exact: true }).setInputFiles([await takePhoto(page, 'IMG_1.jpg'), await takePhoto(page, 'IMG_2.jpg')]);
  await expect(page.getByRole('img', { name: '照片 2' })).toBeVisible();
  await page.getByLabel('哪个代办点').selectOption({ index: 1 });
  await page.getByRole('checkbox', { name: '已读给委托人听，本人说对' }).check();
  await sign(page);
  await page.getByRole('button', { name: '记下' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '待发' })).toBeVisible();
};

/** Everything that lies in the device's store and the shell, as text. */
const readDevice = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const parts: string[] = [JSON.stringify(Object.entries(localStorage)), JSON.stringify(Object.entries(sessionStorage))];
    const text = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return new TextDecoder().decode(value);
      if (value instanceof Uint8Array) return new TextDecoder().decode(value);
      if (value instanceof CryptoKey) return `key ${value.extractable}`;
      if (typeof value === 'object' && value !== null)
        return Object.entries(value)
          .map(([name, part]) => `${name}=${text(part)}`)
          .join(' ');
      return String(value);
    };
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const asked = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all(
          [asked.getAllKeys(), asked.getAll()].map(
            (request) =>
              new Promise<unknown[]>((resolve, reject) => {
                request.onsuccess = () => resolve(request.result as unknown[]);
                request.onerror = () => reject(request.error);
              }),
          ),
        );
        parts.push(`${name}/${store}`, ...(keys ?? []).map(text), ...(values ?? []).map(text));
      }
      database.close();
    }
    return parts.join('\n');
  });

const expectNothingReadable = async (page: Page): Promise<void> => {
  const raw = await readDevice(page);
  expect(raw).toContain('daiban-field/records');
  for (const word of [...matters.flatMap(({ who, text }) => [who, text.slice(0, 6)]), agent, pin]) expect(raw).not.toContain(word);
};

/** The matters of the agent as the server has them. */
const listOf = async (request: APIRequestContext) => {
  const answer = await request.get('/api/desk/agency/field');
  expect(answer.status()).toBe(200);
  return (
    (await answer.json()) as { matters: { caseId: string; title: string; version: number; plan?: { text: string; version: number } }[] }
  ).matters;
};

const command = async (request: APIRequestContext, caseId: string, name: string, input: object): Promise<void> => {
  const answer = await request.post(`/api/cases/${caseId}/commands/${name}`, {
    data: { commandId: crypto.randomUUID(), input },
    headers: { 'x-daiban': '1' },
  });
  expect(answer.status(), await answer.text()).toBe(200);
};

test('an agent registers two matters without network, closes the app, and both arrive once (S2.4, D60)', async ({ browser }) => {
  const context = await browser.newContext();
  let page = await takePhone(context);
  const before = await listOf(context.request);

  await test.step('network off: two matters with photos and a signature lie on the phone', async () => {
    await context.setOffline(true);
    for (const matter of matters) await register(page, matter);
    await expect(page.getByRole('status').filter({ hasText: '还没发出 2 件' })).toBeVisible();
    await expectAccessible(page, 'the outbox');
    await foot(page, '今天').click();
    await expect(page.getByText('没有网络，照样可以登记')).toBeVisible();
    await expectNothingReadable(page);
  });

  await test.step('the app is closed and opened without network: the PIN, and both are there', async () => {
    await page.close();
    page = await context.newPage();
    await page.setViewportSize(phone);
    await page.goto('/desk/field');
    await expect(page.getByText('有 2 件还没发出')).toBeVisible();
    await expectAccessible(page, 'the PIN');
    await page.getByLabel('本机口令').fill('999999');
    await page.getByRole('button', { name: '打开', exact: true }).click();
    await expect(page.getByText('口令不对，还可以试 9 次')).toBeVisible();
    await unlock(page);
    await foot(page, '还没发出 2 件').click();
    await expect(page.getByRole('listitem', { name: /登记一件/ })).toHaveCount(2);
    await expect(page.getByText('等着发')).toHaveCount(2);
  });

  await test.step('network on, and the first answer is lost: both arrive, once', async () => {
    let lost = 0;
    await context.route('**/api/submissions', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      // The office has it; the phone never hears so.
      await route.fetch();
      await route.abort('connectionreset');
    });
    await context.setOffline(false);
    await expect(page.getByText('都发出了')).toBeVisible();
    expect(lost).toBe(1);
    await expect(page.getByText(/送到/)).toHaveCount(2);
    await expect(page.getByText(/查询码/)).toHaveCount(2);
    const known = new Set(before.map(({ caseId }) => caseId));
    const after = (await listOf(context.request)).filter(({ caseId }) => !known.has(caseId));
    expect(after).toHaveLength(2);
    for (const { text } of matters) expect(after.filter(({ title }) => text.startsWith(title))).toHaveLength(1);
  });

  await test.step('the list shows them, and the matter can be worked on', async () => {
    await foot(page, '今天').click();
    await page
      .getByRole('link', { name: /路灯灭了三天/ })
      .first()
      .click();
    await expect(page.getByText('把路灯修好')).toBeVisible();
    await expectAccessible(page, 'a matter');
  });

  await test.step('signing out of the workbench warns of what was not sent, and empties the phone', async () => {
    await context.route('**/commands/log-agency-run', (route) => route.abort('connectionreset'));
    await page.getByRole('link', { name: '记一趟' }).click();
    await page.getByLabel('去了哪里').fill('供电所');
    await page.getByLabel('办了什么、结果怎样').fill('报了修。');
    await page.getByRole('button', { name: '记下' }).click();
    await expect(page.getByText('还在本机，没发出')).toBeVisible();
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('/desk');
    await page.getByRole('button', { name: new RegExp(agent) }).click();
    await page.getByRole('menuitem', { name: '退出' }).click();
    await expect(page.getByRole('dialog', { name: '手机代办里还有没发出的' })).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: '退出', exact: true }).click();
    await expect(page.getByRole('heading', { name: '演示账户' })).toBeVisible();
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  });
  await context.close();
});

test('a plan that both sides changed is shown with both texts, and a matter that ended keeps the words (S2.4, D60)', async ({
  browser,
}) => {
  const context = await browser.newContext();
  const page = await takePhone(context);
  await register(page, { who: '凌凤英', text: '华东村的公交站牌倒了，老人不知道几点有车。', claim: '把站牌装好' });
  await expect(page.getByText('都发出了')).toBeVisible();
  const [matter] = (await listOf(context.request)).filter(({ title }) => title.startsWith('华东村的公交站牌'));
  if (matter === undefined) throw new Error('the matter did not arrive');
  await foot(page, '今天').click();
  await page.getByRole('link', { name: /公交站牌倒了/ }).click();

  await test.step('a run and a plan are written without network, while the office gets another plan', async () => {
    await context.setOffline(true);
    await page.getByRole('link', { name: '记一趟' }).click();
    await page.getByLabel('去了哪里').fill('公交公司');
    await page.getByLabel('办了什么、结果怎样').fill('问了站牌谁来修，说周五来看。');
    await page.getByRole('button', { name: '记下' }).click();
    await page.getByRole('link', { name: '写计划' }).click();
    await page.getByLabel('打算怎么办').fill('周五陪公交公司看现场。');
    await page.getByRole('button', { name: '记下' }).click();
    await expect(page.getByText('还在本机，没发出')).toHaveCount(2);
    // Written meanwhile on the workbench of the agent's desk.
    await command(context.request, matter.caseId, 'plan-agency-work', { plan: '先请村里把站牌扶起来。' });
    await context.setOffline(false);
  });

  await test.step('the run arrives; the plan waits for a choice', async () => {
    await expect(page.getByRole('link', { name: '要您选' })).toBeVisible();
    await page.getByRole('link', { name: '改计划' }).click();
    await expect(page.getByText('这份计划别人也改过')).toBeVisible();
    await expect(page.getByText('先请村里把站牌扶起来。')).toBeVisible();
    await expect(page.getByText('周五陪公交公司看现场。')).toBeVisible();
    await expectAccessible(page, 'two plans');
    await page.getByRole('button', { name: '合起来改' }).click();
    await page.getByLabel('合起来的计划').fill('先请村里把站牌扶起来，周五陪公交公司看现场。');
    await page.getByRole('button', { name: '用这一份' }).click();
    await expect
      .poll(async () => (await listOf(context.request)).find(({ caseId }) => caseId === matter.caseId)?.plan?.text)
      .toBe('先请村里把站牌扶起来，周五陪公交公司看现场。');
  });

  await test.step('a run whose words are refused is put right and sent', async () => {
    await page.getByRole('link', { name: '记一趟' }).click();
    await page.getByLabel('去了哪里').fill('公交站');
    await page.getByLabel('办了什么、结果怎样').fill('在他家门口盯防。');
    await page.getByRole('button', { name: '记下' }).click();
    await page.getByRole('link', { name: '1 件要您处理' }).click();
    await expect(page.getByText('单位没有收')).toBeVisible();
    await expectAccessible(page, 'a refused entry');
    await page.getByRole('button', { name: '改好再发' }).click();
    await expect(page.getByLabel('去了哪里')).toHaveValue('公交站');
    await page.getByLabel('办了什么、结果怎样').fill('和他一起看了站牌。');
    await page.getByRole('button', { name: '记下' }).click();
    await expect(page.getByRole('link', { name: '记一趟' })).toBeVisible();
    await expect(page.getByText('和他一起看了站牌。')).toBeVisible();
    await expect(page.getByText('还在本机，没发出')).toHaveCount(0);
  });

  await test.step('after the mandate has ended, what was written stays on the phone and says what to do', async () => {
    await context.setOffline(true);
    await page.getByRole('link', { name: '记一趟' }).click();
    await page.getByLabel('去了哪里').fill('公交站');
    await page.getByLabel('办了什么、结果怎样').fill('站牌已经扶好。');
    await page.getByRole('button', { name: '记下' }).click();
    await command(context.request, matter.caseId, 'end-mandate', { cause: 'agentLeft', note: '调到别的村' });
    await context.setOffline(false);
    await foot(page, /待发|没发出/).click();
    await expect(page.getByText('这件事已不在您名下')).toBeVisible();
    await expect(page.getByText('站牌已经扶好。')).toBeVisible();
    await expect(page.getByRole('link', { name: /^1\d{10}$/ })).toBeVisible();
  });

  await test.step('signing out warns of what was not sent, and leaves nothing on the phone', async () => {
    await foot(page, '更多').click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await expect(page.getByText('有 1 件还没发出，清除以后找不回来。')).toBeVisible();
    await expectNothingReadable(page);
    await page.getByRole('group', { name: '退出登录？' }).getByRole('button', { name: '退出登录' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '先登录一次' })).toBeVisible();
    const left = await page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('daiban-field');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const asking = opening.result.transaction('records').objectStore('records').count();
            asking.onsuccess = () => resolve(asking.result);
          };
        }),
    );
    expect(left).toBe(0);
    expect((await context.request.get('/api/me')).status()).toBe(401);
  });
  await context.close();
});

test('an order is accepted on the phone; what was not sent outlives the session and not another person (S2.4, D60)', async ({
  browser,
  request,
}) => {
  const title = '沥东村的健身器材螺丝松了';
  const filed = await request.post('/api/submissions', {
    data: {
      commandId: crypto.randomUUID(),
      channel: 'online',
      title,
      text: `${title}，小孩在上面玩，怕摔下来。`,
      petitioner: { name: '葛兰芬', phone: '19900001234' },
      agency: { unitId: 'lihai.agency-lidong', scope: ['inquire'], source: 'poster', form: 'eSigned', evidence: [] },
    },
  });
  expect(filed.status(), await filed.text()).toBe(201);
  const context = await browser.newContext();
  const page = await takePhone(context);

  await test.step('the order stands in the list without a name, is taken, and becomes a matter', async () => {
    const order = page.getByRole('listitem').filter({ hasText: title });
    await expect(order).toBeVisible();
    await expect(order).not.toContainText('葛');
    await order.getByRole('button', { name: '我来接' }).click();
    await page.getByRole('link', { name: title }).click();
    await expect(page.getByText('葛**')).toBeVisible();
    await page.getByRole('button', { name: '显示电话' }).click();
    await page.getByRole('button', { name: '打电话联系' }).click();
    await expect(page.getByRole('link', { name: '电话 19900001234' })).toBeVisible();
  });

  await test.step('the office ends the session: what can be read again goes, what was written stays sealed', async () => {
    await context.setOffline(true);
    await page.getByRole('link', { name: '记一趟' }).click();
    await page.getByLabel('去了哪里').fill('村委会');
    await page.getByLabel('办了什么、结果怎样').fill('请村里先围起来。');
    await page.getByRole('button', { name: '记下' }).click();
    await expect(page.getByText('还在本机，没发出')).toBeVisible();
    expect((await context.request.post('/api/sign-out', { headers: { 'x-daiban': '1' } })).status()).toBe(204);
    await context.setOffline(false);
    await expect(page.getByText('单位已把您退出登录')).toBeVisible();
    await foot(page, '今天').click();
    await expect(page.getByRole('link', { name: title })).toHaveCount(0);
    await expect(foot(page, '还没发出 1 件')).toBeVisible();
  });

  await test.step('the same person signs in again and it is sent', async () => {
    await page.getByRole('link', { name: '重新登录' }).click();
    await page.getByRole('button', { name: agent }).click();
    await expect(page.getByText('有 1 件还没发出')).toBeVisible();
    await unlock(page);
    await foot(page, '待发').click();
    await expect(page.getByText('都发出了')).toBeVisible();
  });

  await test.step('another person who signs in finds an empty phone', async () => {
    await context.request.post('/api/sign-out', { headers: { 'x-daiban': '1' } });
    await page.goto('/desk/sign-in?next=/field');
    await page.getByRole('button', { name: '赵月仙' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '设一个本机口令' })).toBeVisible();
    await expect(page.getByText('赵月仙，您好')).toBeVisible();
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBeLessThanOrEqual(1);
    expect(await readDevice(page)).not.toContain('unsent/');
  });
  await context.close();
});
