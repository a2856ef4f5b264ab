import { readdirSync, readFileSync } from 'node:fs';

// Linux counts processor time in hundredths of a second for every program it runs.
const millisecondsPerTick = 10;

interface Stat {
  readonly parent: number;
  /** Milliseconds of processor time, user and system. */
  readonly own: number;
  /** The same of children that have ended. */
  readonly endedChildren: number;
}

const readStat = (pid: number): Stat | undefined => {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The name stands in brackets and may hold blanks; fields are counted from behind it.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const ticks = (index: number): number => (fields[index] ?? 0) * millisecondsPerTick;
  return { parent: fields[1] ?? 0, own: ticks(11) + ticks(12), endedChildren: ticks(13) + ticks(14) };
};

/** Milliseconds of processor time that a process has used. */
export const processorTime = (pid: number): number => readStat(pid)?.own ?? 0;

/** The process that started this one. */
export const parentOf = (pid: number): number => readStat(pid)?.parent ?? 0;

/** Milliseconds of processor time of a process and of all its children, also of those that have ended. */
export const processorTimeOfFamily = (pid: number): number => {
  const head = readStat(pid);
  if (head === undefined) return 0;
  let total = head.own + head.endedChildren;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = readStat(Number(name));
    if (stat?.parent === pid) total += stat.own;
  }
  return total;
};

/** Memory of a process in megabytes, shared pages counted by their share (PSS). */
export const memoryOf = (pid: number): number => {
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
  return Number(kilobytes ?? 0) / 1024;
};
