import type { Problem } from '@daiban/contract/problem';

/** One request of an entry. `{caseId}` in the path is filled in from the entry, or from the answer of an earlier step. */
export interface OutboxStep {
  readonly path: `/api/${string}`;
  /** With the command id that was made on this device: sent twice, done once. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** A file of an entry. Its bytes lie under a key of their own until the entry has arrived. */
export interface OutboxFile {
  readonly id: string;
  readonly name: string;
  /** Which step names it, and where in the body its id is added to a list. */
  readonly step: number;
  readonly into: readonly string[];
  /** Given by the server once it was sent. */
  readonly fileId?: string;
}

/** What became of an entry. `waiting` also holds what is being sent: a page that is closed meanwhile leaves it waiting. */
export type EntryState =
  | { readonly is: 'waiting'; readonly tries: number; readonly notBefore: number }
  | { readonly is: 'arrived'; readonly at: number }
  | { readonly is: 'refused'; readonly problem: Problem }
  /** The part that was edited has changed meanwhile. */
  | { readonly is: 'conflict'; readonly problem: Problem };

export type EntryKind = 'registration' | 'run' | 'plan' | 'acceptance';

/** What the server said of a registration. */
export interface EntryAnswer {
  readonly caseId?: string;
  readonly caseNumber?: string;
  readonly queryCode?: string;
}

/** Something that the agent wrote, on its way to the server. */
export interface OutboxEntry {
  readonly id: string;
  readonly kind: EntryKind;
  /** Which matter it is about, for the list of the outbox. */
  readonly title: string;
  /** The words that were written, to be copied when it was refused. */
  readonly words: string;
  /** Milliseconds since 1970; entries of one matter leave in this order. */
  readonly madeAt: number;
  /** The matter; left out while it is registered by another entry, or by this one. */
  readonly caseId?: string;
  /** The entry that registers the matter. */
  readonly after?: string;
  readonly steps: readonly OutboxStep[];
  /** How many steps were answered. */
  readonly done: number;
  readonly files: readonly OutboxFile[];
  readonly answer: EntryAnswer;
  /** What was filled in, so that it can be put right when it was refused. */
  readonly form?: unknown;
  /** The server no longer knew a file that was sent before; it is sent once more. */
  readonly filesSentAgain?: true;
  readonly state: EntryState;
}

/** How a request ended. */
export type SendAnswer =
  | { readonly is: 'answered'; readonly value: unknown }
  /** Nobody knows whether it was done; sending it again is safe. `after`: milliseconds that the server asks to wait. */
  | { readonly is: 'unreached'; readonly after?: number }
  | { readonly is: 'signedOut' }
  | { readonly is: 'refused'; readonly problem: Problem };

const firstPause = 2_000;
const longestPause = 5 * 60_000;

/** Milliseconds until the next try: 2 s, 4 s, 8 s and so on, at most five minutes. */
export const pauseAfter = (tries: number): number => Math.min(longestPause, firstPause * 2 ** Math.max(0, tries - 1));

export const isUnsent = ({ state }: OutboxEntry): boolean => state.is !== 'arrived';

/** The matter that an entry is about, which orders what leaves. */
const matterOf = (entry: OutboxEntry): string => entry.after ?? entry.caseId ?? entry.id;

/** The id of the case that an entry is about, once it is known. */
export const caseOf = (entry: OutboxEntry, entries: readonly OutboxEntry[]): string | undefined =>
  entry.answer.caseId ?? entry.caseId ?? entries.find(({ id }) => id === entry.after)?.answer.caseId;

const inOrder = (entries: readonly OutboxEntry[]): readonly OutboxEntry[] =>
  entries.toSorted((left, right) => left.madeAt - right.madeAt || (left.id < right.id ? -1 : 1));

export interface NextSend {
  readonly entry?: OutboxEntry;
  /** When something may be tried that may not yet. */
  readonly at?: number;
}

/**
 * What is sent now: of each matter the first entry that still waits. What was refused, or is in conflict, holds up nothing but what
 * needs it: a run on a matter whose registration did not arrive, a plan after a plan that is in conflict.
 */
export const nextToSend = (entries: readonly OutboxEntry[], now: number): NextSend => {
  const held = new Set<string>();
  const conflicting = new Set<string>();
  let at: number | undefined;
  for (const entry of inOrder(entries)) {
    const matter = matterOf(entry);
    if (entry.state.is === 'conflict') conflicting.add(`${matter} ${entry.kind}`);
    if (entry.state.is !== 'waiting' || held.has(matter) || conflicting.has(`${matter} ${entry.kind}`)) continue;
    if (entry.after !== undefined && caseOf(entry, entries) === undefined) continue;
    held.add(matter);
    if (entry.state.notBefore <= now) return { entry };
    at = Math.min(at ?? entry.state.notBefore, entry.state.notBefore);
  }
  return at === undefined ? {} : { at };
};

const textOf = (value: unknown, name: string): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Reflect.get(value, name);
  return typeof found === 'string' ? found : undefined;
};

