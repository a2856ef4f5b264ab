import type { DeviceDatabase, SealedRecord } from './device-database.ts';

/** Records of this device under the data key. Keys are names of kinds and random ids; nothing of a matter stands in one. */
export interface SealedStore {
  read<Value>(key: string): Promise<Value | undefined>;
  readBlob(key: string): Promise<Blob | undefined>;
  /** Writes and removes several records at once, or none of them. A value may be a Blob. */
  write(changes: {
    readonly put?: readonly (readonly [key: string, value: unknown])[];
    readonly remove?: readonly string[];
  }): Promise<void>;
  /** Keys that begin so. */
  keys(prefix: string): Promise<readonly string[]>;
}

const ivLength = 12;

interface StoredBlob {
  readonly type: string;
}

/** A Blob is stored as a line of JSON with its type, then its bytes. */
const toBytes = async (value: unknown): Promise<Uint8Array<ArrayBuffer>> => {
  if (!(value instanceof Blob)) return new TextEncoder().encode(JSON.stringify(value));
  const head = new TextEncoder().encode(`${JSON.stringify({ type: value.type } satisfies StoredBlob)}\n`);
  const body = new Uint8Array(await value.arrayBuffer());
  const both = new Uint8Array(head.length + body.length);
  both.set(head);
  both.set(body, head.length);
  return both;
};

export const createSealedStore = (database: DeviceDatabase, key: CryptoKey): SealedStore => {
  const additional = (name: string) => new TextEncoder().encode(name);
  const seal = async (name: string, value: unknown): Promise<SealedRecord> => {
    const iv = crypto.getRandomValues(new Uint8Array(ivLength));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: additional(name) }, key, await toBytes(value));
    return { iv, data };
  };
  const open = async (name: string): Promise<ArrayBuffer | undefined> => {
    const record = await database.get('records', name);
    if (record === undefined) return undefined;
    return crypto.subtle.decrypt({ name: 'AES-GCM', iv: record.iv, additionalData: additional(name) }, key, record.data);
  };
  return {
    read: async <Value>(name: string) => {
      const bytes = await open(name);
      // Only this store writes under this key, so a value has the shape it was written with.
      return bytes === undefined ? undefined : (JSON.parse(new TextDecoder().decode(bytes)) as Value);
    },
    readBlob: async (name) => {
      const bytes = await open(name);
      if (bytes === undefined) return undefined;
      const all = new Uint8Array(bytes);
      const end = all.indexOf(10);
      const { type } = JSON.parse(new TextDecoder().decode(all.subarray(0, end))) as StoredBlob;
      return new Blob([all.subarray(end + 1)], { type });
    },
    write: async ({ put = [], remove = [] }) => {
      // Sealed before the transaction begins: one that waits for anything else ends by itself.
      const sealed = await Promise.all(put.map(async ([name, value]) => [name, await seal(name, value)] as const));
      const writing = database.transaction('records', 'readwrite');
      await Promise.all([
        ...sealed.map(([name, record]) => writing.store.put(record, name)),
        ...remove.map((name) => writing.store.delete(name)),
        writing.done,
      ]);
    },
    keys: (prefix) => database.getAllKeys('records', IDBKeyRange.bound(prefix, `${prefix}\uffff`)),
  };
};
