import {
  type dataKeyStates,
  getPersonalDataState,
  type PersonalDataPolicy,
  personalDataPolicySchema,
  policyChange,
} from '@daiban/contract/personal-data';
import type { FastifyInstance } from 'fastify';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import type { Journal } from '../journal/journal.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { CipherName } from '../platform/personal-data/cipher.ts';
import { type DataKeyRow, readDataKeys } from '../platform/personal-data/kept-keys.ts';
import { getPersonalDataLimits, setPersonalDataLimits } from '../platform/personal-data/policy.ts';
import { countSealed, listRotations } from '../platform/personal-data/rotate-keys.ts';
import type { ChangeKind, SignedChanges } from '../platform/signed-changes/signed-changes.ts';

export interface PersonalDataAdminParts {
  readonly journal: Journal;
  readonly callers: Callers;
  readonly changes: SignedChanges;
  readonly cipher: CipherName;
}

/** The limits are loosened or tightened by one person and signed by another. */
export const policyKind: ChangeKind<PersonalDataPolicy> = {
  kind: policyChange,
  schema: personalDataPolicySchema,
  proposers: ['securityAdmin', 'dataProtectionOfficer'],
  approvers: ['securityAdmin', 'dataProtectionOfficer', 'petitionOfficeHead'],
  check: async ({ unmaskPerHour, unmaskPerDay }) =>
    unmaskPerDay < unmaskPerHour
      ? problem('malformed-input', { faults: [{ path: 'content.unmaskPerDay', message: `≥ ${unmaskPerHour}` }] })
      : undefined,
  apply: (limits, connection) => setPersonalDataLimits(connection, limits),
  summarise: ({ unmaskPerHour, unmaskPerDay, exportOpenHours }, language) =>
    language === 'zh-CN'
      ? [
          { label: '每人每小时最多查看', value: `${unmaskPerHour} 人` },
          { label: '每人每天最多查看', value: `${unmaskPerDay} 人` },
          { label: '导出签批后保留', value: `${exportOpenHours} 小时` },
        ]
      : [
          { label: 'Names an hour', value: String(unmaskPerHour) },
          { label: 'Names a day', value: String(unmaskPerDay) },
          { label: 'Approved exports wait', value: `${exportOpenHours} h` },
        ],
};

const stateOf = (row: DataKeyRow, rows: readonly DataKeyRow[], now: Date): (typeof dataKeyStates)[number] => {
  if (row.retired_at !== null) return 'retired';
  if (row.active_from > now) return 'coming';
  if (row.replaced_at !== null) return 'replaced';
  // What the first version sealed with stays readable and seals nothing any more.
  if (row.cipher === 'aes-256-gcm-untagged') return 'earlierPeriod';
  const newer = rows.some(
    (other) =>
      other.purpose === row.purpose && other.used_for === row.used_for && other.active_from > row.active_from && other.active_from <= now,
  );
  return newer ? 'earlierPeriod' : 'current';
};

// Counting reads every sealed row, so a page that is looked at again and again counts once a minute.
const countedFor = 60_000;

/** Keys, rotations and limits for the page of personal data. */
export const registerPersonalDataAdmin = (app: FastifyInstance, { journal, callers, changes, cipher }: PersonalDataAdminParts): void => {
  changes.register(policyKind);
  let counted: { readonly at: number; readonly counts: Promise<ReadonlyMap<string, number>> } | undefined;
  const counts = (): Promise<ReadonlyMap<string, number>> => {
    const now = Date.now();
    if (counted === undefined || now - counted.at > countedFor) counted = { at: now, counts: countSealed(journal.pool) };
    return counted.counts;
  };

  registerEndpoint<typeof getPersonalDataState, StaffCaller>(
    app,
    getPersonalDataState,
    async () => {
      const now = journal.clock.now();
      const [policy, rows, rotations, values] = await Promise.all([
        getPersonalDataLimits(journal.pool),
        readDataKeys(journal.pool),
        listRotations(journal.pool),
        counts(),
      ]);
      return {
        policy,
        cipher,
        keys: rows.map((row) => {
          const id = row.id.toString('hex');
          return {
            id,
            purpose: row.purpose,
            usedFor: row.used_for,
            period: row.period,
            cipher: row.cipher,
            masterId: row.master_id.toString('hex'),
            createdAt: row.created_at.toISOString(),
            state: stateOf(row, rows, now),
            ...(row.purpose === 'sealing' && row.used_for !== 'other' ? { values: values.get(id) ?? 0 } : {}),
          };
        }),
        rotations: rotations.map((rotation) => ({
          id: rotation.id,
          startedAt: rotation.started_at.toISOString(),
          beginsAt: rotation.begins_at.toISOString(),
          ...(rotation.finished_at === null ? {} : { finishedAt: rotation.finished_at.toISOString() }),
          reseals: rotation.reseals,
          reindexes: rotation.reindexes,
          tables: (Object.keys(rotation.progress) as (keyof typeof rotation.progress)[]).flatMap((table) => {
            const progress = rotation.progress[table];
            return progress === undefined
              ? []
              : [{ table, done: progress.done, total: progress.total, unknown: progress.unknown, finished: progress.finished }];
          }),
        })),
      };
    },
    { authenticate: callers.staff, holdsOneOf },
  );
};