const factsOf = (value: unknown): EntryAnswer => {
  const [caseId, caseNumber, queryCode] = ['caseId', 'caseNumber', 'queryCode'].map((name) => textOf(value, name));
  return {
    ...(caseId === undefined ? {} : { caseId }),
    ...(caseNumber === undefined ? {} : { caseNumber }),
    ...(queryCode === undefined ? {} : { queryCode }),
  };
};

const withoutFileIds = (files: readonly OutboxFile[]): readonly OutboxFile[] => files.map(({ fileId: _gone, ...file }) => file);

/** The part of a case that an edit was made on is another one now. */
const conflictCodes: readonly string[] = ['stale-version', 'plan-changed-since'];

const putOff = (entry: OutboxEntry, now: number, after = 0): OutboxEntry => {
  const tries = (entry.state.is === 'waiting' ? entry.state.tries : 0) + 1;
  return { ...entry, state: { is: 'waiting', tries, notBefore: now + Math.max(after, pauseAfter(tries)) } };
};

const refused = (entry: OutboxEntry, problem: Problem): OutboxEntry => {
  // The server drops files that belong to nothing after a day, and a phone may be away for longer.
  if (problem.code === 'unknown-attachment' && entry.filesSentAgain !== true && entry.files.some(({ fileId }) => fileId !== undefined))
    return { ...entry, files: withoutFileIds(entry.files), filesSentAgain: true };
  return { ...entry, state: { is: conflictCodes.includes(problem.code) ? 'conflict' : 'refused', problem } };
};

/** What has arrived is listed for a while; who it is about and what was written does not stay on the device (D60). */
const arrived = ({ form: _form, ...entry }: OutboxEntry, now: number): OutboxEntry => ({
  ...entry,
  words: '',
  steps: entry.steps.map(({ path }) => ({ path, body: {} })),
  state: { is: 'arrived', at: now },
});

/**
 * The entry after the answer to its next step. A lost or unreadable answer puts it off; a refusal stays with the entry and is shown.
 * Undefined when nobody is signed in: the entry is as it was, and everything waits.
 */
export const afterStep = (entry: OutboxEntry, answer: SendAnswer, now: number): OutboxEntry | undefined => {
  switch (answer.is) {
    case 'signedOut':
      return undefined;
    case 'unreached':
      return putOff(entry, now, answer.after);
    case 'refused':
      return refused(entry, answer.problem);
    case 'answered': {
      const done = entry.done + 1;
      const next = { ...entry, done, answer: { ...entry.answer, ...factsOf(answer.value) } };
      return done < entry.steps.length ? { ...next, state: { is: 'waiting', tries: 0, notBefore: now } } : arrived(next, now);
    }
  }
};

/** The entry after an answer to the upload of one of its files. */
export const afterUpload = (entry: OutboxEntry, file: OutboxFile, answer: SendAnswer, now: number): OutboxEntry | undefined => {
  if (answer.is === 'signedOut') return undefined;
  if (answer.is === 'unreached') return putOff(entry, now, answer.after);
  if (answer.is === 'refused') return { ...entry, state: { is: 'refused', problem: answer.problem } };
  const fileId = textOf(answer.value, 'fileId');
  if (fileId === undefined) return putOff(entry, now);
  return { ...entry, files: entry.files.map((one) => (one.id === file.id ? { ...one, fileId } : one)) };
};

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const addTo = (body: Json, [name = '', ...rest]: readonly string[], id: string): Json => {
  const inner = body[name];
  if (rest.length > 0) return { ...body, [name]: addTo(isObject(inner) ? inner : {}, rest, id) };
  return { ...body, [name]: [...(Array.isArray(inner) ? inner : []), id] };
};

/** The request of the next step, with case and files filled in. Undefined while the case is not known. */
export const requestOf = (entry: OutboxEntry, entries: readonly OutboxEntry[]): { path: string; body: Json } | undefined => {
  const step = entry.steps[entry.done];
  if (step === undefined) return undefined;
  const caseId = caseOf(entry, entries);
  if (caseId === undefined && step.path.includes('{caseId}')) return undefined;
  const body = entry.files
    .filter((file) => file.step === entry.done)
    .reduce<Json>((made, { into, fileId }) => (fileId === undefined ? made : addTo(made, into, fileId)), step.body);
  return { path: step.path.replace('{caseId}', encodeURIComponent(caseId ?? '')), body };
};

/** The files that the next step names and the server does not have yet. */
export const filesToSend = (entry: OutboxEntry): readonly OutboxFile[] =>
  entry.files.filter((file) => file.step === entry.done && file.fileId === undefined);

/** The entry as it is tried again at once, by the agent's word. */
export const tryAgain = (entry: OutboxEntry, now: number): OutboxEntry => ({
  ...entry,
  state: { is: 'waiting', tries: 0, notBefore: now },
});
