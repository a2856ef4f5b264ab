import { randomFillSync } from 'node:crypto';
import { type Clock, systemClock } from './clock.ts';

const pool = Buffer.alloc(4096);
let poolUsed = pool.length;

/** `length` unpredictable bytes; a pool, because one system call for each id is slow. */
const randomBytesFromPool = (length: number): Buffer => {
  if (poolUsed + length > pool.length) {
    randomFillSync(pool);
    poolUsed = 0;
  }
  const bytes = pool.subarray(poolUsed, poolUsed + length);
  poolUsed += length;
  return bytes;
};

let lastMillisecond = -1;
let sequence = 0;

/**
 * A new UUID version 7 (RFC 9562), lower case with dashes. Ids of one process ascend as long as its clock does, also within a
 * millisecond, so that sorting by id is sorting by age.
 */
export const newId = (clock: Clock = systemClock): string => {
  const bytes = randomBytesFromPool(10);
  let millisecond = clock.now().getTime();
  const isBehind = millisecond <= lastMillisecond && millisecond > lastMillisecond - 1000;
  if (isBehind) {
    sequence += 1;
    // More than 4,096 ids in a millisecond: borrow from the next one, as RFC 9562 (6.2) allows.
    if (sequence > 0xfff) {
      lastMillisecond += 1;
      sequence = 0;
    }
    millisecond = lastMillisecond;
  } else {
    lastMillisecond = millisecond;
    sequence = bytes.readUInt16BE(8) & 0x7ff;
  }
  const time = millisecond.toString(16).padStart(12, '0');
  const ordered = (0x7000 | sequence).toString(16);
  const variant = (0x8000 | (bytes.readUInt16BE(0) & 0x3fff)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-${ordered}-${variant}-${bytes.toString('hex', 2, 8)}`;
};

const queryCodeAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const queryCodeLength = 10;
const queryCodeForm = new RegExp(`^[${queryCodeAlphabet}]{${queryCodeLength}}$`);
const fairBytes = 256 - (256 % queryCodeAlphabet.length);

/** A new query code: 10 characters drawn uniformly from an alphabet without look-alikes; says nothing of date or order. */
export const newQueryCode = (): string => {
  let code = '';
  while (code.length < queryCodeLength) {
    const byte = randomBytesFromPool(1).readUInt8(0);
    if (byte < fairBytes) code += queryCodeAlphabet.charAt(byte % queryCodeAlphabet.length);
  }
  return code;
};

/** The way a query code is printed: `8F3K-72QD-M9`. */
export const formatQueryCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;

/** Reads a query code as people type it: lower case, spaces, dashes of any kind, full-width characters. Undefined when it is none. */
export const parseQueryCode = (text: string): string | undefined => {
  const code = text
    .slice(0, 80)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.·ー]/gu, '');
  return queryCodeForm.test(code) ? code : undefined;
};
