import type { SimulationReport } from '@daiban/contract/rulebook-versions';
import { dutyName } from '../../texts/duty-name.ts';
import type { Texts } from '../../texts/zh-CN.ts';

type Column = 'opened' | 'inTime' | 'overdue' | 'dutiesOwed' | 'openDays' | 'measure';

/** One line of the comparison: a name, its figures on both sides, and the matters in which it would be different. */
export interface ReportRow {
  readonly list: 'duties' | 'units' | 'measures';
  readonly key: string;
  readonly name: string;
  readonly figures: readonly { readonly column: Column; readonly now: number; readonly then: number }[];
  readonly differs: boolean;
  readonly cases: readonly string[];
}

/** The name of a kind of duty; what is signed has one name here, whatever it is. */
export const nameOfKind = (kind: string, title: string, texts: Texts): string =>
  kind === 'signTask' ? texts.dutyKinds.signTask : dutyName({ kind, title }, texts);

const withDifference = (row: Omit<ReportRow, 'differs'>): ReportRow => ({
  ...row,
  differs: row.cases.length > 0 || row.figures.some(({ now, then }) => now !== then),
});

/** The three tables of a report as lines. */
export const rowsOf = (report: SimulationReport, texts: Texts): Readonly<Record<ReportRow['list'], readonly ReportRow[]>> => ({
  duties: report.duties.map(({ kind, title, now, then, cases }) =>
    withDifference({
      list: 'duties',
      key: kind,
      name: nameOfKind(kind, title, texts),
      figures: (['opened', 'inTime', 'overdue'] as const).map((column) => ({ column, now: now[column], then: then[column] })),
      cases,
    }),
  ),
  units: report.units.map(({ unitId, name, now, then, cases }) =>
    withDifference({
      list: 'units',
      key: unitId,
      name,
      figures: [
        { column: 'dutiesOwed', now: now.duties, then: then.duties },
        { column: 'overdue', now: now.overdue, then: then.overdue },
        { column: 'openDays', now: now.openDays, then: then.openDays },
      ],
      cases,
    }),
  ),
  measures: report.measures.map(({ measure, now, then, cases }) =>
    withDifference({
      list: 'measures',
      key: measure,
      name: texts.adminSimulations.measureNames[measure],
      figures: [{ column: 'measure', now, then }],
      cases,
    }),
  ),
});

/** Width of a bar on the scale of its column. */
export const widthOf = (value: number, most: number): string =>
  value === 0 ? '0' : `max(2px, ${Math.round((100 * value) / Math.max(1, most))}%)`;
