import { randomInt } from 'node:crypto';
import type { ExportPurpose } from '@daiban/contract/purposes';
import { toPlainDate } from '@daiban/domain/calendar/dates';

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number that stands on every sheet of an export and in the audit log: who holds a copy can find out whose it was. */
export const newTrace = (at: Date): string =>
  `EX-${toPlainDate(at.toISOString()).replaceAll('-', '')}-${Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')}`;

/** What an export is for, in the words of the workbook. */
export const purposeLabels: Readonly<Record<ExportPurpose, string>> = {
  dailyWork: '日常办理',
  consultation: '会商研判',
  reportToSuperior: '报送上级',
  supervision: '督查核实',
  archiving: '归档整理',
  other: '其他',
};

/** Who took an export, when and what for; stands on its sheets. */
export interface Watermark {
  readonly trace: string;
  readonly officerName: string;
  readonly at: Date;
  readonly purpose: ExportPurpose;
  readonly note?: string;
}

const stamp = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** The watermark as one line. */
export const watermarkLine = ({ trace, officerName, at, purpose, note }: Watermark): string =>
  [
    `导出编号 ${trace}`,
    officerName,
    stamp(at),
    `用途：${purposeLabels[purpose]}${note === undefined ? '' : `（${note}）`}`,
    '内部使用，不得外传',
  ].join('　');
