/**
 * What the workbench outside the phone view asks of the device store: how much was not sent yet, and to forget everything. It opens no
 * record and loads no library, so that the pages of the desk stay as light as they are.
 */
export const databaseName = 'daiban-field';

/** Where the browser lets no page keep anything, nothing is there; signing in and out must go on all the same. */
const isThere = async (): Promise<boolean> => {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === databaseName);
  } catch {
    return false;
  }
};

/** Opens the store as it is, without a library, for one question. */
const ask = async <Value>(question: (database: IDBDatabase) => IDBRequest<Value>): Promise<Value> => {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(databaseName);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  try {
    return await new Promise<Value>((resolve, reject) => {
      const asking = question(database);
      asking.onsuccess = () => resolve(asking.result);
      asking.onerror = () => reject(asking.error);
    });
  } finally {
    database.close();
  }
};

/** Keys of entries that were not sent yet begin so. */
export const unsentPrefix = 'unsent/';

/** How many entries of the phone view on this device were not sent yet. */
export const countUnsent = async (): Promise<number> =>
  (await isThere())
    ? ask((database) =>
        database
          .transaction('records')
          .objectStore('records')
          .count(IDBKeyRange.bound(unsentPrefix, `${unsentPrefix}\uffff`)),
      )
    : 0;

/** Forgets everything of the phone view on this device. */
export const wipeDevice = async (): Promise<void> => {
  if (!(await isThere())) return;
  await new Promise<void>((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(databaseName);
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
};

/** Digest that tells one owner of a device store from another without naming them. */
export const ownerMark = (salt: Uint8Array<ArrayBuffer>, officerId: string): Promise<ArrayBuffer> => {
  const officer = new TextEncoder().encode(officerId);
  const both = new Uint8Array(salt.length + officer.length);
  both.set(salt);
  both.set(officer, salt.length);
  return crypto.subtle.digest('SHA-256', both);
};

export const isSameMark = (left: ArrayBuffer, right: ArrayBuffer): boolean => {
  const [one, other] = [new Uint8Array(left), new Uint8Array(right)];
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
};

interface OwnedVault {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly ownerMark: ArrayBuffer;
}

/** Forgets what another person than this one left on this device. */
export const wipeDeviceOfOthers = async (officerId: string): Promise<void> => {
  if (!(await isThere())) return;
  const vault = await ask<OwnedVault | undefined>((database) => database.transaction('vault').objectStore('vault').get('vault'));
  if (vault !== undefined && !isSameMark(vault.ownerMark, await ownerMark(vault.salt, officerId))) await wipeDevice();
};
