import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** How the text of a file is written down. */
export interface TextEncoding {
  readonly label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  /** Some bytes mean nothing in it: where they stood, the text has U+FFFD. */
  readonly isLossy: boolean;
}

const replaced = /\uFFFD/g;
const beyondAscii = /[^\u0000-\u007F]/g;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Share of characters that may be broken for the encoding still to be believed. */
const mostBroken = 0.05;

const tryDecoding = async (path: string, label: TextEncoding['label']): Promise<{ broken: number; beyondAscii: number }> => {
  const decoder = new TextDecoder(label);
  const found = { broken: 0, beyondAscii: 0 };
  const note = (text: string): void => {
    found.beyondAscii += count(text, beyondAscii);
    found.broken += count(text, replaced);
  };
  for await (const piece of createReadStream(path)) note(decoder.decode(piece, { stream: true }));
  note(decoder.decode());
  return found;
};

const isWhollyUtf8 = async (path: string): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of createReadStream(path)) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
};

const readHead = async (path: string): Promise<Buffer> => {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(3);
    const { bytesRead } = await file.read(head, 0, 3, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

/**
 * Finds how a text file is written: by its byte order mark, else UTF-8 when all or nearly all of it is, else GB18030 (which holds GBK
 * and GB2312). Undefined when it is neither.
 */
export const findTextEncoding = async (path: string): Promise<TextEncoding | undefined> => {
  const head = await readHead(path);
  if (head[0] === 0xff && head[1] === 0xfe) return { label: 'utf-16le', isLossy: true };
  if (head[0] === 0xfe && head[1] === 0xff) return { label: 'utf-16be', isLossy: true };
  if (await isWhollyUtf8(path)) return { label: 'utf-8', isLossy: false };
  for (const label of ['utf-8', 'gb18030'] as const) {
    const { broken, beyondAscii } = await tryDecoding(path, label);
    if (broken <= beyondAscii * mostBroken) return { label, isLossy: broken > 0 };
  }
  return undefined;
};

/** The text of a file in pieces, without a byte order mark. */
export async function* decodeFile(path: string, label: TextEncoding['label']): AsyncGenerator<string> {
  const decoder = new TextDecoder(label);
  for await (const piece of createReadStream(path)) yield decoder.decode(piece, { stream: true });
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
