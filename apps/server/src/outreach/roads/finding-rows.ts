import type { Finding } from '@daiban/domain/outreach/roads/finding';
import { isEnded } from '@daiban/domain/outreach/roads/finding';
import { z } from 'zod';
import { type Connection, statement } from '../../platform/database/statement.ts';

/** A finding as it is stored: its folded state, and what stands beside it. */
export interface FindingRow {
  readonly id: string;
  readonly number: number;
  readonly year: number;
  readonly state: Finding;
  readonly contact: Buffer | null;
  readonly may_become_matter: boolean;
}

/** What a reporter left, sealed. The key goes into the message that asks whether it is repaired. */
export const contactSchema = z.object({ phone: z.string(), name: z.string().optional(), followKey: z.string() });
export type ReporterContact = z.output<typeof contactSchema>;

const columns = 'id::text, number, year, state, contact, may_become_matter';

const newest = statement<FindingRow>(
  'finding.newest',
  `select ${columns} from patrol_finding where ended_at is null or reported_at > $1 order by reported_at desc, id limit $2`,
);
const byId = statement<FindingRow>('finding.by-id', `select ${columns} from patrol_finding where id = $1`);
const lockById = statement<FindingRow>('finding.lock', `select ${columns} from patrol_finding where id = $1 for update`);
const byKey = statement<FindingRow>('finding.by-key', `select ${columns} from patrol_finding where follow_digest = $1`);
const insert = statement<{ number: number }>(
  'finding.insert',
  `insert into patrol_finding (id, year, segment_id, unit_id, stage, state, reported_at, follow_digest, contact, may_become_matter)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning number`,
);
const update = statement(
  'finding.update',
  'update patrol_finding set unit_id = $2, stage = $3, state = $4, ended_at = $5, case_id = $6 where id = $1',
);
const eraseContact = statement(
  'finding.erase-contact',
  'update patrol_finding set contact = null, may_become_matter = false where id = $1',
);
const eraseOld = statement(
  'finding.erase-old-contacts',
  'update patrol_finding set contact = null, may_become_matter = false where contact is not null and ended_at < $1',
);
const hold = statement(
  'finding.hold-pictures',
  `update attachment set held_for = $1
   where id = any($2::uuid[]) and case_id is null and (held_for is null or held_for = $1) and media_type like 'image/%'`,
);

/** How many findings a page shows at most. */
const most = 300;

export const numberOf = ({ year, number }: Pick<FindingRow, 'year' | 'number'>): string => `XC-${year}-${String(number).padStart(4, '0')}`;

/** Findings that are open, and those reported since, newest first. */
export const listFindings = (connection: Connection, since: Date): Promise<readonly FindingRow[]> => newest.rows(connection, [since, most]);
export const findFinding = (connection: Connection, id: string): Promise<FindingRow | undefined> => byId.row(connection, [id]);
/** The same, kept for this transaction alone. */
export const lockFinding = (connection: Connection, id: string): Promise<FindingRow | undefined> => lockById.row(connection, [id]);
export const findByFollowKey = (connection: Connection, digest: Buffer): Promise<FindingRow | undefined> => byKey.row(connection, [digest]);

/** Writes a new finding. @returns its number; undefined when the id or the key is there already. */
export const insertFinding = async (
  connection: Connection,
  finding: Finding,
  beside: { readonly digest: Buffer; readonly contact: Buffer | null; readonly mayBecomeMatter: boolean },
): Promise<Pick<FindingRow, 'year' | 'number'> | undefined> => {
  const year = Number(finding.reportedAt.slice(0, 4));
  const row = await insert.row(connection, [
    finding.id,
    year,
    finding.segmentId ?? null,
    finding.unitId ?? null,
    finding.stage,
    JSON.stringify(finding),
    finding.reportedAt,
    beside.digest,
    beside.contact,
    beside.mayBecomeMatter,
  ]);
  return row && { year, number: row.number };
};

export const updateFinding = (connection: Connection, finding: Finding, at: Date): Promise<number> =>
  update.count(connection, [
    finding.id,
    finding.unitId ?? null,
    finding.stage,
    JSON.stringify(finding),
    isEnded(finding) ? at : null,
    finding.caseId ?? null,
  ]);

/** Erases what one reporter left. */
export const eraseContactOf = (connection: Connection, id: string): Promise<number> => eraseContact.count(connection, [id]);
/** Erases what reporters left whose findings ended before. @returns how many. */
export const eraseContactsEndedBefore = (connection: Connection, moment: Date): Promise<number> => eraseOld.count(connection, [moment]);

/** Keeps pictures with a finding. @returns whether all of them were there, are pictures and belonged to nothing else. */
export const holdPictures = async (connection: Connection, findingId: string, pictures: readonly string[]): Promise<boolean> =>
  pictures.length === 0 || (await hold.count(connection, [findingId, pictures])) === new Set(pictures).size;
