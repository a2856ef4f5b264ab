import type { countCases } from '@daiban/contract/cases';
import type { QueryOf } from '@daiban/contract/endpoint';
import { foldText, toSearchTokens } from '../journal/search-tokens.ts';

export type CaseFilter = QueryOf<typeof countCases>;

/** Collects values of a statement in the order of their placeholders. */
export class Values {
  readonly list: unknown[] = [];

  /** Answers the placeholder; can be handed on as it is. */
  readonly add = (value: unknown): string => {
    this.list.push(value);
    return `$${this.list.length}`;
  };
}

/** Few matters are on it: they are found by their own index, whatever else is owed. */
const onLeadersList = `select b.case_id from duty b where b.kind in ('backlogResolve', 'relapseResolve') and b.closed_on is null`;

/** Conditions of a filter on `l`, a row of case_list; the phrase aside. */
export const toConditions = (filter: CaseFilter, now: Date, values: Values): string[] => {
  const where: string[] = [];
  if (filter.procedure !== undefined) where.push(`l.procedure = any(${values.add(filter.procedure)})`);
  if (filter.channel !== undefined) where.push(`l.channel = any(${values.add(filter.channel)})`);
  if (filter.kind !== undefined) where.push(`l.kind = any(${values.add(filter.kind)})`);
  if (filter.warning !== undefined) where.push(`l.warning = any(${values.add(filter.warning)})`);
  if (filter.followup !== undefined) where.push(`l.followup = any(${values.add(filter.followup)})`);
  if (filter.backlog !== undefined) where.push(`${filter.backlog ? '' : 'not '}l.case_id in (${onLeadersList})`);
  if (filter.dueTo !== undefined) where.push(`l.next_due_at <= ${values.add(`${filter.dueTo}T23:59:59.999+08:00`)}`);
  if (filter.handlerId !== undefined) where.push(`l.handler_id = ${values.add(filter.handlerId)}`);
  if (filter.overdue === true) where.push(`l.next_due_at < ${values.add(now)}`);
  if (filter.overdue === false) where.push(`(l.next_due_at is null or l.next_due_at >= ${values.add(now)})`);
  if (filter.receivedFrom !== undefined) where.push(`l.received_at >= ${values.add(`${filter.receivedFrom}T00:00:00+08:00`)}`);
  if (filter.receivedTo !== undefined) where.push(`l.received_at <= ${values.add(`${filter.receivedTo}T23:59:59.999+08:00`)}`);
  const { q } = filter;
  if (q !== undefined && q !== '' && phraseOf(filter) === undefined) {
    if (isNumber(q)) where.push(`l.number = ${values.add(q.toUpperCase())}`);
    // Never by name: persons are looked for by their phone, when a matter is registered or a right is asked for (care G5).
    else where.push(`l.title like ${values.add(`%${q.replaceAll(/[%_\\]/g, '\\$&')}%`)}`);
  }
  return where;
};

const isNumber = (q: string): boolean => /^XF-/i.test(q);

/** What is looked up in the text of a case. */
export interface Phrase {
  /** Of the search index; a case that has them all may have the words, a case without one of them has not. */
  readonly tokens: readonly number[];
  readonly words: readonly string[];
}

// A token is a pair of neighbouring characters, so a word of two is found by its token for certain.
const isOneToken = (word: string): boolean => /^\p{Script=Han}{2}$/u.test(word) && toSearchTokens(word).length === 1;

/** Undefined when nothing is looked for in the text: a whole case number and a single character are conditions on the list. */
export const phraseOf = ({ q }: CaseFilter): Phrase | undefined => {
  if (q === undefined || q === '' || isNumber(q)) return undefined;
  const tokens = toSearchTokens(q);
  return tokens.length === 0 ? undefined : { tokens, words: foldText(q).split(/\s+/u).filter(Boolean) };
};

/** Conditions of a phrase on `s`, a row of case_search, that its index serves. */
export const toIndexConditions = ({ tokens, words }: Phrase, values: Values): string[] => [
  `s.tokens @> ${values.add(tokens)}::int[]`,
  ...words.filter((word) => !isOneToken(word)).map((word) => `strpos(s.text, ${values.add(word)}) > 0`),
];

/** The same by the text alone, for a look at one case after the other. */
export const toTextConditions = ({ words }: Phrase, values: Values): string[] =>
  words.map((word) => `strpos(s.text, ${values.add(word)}) > 0`);
