import type { CaseRow } from '@daiban/contract/cases';
import { plainDateOf } from '@daiban/domain/calendar/dates';
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
export const toCaseRow = (row: ListedCase, { directory, rulebook }: Pick<Journal, 'directory' | 'rulebook'>, now: Date): CaseRow => {
  // What a row may lack is set after the rest: a list has many rows, and spreading an object for each field that may be missing
  // costs more than all the rest of them.
  const shown: CaseRow = {
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
    petitioner: row.masked_name,
    channel: row.channel as CaseRow['channel'],
    procedure: row.procedure as CaseRow['procedure'],
    warning: row.warning as CaseRow['warning'],
    unitName: directory.unitName(row.unit_id),
    receivedOn: plainDateOf(row.received_at.getTime()),
    restricted: row.confidentiality === 'restricted',
  };
  if (row.kind !== null) shown.kind = row.kind as NonNullable<CaseRow['kind']>;
  if (row.handler_id !== null) shown.handlerName = directory.officerName(row.handler_id);
  if (row.next_duty !== null && row.next_due_on !== null && row.next_due_at !== null)
    shown.nextDuty = {
      kind: row.next_duty.split(':')[0] ?? row.next_duty,
      title: titleOf(rulebook, row.next_duty),
      dueOn: row.next_due_on,
      overdue: row.next_due_at < now,
    };
  return shown;
};
