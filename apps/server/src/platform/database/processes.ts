import { readFileSync } from 'node:fs';

const readProcessFile = (pid: number, name: string): string | undefined => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
};

/** Fields of /proc/PID/stat after the program's name, which may itself hold spaces and brackets. */
const readStatus = (pid: number): { state: string; startedAt: string } | undefined => {
  const text = readProcessFile(pid, 'stat');
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, startedAt] = [fields?.[0], fields?.[19]];
  return state === undefined || startedAt === undefined ? undefined : { state, startedAt };
};

/** True while the process runs. One that ended but was not yet reaped by its parent counts as ended. */
export const isAlive = (pid: number): boolean => {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const state = readStatus(pid)?.state;
  return state !== 'Z' && state !== 'X';
};

/** A process, told apart from a later one that was given the same number. `startedAt` is empty where the system does not say. */
export interface ProcessMark {
  readonly pid: number;
  readonly startedAt: string;
}

export const markOf = (pid: number): ProcessMark => ({ pid, startedAt: readStatus(pid)?.startedAt ?? '' });

export const isMarkAlive = (mark: ProcessMark): boolean =>
  isAlive(mark.pid) && (mark.startedAt === '' || markOf(mark.pid).startedAt === mark.startedAt);

/** Reads `{"pid":…,"startedAt":…}`; undefined for anything else. */
export const parseMark = (text: string): ProcessMark | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('startedAt' in value)) return undefined;
    return typeof value.pid === 'number' && typeof value.startedAt === 'string'
      ? { pid: value.pid, startedAt: value.startedAt }
      : undefined;
  } catch {
    return undefined;
  }
};

/** Arguments of a running process; undefined where the system does not tell. */
export const argumentsOf = (pid: number): readonly string[] | undefined => {
  const text = readProcessFile(pid, 'cmdline');
  return text === undefined || text === '' ? undefined : text.split('\0').filter((part) => part !== '');
};
