import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test';

/** A phone of today, as a resident holds it. */
export const phone = { width: 390, height: 844 };

/** What a resident says, in the order in which the portal asks. */
export interface Told {
  readonly text: string;
  readonly place?: string;
  readonly name: string;
  readonly phone?: string;
}

export const questions = {
  what: '您要反映什么事？',
  where: '事情在哪里？',
  files: '有照片或者材料吗？',
  contact: '怎么联系您？',
  check: '看一看，对不对',
} as const;

export const screenTitle = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name });
export const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: '下一步' }).click();
export const photos = (page: Page): Locator => page.locator('input[type=file]');

/** Opens the form and answers the five questions up to the last screen. */
export const tell = async (page: Page, told: Told): Promise<void> => {
  await page.goto('/file');
  await page.getByLabel('写在这里').fill(told.text);
  await goOn(page);
  await page.getByLabel('地点').fill(told.place ?? '');
  await goOn(page);
  await expect(screenTitle(page, questions.files)).toBeVisible();
  await goOn(page);
  await page.getByLabel('姓名').fill(told.name);
  await page.getByLabel('手机或者座机').fill(told.phone ?? '');
  await goOn(page);
  await expect(screenTitle(page, questions.check)).toBeVisible();
};

/** The query code that the receipt shows, without dashes. */
export const readCode = async (page: Page): Promise<string> => {
  await expect(screenTitle(page, '收到了')).toBeVisible();
  return (await page.locator('.code [aria-hidden]').innerText()).replaceAll('-', '');
};

export const send = (page: Page): Promise<void> => page.getByRole('button', { name: '提交', exact: true }).click();

/** Files a matter through the screens. @returns its query code. */
export const fileMatter = async (page: Page, told: Told): Promise<string> => {
  await tell(page, told);
  await send(page);
  return readCode(page);
};

/** Opens a matter by its query code, as the QR code of the receipt does; gives the phone's last digits where they are asked for. */
export const follow = async (page: Page, queryCode: string, digits = ''): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(`/track#${queryCode}`);
  const stages = page.locator('.stages');
  const proof = page.getByLabel('电话后四位');
  await expect(stages.or(proof)).toBeVisible();
  if (await proof.isVisible()) {
    await proof.fill(digits);
    await page.getByRole('button', { name: '打开', exact: true }).click();
  }
  await expect(stages).toBeVisible();
};

/** A matter that is only needed to be there. */
export const fileDirectly = async (
  request: APIRequestContext,
  told: Told,
): Promise<{ caseId: string; caseNumber: string; queryCode: string }> => {
  const answer = await request.post('/api/submissions', {
    headers: { 'x-daiban': '1' },
    data: {
      commandId: crypto.randomUUID(),
      text: told.text,
      ...(told.place === undefined ? {} : { place: told.place }),
      petitioner: { name: told.name, ...(told.phone === undefined ? {} : { phone: told.phone }) },
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as { caseId: string; caseNumber: string; queryCode: string };
};
