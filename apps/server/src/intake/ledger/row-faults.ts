import type { Language } from '../../platform/http/problem.ts';
import type { Break } from '../../platform/spreadsheet/raw-row.ts';
import type { LedgerField } from './headings.ts';
import { channelWords } from './parse-channel.ts';

export type RowFaultCode =
  | Break
  | 'text-missing'
  | 'too-long'
  | 'ill-formed'
  | 'channel-missing'
  | 'channel-unknown'
  | 'date-missing'
  | 'date-unclear'
  | 'date-in-future'
  | 'date-too-early'
  | 'number-twice'
  | 'refused'
  | 'interrupted';

export type FaultFacts = Readonly<Record<string, string | number>>;

/** What is wrong with one row. `row` counts as the office's own program does; 0 is the ledger as a whole. */
export interface RowFault {
  readonly row: number;
  readonly field: LedgerField | '';
  readonly code: RowFaultCode;
  readonly facts?: FaultFacts;
  /** In Chinese; `faultMessage` says it in another language. */
  readonly message: string;
}

const allowedChannels = Object.values(channelWords).join('、');

const messages: Readonly<Record<RowFaultCode, Readonly<Record<Language, string>>>> = {
  'row-not-json': { 'zh-CN': '这一行不是完整的 JSON 对象', en: 'This line is not a whole JSON object' },
  'row-not-flat': { 'zh-CN': '字段的值必须是文字或数字，不能再嵌套', en: 'Values must be texts or numbers, not nested' },
  'row-quote-open': {
    'zh-CN': '从这一行起有引号没有闭合，后面的内容无法分辨；请补上引号后重新导入',
    en: 'A quote that opens here is never closed, so nothing after it can be told apart; close it and import again',
  },
  'row-too-long': { 'zh-CN': '这一行过长，可能缺少换行或引号', en: 'This row is too long; a line break or a quote may be missing' },
  'row-too-many-cells': {
    'zh-CN': '这一行的列数多于表头；含有分隔符的内容要用引号括起来',
    en: 'This row has more cells than there are headings; put texts that hold the delimiter into quotes',
  },
  'row-undecodable': {
    'zh-CN': '这一行有无法识别的字符；请另存为 UTF-8 后重新导入',
    en: 'Some characters of this row cannot be read; save the file as UTF-8 and import again',
  },
  'text-missing': { 'zh-CN': '标题和内容都是空的', en: 'Both title and text are empty' },
  'too-long': { 'zh-CN': '超过 {most} 个字', en: 'Longer than {most} characters' },
  'ill-formed': { 'zh-CN': '含有无法保存的字符', en: 'Holds characters that cannot be stored' },
  'channel-missing': { 'zh-CN': `没有写明渠道；可以填：${allowedChannels}`, en: `The channel is missing; it can be: ${allowedChannels}` },
  'channel-unknown': {
    'zh-CN': `不认识渠道“{value}”；可以填：${allowedChannels}`,
    en: `The channel "{value}" is not known; it can be: ${allowedChannels}`,
  },
  'date-missing': { 'zh-CN': '没有写明来件日期', en: 'The date of receipt is missing' },
  'date-unclear': { 'zh-CN': '看不懂日期“{value}”；请写成 2024-09-30 这样', en: 'The date "{value}" is unclear; write it like 2024-09-30' },
  'date-in-future': { 'zh-CN': '来件日期在今天之后', en: 'The date of receipt lies in the future' },
  'date-too-early': { 'zh-CN': '来件日期早于 1990 年', en: 'The date of receipt lies before 1990' },
  'number-twice': { 'zh-CN': '编号与第 {first} 行相同，内容却不同', en: 'The number is that of row {first}, but the matter is another' },
  refused: { 'zh-CN': '系统未予登记（{code}）', en: 'The matter was refused ({code})' },
  interrupted: { 'zh-CN': '导入中断；请重新开始，已导入的不会重复', en: 'The import was interrupted; run it again, nothing doubles' },
};

/** What a fault says, in the reader's language. */
export const faultMessage = ({ code, facts }: Pick<RowFault, 'code' | 'facts'>, language: Language): string =>
  messages[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(facts?.[name] ?? ''));

export const rowFault = (row: number, field: RowFault['field'], code: RowFaultCode, facts?: FaultFacts): RowFault => ({
  row,
  field,
  code,
  ...(facts === undefined ? {} : { facts }),
  message: faultMessage({ code, ...(facts === undefined ? {} : { facts }) }, 'zh-CN'),
});
