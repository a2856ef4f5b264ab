import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AgencyRow } from '@daiban/contract/agency-board';
import type { CaseRow, CaseView } from '@daiban/contract/cases';
import type { DutyRow } from '@daiban/contract/desk';
import { type APIRequestContext, type Browser, type BrowserContextOptions, chromium, type Page, request } from '@playwright/test';
import { provideBrowser } from '../scripts/provide-browser.ts';
import { root } from '../scripts/run.ts';
import { people, signIn } from './desk.ts';
import { takePhone } from './field-phone.ts';
import { follow, phone } from './portal.ts';

const port = 32_986;
const baseURL = `http://127.0.0.1:${port}`;
const folder = join(root, 'docs', 'screenshots');
const headers = { 'x-daiban': '1', 'accept-language': 'zh-CN' };
const replyClocks = ['localPhoneWeb', 'localLetterVisit'];
/** The step of a case page that fits on one screen with the matter below it comes first. */
const dutiesToShow = ['firstContact', 'questionReply', 'siteCheck', ...replyClocks];
const usual: BrowserContextOptions = { baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' };
const desk: BrowserContextOptions = { ...usual, viewport: { width: 1440, height: 900 } };
const portal: BrowserContextOptions = { ...usual, viewport: phone, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

interface Account {
  readonly userName: string;
  readonly name: string;
  readonly roles: readonly { readonly role: string }[];
}

const read = async <Answer>(as: APIRequestContext, address: string): Promise<Answer> => {
  const answer = await as.get(address);
  if (!answer.ok()) throw new Error(`${address}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Answer;
};

const enter = async (userName: string, password: string): Promise<APIRequestContext> => {
  const as = await request.newContext({ baseURL, extraHTTPHeaders: headers });
  const answer = await as.post('/api/sign-in', { data: { userName, password } });
  if (!answer.ok()) throw new Error(`${userName} cannot sign in: ${answer.status()}`);
  return as;
};

const waitForServer = async (process: ChildProcess): Promise<void> => {
  while (process.exitCode === null) {
    const isReady = await fetch(`${baseURL}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('the server ended before it was ready');
};

/** The handler whose day shows most: several duties of several kinds, few of them late. */
const findHandler = async (accounts: readonly Account[], password: string): Promise<{ name: string; rows: readonly DutyRow[] }> => {
  let best: { name: string; rows: readonly DutyRow[]; worth: number } | undefined;
  for (const account of accounts.filter(({ roles }) => roles.some(({ role }) => role === 'caseHandler'))) {
    const as = await enter(account.userName, password);
    const { rows } = await read<{ rows: DutyRow[] }>(as, '/api/desk/duties?limit=50');
    await as.dispose();
    const kinds = new Set(rows.map((row) => row.kind)).size;
    const buckets = new Set(rows.map((row) => row.bucket)).size;
    const late = rows.filter((row) => row.bucket === 'overdue').length;
    const worth = Math.min(rows.length, 12) + 3 * kinds + 3 * buckets - 6 * Math.max(0, late - 1);
    if (best === undefined || worth > best.worth) best = { name: account.name, rows, worth };
  }
  if (best === undefined) throw new Error('the demo office has no case handler');
  return best;
};

const isTold = (view: CaseView): boolean => view.timeline.some(({ kind }) => kind === 'petitionerContacted');

/** A matter in handling, the petitioner called, the written reply still to come; with a new query code, as the window gives one. */
const findFollowed = async (window: APIRequestContext): Promise<{ queryCode: string; digits: string }> => {
  const { rows } = await read<{ rows: CaseRow[] }>(window, '/api/cases?procedure=handling&channel=online&channel=phone&sort=due&limit=100');
  for (const row of rows.filter(({ nextDuty }) => nextDuty !== undefined && !nextDuty.overdue && replyClocks.includes(nextDuty.kind))) {
    const view = await read<CaseView>(window, `/api/cases/${row.caseId}`);
    if (!isTold(view) || view.draft !== undefined) continue;
    const answer = await window.post(`/api/cases/${row.caseId}/query-code`, { data: { proof: 'phoneNumber' } });
    if (answer.ok()) return { ...((await answer.json()) as { queryCode: string }), digits: view.petitioner.phone?.slice(-4) ?? '' };
  }
  throw new Error('the demo office has no matter in handling that can be shown');
};

const shoot = async (page: Page, name: string): Promise<void> => {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
  process.stdout.write(`docs/screenshots/${name}.png\n`);
};

const shootPortal = async (browser: Browser, followed: { queryCode: string; digits: string }): Promise<void> => {
  const page = await browser.newPage(portal);
  await page.goto('/');
  await page.locator('footer a').waitFor();
  await shoot(page, 'portal-home');
  await follow(page, followed.queryCode, followed.digits);
  await shoot(page, 'portal-track');
  await page.close();
};

const shootHandler = async (browser: Browser, name: string, rows: readonly DutyRow[]): Promise<void> => {
  const page = await browser.newPage(desk);
  await signIn(page, name);
  await page.locator('.duties-panel h2').waitFor();
  await shoot(page, 'desk-duties');
  const onTime = rows.filter((row) => row.bucket !== 'overdue');
  const shown = dutiesToShow.map((kind) => onTime.find((row) => row.kind === kind)).find((row) => row !== undefined) ?? rows[0];
  await page.goto(`/desk/cases/${shown?.caseId ?? ''}`);
  await page.locator('.next.big summary').first().click();
  await shoot(page, 'desk-case');
  await page.close();
};

const shootRegister = async (browser: Browser): Promise<void> => {
  const page = await browser.newPage(desk);
  await signIn(page, people.windowOfficer);
  await page.goto('/desk/register');
  await page.getByRole('radio', { name: '来电' }).check();
  await page.getByRole('textbox', { name: '姓名' }).fill('周桂芬');
  await page.getByRole('textbox', { name: '电话' }).fill('199 0000 9990');
  await page
    .getByLabel('反映的内容')
    .fill('楼下烧烤店的油烟每天晚上灌进我家三楼，窗户不敢开，小孩子一直咳嗽。希望店里装好油烟净化器，营业到几点也管一管。');
  await page.getByLabel('诉求 1').fill('烧烤店装油烟净化器');
  await page.getByLabel('诉求 1').press('Enter');
  await page.getByLabel('诉求 2').fill('管好夜里的营业时间');
  await page.getByRole('checkbox').check();
  await page.locator('.similar .side-list li').first().waitFor();
  await shoot(page, 'desk-register');
  await page.close();
};

/** A board with the navigation beside it, and what else may be done with a matter, on a phone. */
const shootBoards = async (browser: Browser): Promise<void> => {
  const page = await browser.newPage(desk);
  await signIn(page, people.petitionOfficeHead);
  await page.goto('/desk/return-visits');
  await page.locator('.backlog-table').waitFor();
  await shoot(page, 'desk-return-visits');
  await page.goto('/desk/backlog');
  await page.locator('.backlog-table').waitFor();
  await shoot(page, 'desk-backlog');
  await page.goto('/desk/return-visits');
  await page.locator('.backlog-table').waitFor();
  const caseAddress = (await page.locator('.backlog-table .col-title a').first().getAttribute('href')) ?? '';
  await page.close();
  const mobile = await browser.newPage(portal);
  await signIn(mobile, people.petitionOfficeHead);
  await mobile.goto(caseAddress);
  await mobile.getByRole('button', { name: /其他操作/ }).click();
  await shoot(mobile, 'desk-case-phone');
  await mobile.close();
};

/** A unit in the administration, and the first screen of reporting an official. */
const shootTrust = async (browser: Browser): Promise<void> => {
  const page = await browser.newPage(desk);
  await signIn(page, '罗子衡');
  await page.goto('/desk/admin/organisation');
  await page.getByPlaceholder('搜单位名称或区划代码').fill('村镇建设');
  await page.getByPlaceholder('搜单位名称或区划代码').press('Enter');
  await page
    .getByRole('link', { name: /村镇建设/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await shoot(page, 'desk-unit');
  await page.close();
  const mobile = await browser.newPage(portal);
  await mobile.goto('/sealed/file');
  await mobile.getByRole('heading', { level: 1 }).waitFor();
  await shoot(mobile, 'portal-accusation');
  await mobile.close();
};

/** The matter with an agent in which most was run, with a new query code. */
const findRun = async (window: APIRequestContext, rows: readonly AgencyRow[]): Promise<{ queryCode: string; digits: string }> => {
  for (const { caseId } of rows.toSorted((one, other) => other.runs - one.runs)) {
    const view = await read<CaseView>(window, `/api/cases/${caseId}`);
    const answer = await window.post(`/api/cases/${caseId}/query-code`, { data: { proof: 'phoneNumber' } });
    if (answer.ok()) return { ...((await answer.json()) as { queryCode: string }), digits: view.petitioner.phone?.slice(-4) ?? '' };
  }
  throw new Error('the demo office has no matter with an agent that can be shown');
};

/** Agency: the phone of an agent, what the resident reads of the runs, the board of the street, a poster for a door. */
const shootAgency = async (browser: Browser, window: APIRequestContext): Promise<void> => {
  const agentPhone = await takePhone(await browser.newContext(portal), '王阿根');
  await agentPhone.mouse.move(0, 0);
  await shoot(agentPhone, 'field-today');
  await agentPhone.close();

  const board = await browser.newPage(desk);
  await signIn(board, '孙美娟');
  await board.goto('/desk/agency');
  await board.locator('.agency-table').waitFor();
  await shoot(board, 'desk-agency');
  const { rows } = await read<{ rows: AgencyRow[] }>(board.request, '/api/desk/agency/matters');
  const made = await board.request.post('/api/agency/posters', {
    headers,
    data: { requestId: crypto.randomUUID(), unitId: 'lihai.agency-lidong', label: '大门' },
  });
  if (!made.ok()) throw new Error(`no poster: ${made.status()} ${await made.text()}`);
  const { placeId } = (await made.json()) as { placeId: string };
  await board.setViewportSize({ width: 1000, height: 1100 });
  await board.goto(`/desk/agency/posters/${placeId}`);
  await board.locator('.poster img').waitFor();
  await board.locator('.poster').scrollIntoViewIfNeeded();
  await shoot(board, 'desk-poster');
  await board.close();

  const { queryCode, digits } = await findRun(window, rows);
  const page = await browser.newPage(portal);
  await follow(page, queryCode, digits);
  await page.getByRole('heading', { name: '我的代办员' }).evaluate((heading) => {
    heading.scrollIntoView({ block: 'start' });
    heading.ownerDocument.defaultView?.scrollBy(0, -16);
  });
  await shoot(page, 'portal-agent');
  await page.close();
};

mkdirSync(folder, { recursive: true });
const executablePath = await provideBrowser();
const server = spawn(process.execPath, [join(root, 'e2e', 'start-server.ts')], {
  stdio: 'inherit',
  env: { ...process.env, PORT: String(port), LOG_LEVEL: 'warn' },
});
try {
  await waitForServer(server);
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu', '--lang=zh-CN'],
    env: { ...process.env, LANGUAGE: 'zh_CN' },
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const anybody = await request.newContext({ baseURL, extraHTTPHeaders: headers });
  const { accounts, password } = await read<{ accounts: Account[]; password: string }>(anybody, '/api/demo-accounts');
  const handler = await findHandler(accounts, password);
  const window = await enter(accounts.find(({ name }) => name === people.windowOfficer)?.userName ?? '', password);
  await shootPortal(browser, await findFollowed(window));
  await shootHandler(browser, handler.name, handler.rows);
  await shootRegister(browser);
  await shootBoards(browser);
  await shootTrust(browser);
  await shootAgency(browser, window);
  await browser.close();
} finally {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  if (server.exitCode === null && server.kill('SIGTERM')) await ended;
}
