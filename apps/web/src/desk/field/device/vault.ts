import { accept, type Result, refuse } from '@daiban/domain/kernel/result';
import type { DeviceDatabase, VaultRecord } from './device-database.ts';
import { isSameMark, ownerMark } from './device-traces.ts';

/** Digits or letters of the PIN, at least. */
export const shortestPin = 6;
/** So many wrong tries in a row, and the device forgets everything. */
export const mostTries = 10;

const triesWithoutWait = 3;
const firstWait = 30_000;
const longestWait = 60 * 60_000;
/** As OWASP advises for PBKDF2 with SHA-256. */
const iterations = 600_000;

export type UnlockRefusal =
  | { readonly code: 'wrong-pin'; readonly left: number; readonly waitUntil: number }
  | { readonly code: 'wait'; readonly until: number }
  | { readonly code: 'wiped' }
  | { readonly code: 'no-vault' };

/** Milliseconds to wait after so many wrong tries: none, none, then 30 s doubling up to an hour. */
export const waitAfter = (wrongTries: number): number =>
  wrongTries < triesWithoutWait ? 0 : Math.min(longestWait, firstWait * 2 ** (wrongTries - triesWithoutWait));

const randomBytes = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));

const keyOfPin = async (pin: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> => {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    material,
    { name: 'AES-KW', length: 256 },
    false,
    ['wrapKey', 'unwrapKey'],
  );
};

const unwrap = async (vault: VaultRecord, pin: string): Promise<CryptoKey | undefined> => {
  const wrapped = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: vault.wrapped.iv }, vault.deviceKey, vault.wrapped.data);
  try {
    const key = await keyOfPin(pin, vault.salt, vault.iterations);
    return await crypto.subtle.unwrapKey('raw', wrapped, key, 'AES-KW', { name: 'AES-GCM' }, false, ['encrypt', 'decrypt']);
  } catch {
    // AES-KW checks itself: another key means another PIN.
    return undefined;
  }
};

/** Makes the store of this device anew for one person. @returns the data key, which can not be read out. */
export const createVault = async (database: DeviceDatabase, officerId: string, pin: string): Promise<CryptoKey> => {
  const salt = randomBytes(16);
  const dataKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
  const deviceKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const wrapped = await crypto.subtle.wrapKey('raw', dataKey, await keyOfPin(pin, salt, iterations), 'AES-KW');
  const iv = randomBytes(12);
  const vault: VaultRecord = {
    salt,
    iterations,
    deviceKey,
    wrapped: { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, deviceKey, wrapped) },
    ownerMark: await ownerMark(salt, officerId),
    wrongTries: 0,
    blockedUntil: 0,
  };
  const writing = database.transaction(['vault', 'records'], 'readwrite');
  await Promise.all([writing.objectStore('records').clear(), writing.objectStore('vault').put(vault, 'vault'), writing.done]);
  const key = await unwrap(vault, pin);
  if (key === undefined) throw new Error('a new vault does not open with its own PIN');
  return key;
};

/** Whether a vault is there, and whose: `other` when another person than this one made it. */
export const ownerOfVault = async (database: DeviceDatabase, officerId: string): Promise<'none' | 'same' | 'other'> => {
  const vault = await database.get('vault', 'vault');
  if (vault === undefined) return 'none';
  return isSameMark(vault.ownerMark, await ownerMark(vault.salt, officerId)) ? 'same' : 'other';
};

/**
 * Opens the store with the PIN. A try is counted before it is made, so that closing the page in the middle does not win one; the last
 * wrong one empties the store.
 * @param now milliseconds since 1970.
 */
export const openVault = async (database: DeviceDatabase, pin: string, now: number): Promise<Result<CryptoKey, UnlockRefusal>> => {
  const vault = await database.get('vault', 'vault');
  if (vault === undefined) return refuse({ code: 'no-vault' });
  if (now < vault.blockedUntil) return refuse({ code: 'wait', until: vault.blockedUntil });
  const tries = vault.wrongTries + 1;
  const waitUntil = waitAfter(tries) === 0 ? 0 : now + waitAfter(tries);
  await database.put('vault', { ...vault, wrongTries: tries, blockedUntil: waitUntil }, 'vault');
  const key = await unwrap(vault, pin);
  if (key !== undefined) {
    await database.put('vault', { ...vault, wrongTries: 0, blockedUntil: 0 }, 'vault');
    return accept(key);
  }
  if (tries < mostTries) return refuse({ code: 'wrong-pin', left: mostTries - tries, waitUntil });
  await emptyDevice(database);
  return refuse({ code: 'wiped' });
};

/** Takes away vault and records, and with them the only key of what a copy of the disk may still hold. */
export const emptyDevice = async (database: DeviceDatabase): Promise<void> => {
  const writing = database.transaction(['vault', 'records'], 'readwrite');
  await Promise.all([writing.objectStore('vault').clear(), writing.objectStore('records').clear(), writing.done]);
};
