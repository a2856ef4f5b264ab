import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { openDatabase } from './connect.ts';
import { classifyDatabaseFault, isUniqueViolation, retryDatabaseFault } from './database-fault.ts';
import { inTransaction, statement } from './statement.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

const log = createLog('silent');
const configOf = (url: string) => readConfig({ DATABASE_URL: url });
const asUser = (url: string, user: string): string => {
  const address = new URL(url);
  address.username = user;
  address.password = 'secret';
  return address.href;
};

describe('connecting to a PostgreSQL server named by DATABASE_URL', () => {
  let database: TestDatabase;
  const users: string[] = [];
  const createUser = async (suffix: string, options: string): Promise<string> => {
    const name = `u_${new URL(database.url).pathname.slice(1)}_${suffix}`;
    await database.superuser.query(`CREATE ROLE ${name} LOGIN PASSWORD 'secret' ${options}`);
    users.push(name);
    return name;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    for (const user of users) await database.superuser.query(`DROP OWNED BY ${user}; DROP ROLE ${user}`);
    await database.drop();
  });

  it('takes on the app role for its connections, even when the user is a superuser', async () => {
    const opened = await openDatabase(configOf(database.url), log);
    const { rows } = await opened.app.query(`SELECT current_user AS role, current_setting('is_superuser') AS "isSuperuser"`);
    expect(rows).toEqual([{ role: 'daiban_app', isSuperuser: 'off' }]);
    await opened.close();
  });

  it('works for an ordinary user who is a member of both roles', async () => {
    const user = await createUser('member', 'IN ROLE daiban_owner, daiban_app');
    const opened = await openDatabase(configOf(asUser(database.url, user)), log);
    expect((await opened.app.query('SELECT current_user AS role')).rows).toEqual([{ role: 'daiban_app' }]);
    await opened.close();
  });

  it('refuses a user who can neither act as the roles nor create them, and says what to do', async () => {
    const user = await createUser('stranger', '');
    await expect(openDatabase(configOf(asUser(database.url, user)), log)).rejects.toThrow(/GRANT daiban_owner, daiban_app TO/);
  });

  it('refuses a database whose character type hides Chinese from the search', async () => {
    const name = `${new URL(database.url).pathname.slice(1)}_c`;
    await database.superuser.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'`);
    const address = new URL(database.url);
    address.pathname = `/${name}`;
    await expect(openDatabase(configOf(address.href), log)).rejects.toThrow(/finds no Chinese/);
    await database.superuser.query(`DROP DATABASE ${name} WITH (FORCE)`);
  });

  it('reads whole numbers as numbers, dates as plain dates and instants as Date', async () => {
    const { rows } = await database.app.query(
      `SELECT 7::int8 AS small, 9007199254740993::int8 AS large, DATE '2026-09-24' AS day, TIMESTAMPTZ '2026-09-24 09:00+08' AS instant,
              ARRAY[DATE '2026-10-01'] AS days, ARRAY[1, NULL]::int8[] AS numbers`,
    );
    expect(rows).toEqual([
      {
        small: 7,
        large: 9007199254740993n,
        day: '2026-09-24',
        instant: new Date('2026-09-24T01:00:00Z'),
        days: ['2026-10-01'],
        numbers: [1, null],
      },
    ]);
  });

  it('finds trigrams in Chinese text', async () => {
    await database.superuser.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    const { rows } = await database.app.query(`SELECT cardinality(show_trgm('楼道噪音扰民')) > 3 AS found`);
    expect(rows).toEqual([{ found: true }]);
  });

  it('prepares a named statement once for a connection', async () => {
    const double = statement<{ doubled: number }>('test.double', 'SELECT $1::int * 2 AS doubled');
    await inTransaction(database.app, async (connection) => {
      expect(await double.row(connection, [21])).toEqual({ doubled: 42 });
      expect(await double.rows(connection, [4])).toEqual([{ doubled: 8 }]);
      const { rows } = await connection.query(`SELECT count(*) AS prepared FROM pg_prepared_statements WHERE name = 'test.double'`);
      expect(rows).toEqual([{ prepared: 1 }]);
    });
  });

  it('tells a repeated key from other faults by its name, and runs lost serializations again', async () => {
    await database.superuser.query('CREATE TABLE receipt (code text CONSTRAINT receipt_code_key UNIQUE); INSERT INTO receipt VALUES (1)');
    const fault = await database.superuser.query('INSERT INTO receipt VALUES (1)').catch((error: unknown) => error);
    expect(classifyDatabaseFault(fault)).toEqual({ kind: 'unique-violation', constraint: 'receipt_code_key' });
    expect(isUniqueViolation(fault, 'receipt_code_key')).toBe(true);
    expect(isUniqueViolation(fault, 'another_key')).toBe(false);
    let attempts = 0;
    const answer = await retryDatabaseFault(async () => {
      attempts += 1;
      const text = attempts < 3 ? `DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$` : 'SELECT 1';
      return database.app.query(text);
    });
    expect([attempts, answer.rowCount]).toEqual([3, 1]);
  });

  it('finds its way back after the server ended its connections', async () => {
    await database.app.query('SELECT 1');
    await database.superuser.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'daiban_app' AND datname = current_database()`,
    );
    const answer = await retryDatabaseFault(() => database.app.query('SELECT 1 AS one'), { on: ['connection-lost'] });
    expect(answer.rows).toEqual([{ one: 1 }]);
  });
});
