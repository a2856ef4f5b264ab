import pg from 'pg';
import type { PersonalData } from '../../apps/server/src/platform/personal-data/personal-data.ts';
import { copyCase, noLines } from './copy-case.ts';
import { type CopyStream, openCopy } from './copy-in.ts';
import { beginFill } from './fill.ts';
import { readNumbers } from './numbers.ts';
import type { Played } from './play-templates.ts';
import type { Random } from './random.ts';
import { allTables, type CaseTable } from './tables.ts';
import { type Columns, journalColumns, readColumns, readTemplates, type Template } from './template.ts';

/** One case to be made: like which template, how many days later. */
export interface Wanted {
  readonly template: Template;
  readonly days: number;
}

/** Writes many cases as the owner of the tables, a connection for each table. */
export interface Loader {
  templates(played: readonly Played[]): Promise<readonly Template[]>;
  /** Answers the ids of the new cases. */
  load(wanted: Iterable<Wanted>, onProgress?: (cases: number) => void): Promise<readonly string[]>;
  /** Does `work`, which loads many cases, in one transaction of each table, without its indexes: see `beginFill`. */
  inOneGo(work: () => Promise<void>): Promise<void>;
  vacuum(): Promise<void>;
  close(): Promise<void>;
}

const batchSize = 250;
const breath = 25;

const openOwner = async (connection: pg.ClientConfig): Promise<pg.Client> => {
  const client = new pg.Client(connection);
  await client.connect();
  await client.query("set role daiban_owner; set synchronous_commit = off; set statement_timeout = 0; set maintenance_work_mem = '1GB'");
  return client;
};

export const openLoader = async (
  migrator: pg.ClientConfig,
  parts: { readonly personal: PersonalData; readonly random: Random; readonly divisionCode: string },
): Promise<Loader> => {
  const main = await openOwner(migrator);
  const writers = new Map<CaseTable, pg.Client>();
  for (const table of allTables) writers.set(table, await openOwner(migrator));
  const columns: Columns = await readColumns(main);

  const writerOf = (table: CaseTable): pg.Client => {
    const writer = writers.get(table);
    if (writer === undefined) throw new Error(`no connection for ${table}`);
    return writer;
  };
  let isFilling = false;

  const openStream = async (table: CaseTable): Promise<readonly [CaseTable, CopyStream]> => {
    const names = table === 'journal' ? journalColumns : (columns.get(table) ?? []);
    return [table, await openCopy(writerOf(table), { table, columns: names, isFrozen: isFilling })];
  };

  return {
    templates: (played) => readTemplates(main, columns, played),
    load: async (wanted, onProgress) => {
      const numbers = await readNumbers(main, parts.divisionCode);
      const ids: string[] = [];
      const lines = noLines();
      // One COPY of each table for all cases: each new one would begin on new pages.
      const streams = await Promise.all(allTables.map(openStream));
      let writing: Promise<unknown> = Promise.resolve();
      const flush = async (): Promise<void> => {
        await writing;
        writing = Promise.all(streams.map(([table, stream]) => stream.write(lines[table].take())));
        // Awaited with the next batch; until then a failure must not count as unhandled.
        writing.catch(() => undefined);
      };
      for (const { template, days } of wanted) {
        ids.push(copyCase(lines, template, days, { numbers, personal: parts.personal, random: parts.random }));
        // The batch before is still being sent: its sockets need a turn now and then.
        if (ids.length % breath === 0) await new Promise((resolve) => setImmediate(resolve));
        if (ids.length % batchSize === 0) {
          await flush();
          onProgress?.(ids.length);
        }
      }
      await flush();
      await writing;
      await Promise.all(streams.map(([, stream]) => stream.end()));
      await numbers.save(main);
      return ids;
    },
    inOneGo: async (work) => {
      const fills = await Promise.all(allTables.map((table) => beginFill(writerOf(table), table)));
      isFilling = true;
      await work();
      isFilling = false;
      await Promise.all(fills.map((fill) => fill.finish()));
    },
    vacuum: async () => {
      await main.query(`vacuum (analyze) ${allTables.join(', ')}`);
    },
    close: async () => {
      await Promise.all([main, ...writers.values()].map((client) => client.end()));
    },
  };
};
