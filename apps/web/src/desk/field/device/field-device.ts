import type { getAgencyCatalogue } from '@daiban/contract/agency-catalogue';
import type { ResponseOf } from '@daiban/contract/endpoint';
import type { FieldList, listFieldMatters } from '@daiban/contract/field';
import type { getMe, Me, signOut } from '@daiban/contract/sign-in';
import { call } from '../../../api/request.ts';
import { type DeviceDatabase, openDeviceDatabase } from './device-database.ts';
import { unsentPrefix } from './device-traces.ts';
import { createSealedStore, type SealedStore } from './sealed-store.ts';
import { createSender, type OutboxView, type Sender } from './sender.ts';
import { networkTransport } from './transport.ts';
import { createVault, emptyDevice, openVault, ownerOfVault, type UnlockRefusal } from './vault.ts';

export type AgencyItems = ResponseOf<typeof getAgencyCatalogue>['catalogue']['items'];

/** What is kept on the device of the last reading. */
export interface KeptList {
  readonly list: FieldList;
  readonly items: AgencyItems;
  readonly catalogueVersion: number;
}

export type ListState = 'fresh' | 'reading' | 'old';

/** An unlocked device: everything that the pages work with. */
export interface OpenDevice {
  readonly store: SealedStore;
  readonly sender: Sender;
  readonly outbox: OutboxView;
  readonly kept: KeptList | undefined;
  readonly listState: ListState;
  /** The server has ended the session: nothing is sent or read until the same person signs in again. */
  readonly signedOut: boolean;
}

export type DeviceState =
  | { readonly is: 'starting' }
  /** Without https, or in a private window of some browsers, the device can keep nothing safely. */
  | { readonly is: 'unsupported' }
  | { readonly is: 'signIn'; readonly offline: boolean }
  | { readonly is: 'notAnAgent' }
  | { readonly is: 'newPin'; readonly officerId: string; readonly name: string; readonly wiped: boolean }
  | { readonly is: 'locked'; readonly refusal?: UnlockRefusal; readonly unsent: number }
  | { readonly is: 'open'; readonly device: OpenDevice };

export interface FieldDevice {
  readonly state: () => DeviceState;
  subscribe(listener: () => void): () => void;
  start(): Promise<void>;
  choosePin(pin: string): Promise<void>;
  unlock(pin: string): Promise<void>;
  lock(): void;
  /** Reads the list anew and sends what waits. */
  refresh(): Promise<void>;
  /** Forgets everything that lies on this device. */
  wipe(): Promise<void>;
  /** Ends the session and forgets everything. @returns false when the server could not be told; nothing was done then. */
  signOut(): Promise<boolean>;
}

const listKey = 'list';
/** A list that could not be read anew for so long, in milliseconds, is not kept any longer. */
const longestKept = 7 * 24 * 60 * 60_000;

const readMe = () => call<typeof getMe>({ method: 'GET', path: '/api/me' })();
const readList = () => call<typeof listFieldMatters>({ method: 'GET', path: '/api/desk/agency/field' })();
const readCatalogue = () => call<typeof getAgencyCatalogue>({ method: 'GET', path: '/api/agency/catalogue' })();

const isAgent = (me: Me): boolean => me.appointments.some(({ role }) => role === 'petitionAgent');

const canKeep = (): boolean => globalThis.isSecureContext && 'subtle' in crypto && 'indexedDB' in globalThis && 'locks' in navigator;

/** One window sends at a time. */
const alone = (work: () => Promise<void>): Promise<void> => navigator.locks.request('daiban-field-outbox', work);

