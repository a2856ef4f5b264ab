import { readStored, writeStored } from './storage.ts';

/** How far a matter was read on this device: its id and the number of the last event. */
type Seen = readonly [caseId: string, sequence: number];

const name = 'daiban.seen';
const most = 50;

const isSeen = (value: unknown): value is Seen =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'number';

const list = (): readonly Seen[] => {
  const stored = readStored('localStorage', name);
  return Array.isArray(stored) ? stored.filter(isSeen) : [];
};

export const readSeen = (caseId: string): number | undefined => list().find(([id]) => id === caseId)?.[1];

export const keepSeen = (caseId: string, sequence: number): boolean =>
  writeStored('localStorage', name, [[caseId, sequence], ...list().filter(([id]) => id !== caseId)].slice(0, most));
