import type { FileHandle } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { LedgerFault } from './ledger-fault.ts';

/** One file inside a zip archive. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly compressedBytes: number;
  /** Where its local header begins. */
  readonly offset: number;
}

// Signatures and lengths of APPNOTE.TXT, 4.3.
const endSignature = 0x06054b50;
const endLength = 22;
const end64Signature = 0x06064b50;
const locatorSignature = 0x07064b50;
const locatorLength = 20;
const entrySignature = 0x02014b50;
const entryLength = 46;
const localSignature = 0x04034b50;
const localLength = 30;
const longest = 0xffff;
const inExtra = 0xffff_ffff;

/** A workbook has a few dozen parts; a directory beyond this is made to exhaust memory. */
const mostDirectoryBytes = 4 * 1024 * 1024;

const unreadable = (): never => {
  throw new LedgerFault('ledger-unreadable');
};

const readAt = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  if (position < 0 || length < 0) return unreadable();
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return bytesRead === length ? buffer : unreadable();
};

const findDirectory = async (file: FileHandle, bytes: number): Promise<{ offset: number; length: number }> => {
  const tailLength = Math.min(bytes, endLength + longest);
  const tail = await readAt(file, bytes - tailLength, tailLength);
  let at = tail.length - endLength;
  while (at >= 0 && tail.readUInt32LE(at) !== endSignature) at -= 1;
  if (at < 0) return unreadable();
  const [length, offset] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  if (length !== inExtra && offset !== inExtra) return { offset, length };
  if (at < locatorLength || tail.readUInt32LE(at - locatorLength) !== locatorSignature) return unreadable();
  const end64 = await readAt(file, Number(tail.readBigUInt64LE(at - locatorLength + 8)), 56);
  if (end64.readUInt32LE(0) !== end64Signature) return unreadable();
  return { length: Number(end64.readBigUInt64LE(40)), offset: Number(end64.readBigUInt64LE(48)) };
};

/** Sizes and places beyond 32 bits stand in an extra field, in this order and only where the short field is full. */
const readLongFields = (extra: Buffer, full: readonly [uncompressed: boolean, compressed: boolean, offset: boolean]) => {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    const values: (number | undefined)[] = [];
    let next = 0;
    for (const isFull of full) {
      if (isFull && next + 8 > field.length) return unreadable();
      values.push(isFull ? Number(field.readBigUInt64LE(next)) : undefined);
      if (isFull) next += 8;
    }
    return { compressed: values[1], offset: values[2] };
  }
  return {};
};

/** The directory of a zip archive by name. Throws LedgerFault when the file is no whole archive or is encrypted. */
export const listZipEntries = async (file: FileHandle, bytes: number): Promise<ReadonlyMap<string, ZipEntry>> => {
  const place = await findDirectory(file, bytes);
  if (place.length > mostDirectoryBytes) return unreadable();
  const directory = await readAt(file, place.offset, place.length);
  const entries = new Map<string, ZipEntry>();
  for (let at = 0; at + entryLength <= directory.length && directory.readUInt32LE(at) === entrySignature; ) {
    const [nameLength, extraLength, noteLength] = [
      directory.readUInt16LE(at + 28),
      directory.readUInt16LE(at + 30),
      directory.readUInt16LE(at + 32),
    ];
    const nameEnd = at + entryLength + nameLength;
    const name = directory.toString('utf8', at + entryLength, nameEnd);
    const isEncrypted = (directory.readUInt16LE(at + 8) & 1) === 1;
    if (isEncrypted || nameEnd + extraLength > directory.length) return unreadable();
    const [compressed, uncompressed, offset] = [
      directory.readUInt32LE(at + 20),
      directory.readUInt32LE(at + 24),
      directory.readUInt32LE(at + 42),
    ];
    const long = readLongFields(directory.subarray(nameEnd, nameEnd + extraLength), [
      uncompressed === inExtra,
      compressed === inExtra,
      offset === inExtra,
    ]);
    entries.set(name.replaceAll('\\', '/').replace(/^\//, ''), {
      name,
      method: directory.readUInt16LE(at + 10),
      compressedBytes: long.compressed ?? compressed,
      offset: long.offset ?? offset,
    });
    at = nameEnd + extraLength + noteLength;
  }
  return entries;
};

/** Unpacks one entry as a stream of bytes. Broken data end it with an error. */
export const openZipEntry = async (file: FileHandle, entry: ZipEntry): Promise<Readable> => {
  const local = await readAt(file, entry.offset, localLength);
  if (local.readUInt32LE(0) !== localSignature) return unreadable();
  const start = entry.offset + localLength + local.readUInt16LE(26) + local.readUInt16LE(28);
  if (entry.compressedBytes === 0) return unreadable();
  const packed = file.createReadStream({ start, end: start + entry.compressedBytes - 1, autoClose: false });
  if (entry.method === 0) return packed;
  if (entry.method !== 8) return unreadable();
  // The reader of the unpacked stream meets the error of either side.
  return pipeline(packed, createInflateRaw(), () => undefined);
};
