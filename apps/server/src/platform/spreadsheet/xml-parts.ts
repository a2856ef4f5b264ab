import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { LedgerFault } from './ledger-fault.ts';

/** What a reader of one part of a workbook listens to. Names come without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Unpacked bytes that one reading of a workbook may cost in all: a small file can unfold into gigabytes. */
const mostUnpackedBytes = 512 * 1024 * 1024;
/** A single text longer than this is no cell: a cell holds 32,767 characters. */
const mostSilentBytes = 2 * 1024 * 1024;

export interface UnpackedBudget {
  left: number;
}

export const newUnpackedBudget = (): UnpackedBudget => ({ left: mostUnpackedBytes });

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Feeds an XML part to a listener and pauses after each piece that was read. Throws LedgerFault when it is not XML or too large. */
export async function* listenToXml(stream: Readable, listener: XmlListener, budget: UnpackedBudget): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let silentBytes = 0;
  parser.on('opentag', ({ name, attributes }) => {
    silentBytes = 0;
    listener.open?.(localName(name), attributes);
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', ({ name }) => {
    silentBytes = 0;
    listener.close?.(localName(name));
  });
  parser.on('error', (cause) => {
    throw new LedgerFault('ledger-unreadable', { cause });
  });
  const decoder = new TextDecoder();
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      budget.left -= piece.length;
      silentBytes += piece.length;
      if (budget.left < 0) throw new LedgerFault('ledger-too-large');
      if (silentBytes > mostSilentBytes) throw new LedgerFault('ledger-unreadable');
      parser.write(decoder.decode(piece, { stream: true }));
      yield;
    }
    parser.write(decoder.decode()).close();
    yield;
  } catch (error) {
    throw error instanceof LedgerFault ? error : new LedgerFault('ledger-unreadable', { cause: error });
  } finally {
    stream.destroy();
  }
}

/** Reads a whole part for what its listener gathers. */
export const readXml = async (stream: Readable, listener: XmlListener, budget: UnpackedBudget): Promise<void> => {
  for await (const _ of listenToXml(stream, listener, budget));
};
