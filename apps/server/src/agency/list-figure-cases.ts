import type { listAgencyFigureCases } from '@daiban/contract/agency-figures';
import type { QueryOf, ResponseOf } from '@daiban/contract/endpoint';
import type { AgencyRate } from '@daiban/domain/agency/figures/vocabulary-of-figures';
import type { PlainDate } from '@daiban/domain/calendar/types';
import { given } from '@daiban/domain/kernel/given';
import type { Reader } from '../case-file/reader.ts';
import type { Journal } from '../journal/journal.ts';
import { type FigureCondition, figureConditions, periodCondition, reasonOf } from './figure-conditions.ts';
import { countedMatters, type FigureQuestion, periodOf } from './read-figures.ts';

type Found = ResponseOf<typeof listAgencyFigureCases>;

interface Asked {
  readonly rate: AgencyRate;
  readonly part: QueryOf<typeof listAgencyFigureCases>['part'];
  readonly after: string | undefined;
  readonly today: PlainDate;
}

interface Row {
  readonly case_id: string;
  readonly number: string;
  readonly title: string;
  readonly unit_id: string | null;
  readonly asked_on: string | null;
  readonly due_on: string | null;
  readonly closed_on: string | null;
}

const pageSize = 100;

const partCondition = (condition: FigureCondition, part: Asked['part']): string => {
  if (part === 'numerator') return `c.left_out is null and ${condition.counts}`;
  if (part === 'rest') return `c.left_out is null and not coalesce(${condition.counts}, false)`;
  return part in condition.excluded ? `c.left_out = '${part}'` : 'false';
};

/**
 * The matters of one part of a figure, by the same conditions that count it. `total` is the figure; of the matters that count and
 * are not the reader's to open, only the number is said. Declined offers are never listed nor told apart (care G15).
 */
export const listFigureCases = async (
  journal: Journal,
  reader: Reader,
  question: FigureQuestion,
  { rate, part, after, today }: Asked,
): Promise<Found> => {
  if (part === 'declined') return { unseen: 0, rows: [] };
  const { values, add, seen, narrowed } = countedMatters(journal, reader, question);
  const period = periodOf(question, today, add);
  const condition = figureConditions(period)[rate];
  const found = `select c.*, l.number, l.title, ${seen} as is_seen
    from (select c.*, u.tier, ${reasonOf(condition)} as left_out from agency_matter c left join unit u on u.id = c.handling_unit_id where ${periodCondition(period)}) c
    join case_list l on l.case_id = c.case_id
    where ${condition.cohort} and ${partCondition(condition, part)} and ${narrowed}`;
  const { rows: counts } = await journal.pool.query<{ total: number; unseen: number }>(
    `select count(*)::int as total, count(*) filter (where not is_seen)::int as unseen from (${found}) f`,
    values,
  );
  const { rows } = await journal.pool.query<Row>(
    `select case_id::text, number, title, unit_id, asked_on, due_on, closed_on from (${found}) f
     where is_seen and ${after === undefined ? 'true' : `case_id > ${add(after)}::uuid`} order by case_id limit ${pageSize + 1}`,
    values,
  );
  const page = rows.slice(0, pageSize);
  return {
    total: counts[0]?.total ?? 0,
    unseen: counts[0]?.unseen ?? 0,
    rows: page.map((row) => ({
      caseId: row.case_id,
      caseNumber: row.number,
      title: row.title,
      unitName: row.unit_id === null ? '' : journal.directory.unitName(row.unit_id),
      ...given({ askedOn: row.asked_on ?? undefined, dueOn: row.due_on ?? undefined, closedOn: row.closed_on ?? undefined }),
    })),
    ...given({ nextAfter: rows.length > pageSize ? page.at(-1)?.case_id : undefined }),
  };
};
