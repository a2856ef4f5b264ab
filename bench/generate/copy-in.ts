import type { Socket } from 'node:net';
import type { Client, Connection, Submittable } from 'pg';

/** The part of the driver's connection that its types leave out. */
interface CopyConnection {
  query(text: string): void;
  readonly stream: Socket;
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

/** A COPY that is under way. */
export interface CopyStream {
  /** Sends bytes, whole lines or parts of them; done when the connection has taken them. */
  write(bytes: Buffer): Promise<void>;
  end(): Promise<void>;
}

/** Opens a COPY of text format into a table. The driver knows the protocol but has no command for it. */
export const openCopy = (client: Client, { table, columns, isFrozen }: CopyTarget): Promise<CopyStream> =>
  new Promise((resolve, reject) => {
    const ended = Promise.withResolvers<void>();
    // Whoever writes or ends hears of a failure; until then it must not count as unhandled.
    ended.promise.catch(() => undefined);
    const send = (connection: CopyConnection, bytes: Buffer): Promise<void> => {
      const head = Buffer.alloc(5);
      head.write('d');
      head.writeInt32BE(bytes.length + 4, 1);
      const sent = new Promise<void>((taken) => {
        connection.stream.write(head);
        connection.stream.write(bytes, () => taken());
      });
      return Promise.race([sent, ended.promise]);
    };
    const order = {
      submit: (connection: Connection) => {
        connection.query(`copy ${table} (${columns.join(', ')}) from stdin with (freeze ${isFrozen})`);
      },
      handleCopyInResponse: (connection: CopyConnection) => {
        resolve({
          write: (bytes) => send(connection, bytes),
          end: () => {
            connection.endCopyFrom();
            return ended.promise;
          },
        });
      },
      handleCommandComplete: () => undefined,
      handleError: (error: Error) => {
        ended.reject(error);
        reject(error);
      },
      handleReadyForQuery: () => ended.resolve(),
    };
    client.query(order as Submittable);
  });
