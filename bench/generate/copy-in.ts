import type { Client, Connection, Submittable } from 'pg';

/** The part of the driver's connection that its types leave out. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

const lineEnds: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' };

/** One value as it stands in a line of COPY; null is `\N`. */
export const toCopyField = (value: string | null): string =>
  value === null ? '\\N' : value.replaceAll(/[\\\n\t\r]/g, (character) => lineEnds[character] ?? character);

export interface CopyTarget {
  readonly table: string;
  readonly columns: readonly string[];
  /** Rows need no vacuum later; only in the transaction that emptied the table. */
  readonly isFrozen: boolean;
}

/** Writes lines of COPY text format into a table. The driver knows the protocol but has no command for it. */
export const copyIn = (client: Client, { table, columns, isFrozen }: CopyTarget, lines: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    let failure: Error | undefined;
    const order = {
      submit: (connection: Connection) => {
        connection.query(`copy ${table} (${columns.join(', ')}) from stdin with (freeze ${isFrozen})`);
      },
      handleCopyInResponse: (connection: CopyConnection) => {
        for (let from = 0; from < lines.length; from += 500)
          connection.sendCopyFromChunk(Buffer.from(`${lines.slice(from, from + 500).join('\n')}\n`));
        connection.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleError: (error: Error) => {
        failure = error;
        reject(error);
      },
      handleReadyForQuery: () => {
        if (failure === undefined) resolve();
      },
    };
    client.query(order as Submittable);
  });
