import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** What an installation may choose: AES-256-GCM, or SM4 (GB/T 32907) with HMAC-SM3 (GB/T 32905, encrypt then authenticate). */
export const cipherNames = ['aes-256-gcm', 'sm4'] as const;
export type CipherName = (typeof cipherNames)[number];

/** One key in use. `aad` is authenticated and not kept in what comes out. */
export interface Cipher {
  /** Stands in front of what it seals, so that a value says how it was sealed. */
  readonly code: number;
  /** Nonce, tag and ciphertext, one after the other. */
  seal(plain: Buffer, aad: Buffer): readonly Buffer[];
  /** @throws Error when a byte was changed, or another key or `aad` belongs to it. */
  open(sealed: Buffer, aad: Buffer): Buffer;
}

/** Bytes of a data key; each cipher takes or derives from them what it needs. */
export const keyLength = 32;

const gcmNonce = 12;
const gcmTag = 16;

const createAesGcm = (key: Buffer): Cipher => {
  // Key objects cost a quarter of bare bytes in every use.
  const secret = createSecretKey(key);
  return {
    code: 1,
    seal: (plain, aad) => {
      const nonce = randomBytes(gcmNonce);
      const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(aad);
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return [nonce, cipher.getAuthTag(), body];
    },
    open: (sealed, aad) => {
      if (sealed.length < gcmNonce + gcmTag) throw new RangeError('too short');
      const decipher = createDecipheriv('aes-256-gcm', secret, sealed.subarray(0, gcmNonce), { authTagLength: gcmTag }).setAAD(aad);
      decipher.setAuthTag(sealed.subarray(gcmNonce, gcmNonce + gcmTag));
      return Buffer.concat([decipher.update(sealed.subarray(gcmNonce + gcmTag)), decipher.final()]);
    },
  };
};

const counterLength = 16;
const macLength = 32;

const createSm4 = (key: Buffer): Cipher => {
  const derive = (purpose: string, length: number) =>
    createSecretKey(Buffer.from(hkdfSync('sm3', key, Buffer.alloc(0), `daiban sm4 ${purpose}`, length)));
  const [encrypting, authenticating] = [derive('encrypting', 16), derive('authenticating', 32)];
  const authenticate = (aad: Buffer, counter: Buffer, body: Buffer): Buffer => {
    const aadLength = Buffer.alloc(4);
    aadLength.writeUInt32BE(aad.length);
    return createHmac('sm3', authenticating).update(aadLength).update(aad).update(counter).update(body).digest();
  };
  return {
    code: 2,
    seal: (plain, aad) => {
      const counter = randomBytes(counterLength);
      const cipher = createCipheriv('sm4-ctr', encrypting, counter);
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return [counter, authenticate(aad, counter, body), body];
    },
    open: (sealed, aad) => {
      if (sealed.length < counterLength + macLength) throw new RangeError('too short');
      const counter = sealed.subarray(0, counterLength);
      const body = sealed.subarray(counterLength + macLength);
      if (!timingSafeEqual(sealed.subarray(counterLength, counterLength + macLength), authenticate(aad, counter, body)))
        throw new Error('not what was sealed');
      const decipher = createDecipheriv('sm4-ctr', encrypting, counter);
      return Buffer.concat([decipher.update(body), decipher.final()]);
    },
  };
};

/** @param key 32 random bytes. */
export const createCipher = (name: CipherName, key: Buffer): Cipher => (name === 'sm4' ? createSm4(key) : createAesGcm(key));
