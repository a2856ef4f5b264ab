import type { ResponseOf } from '@daiban/contract/endpoint';
import type { getBackupState } from '@daiban/contract/office-reference';

type Backup = ResponseOf<typeof getBackupState>;

export const hoursSince = (then: string, now: string): number => Math.max(0, Math.floor((Date.parse(now) - Date.parse(then)) / 3_600_000));

/** What the last backup is worth: failed before unfinished, unfinished before too old, too old before not verified. */
export const backupStateOf = (
  last: NonNullable<Backup['last']>,
  { now, lateAfterHours }: Pick<Backup, 'now' | 'lateAfterHours'>,
): 'good' | 'unverified' | 'late' | 'failed' | 'running' => {
  if (last.error !== undefined) return 'failed';
  if (last.finishedAt === undefined) return 'running';
  if (hoursSince(last.finishedAt, now) >= lateAfterHours) return 'late';
  return last.verified ? 'good' : 'unverified';
};

/** `12.3 MB`; of a new office, `28 KB`. */
export const inMegabytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
