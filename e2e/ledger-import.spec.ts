import { expect, type Page, test } from '@playwright/test';
import ExcelJS from 'exceljs';
import { expectAccessible } from './accessibility.ts';
import { people, signIn } from './desk.ts';
import { takePhoto } from './photo.ts';

const headings = ['信访编号', '登记日期', '信访渠道', '事由', '反映内容', '反映人', '联系电话', '村居'] as const;
const villages = ['舜海村', '南汇村', '四联村', '光荣村', '华平村'] as const;
const goodRows = 24;

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

const goodRow = (index: number): readonly string[] => [
  `E2E-${String(index).padStart(4, '0')}`,
  daysAgo(2 + (index % 5)),
  ['来信', '来访', '来电'][index % 3] ?? '来电',
  `${villages[index % villages.length] ?? ''}第${index}号路灯不亮`,
  `${villages[index % villages.length] ?? ''}第${index}号路灯已经坏了好几天，请派人看看。`,
  `村民${index}`,
  `1390000${String(index).padStart(4, '0')}`,
  villages[index % villages.length] ?? '',
];

/** A ledger as an office keeps it: most rows good, three that nobody could register. */
const writeLedger = async (): Promise<Buffer> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('台账');
  sheet.addRow([...headings]);
  for (let index = 1; index <= goodRows; index += 1) sheet.addRow([...goodRow(index)]);
  sheet.addRow(['E2E-9001', daysAgo(3), '来信', '', '', '村民甲', '', '']);
  sheet.addRow(['E2E-9002', '上个月底', '来访', '日期说不清的一件', '门前的河沟有味道，请来看看。', '村民乙', '', '']);
  sheet.addRow(['E2E-9003', daysAgo(3), '飞鸽', '渠道不认识的一件', '门前的河沟又有味道，请来看看。', '村民丙', '', '']);
  return Buffer.from(await book.xlsx.writeBuffer());
};

const chooseLedger = async (page: Page): Promise<void> => {
  await page.goto('/desk/import');
  await page.locator('input[type=file]').setInputFiles({
    name: '2026年信访台账.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await writeLedger(),
  });
  await expect(page.getByRole('heading', { name: '2026年信访台账.xlsx' })).toBeVisible();
};

test('an Excel ledger is looked at first, comes in with its good rows, and comes in only once', async ({ page }) => {
  await signIn(page, people.windowOfficer);
  await chooseLedger(page);
  const mapping = (column: string) => page.getByRole('row').filter({ has: page.getByRole('cell', { name: column, exact: true }) });

  await test.step('the preview says what each column is and what is wrong with which row', async () => {
    await expect(page.getByText(`共 ${goodRows + 3} 行`)).toBeVisible();
    await expect(page.getByText(`可导入 ${goodRows} 行`)).toBeVisible();
    await expect(page.getByText('有问题 3 行')).toBeVisible();
    const fault = (row: number) => page.getByRole('row').filter({ has: page.getByRole('cell', { name: String(row), exact: true }) });
    await expect(fault(goodRows + 2)).toContainText('内容');
    await expect(fault(goodRows + 3)).toContainText('收到日期');
    await expect(fault(goodRows + 4)).toContainText('渠道');
    await expectAccessible(page, 'the preview');
  });

  await test.step('a column that was not understood is told what it is', async () => {
    await expect(mapping('村居')).toContainText('不导入');
    await mapping('村居').getByRole('combobox').click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '地点' }).click();
    await expect(mapping('村居')).toContainText('地点');
    await expect(page.getByText(`可导入 ${goodRows} 行`)).toBeVisible();
  });

  await page.getByRole('button', { name: `导入 ${goodRows} 行` }).click();
  await expect(page.getByText('导入完成')).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '100');
  await expect(page.getByText(`导入 ${goodRows} 件 · 跳过 0 件（以前导入过）`)).toBeVisible();
  await expectAccessible(page, 'an import that is done');

  await test.step('the matters are there, with channel, date and place', async () => {
    await page.goto(`/desk/cases?q=${encodeURIComponent('四联村第12号路灯')}`);
    const row = page.locator('.case-table tbody tr').first();
    await expect(row).toContainText('路灯不亮');
    await row.getByRole('link').click();
    await expect(page.locator('.said-facts')).toContainText('E2E-0012');
    await expect(page.locator('.said-facts')).toContainText('四联村');
  });

  await test.step('the same ledger once more brings nothing twice', async () => {
    await chooseLedger(page);
    await page.getByRole('button', { name: `导入 ${goodRows} 行` }).click();
    await expect(page.getByText('导入完成')).toBeVisible();
    await expect(page.getByText(`导入 0 件 · 跳过 ${goodRows} 件（以前导入过）`)).toBeVisible();
  });
});

test('a picture that calls itself a workbook is refused with what to do', async ({ page }) => {
  await signIn(page, people.windowOfficer);
  await page.goto('/desk/import');
  await expect(page.getByRole('button', { name: '选择文件' })).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(await takePhoto(page, '台账.xlsx'));
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'a ledger refused');
});
