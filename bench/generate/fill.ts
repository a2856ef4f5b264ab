import type { Client } from 'pg';

/** A table in the transaction that fills it. */
export interface Fill {
  /** Builds keys and indexes as they were, and commits. */
  finish(): Promise<void>;
}

interface Index {
  readonly drop: string;
  readonly build: string;
}

const readIndexes = async (client: Client, table: string): Promise<readonly Index[]> =>
  (
    await client.query<Index>(
      `select case when c.oid is null then format('drop index %s', i.indexrelid::regclass)
                   else format('alter table %s drop constraint %I', i.indrelid::regclass, c.conname) end as drop,
              case when c.oid is null then pg_get_indexdef(i.indexrelid)
                   else format('alter table %s add constraint %I %s', i.indrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) end as build
       from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.conrelid = i.indrelid and c.contype in ('p', 'u', 'x')
       where i.indrelid = $1::regclass order by i.indexrelid`,
      [table],
    )
  ).rows;

/**
 * Begins a transaction that empties a table, puts its rows back and drops its keys and indexes. Many rows come in fastest so: at the
 * wal_level minimal they are not logged, they are frozen at once, and each index is built in one go.
 */
export const beginFill = async (client: Client, table: string): Promise<Fill> => {
  const indexes = await readIndexes(client, table);
  await client.query(`begin; create temporary table kept on commit drop as select * from ${table}; truncate ${table}`);
  for (const { drop } of indexes) await client.query(drop);
  await client.query(`insert into ${table} select * from kept`);
  return {
    finish: async () => {
      for (const { build } of indexes) await client.query(build);
      await client.query('commit');
    },
  };
};
