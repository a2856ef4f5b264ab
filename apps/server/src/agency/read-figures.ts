import type { Ratio } from '@daiban/domain/agency/figures/ratio';
import { type AgencyRate, agencyRates, type FigureExclusion } from '@daiban/domain/agency/figures/vocabulary-of-figures';
import type { PlainDate } from '@daiban/domain/calendar/types';
import type { Reader } from '../case-file/reader.ts';
import type { AddValue } from '../case-file/seen-cases.ts';
import type { Journal } from '../journal/journal.ts';
import { countedCondition, unitsUnder } from './counted-matters.ts';
import { daysToAnswer, type FigureCondition, figureConditions, type Period, periodCondition, reasonOf } from './figure-conditions.ts';

/** What figures are asked for. */
export interface FigureQuestion {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly unitId?: string | undefined;
  readonly agentId?: string | undefined;
}

/** One figure as it was counted. */
export interface CountedRate extends Ratio {
  readonly excluded: readonly { readonly reason: FigureExclusion; readonly count: number }[];
}
export type CountedRates = Readonly<Record<AgencyRate, CountedRate>>;

export interface CountedFigures {
  readonly all: CountedRates;
  readonly units: ReadonlyMap<string, CountedRates>;
  /** Days from the order to the served answer; left out when nothing was closed. */
  readonly days?: { readonly median: number; readonly ninety: number };
}

/** A query over counted matters: its values, and what narrows `c` of `agency_matter` and `l` of `case_list` to those that count for the reader. */
export const countedMatters = (journal: Journal, reader: Reader, question: FigureQuestion) => {
  const values: unknown[] = [];
  const add: AddValue = (value) => `$${values.push(value)}`;
  const { counted, seen } = countedCondition(reader, journal.directory, add);
  const narrowed = [
    counted,
    ...(question.unitId === undefined ? [] : [`c.unit_id = any(${add([...unitsUnder(question.unitId, journal.directory)])}::text[])`]),
    ...(question.agentId === undefined ? [] : [`c.agent_id = ${add(question.agentId)}`]),
  ].join(' and ');
  return { values, add, seen, narrowed };
};

/** The period in such a query: placeholders, and the day on which it is read as it is, because not every figure asks for it. */
export const periodOf = ({ from, to }: FigureQuestion, today: PlainDate, add: AddValue): Period => ({
  from: `${add(from)}::date`,
  to: `${add(to)}::date`,
  today: `date '${today}'`,
});

const codes = (rate: AgencyRate, part: string): string => `"${rate}.${part}"`;

const columnsOf = (rate: AgencyRate, condition: FigureCondition): readonly string[] => {
  const of = (where: string, part: string) => `count(*) filter (where ${where})::int as ${codes(rate, part)}`;
  const left = `${codes(rate, 'left')}`;
  return [
    of(`${condition.cohort} and ${left} is null`, 'denominator'),
    of(`${condition.cohort} and ${left} is null and ${condition.counts}`, 'numerator'),
    ...Object.keys(condition.excluded).map((reason) => of(`${condition.cohort} and ${left} = '${reason}'`, reason)),
  ];
};

type CountRow = Readonly<Record<string, number | string | null>>;

const toRates = (row: CountRow, conditions: Readonly<Record<AgencyRate, FigureCondition>>): CountedRates =>
  Object.fromEntries(
    agencyRates.map((rate): [AgencyRate, CountedRate] => {
      const number = (part: string): number => Number(row[`${rate}.${part}`] ?? 0);
      const reasons = Object.keys(conditions[rate].excluded) as FigureExclusion[];
      const excluded = reasons.map((reason) => ({ reason, count: number(reason) })).filter(({ count }) => count > 0);
      return [rate, { numerator: number('numerator'), denominator: number('denominator'), excluded }];
    }),
  ) as Record<AgencyRate, CountedRate>;

/** Counts every figure of a period in one statement: the whole, and each unit of agency. */
export const readFigures = async (
  journal: Journal,
  reader: Reader,
  question: FigureQuestion,
  today: PlainDate,
): Promise<CountedFigures> => {
  const { values, add, narrowed } = countedMatters(journal, reader, question);
  const period = periodOf(question, today, add);
  const conditions = figureConditions(period);
  const left = agencyRates.map((rate) => `${reasonOf(conditions[rate])} as ${codes(rate, 'left')}`);
  const { rows } = await journal.pool.query<CountRow>(
    `select unit_id, grouping(unit_id) as whole, ${daysToAnswer(conditions, 0.5)} as median, ${daysToAnswer(conditions, 0.9)} as ninety, ${agencyRates.flatMap((rate) => columnsOf(rate, conditions[rate])).join(', ')}
     from (select c.*, ${left.join(', ')} from (
         select c.*, u.tier from agency_matter c join case_list l on l.case_id = c.case_id left join unit u on u.id = c.handling_unit_id
         where ${periodCondition(period)} and ${narrowed}) c) c
     group by grouping sets ((), (unit_id))`,
    values,
  );
  const whole = rows.find((row) => row.whole === 1) ?? {};
  const units = new Map(
    rows.flatMap((row) => (row.whole === 0 && typeof row.unit_id === 'string' ? [[row.unit_id, toRates(row, conditions)] as const] : [])),
  );
  const { median, ninety } = whole;
  const days = typeof median === 'number' && typeof ninety === 'number' ? { days: { median, ninety } } : {};
  return { all: toRates(whole, conditions), units, ...days };
};

/** Work of agents in the period, for the matters that count for the reader, and all matters that ever had an agent. */
export const readWork = async (journal: Journal, reader: Reader, question: FigureQuestion, today: PlainDate) => {
  const { values, add, narrowed } = countedMatters(journal, reader, question);
  const last = question.to < today ? question.to : today;
  const { rows } = await journal.pool.query<{
    readonly orders: number;
    readonly runs: number;
    readonly minutes: number;
    readonly trips_saved: number;
    readonly helps: number;
  }>(
    `select count(*) filter (where w.act = 'orderAccepted')::int as orders, count(*) filter (where w.act = 'run')::int as runs,
       coalesce(sum(w.minutes), 0)::int as minutes, coalesce(sum(w.trips_saved), 0)::int as trips_saved, count(*) filter (where w.act = 'help')::int as helps
     from agency_work w join agency_matter c on c.case_id = w.case_id join case_list l on l.case_id = w.case_id
     where w.done_on between ${add(question.from)}::date and ${add(last)}::date and ${narrowed}`,
    values,
  );
  return rows[0] ?? { orders: 0, runs: 0, minutes: 0, trips_saved: 0, helps: 0 };
};

/** Matters with an agent since the beginning (S2.5). */
export const countMatters = async (journal: Journal, reader: Reader, question: FigureQuestion): Promise<number> => {
  const { values, narrowed } = countedMatters(journal, reader, question);
  const { rows } = await journal.pool.query<{ matters: number }>(
    `select count(*)::int as matters from agency_matter c join case_list l on l.case_id = c.case_id
     where c.represented_on is not null and ${narrowed}`,
    values,
  );
  return rows[0]?.matters ?? 0;
};
