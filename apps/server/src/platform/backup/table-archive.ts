import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';

/** One table of a backup: a file of gzipped lines, each a row as PostgreSQL writes it, as a JSON text. */
export interface ArchivedTable {
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
  /** Of the file, hexadecimal. */
  readonly sha256: string;
}

const batch = 2_000;

const fileOf = (folder: string, table: string): string => join(folder, `${table}.rows.gz`);

/** Passes bytes on and remembers their digest and number. */
const measure = () => {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { stream, read: () => ({ sha256: hash.digest('hex'), bytes }) };
};

/** Ordinary tables of a schema by name, without those that belong to an extension. */
export const listTables = async (client: pg.Client, schema: string): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'r'
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e') ORDER BY c.relname`,
    [schema],
  );
  return rows.map((row) => row.name);
};

const readTable = async function* (client: pg.Client, schema: string, table: string, onRow: () => void): AsyncGenerator<string> {
  const qualified = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)}`;
  await client.query(`DECLARE archived NO SCROLL CURSOR FOR SELECT t::text AS row FROM ${qualified} t`);
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`FETCH ${batch} FROM archived`);
    if (rows.length === 0) break;
    for (const { row } of rows) {
      onRow();
      yield `${JSON.stringify(row)}\n`;
    }
  }
  await client.query('CLOSE archived');
};

/** Writes one table inside the transaction of `client`. */
export const writeTable = async (client: pg.Client, schema: string, table: string, folder: string): Promise<ArchivedTable> => {
  let rows = 0;
  const measured = measure();
  const source = readTable(client, schema, table, () => {
    rows += 1;
  });
  await pipeline(
    Readable.from(source),
    createGzip({ level: 6 }),
    measured.stream,
    createWriteStream(fileOf(folder, table), { mode: 0o600 }),
  );
  return { name: table, rows, ...measured.read() };
};

/** Whether the file is the one that was written. */
export const isWhole = async (folder: string, { name, sha256 }: ArchivedTable): Promise<boolean> => {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(fileOf(folder, name)), hash);
  } catch {
    return false;
  }
  return hash.digest('hex') === sha256;
};

/** Fills an empty table from its file. @returns how many rows. */
export const readTableBack = async (client: pg.Client, schema: string, table: string, folder: string): Promise<number> => {
  const qualified = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)}`;
  const insert = `INSERT INTO ${qualified} OVERRIDING SYSTEM VALUE SELECT (s.r).* FROM (SELECT unnest($1::text[])::${qualified} AS r OFFSET 0) s`;
  let [count, waiting]: [number, string[]] = [0, []];
  const flush = async (): Promise<void> => {
    await client.query(insert, [waiting]);
    count += waiting.length;
    waiting = [];
  };
  const lines = createInterface({
    input: createReadStream(fileOf(folder, table)).pipe(createGunzip()),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines) {
    const row: unknown = JSON.parse(line);
    if (typeof row !== 'string') throw new Error(`The file of the table ${table} is damaged.`);
    waiting.push(row);
    if (waiting.length >= batch) await flush();
  }
  if (waiting.length > 0) await flush();
  return count;
};
