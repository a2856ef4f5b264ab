import type { CaseRow } from '@daiban/contract/cases';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { dutyTitle } from '@daiban/domain/rulebook/engine';
import type { Rulebook } from '@daiban/domain/rulebook/vocabulary';
import type { Journal } from '../journal/journal.ts';
import type { ListedCase } from './list-cases.ts';

/** Title of `signTask:closure` or of a plain duty kind. */
const titleOf = (rulebook: Rulebook, name: string): string => {
  const [kind = name, subject] = name.split(':');
  return dutyTitle(rulebook, kind, subject);
};

/** A row of a list as the screen gets it. */
export const toCaseRow = (row: ListedCase, { directory, rulebook }: Pick<Journal, 'directory' | 'rulebook'>, now: Date): CaseRow => ({
  caseId: row.case_id,
  caseNumber: row.number,
  title: row.title,
  petitioner: row.masked_name,
  channel: row.channel as CaseRow['channel'],
  ...(row.kind === null ? {} : { kind: row.kind as NonNullable<CaseRow['kind']> }),
  procedure: row.procedure as CaseRow['procedure'],
  warning: row.warning as CaseRow['warning'],
  unitName: directory.unitName(row.unit_id),
  ...(row.handler_id === null ? {} : { handlerName: directory.officerName(row.handler_id) }),
  receivedOn: toPlainDate(row.received_at.toISOString()),
  restricted: row.confidentiality === 'restricted',
  ...(row.next_duty === null || row.next_due_on === null || row.next_due_at === null
    ? {}
    : {
        nextDuty: {
          kind: row.next_duty.split(':')[0] ?? row.next_duty,
          title: titleOf(rulebook, row.next_duty),
          dueOn: row.next_due_on,
          overdue: row.next_due_at < now,
        },
      }),
});
