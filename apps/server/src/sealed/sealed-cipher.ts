import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** AES-256-GCM under the room's own key. `about` names the place of a value, so that one cannot be put in another's place. */
export interface SealedCipher {
  sealBytes(bytes: Buffer, about: string): Buffer;
  /** Throws SealedUnreadable when the key is not among those given, the bytes were changed or stand in another place. */
  openBytes(sealed: Buffer, about: string): Buffer;
  seal(value: unknown, about: string): Buffer;
  open(sealed: Buffer, about: string): unknown;
  /** Keyed fingerprint, 16 bytes, under the first key. */
  index(purpose: string, value: string): Buffer;
  /** The fingerprints a value may stand under, newest key first. */
  indexes(purpose: string, value: string): readonly Buffer[];
}

export class SealedUnreadable extends Error {
  override readonly name = 'SealedUnreadable';
}

const [idLength, nonceLength, tagLength] = [4, 12, 16];
const headLength = idLength + nonceLength + tagLength;

const derive = (master: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `daiban sealed room ${purpose}`, 32));

/** @param masters newest first, at least one; the first seals, all open */
export const createSealedCipher = (masters: readonly Buffer[]): SealedCipher => {
  const keys = masters.map((master) => ({
    id: createHash('sha256').update(derive(master, 'key id')).digest().subarray(0, idLength),
    sealing: derive(master, 'sealing'),
    indexing: derive(master, 'index'),
  }));
  const [current] = keys;
  if (current === undefined) throw new RangeError('The sealed room needs a key.');
  const sealBytes = (bytes: Buffer, about: string): Buffer => {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', current.sealing, nonce);
    cipher.setAAD(Buffer.from(about, 'utf8'));
    const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([current.id, nonce, cipher.getAuthTag(), body]);
  };
  const openBytes = (sealed: Buffer, about: string): Buffer => {
    const key = keys.find((candidate) => candidate.id.equals(sealed.subarray(0, idLength)));
    if (key === undefined || sealed.length < headLength) throw new SealedUnreadable('This was sealed with a key that is not here.');
    const decipher = createDecipheriv('aes-256-gcm', key.sealing, sealed.subarray(idLength, idLength + nonceLength), {
      authTagLength: tagLength,
    });
    decipher.setAAD(Buffer.from(about, 'utf8'));
    decipher.setAuthTag(sealed.subarray(idLength + nonceLength, headLength));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(headLength)), decipher.final()]);
    } catch (error) {
      throw new SealedUnreadable('This was changed after sealing.', { cause: error });
    }
  };
  const indexUnder = (indexing: Buffer, purpose: string, value: string): Buffer =>
    createHmac('sha256', indexing).update(`${purpose}\u0000${value}`).digest().subarray(0, 16);
  return {
    sealBytes,
    openBytes,
    seal: (value, about) => sealBytes(Buffer.from(JSON.stringify(value), 'utf8'), about),
    open: (sealed, about) => JSON.parse(openBytes(sealed, about).toString('utf8')) as unknown,
    index: (purpose, value) => indexUnder(current.indexing, purpose, value),
    indexes: (purpose, value) => keys.map((key) => indexUnder(key.indexing, purpose, value)),
  };
};
