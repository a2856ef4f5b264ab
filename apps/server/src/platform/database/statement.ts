import type { Pool, PoolClient, QueryConfig, QueryResultRow } from 'pg';

/** Whatever runs a query: the pool, or one connection inside a transaction. */
export type Connection = Pick<Pool, 'query'> | Pick<PoolClient, 'query'>;

/** A statement that each connection parses and plans once. */
export interface Statement<Row extends QueryResultRow> {
  readonly name: string;
  readonly text: string;
  rows(connection: Connection, values: readonly unknown[]): Promise<Row[]>;
  /** The first row, or undefined. */
  row(connection: Connection, values: readonly unknown[]): Promise<Row | undefined>;
  /** Runs it for its effect; answers how many rows it touched. */
  count(connection: Connection, values: readonly unknown[]): Promise<number>;
}

/**
 * A prepared statement. `name` is unique in the program, at most 63 bytes, such as `case.read`; the text must not vary,
 * else the driver refuses it.
 */
export const statement = <Row extends QueryResultRow>(name: string, text: string): Statement<Row> => {
  const configOf = (values: readonly unknown[]): QueryConfig<unknown[]> => ({ name, text, values: values as unknown[] });
  return {
    name,
    text,
    rows: async (connection, values) => (await connection.query<Row, unknown[]>(configOf(values))).rows,
    row: async (connection, values) => (await connection.query<Row, unknown[]>(configOf(values))).rows[0],
    count: async (connection, values) => (await connection.query<Row, unknown[]>(configOf(values))).rowCount ?? 0,
  };
};

/** Runs `work` in one transaction; rolls back when it throws. */
export const inTransaction = async <Result>(pool: Pool, work: (connection: PoolClient) => Promise<Result>): Promise<Result> => {
  const connection = await pool.connect();
  let isBroken = false;
  try {
    await connection.query('BEGIN');
    const result = await work(connection);
    await connection.query('COMMIT');
    return result;
  } catch (error) {
    await connection.query('ROLLBACK').catch(() => {
      isBroken = true;
    });
    throw error;
  } finally {
    connection.release(isBroken);
  }
};
