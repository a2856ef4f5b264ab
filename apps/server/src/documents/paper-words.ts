import type { PlainDate } from '@daiban/domain/calendar/types';
import { labels } from '../case-file/labels.ts';
import type { AnsweredClaim, CommonFacts, Contact, Person, Term } from './paper-facts.ts';

/** `2026-09-24` → `2026年9月24日`. */
export const inWords = (date: PlainDate): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

/** An instant as papers say it, in the time of the office: `2026年9月24日14:30`. */
export const momentInWords = (at: string): string => {
  const local = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
  return `${inWords(local.slice(0, 10))}${local.slice(11, 16)}`;
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

/** `（依据）`, or nothing where there is none. */
export const inBrackets = (basis: string | undefined): string => (basis === undefined ? '' : `（${basis}）`);

/** The matter as a paper calls it: title, number and channel. */
export const matterOf = ({ title, caseNumber, channel }: CommonFacts): string =>
  `“${title}”（编号${caseNumber}，渠道：${labels.channel[channel]}）`;

/** The article by which a matter is sent on: 22 for the petition office, 23 for another organ within its own system. */
export const sendingArticle = ({ receiverKind }: CommonFacts): string => regulation(receiverKind === 'petitionOffice' ? 22 : 23);

/** `名称（电话…）`. */
export const withPhone = ({ name, phone }: Person | Contact): string =>
  `${name}${phone === undefined || phone === '' ? '' : `（电话${phone}）`}`;

/** How the matter came in, as the opening words of a notice. */
export const raisedBy = (facts: CommonFacts): string => `您提出的信访事项${matterOf(facts)}，已于${inWords(facts.receivedOn)}收到。`;

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('，');

/** `名称，电话…，地址…，接待时间…` with what is known. */
export const contactOf = ({ name, phone, address, hours }: Contact): string =>
  joined([name, phone === '' ? '' : `电话${phone}`, address === '' ? '' : `地址：${address}`, hours === '' ? '' : `接待时间：${hours}`]);

/** `最迟于2026年10月8日`: the day itself still counts. */
export const atLatest = (date: PlainDate): string => `最迟于${inWords(date)}`;

export const termSentence = (unit: string, term: Term): string => `${unit}${atLatest(term.on)}${term.title}${inBrackets(term.basis)}。`;

const numbered = (word: string, index: number, total: number): string => (total === 1 ? word : `${word}${inChinese(index + 1)}`);

/** Claims one by one: what was asked, what was found, what was decided, on which rule (条例 32). */
export const answersInWords = (answers: readonly AnsweredClaim[], word: '诉求' | '建议'): readonly string[] =>
  answers.map(({ text, facts, disposition, decision, basis }, index) =>
    [
      `${numbered(word, index, answers.length)}：${text}`,
      ...(facts === '' ? [] : [`事实和理由：${facts}`]),
      `处理意见：${labels.disposition[disposition]}。${decision}`,
      ...(basis === '' ? [] : [`依据：${basis}`]),
    ].join('\n'),
  );

export const claimsInWords = (claims: readonly string[]): readonly string[] =>
  claims.map((claim, index) => `${numbered('诉求', index, claims.length)}：${claim}`);

/** The petitioner's own judgement (条例 21); never staff's, and never a condition of anything (care G12). */
export const evaluationSentence = (until: PlainDate | undefined): string =>
  `您可以对办理情况作出满意度评价${until === undefined ? '' : `，${atLatest(until)}提交`}。是否评价、怎样评价由您自己决定，不影响您的其他权利。`;

/** Where a petitioner can always ask. */
export const askAt = (office: Contact): string => `有疑问的，可以向${withPhone(office)}询问。`;
