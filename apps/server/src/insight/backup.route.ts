import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getBackupState } from '@daiban/contract/office-reference';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import type { Journal } from '../journal/journal.ts';
import { registerEndpoint } from '../platform/http/route.ts';

/** A backup should not be older than a day; two hours are left for it to run. */
const lateAfterHours = 26;

/** What the backup leaves in `<state folder>/backups/last.json`. */
const lastBackupSchema = z.object({
  startedAt: z.iso.datetime({ offset: true }),
  finishedAt: z.iso.datetime({ offset: true }).optional(),
  bytes: z.number().optional(),
  verified: z.boolean().default(false),
  kind: z.string().max(60),
  error: z.string().max(2_000).optional(),
});

type LastBackup = z.output<typeof lastBackupSchema>;

/** The last backup; undefined when none was made, `unreadable` when its record is not understood. */
export const readLastBackup = async (stateFolder: string): Promise<LastBackup | undefined | 'unreadable'> => {
  let text: string;
  try {
    text = await readFile(join(stateFolder, 'backups', 'last.json'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    return 'unreadable';
  }
  try {
    const read = lastBackupSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : 'unreadable';
  } catch {
    return 'unreadable';
  }
};

/** Keeps the schema's optional fields apart from unset ones. */
const withoutUnset = ({ startedAt, finishedAt, bytes, verified, kind, error }: LastBackup) => ({
  startedAt,
  verified,
  kind,
  ...(finishedAt === undefined ? {} : { finishedAt }),
  ...(bytes === undefined ? {} : { bytes }),
  ...(error === undefined ? {} : { error }),
});

/** When the last backup was made, and whether it can be trusted. */
export const registerBackupState = (
  app: FastifyInstance,
  { journal, callers, stateFolder }: { readonly journal: Journal; readonly callers: Callers; readonly stateFolder: string },
): void => {
  registerEndpoint<typeof getBackupState, StaffCaller>(
    app,
    getBackupState,
    async () => {
      const last = await readLastBackup(stateFolder);
      return {
        ...(last === undefined || last === 'unreadable' ? {} : { last: withoutUnset(last) }),
        unreadable: last === 'unreadable',
        lateAfterHours,
        now: journal.clock.now().toISOString(),
      };
    },
    { authenticate: callers.staff, holdsOneOf },
  );
};
