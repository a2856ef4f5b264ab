/** Tables that hold the rows of a case, with the column that says whose they are. The outbox is left out: it is empty when all is told. */
export const caseTables = [
  { table: 'petition_case', caseColumn: 'id', key: ['id'] },
  { table: 'journal', caseColumn: 'case_id', key: ['case_id', 'sequence'] },
  { table: 'command_log', caseColumn: 'case_id', key: ['command_id'] },
  { table: 'case_list', caseColumn: 'case_id', key: ['case_id'] },
  { table: 'case_co_unit', caseColumn: 'case_id', key: ['case_id', 'unit_id'] },
  { table: 'duty', caseColumn: 'case_id', key: ['case_id', 'duty_id'] },
  { table: 'notice', caseColumn: 'case_id', key: ['case_id', 'notice_id'] },
  { table: 'letter', caseColumn: 'case_id', key: ['case_id', 'letter_id', 'recipient_key'] },
  { table: 'evaluation', caseColumn: 'case_id', key: ['case_id', 'round', 'subject'] },
  { table: 'submission', caseColumn: 'case_id', key: ['id'] },
  { table: 'petitioner_words', caseColumn: 'case_id', key: ['id'] },
  { table: 'case_search', caseColumn: 'case_id', key: ['case_id'] },
] as const;

/** Petitioners hang on the case by `case_list.petitioner_id`. */
export const petitionerTable = { table: 'petitioner', key: ['id'] } as const;

export type CaseTable = (typeof caseTables)[number]['table'] | typeof petitionerTable.table;
export const allTables: readonly CaseTable[] = [...caseTables.map(({ table }) => table), petitionerTable.table];
