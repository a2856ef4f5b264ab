import { unsentPrefix } from './device-traces.ts';
import { afterStep, afterUpload, filesToSend, nextToSend, type OutboxEntry, requestOf, type SendAnswer, tryAgain } from './outbox.ts';
import type { SealedStore } from './sealed-store.ts';

/** How requests leave; the tests put another in its place. */
export interface Transport {
  upload(file: Blob, name: string): Promise<SendAnswer>;
  post(path: string, body: unknown): Promise<SendAnswer>;
}

/** What the screens show of the outbox. */
export interface OutboxView {
  readonly entries: readonly OutboxEntry[];
  readonly sending?: string;
  /** The server knows nobody of this device any more. */
  readonly signedOut: boolean;
}

export interface SenderParts {
  readonly store: SealedStore;
  readonly transport: Transport;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly isOnline: () => boolean;
  readonly onChange: (view: OutboxView) => void;
  /** Runs the work in one window at a time, and not at all while another does. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
}

const arrivedPrefix = 'arrived/';
const filePrefix = 'file/';
const keyOf = (entry: OutboxEntry): string => (entry.state.is === 'arrived' ? arrivedPrefix : unsentPrefix) + entry.id;
const fileKey = (id: string): string => filePrefix + id;

/** Entries that have arrived are shown for two days. */
const shownFor = 48 * 60 * 60_000;

export interface Sender {
  readonly view: () => OutboxView;
  /** Keeps a file on the device that an entry will name. */
  keepFile(id: string, file: Blob): Promise<void>;
  dropFile(id: string): Promise<void>;
  /**
   * Writes an entry to the device, then sends. Its files were kept before. Resolves when it lies safe on the device.
   * @param draft key of the record that it was written in, which it takes the place of.
   */
  add(entry: OutboxEntry, draft?: string): Promise<void>;
  /** Puts another entry in the place of one that was refused or is in conflict; its files stay. */
  replace(entry: OutboxEntry): Promise<void>;
  /** Turns an entry that was refused into a draft again; its files stay. Only what the server has not begun to do. */
  reopen(id: string, draft: string): Promise<void>;
  /** Takes an entry away, by the agent's word. */
  discard(id: string): Promise<void>;
  retry(id: string): Promise<void>;
  /** The bytes of a kept file whose entry has not arrived. */
  readFile(id: string): Promise<Blob | undefined>;
  /**
   * Looks for something to send: after unlocking, when the network comes back, when the person has signed in again.
   * @param atOnce does not wait for the pauses after failed tries.
   */
  wake(atOnce?: boolean): Promise<void>;
  stop(): void;
}

/** The outbox of this device: what is written lies on the device first and leaves in order, as often as it takes and once. */
export const createSender = async (parts: SenderParts): Promise<Sender> => {
  const { store, transport, now } = parts;
  const readAll = async (prefix: string): Promise<readonly OutboxEntry[]> => {
    const found = await Promise.all((await store.keys(prefix)).map((key) => store.read<OutboxEntry>(key)));
    return found.filter((entry) => entry !== undefined);
  };
  let view: OutboxView = { entries: [], signedOut: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let running: Promise<void> | undefined;

  const show = (change: Partial<OutboxView>): void => {
    view = { ...view, ...change };
    if (!stopped) parts.onChange(view);
  };
  const showEntry = (entry: OutboxEntry): void =>
    show({
      entries: view.entries.some(({ id }) => id === entry.id)
        ? view.entries.map((one) => (one.id === entry.id ? entry : one))
        : [...view.entries, entry],
    });

  let turn: Promise<unknown> = Promise.resolve();
  /** Reading the device and writing to it go one after the other, so that what is shown is what lies there. */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };

  /** Another window may have sent meanwhile. */
  const readView = (): Promise<void> =>
    inTurn(async () => {
      const entries = [...(await readAll(unsentPrefix)), ...(await readAll(arrivedPrefix))];
      const old = entries.filter(({ state }) => state.is === 'arrived' && now() - state.at > shownFor);
      if (old.length > 0) await store.write({ remove: old.map(keyOf) });
      show({ entries: entries.filter((entry) => !old.includes(entry)) });
    });

  const keep = (entry: OutboxEntry): Promise<void> =>
    inTurn(async () => {
      const hasArrived = entry.state.is === 'arrived';
      await store.write({
        put: [[keyOf(entry), entry]],
        remove: hasArrived ? [unsentPrefix + entry.id, ...entry.files.map(({ id }) => fileKey(id))] : [],
      });
      showEntry(entry);
    });

  /** @returns whether to go on with other entries. */
  const sendNext = async (entry: OutboxEntry): Promise<boolean> => {
    show({ sending: entry.id });
    const [file] = filesToSend(entry);
    let after: OutboxEntry | undefined;
    if (file !== undefined) {
      const blob = await store.readBlob(fileKey(file.id));
      // A file can only be missing when another window has just sent the entry and dropped it.
      if (blob === undefined) return false;
      after = afterUpload(entry, file, await transport.upload(blob, file.name), now());
    } else {
      const request = requestOf(entry, view.entries);
      if (request === undefined) return false;
      after = afterStep(entry, await transport.post(request.path, request.body), now());
    }
    if (after === undefined) {
      show({ signedOut: true });
      return false;
    }
    if (stopped) return false;
    await keep(after);
    return true;
  };

  const sendAll = async (atOnce: boolean): Promise<void> => {
    await readView();
    if (atOnce) show({ entries: view.entries.map((entry) => (entry.state.is === 'waiting' ? tryAgain(entry, now()) : entry)) });
    while (!stopped && parts.isOnline()) {
      const { entry, at } = nextToSend(view.entries, now());
      if (entry === undefined) {
        if (at !== undefined) timer = setTimeout(() => void wake(), Math.max(0, at - now()));
        break;
      }
      if (!(await sendNext(entry))) break;
    }
  };

  const withoutSending = (): OutboxView => {
    const { sending: _done, ...rest } = view;
    return rest;
  };

  const wake = async (atOnce = false): Promise<void> => {
    if (stopped) return;
    if (running !== undefined) {
      // Something may have come after the last look.
      await running;
      if (nextToSend(view.entries, now()).entry === undefined || view.signedOut) return;
      return wake(atOnce);
    }
    clearTimeout(timer);
    show({ signedOut: false });
    running = parts
      .alone(() => sendAll(atOnce))
      .finally(() => {
        running = undefined;
        view = withoutSending();
        show({});
      });
    await running;
  };

  await readView();
  return {
    view: () => view,
    keepFile: (id, file) => store.write({ put: [[fileKey(id), file]] }),
    dropFile: (id) => store.write({ remove: [fileKey(id)] }),
    add: async (entry, draft) => {
      await inTurn(async () => {
        await store.write({ put: [[keyOf(entry), entry]], remove: draft === undefined ? [] : [draft] });
        showEntry(entry);
      });
      void wake();
    },
    replace: async (entry) => {
      await keep(entry);
      void wake();
    },
    reopen: (id, draft) =>
      inTurn(async () => {
        const entry = view.entries.find((one) => one.id === id);
        if (entry?.state.is !== 'refused' || entry.done > 0 || entry.form === undefined) return;
        await store.write({ put: [[draft, entry.form]], remove: [keyOf(entry)] });
        show({ entries: view.entries.filter((one) => one.id !== id) });
      }),
    discard: (id) =>
      inTurn(async () => {
        const entry = view.entries.find((one) => one.id === id);
        if (entry === undefined || view.sending === id) return;
        await store.write({ remove: [keyOf(entry), ...entry.files.map((file) => fileKey(file.id))] });
        show({ entries: view.entries.filter((one) => one.id !== id) });
      }),
    retry: async (id) => {
      const entry = view.entries.find((one) => one.id === id);
      if (entry === undefined || entry.state.is === 'arrived' || view.sending === id) return;
      await keep(tryAgain(entry, now()));
      void wake();
    },
    readFile: (id) => store.readBlob(fileKey(id)),
    wake,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
};
