import type { Client } from 'pg';

/** Running numbers of cases and documents, continued where the database stands. */
export interface Numbers {
  nextCase(year: number): string;
  /** The next number of a unit, kind of notice and year. */
  nextDocument(unit: string, kind: string, year: string): number;
  /** Tells the database how far the numbers are. */
  save(client: Client): Promise<void>;
}

export const readNumbers = async (client: Client, divisionCode: string): Promise<Numbers> => {
  const blocks = await client.query<{ series: string; next: string }>('select series, next from number_block');
  const counters = await client.query<{ unit_id: string; series: string; year: number; last: number }>(
    'select unit_id, series, year, last from document_counter',
  );
  const cases = new Map(blocks.rows.map((row) => [row.series, Number(row.next)]));
  const documents = new Map(counters.rows.map((row) => [`${row.unit_id} ${row.series} ${row.year}`, row.last]));
  return {
    nextCase: (year) => {
      const series = `XF-${divisionCode}-${year}`;
      const next = cases.get(series) ?? 1;
      cases.set(series, next + 1);
      return `${series}-${String(next).padStart(7, '0')}`;
    },
    nextDocument: (unit, kind, year) => {
      const key = `${unit} ${kind} ${year}`;
      const next = (documents.get(key) ?? 0) + 1;
      documents.set(key, next);
      return next;
    },
    save: async (client) => {
      await client.query(
        `insert into number_block (series, next) select * from unnest($1::text[], $2::bigint[])
         on conflict (series) do update set next = excluded.next`,
        [[...cases.keys()], [...cases.values()]],
      );
      const keys = [...documents.keys()].map((key) => key.split(' '));
      await client.query(
        `insert into document_counter (unit_id, series, year, last) select * from unnest($1::text[], $2::text[], $3::int[], $4::int[])
         on conflict (unit_id, series, year) do update set last = excluded.last`,
        [keys.map(([unit]) => unit), keys.map(([, series]) => series), keys.map(([, , year]) => Number(year)), [...documents.values()]],
      );
    },
  };
};
