import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { databaseName } from './device-traces.ts';

/** A value as it lies on the device: AES-GCM, with the key of the record as additional data, so that none can stand in for another. */
export interface SealedRecord {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** How the data key is kept. Nothing in it says who the agent is. */
export interface VaultRecord {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  /** Made on this device, never handed out by the browser: what was copied elsewhere can not be tried there through a page. */
  readonly deviceKey: CryptoKey;
  /** The data key, wrapped by the key of the PIN, sealed by the device key. */
  readonly wrapped: SealedRecord;
  /** Digest of salt and officer: tells whether another person has signed in. */
  readonly ownerMark: ArrayBuffer;
  readonly wrongTries: number;
  /** Milliseconds since 1970. */
  readonly blockedUntil: number;
}

interface FieldSchema extends DBSchema {
  vault: { key: 'vault'; value: VaultRecord };
  records: { key: string; value: SealedRecord };
}

export type DeviceDatabase = IDBPDatabase<FieldSchema>;

/**
 * Opens the store of this device. Another window that wipes it is let through.
 * @param onTaken told when that has happened: what is still shown must go too.
 */
export const openDeviceDatabase = (onTaken: () => void = () => undefined): Promise<DeviceDatabase> =>
  openDB<FieldSchema>(databaseName, 1, {
    upgrade: (database) => {
      database.createObjectStore('vault');
      database.createObjectStore('records');
    },
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      onTaken();
    },
  });
