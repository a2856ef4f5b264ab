import { isIPv6 } from 'node:net';
import type { RateLimitName } from '@daiban/contract/endpoint';
import { elapsedMilliseconds } from '../clock.ts';
import type { RateLimitPolicy } from '../config.ts';
import { familyOf, toBlockList } from './block-list.ts';

interface Allowance {
  /** How many may come at once. */
  readonly burst: number;
  /** How many more each minute. */
  readonly perMinute: number;
}

/**
 * What one address or one account may do. Wide enough for a building behind one address, and for phones that share one with
 * thousands of others; narrow enough that nobody fills an office with matters or tries codes by machine.
 */
export const allowances: Readonly<Record<RateLimitName, Allowance>> = {
  filing: { burst: 20, perMinute: 2 },
  tracking: { burst: 60, perMinute: 30 },
  upload: { burst: 60, perMinute: 20 },
  comparing: { burst: 60, perMinute: 30 },
  export: { burst: 10, perMinute: 2 },
  open: { burst: 300, perMinute: 300 },
  session: { burst: 600, perMinute: 600 },
};

/** At a kiosk many people come one after the other, all from its address. */
const kioskFactor = 10;

const forgetAbove = 20_000;

export interface RateLimits {
  /** Counts one request of an address. @returns 0, or the seconds after which it may be tried again. */
  takeFrom(address: string, limit: RateLimitName): number;
  /** Counts one request of a signed-in account, whatever address it comes from. */
  takeOf(account: string, address: string, limit: RateLimitName): number;
}

export interface RateLimitParts {
  readonly policy: RateLimitPolicy;
  /** Addresses or networks (`10.2.0.0/24`) of kiosks. */
  readonly kiosks: readonly string[];
  /** Milliseconds that only ever grow. */
  readonly elapsed?: () => number;
}

const loopback = toBlockList(['127.0.0.0/8', '::1']);

/** An address of version 4 that came in the dress of version 6, as itself. */
export const plain = (address: string): string => (address.startsWith('::ffff:') && address.includes('.') ? address.slice(7) : address);

/** One household or phone owns a whole network of 64 bits, so an address of version 6 counts by the first half of it. */
export const sourceOf = (address: string): string => {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  return [...left, ...Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0'), ...right].slice(0, 4).join(':');
};

/**
 * Limits of this process, kept in its memory: one number for each address or account and kind, the moment at which its allowance is
 * whole again (generic cell rate algorithm).
 */
export const createRateLimits = ({ policy, kiosks, elapsed = elapsedMilliseconds }: RateLimitParts): RateLimits => {
  const wholeAt = new Map<string, number>();
  const kioskList = toBlockList(kiosks);
  const isExempt = (address: string): boolean =>
    policy === 'off' || (policy === 'notLoopback' && loopback.check(address, familyOf(address)));

  const forget = (now: number): void => {
    for (const [key, moment] of wholeAt) if (moment <= now) wholeAt.delete(key);
    // Of more sources than this at once the oldest go first; a Map keeps the order in which they came.
    for (const key of wholeAt.keys()) {
      if (wholeAt.size <= forgetAbove) break;
      wholeAt.delete(key);
    }
  };
  const take = (key: string, { burst, perMinute }: Allowance, factor: number): number => {
    const now = elapsed();
    const step = 60_000 / (perMinute * factor);
    const next = Math.max(wholeAt.get(key) ?? now, now) + step;
    const wait = next - now - burst * factor * step;
    if (wait > 0) return Math.ceil(wait / 1000);
    if (wholeAt.size >= forgetAbove * 2) forget(now);
    wholeAt.set(key, next);
    return 0;
  };
  return {
    takeFrom: (from, limit) => {
      const address = plain(from);
      if (isExempt(address)) return 0;
      const factor = kioskList.check(address, familyOf(address)) ? kioskFactor : 1;
      return take(`${limit} ${sourceOf(address)}`, allowances[limit], factor);
    },
    takeOf: (account, from, limit) => (isExempt(plain(from)) ? 0 : take(`${limit} @${account}`, allowances[limit], 1)),
  };
};
