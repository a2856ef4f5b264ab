import { randomFillSync } from 'node:crypto';
import { type ByteText, toByteText } from './byte-text.ts';

/** A text with gaps: `fixed[0] + values[gaps[0]] + fixed[1] + …`. */
export interface Pattern {
  readonly fixed: readonly ByteText[];
  readonly gaps: readonly number[];
}

/** What differs between the copies of one case. */
export interface Change {
  /** Whole days by which every date moves; a multiple of seven keeps working days working days. */
  readonly days: number;
  /** Milliseconds by which every moment but the ends of days moves. */
  readonly milliseconds: number;
  readonly caseNumber: string;
  readonly title: ByteText;
  readonly place: ByteText;
}

type Fill = (change: Change) => ByteText;

const dayMilliseconds = 86_400_000;
const dayTexts = new Map<number, string>();

/** The plain date of a day counted from 1970-01-01. */
export const dayText = (day: number): string => {
  let text = dayTexts.get(day);
  if (text === undefined) {
    text = new Date(day * dayMilliseconds).toISOString().slice(0, 10);
    dayTexts.set(day, text);
  }
  return text;
};

export const dayOf = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / dayMilliseconds;

const bytes = Buffer.alloc(8000);
let used = bytes.length;

const randomHex = (length: number): string => {
  if (used + length > bytes.length) {
    randomFillSync(bytes);
    used = 0;
  }
  used += length;
  return bytes.toString('hex', used - length, used);
};

/** A UUID version 7 of that moment. */
export const newIdAt = (milliseconds: number): string => {
  const time = milliseconds.toString(16).padStart(12, '0');
  const tail = randomHex(9);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-a${tail.slice(3, 6)}-${tail.slice(6)}`;
};

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}';
const moment = '\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z)?';
const escapeExpression = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const fillOf = (found: string, title: string, place: string): Fill => {
  if (found === title) return (change) => change.title;
  if (found === place) return (change) => change.place;
  if (found.startsWith('XF-')) return (change) => change.caseNumber;
  if (found.length === 36) {
    const at = Number.parseInt(found.slice(0, 8) + found.slice(9, 13), 16);
    return (change) => newIdAt(at + change.days * dayMilliseconds + change.milliseconds);
  }
  const day = dayOf(found);
  if (found.length === 10) return (change) => dayText(day + change.days);
  if (found.endsWith('59.999Z')) return (change) => dayText(day + change.days) + found.slice(10);
  const at = Date.parse(found);
  return (change) => new Date(at + change.days * dayMilliseconds + change.milliseconds).toISOString();
};

/** Turns the texts of one case into patterns; equal ids, dates and moments share a gap, so that they stay equal in every copy. */
export class PatternMaker {
  readonly #title: string;
  readonly #place: string;
  readonly #gaps = new Map<string, number>();
  readonly #fills: Fill[] = [];
  readonly #expression: RegExp;

  constructor(title: string, place: string) {
    this.#title = title;
    this.#place = place;
    this.#expression = new RegExp(`${escapeExpression(title)}|${escapeExpression(place)}|XF-\\d{9}-\\d{4}-\\d{7}|${uuid}|${moment}`, 'g');
  }

  #gapFor(name: string, fill: () => Fill): number {
    let gap = this.#gaps.get(name);
    if (gap === undefined) {
      gap = this.#fills.push(fill()) - 1;
      this.#gaps.set(name, gap);
    }
    return gap;
  }

  /** A gap that every copy fills by itself. */
  ownGap(name: string): number {
    return this.#gapFor(`own ${name}`, () => () => '');
  }

  toPattern(text: string): Pattern {
    const fixed: string[] = [];
    const gaps: number[] = [];
    let from = 0;
    for (const match of text.matchAll(this.#expression)) {
      const [found] = match;
      fixed.push(toByteText(text.slice(from, match.index)));
      gaps.push(this.#gapFor(found, () => fillOf(found, this.#title, this.#place)));
      from = match.index + found.length;
    }
    fixed.push(toByteText(text.slice(from)));
    return { fixed, gaps };
  }

  /** The values of all gaps for one copy; its own ones are still empty. */
  fill(change: Change): ByteText[] {
    return this.#fills.map((fill) => fill(change));
  }
}

/** One pattern from several, with a text between them. */
export const joinPatterns = (patterns: readonly Pattern[], between: string): Pattern => {
  const fixed: string[] = [];
  const gaps: number[] = [];
  for (const pattern of patterns) {
    const [first = '', ...others] = pattern.fixed;
    const last = fixed.pop();
    fixed.push(last === undefined ? first : last + between + first, ...others);
    gaps.push(...pattern.gaps);
  }
  return { fixed, gaps };
};

export const gapPattern = (gap: number): Pattern => ({ fixed: ['', ''], gaps: [gap] });
export const fixedPattern = (text: string): Pattern => ({ fixed: [text], gaps: [] });

export const render = ({ fixed, gaps }: Pattern, values: readonly ByteText[]): ByteText => {
  let text = fixed[0] ?? '';
  for (let index = 0; index < gaps.length; index += 1) text += (values[gaps[index] ?? 0] ?? '') + (fixed[index + 1] ?? '');
  return text;
};
