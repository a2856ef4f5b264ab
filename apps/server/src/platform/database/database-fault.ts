import { setTimeout as wait } from 'node:timers/promises';

/** What kind of fault a failed database call is, as far as callers treat them differently. */
export type DatabaseFault =
  | { readonly kind: 'connection-lost' }
  /** Serialization failure or deadlock: the same transaction may succeed when run again. */
  | { readonly kind: 'serialization' }
  | { readonly kind: 'unique-violation'; readonly constraint: string }
  | { readonly kind: 'storage-full' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'other' };

const lostCodes = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
const lostMessages =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Client was closed)/;

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '');

/** Classifies what a database call threw, by SQLSTATE or system error code. */
export const classifyDatabaseFault = (error: unknown): DatabaseFault => {
  const code = codeOf(error);
  // 08P01 is no lost connection but a statement that we bind wrongly.
  if (lostCodes.has(code) || /^08(?!P01)\w{3}$/.test(code)) return { kind: 'connection-lost' };
  if (code === '40001' || code === '40P01') return { kind: 'serialization' };
  if (code === '23505') {
    const constraint = error instanceof Error && 'constraint' in error ? error.constraint : undefined;
    return { kind: 'unique-violation', constraint: typeof constraint === 'string' ? constraint : '' };
  }
  if (code === '53100' || code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'storage-full' };
  if (code === '57014' || code === '55P03') return { kind: 'timeout' };
  if (code === '' && error instanceof Error && lostMessages.test(error.message)) return { kind: 'connection-lost' };
  if (code === '' && error instanceof Error && error.message === 'Query read timeout') return { kind: 'timeout' };
  return { kind: 'other' };
};

/** True when the fault is a unique key of this name, such as the one on the command id. */
export const isUniqueViolation = (error: unknown, constraint: string): boolean => {
  const fault = classifyDatabaseFault(error);
  return fault.kind === 'unique-violation' && fault.constraint === constraint;
};

/**
 * Runs `work` again after a fault of one of the given kinds, at most `attempts` times in all, pausing 10, 20, 40 … ms.
 * Give 'connection-lost' only for work that may be done twice, for the lost answer may have been a success.
 */
export const retryDatabaseFault = async <Result>(
  work: () => Promise<Result>,
  options: { readonly on?: readonly DatabaseFault['kind'][]; readonly attempts?: number } = {},
): Promise<Result> => {
  const { on = ['serialization'], attempts = 5 } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts || !on.includes(classifyDatabaseFault(error).kind)) throw error;
      await wait(Math.min(10 * 2 ** (attempt - 1), 1000) + Math.floor(Math.random() * 10));
    }
  }
};
