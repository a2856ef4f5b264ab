import type { Client } from 'pg';
import { type CaseTable, caseTables, petitionerTable } from './generate/tables.ts';

/** A row that a command wrote, each value as the database writes it. */
export interface WrittenRow {
  readonly table: string;
  readonly kind: 'insert' | 'update';
  readonly key: readonly string[];
  /** All columns of an inserted row; of an updated one its key and what changed. */
  readonly values: Readonly<Record<string, string | null>>;
}

type Texts = Readonly<Record<string, string | null>>;
const asTexts = { getTypeParser: () => (text: string) => text };

interface Source {
  readonly table: CaseTable;
  readonly key: readonly string[];
  readonly where: string;
}

const sources: readonly Source[] = [
  ...caseTables.map(({ table, caseColumn, key }) => ({ table, key, where: `${caseColumn} = $1` })),
  { ...petitionerTable, where: 'id = (select petitioner_id from case_list where case_id = $1)' },
];

type Snapshot = ReadonlyMap<string, { readonly source: Source; readonly row: Texts }>;

const takeSnapshot = async (client: Client, caseId: string | undefined): Promise<Snapshot> => {
  const found = new Map<string, { source: Source; row: Texts }>();
  if (caseId === undefined) return found;
  for (const source of sources) {
    const { rows } = await client.query<Texts>({
      text: `select * from ${source.table} where ${source.where}`,
      values: [caseId],
      types: asTexts,
    });
    for (const row of rows) found.set(`${source.table} ${source.key.map((column) => row[column]).join(' ')}`, { source, row });
  }
  return found;
};

/**
 * The rows that `act` writes for a case: what is new and what differs afterwards, and the row of the outbox, which is gone by then.
 * @param caseId undefined when `act` makes the case.
 * @param act answers the id of the case.
 */
export const watchWrites = async (
  client: Client,
  caseId: string | undefined,
  act: () => Promise<string>,
): Promise<readonly WrittenRow[]> => {
  const before = await takeSnapshot(client, caseId);
  const id = await act();
  const after = await takeSnapshot(client, id);
  const written: WrittenRow[] = [];
  for (const [name, { source, row }] of after) {
    const { table, key } = source;
    const old = before.get(name)?.row;
    if (old === undefined) written.push({ table, key, kind: 'insert', values: row });
    else {
      const changed = Object.entries(row).filter(([column, value]) => key.includes(column) || old[column] !== value);
      if (changed.length > key.length) written.push({ table, key, kind: 'update', values: Object.fromEntries(changed) });
    }
  }
  const version = String(Math.max(...written.map(({ values }) => Number(values.version ?? 0))));
  const values = { case_id: id, version, units: '{lihai.petition-office,lihai.city-building}', kinds: '{submissionReceived,noticeIssued}' };
  return [...written, { table: 'outbox', key: ['position'], kind: 'insert', values }];
};
