import { createHmac, type KeyObject } from 'node:crypto';
import { type Cipher, createCipher } from './cipher.ts';
import { type PersonalDataKey, toIndexingKey } from './keys.ts';

/**
 * What has sealed columns of its own that are sealed again when keys rotate (`sealed-columns.ts`). `other` is everything else: its
 * keys open for good.
 */
export const sealedTables = ['petitioner', 'petitioner_words', 'kept_query_code', 'other'] as const;
export type SealedTable = (typeof sealedTables)[number];

/** One key that seals or has sealed. */
export interface SealingKey {
  /** Four bytes in front of every value. */
  readonly id: Buffer;
  readonly usedFor: string;
  /** The first version wrote no byte for the cipher behind the key id. */
  readonly isUntagged: boolean;
  readonly cipher: Cipher;
  /** What stands in front of the nonce; authenticated too. */
  readonly head: Buffer;
  readonly activeFrom: number;
  readonly isReplaced: boolean;
}

export interface IndexingKey {
  readonly id: Buffer;
  readonly secret: KeyObject;
  readonly activeFrom: number;
  readonly isReplaced: boolean;
}

/** The keys at hand, in memory. */
export interface KeyRing {
  /** The key that seals values of this table now. */
  sealingFor(table: SealedTable): SealingKey;
  find(id: number): SealingKey | undefined;
  /** Every key that fingerprints may stand under, the one that makes new ones first. */
  indexing(): readonly [IndexingKey, ...IndexingKey[]];
}

export const toSealingKey = (
  id: Buffer,
  key: Buffer,
  {
    cipher,
    usedFor,
    activeFrom,
    isReplaced,
  }: { cipher: 'aes-256-gcm-untagged' | 'aes-256-gcm' | 'sm4' } & Pick<SealingKey, 'usedFor' | 'activeFrom' | 'isReplaced'>,
): SealingKey => {
  const isUntagged = cipher === 'aes-256-gcm-untagged';
  const made = createCipher(isUntagged ? 'aes-256-gcm' : cipher, key);
  return {
    id,
    usedFor,
    isUntagged,
    cipher: made,
    head: isUntagged ? id : Buffer.concat([id, Buffer.from([made.code])]),
    activeFrom,
    isReplaced,
  };
};

/** A ring without a database: the keys made directly from these masters, newest first, for tools and tests. */
export const fixedKeyRing = (masters: readonly PersonalDataKey[]): KeyRing => {
  const sealing = masters.map(({ id, sealing: key }, place) =>
    toSealingKey(id, key, { cipher: 'aes-256-gcm-untagged', usedFor: '', activeFrom: 0, isReplaced: place > 0 }),
  );
  const indexing = masters.map(
    ({ id, indexing: key }, place): IndexingKey => ({
      id,
      secret: toIndexingKey(key),
      activeFrom: 0,
      isReplaced: place > 0,
    }),
  );
  const [first, ...others] = indexing;
  const [current] = sealing;
  if (first === undefined || current === undefined) throw new RangeError('Personal data need at least one key.');
  const byId = new Map(sealing.map((key) => [key.id.readUInt32BE(0), key]));
  return { sealingFor: () => current, find: (id) => byId.get(id), indexing: () => [first, ...others] };
};

/** Keyed fingerprint of a text that was made equal before. */
export const fingerprint = (key: IndexingKey, text: string): Buffer => createHmac('sha256', key.secret).update(text).digest();
