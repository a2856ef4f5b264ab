import { fingerprint, fixedKeyRing, type KeyRing, type SealedTable } from './key-ring.ts';
import type { PersonalDataKey } from './keys.ts';

/** Sealing of names, phones, ID numbers and addresses (Personal Information Protection Law Art. 51: encryption). */
export interface PersonalData {
  /**
   * Encrypts a JSON value: key id (4 bytes), cipher (1), then nonce, tag and ciphertext as the cipher has them. The same value never
   * looks the same twice.
   * @param table whose column it goes into; named, its key can be retired once every row was sealed again.
   */
  sealPersonal(value: unknown, table?: SealedTable): Buffer;
  /** The value that was sealed. Throws PersonalDataUnreadable when the key is not among those given or the bytes were changed. */
  openPersonal(sealed: Uint8Array): unknown;
  /** True when its key was replaced and it should be sealed again. */
  isSealedWithOlderKey(sealed: Uint8Array): boolean;
  /** 32 bytes by which equal values (after normalising) can be found without being readable. */
  blindIndex(value: string): Buffer;
  /** The blind index under every key, newest first, to search while keys rotate. */
  blindIndexes(value: string): readonly Buffer[];
}

export class PersonalDataUnreadable extends Error {
  override readonly name = 'PersonalDataUnreadable';
}

const idLength = 4;

/** The form in which two ways of writing the same thing are equal: compatibility characters, case, spaces and dashes do not count. */
export const normalisePersonal = (value: string): string =>
  value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}·]/gu, '');

const isRing = (keys: KeyRing | readonly PersonalDataKey[]): keys is KeyRing => 'sealingFor' in keys;

/** @param keys the ring of an installation, or masters, newest first, whose own keys are used directly. */
export const createPersonalData = (keys: KeyRing | readonly PersonalDataKey[]): PersonalData => {
  const ring = isRing(keys) ? keys : fixedKeyRing(keys);
  const keyOf = (sealed: Buffer) => (sealed.length < idLength ? undefined : ring.find(sealed.readUInt32BE(0)));
  const toBuffer = (sealed: Uint8Array): Buffer => Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  return {
    sealPersonal: (value, table = 'other') => {
      const key = ring.sealingFor(table);
      return Buffer.concat([key.head, ...key.cipher.seal(Buffer.from(JSON.stringify(value), 'utf8'), key.head)]);
    },
    openPersonal: (sealed) => {
      const bytes = toBuffer(sealed);
      const key = keyOf(bytes);
      if (key === undefined) throw new PersonalDataUnreadable('Personal data were sealed with a key that is not here.');
      try {
        if (!bytes.subarray(0, key.head.length).equals(key.head)) throw new Error('another cipher');
        const value: unknown = JSON.parse(key.cipher.open(bytes.subarray(key.head.length), key.head).toString('utf8'));
        return value;
      } catch (error) {
        throw new PersonalDataUnreadable('Personal data were changed after sealing.', { cause: error });
      }
    },
    isSealedWithOlderKey: (sealed) => keyOf(toBuffer(sealed))?.isReplaced !== false,
    blindIndex: (value) => fingerprint(ring.indexing()[0], normalisePersonal(value)),
    blindIndexes: (value) => {
      const text = normalisePersonal(value);
      return ring.indexing().map((key) => fingerprint(key, text));
    },
  };
};
