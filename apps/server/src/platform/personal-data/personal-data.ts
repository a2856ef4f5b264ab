import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { PersonalDataKey } from './keys.ts';

/** Sealing of names, phones, ID numbers and addresses (Personal Information Protection Law Art. 51: encryption). */
export interface PersonalData {
  /** Encrypts a JSON value: key id (4 bytes), nonce (12), tag (16), ciphertext. The same value never looks the same twice. */
  sealPersonal(value: unknown): Buffer;
  /** The value that was sealed. Throws PersonalDataUnreadable when the key is not among those given or the bytes were changed. */
  openPersonal(sealed: Uint8Array): unknown;
  /** True when it was sealed with an older key and should be sealed again. */
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
const nonceLength = 12;
const tagLength = 16;
const headLength = idLength + nonceLength + tagLength;

/** The form in which two ways of writing the same thing are equal: compatibility characters, case, spaces and dashes do not count. */
export const normalisePersonal = (value: string): string =>
  value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}·]/gu, '');

/** @param keys newest first, at least one */
export const createPersonalData = (keys: readonly PersonalDataKey[]): PersonalData => {
  const [current] = keys;
  if (current === undefined) throw new RangeError('Personal data need at least one key.');
  const idOf = (sealed: Uint8Array): Buffer => Buffer.from(sealed.buffer, sealed.byteOffset, Math.min(idLength, sealed.byteLength));
  const indexWith = (key: PersonalDataKey, value: string): Buffer =>
    createHmac('sha256', key.indexing).update(normalisePersonal(value)).digest();
  return {
    sealPersonal: (value) => {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', current.sealing, nonce);
      cipher.setAAD(current.id);
      const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
      return Buffer.concat([current.id, nonce, cipher.getAuthTag(), body]);
    },
    openPersonal: (sealed) => {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
      const key = keys.find((candidate) => candidate.id.equals(idOf(sealed)));
      if (key === undefined || bytes.length < headLength)
        throw new PersonalDataUnreadable('Personal data were sealed with a key that is not here.');
      const decipher = createDecipheriv('aes-256-gcm', key.sealing, bytes.subarray(idLength, idLength + nonceLength), {
        authTagLength: tagLength,
      });
      decipher.setAAD(key.id);
      decipher.setAuthTag(bytes.subarray(idLength + nonceLength, headLength));
      try {
        const value: unknown = JSON.parse(decipher.update(bytes.subarray(headLength), undefined, 'utf8') + decipher.final('utf8'));
        return value;
      } catch (error) {
        throw new PersonalDataUnreadable('Personal data were changed after sealing.', { cause: error });
      }
    },
    isSealedWithOlderKey: (sealed) => !idOf(sealed).equals(current.id),
    blindIndex: (value) => indexWith(current, value),
    blindIndexes: (value) => keys.map((key) => indexWith(key, value)),
  };
};
