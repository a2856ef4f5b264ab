import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';

/** The people of the demo office who meet one matter on its way. */
export const people = {
  windowOfficer: '陈芳',
  dispatcher: '周慕华',
  petitionOfficeHead: '董其明',
  principalLeader: '沈建棠',
  unitHead: '吕向阳',
  handler: '阮志成',
  returnVisitOfficer: '许若兰',
} as const;

/** Signs in on the page by a touch on a name of the demo accounts. */
export const signIn = async (page: Page, name: string): Promise<void> => {
  await page.goto('/desk');
  await page.getByRole('button', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name: '待办' })).toBeVisible();
};

/** A browser of one's own for somebody of the office, or the one that is given, signed in on "my duties". */
export const sitDown = async (browser: Browser | BrowserContext, name: string): Promise<Page> => {
  const context = 'newContext' in browser ? await browser.newContext() : browser;
  const page = await context.newPage();
  await signIn(page, name);
  return page;
};

/** The rows of a matter in "my duties". */
export const dutiesOf = (page: Page, title: string): Locator => page.locator('.duty-table tbody tr').filter({ hasText: title });

/** Opens "my duties" and sees, once the list is there, that nothing of the matter is in it, or nothing of that kind. */
export const expectDone = async (page: Page, title: string, duty = ''): Promise<void> => {
  await page.goto('/desk');
  await expect(page.locator('.duty-table, .duties-list .empty')).toBeVisible();
  await expect(dutiesOf(page, title).filter({ hasText: duty })).toHaveCount(0);
};

/** Opens "my duties", sees that the step is there, and opens the case from it. */
export const takeUp = async (page: Page, duty: string, title: string): Promise<void> => {
  await page.goto('/desk');
  const row = dutiesOf(page, title).filter({ hasText: duty });
  await expect(row).toBeVisible();
  await row.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
};

/** The place of the next step on a case page. */
export const nextStep = (page: Page): Locator => page.locator('.next.big');

/** Chooses one of several next steps on a case page; the only one is already chosen. */
export const choose = async (page: Page, command: string, button = command): Promise<void> => {
  const option = nextStep(page).getByRole('radiogroup', { name: '现在办哪一步' }).getByText(command, { exact: true });
  const giving = nextStep(page).getByRole('button', { name: button, exact: true });
  await expect(option.or(giving).first()).toBeVisible();
  if (await option.isVisible()) await option.click();
  await expect(giving).toBeVisible();
};

/** Chooses a unit or an officer in a list by typing into it. */
export const pick = async (page: Page, label: string, words: string): Promise<void> => {
  const list = page.getByRole('combobox', { name: label });
  await list.click();
  await list.fill(words);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: words }).first().click();
};

/** Chooses one of a few things in a list that is only opened. */
export const choosePart = async (page: Page, label: string, words: string): Promise<void> => {
  await page.getByRole('combobox', { name: label }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: words }).first().click();
};

/** Gives the command by its button and waits until the server has recorded it. */
export const give = async (page: Page, button: string): Promise<void> => {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().includes('/commands/'));
  await nextStep(page).getByRole('button', { name: button, exact: true }).click();
  const answer = await answered;
  expect(answer.status(), await answer.text()).toBe(200);
};

/** Opens the form of a command on a case page: among the next steps, or beside the page under "other". @returns where the form is. */
export const openForm = async (page: Page, command: string): Promise<Locator> => {
  const option = nextStep(page).getByRole('radiogroup', { name: '现在办哪一步' }).getByText(command, { exact: true });
  const giving = nextStep(page).getByRole('button', { name: command, exact: true });
  const more = page.getByRole('button', { name: /其他操作/ });
  await expect(option.or(giving).or(more).first()).toBeVisible();
  if (await option.isVisible()) await option.click();
  else if (!(await giving.isVisible())) {
    await more.click();
    const step = page.getByRole('button', { name: command, exact: true });
    const find = page.getByLabel('找一步：名称或用处');
    await expect(step.or(find).first()).toBeVisible();
    if (await find.isVisible()) await find.fill(command);
    await step.click();
    return page.getByRole('dialog');
  }
  return nextStep(page);
};

/** Gives the command of an open form and waits until the server has recorded it. */
export const send = async (form: Locator, button: string): Promise<void> => {
  const answered = form.page().waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().includes('/commands/'));
  await form.getByRole('button', { name: button, exact: true }).click();
  const answer = await answered;
  expect(answer.status(), await answer.text()).toBe(200);
};