/** The phone view's hold on this device: locked or open, what lies on it, and what is on its way. */
export const createFieldDevice = (): FieldDevice => {
  let state: DeviceState = { is: 'starting' };
  let database: DeviceDatabase | undefined;
  const listeners = new Set<() => void>();

  const set = (next: DeviceState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const opened = (): OpenDevice | undefined => (state.is === 'open' ? state.device : undefined);
  const change = (part: Partial<OpenDevice>): void => {
    if (state.is === 'open') set({ is: 'open', device: { ...state.device, ...part } });
  };
  const theDatabase = async (): Promise<DeviceDatabase> => {
    database ??= await openDeviceDatabase(() => location.reload());
    return database;
  };
  const close = (): void => opened()?.sender.stop();

  const showLocked = async (refusal?: UnlockRefusal): Promise<void> => {
    const unsent = await (await theDatabase()).count('records', IDBKeyRange.bound(unsentPrefix, `${unsentPrefix}\uffff`));
    set({ is: 'locked', unsent, ...(refusal === undefined ? {} : { refusal }) });
  };

  /** Nothing lies on this device: the person signed in chooses a PIN. */
  const begin = async (wiped: boolean): Promise<void> => {
    const me = await readMe();
    if (!me.ok) return set({ is: 'signIn', offline: me.refusal.kind !== 'problem' });
    set(isAgent(me.value) ? { is: 'newPin', officerId: me.value.officerId, name: me.value.name, wiped } : { is: 'notAnAgent' });
  };

  const readAnew = async (): Promise<void> => {
    const device = opened();
    if (device === undefined) return;
    change({ listState: 'reading' });
    const me = await readMe();
    if (!me.ok) {
      const isSignedOut = me.refusal.kind === 'problem' && me.refusal.problem.status === 401;
      // The server ended the session: what can be read again goes, what was written and not sent stays sealed.
      if (isSignedOut) await device.store.write({ remove: [listKey] });
      return change({ listState: 'old', ...(isSignedOut ? { kept: undefined, signedOut: true } : {}) });
    }
    if ((await ownerOfVault(await theDatabase(), me.value.officerId)) !== 'same') {
      close();
      await emptyDevice(await theDatabase());
      return begin(true);
    }
    change({ signedOut: false });
    const [list, catalogue] = await Promise.all([readList(), readCatalogue()]);
    if (!list.ok) return change({ listState: 'old' });
    const before = opened()?.kept;
    const kept: KeptList = {
      list: list.value,
      items: catalogue.ok ? catalogue.value.catalogue.items : (before?.items ?? []),
      catalogueVersion: catalogue.ok ? catalogue.value.catalogue.version : (before?.catalogueVersion ?? 0),
    };
    await device.store.write({ put: [[listKey, kept]] });
    change({ kept, listState: 'fresh' });
  };

  const open = async (key: CryptoKey): Promise<void> => {
    const store = createSealedStore(await theDatabase(), key);
    let arrived = 0;
    const sender = await createSender({
      store,
      transport: networkTransport,
      now: Date.now,
      isOnline: () => navigator.onLine,
      alone,
      onChange: (outbox) => {
        change({ outbox, ...(outbox.signedOut ? { signedOut: true } : {}) });
        const now = outbox.entries.filter((entry) => entry.state.is === 'arrived').length;
        // What arrived has changed the list.
        if (now > arrived && outbox.sending === undefined) void readAnew();
        if (outbox.sending === undefined) arrived = now;
      },
    });
    arrived = sender.view().entries.filter((entry) => entry.state.is === 'arrived').length;
    const found = await store.read<KeptList>(listKey);
    const kept = found !== undefined && Date.now() - Date.parse(found.list.readAt) < longestKept ? found : undefined;
    if (kept === undefined) await store.write({ remove: [listKey] });
    set({ is: 'open', device: { store, sender, outbox: sender.view(), kept, listState: 'old', signedOut: false } });
    void refresh();
  };

  const refresh = async (): Promise<void> => {
    await readAnew();
    const device = opened();
    if (device?.signedOut === false) await device.sender.wake(true);
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: async () => {
      if (!canKeep()) return set({ is: 'unsupported' });
      if ((await (await theDatabase()).get('vault', 'vault')) === undefined) return begin(false);
      await showLocked();
    },
    choosePin: async (pin) => {
      if (state.is !== 'newPin') return;
      const key = await createVault(await theDatabase(), state.officerId, pin);
      // Without it some browsers clear what a page keeps when the disk runs full.
      await navigator.storage.persist?.();
      await open(key);
    },
    unlock: async (pin) => {
      const answer = await openVault(await theDatabase(), pin, Date.now());
      if (answer.ok) return open(answer.value);
      if (answer.refusal.code === 'wiped' || answer.refusal.code === 'no-vault') return begin(answer.refusal.code === 'wiped');
      await showLocked(answer.refusal);
    },
    lock: () => {
      close();
      void showLocked();
    },
    refresh,
    wipe: async () => {
      close();
      await emptyDevice(await theDatabase());
      await begin(true);
    },
    signOut: async () => {
      const answer = await call<typeof signOut>({ method: 'POST', path: '/api/sign-out' })();
      const isOut = answer.ok || (answer.refusal.kind === 'problem' && answer.refusal.problem.status === 401);
      if (!isOut) return false;
      close();
      await emptyDevice(await theDatabase());
      set({ is: 'signIn', offline: false });
      return true;
    },
  };
};
