import type { PlainDate } from '@daiban/domain/calendar/types';
import { labels } from '../case-file/labels.ts';
import type { CommonFacts, Contact, Person } from './paper-facts.ts';

/** `2026-09-24` → `2026年9月24日`. */
export const inWords = (date: PlainDate): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A whole number from 1 to 999 as articles are numbered: 9 九, 10 十, 23 二十三, 105 一百零五. */
export const inChinese = (number: number): string => {
  const hundreds = Math.floor(number / 100);
  const tens = Math.floor((number % 100) / 10);
  const ones = digits[number % 10] ?? '';
  if (hundreds === 0) return tens === 0 ? ones : `${tens === 1 ? '' : digits[tens]}十${ones}`;
  const rest = tens === 0 ? (ones === '' ? '' : `零${ones}`) : `${digits[tens]}十${ones}`;
  return `${digits[hundreds]}百${rest}`;
};

/** `第34条` → `第三十四条`. */
export const articleInWords = (article: string): string =>
  article.replace(/第(\d{1,3})条/g, (_whole, number: string) => `第${inChinese(Number(number))}条`);

/** Article of the Regulation on Petition Work. */
export const regulation = (article: number, item = ''): string => `《信访工作条例》第${inChinese(article)}条${item}`;

/** The matter as a paper calls it: title, number and channel. */
export const matterOf = ({ title, caseNumber, channel }: CommonFacts): string =>
  `“${title}”（编号${caseNumber}，渠道：${labels.channel[channel]}）`;

/** The article by which a matter is sent on: 22 for the petition office, 23 for another organ within its own system. */
export const sendingArticle = ({ receiverKind }: CommonFacts): string => regulation(receiverKind === 'petitionOffice' ? 22 : 23);

/** `名称（电话…）`. */
export const withPhone = ({ name, phone }: Person | Contact): string =>
  `${name}${phone === undefined || phone === '' ? '' : `（电话${phone}）`}`;

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('，');

/** `名称，电话…，地址…，接待时间…` with what is known. */
export const contactOf = ({ name, phone, address, hours }: Contact): string =>
  joined([name, phone === '' ? '' : `电话${phone}`, address === '' ? '' : `地址：${address}`, hours === '' ? '' : `接待时间：${hours}`]);
