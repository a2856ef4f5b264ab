import { isDeepStrictEqual } from 'node:util';
import { barredKeys } from '@daiban/domain/access/conflicts';
import { circleOf, toAccessFacts } from '@daiban/domain/access/facts';
import { replay } from '@daiban/domain/case/handle';
import { brokenInvariants } from '@daiban/domain/case/invariants';
import type { CaseState } from '@daiban/domain/case/state';
import type { Pool } from 'pg';
import { chainHash, chainStart, redactionDigest } from './hash-chain.ts';
import { dutyKey } from './project.ts';
import { type EventRow, eventColumns, eventTables, toRecordedEvent } from './recorded-events.ts';
import { type AgencyTables, isAgencyAlike, readAgencyTables } from './verify-agency.ts';

export interface BrokenCase {
  readonly caseNumber: string;
  readonly caseId: string;
  /** `hash-chain`, `replay-differs`, `duty-table-differs`, `list-differs`, `agency-differs` or the code of an invariant. */
  readonly broken: readonly string[];
}

export interface VerifyReport {
  readonly cases: number;
  readonly events: number;
  readonly broken: readonly BrokenCase[];
}

interface CaseRow {
  readonly id: string;
  readonly number: string | null;
  readonly version: number;
  readonly hash: Buffer;
  readonly state: CaseState;
  readonly procedure: string | null;
  readonly unit_id: string | null;
  readonly co_units: readonly string[];
  readonly confidentiality: string | null;
  readonly circle: readonly string[] | null;
  readonly barred: readonly string[] | null;
}

interface OpenDutyRow {
  readonly case_id: string;
  readonly duty_id: string;
  readonly owner_key: string;
  readonly due_on: string;
}

const isChainWhole = (rows: readonly EventRow[], last: Buffer): boolean => {
  let hash: Buffer = chainStart;
  for (const [index, row] of rows.entries()) {
    if (row.sequence !== index + 1) return false;
    hash = chainHash(hash, {
      caseId: row.case_id,
      sequence: row.sequence,
      kind: row.kind,
      at: row.at.toISOString(),
      actorId: row.actor_id,
      actorRole: row.actor_role,
      actorUnit: row.actor_unit,
      rulebook: row.rulebook,
      data: row.data,
      duties: row.duties,
    });
    // What was made anonymous when a record was destroyed is held by the digest that was recorded then; its link stays.
    if (row.digest !== null) {
      if (!redactionDigest(row.hash, row.data).equals(row.digest)) return false;
      hash = row.hash;
    }
    if (!hash.equals(row.hash)) return false;
  }
  return hash.equals(last);
};

const dutyLines = (lines: readonly { id: string; owner: string; dueOn: string }[]): string[] =>
  lines.map((line) => `${line.id} ${line.owner} ${line.dueOn}`).sort();

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const check = (row: CaseRow, events: readonly EventRow[], duties: readonly OpenDutyRow[], agency: AgencyTables): string[] => {
  const broken: string[] = [];
  if (!isChainWhole(events, row.hash)) broken.push('hash-chain');
  const recorded = events.map(toRecordedEvent);
  let replayed: CaseState | undefined;
  try {
    replayed = replay(recorded);
  } catch {
    // A journal that cannot be folded at all is the plainest difference.
  }
  if (replayed === undefined || row.version !== events.length || !isDeepStrictEqual(plain(replayed), plain(row.state)))
    broken.push('replay-differs');
  else if (!isAgencyAlike(row.id, recorded, agency)) broken.push('agency-differs');
  const stored = dutyLines(duties.map((duty) => ({ id: duty.duty_id, owner: duty.owner_key, dueOn: duty.due_on })));
  const folded = dutyLines(row.state.duties.map((duty) => ({ id: duty.id, owner: dutyKey(duty, row.state.duties), dueOn: duty.dueOn })));
  if (!isDeepStrictEqual(stored, folded)) broken.push('duty-table-differs');
  const isListed = row.procedure === row.state.procedure && row.unit_id === row.state.ownerUnitId;
  const access = toAccessFacts(row.state);
  const isGuardedAlike =
    row.confidentiality === access.confidentiality &&
    isDeepStrictEqual(row.circle, circleOf(access)) &&
    isDeepStrictEqual(row.barred, barredKeys(access.conflicts));
  if (!isListed || !isGuardedAlike || !isDeepStrictEqual(row.co_units, access.coUnitIds.toSorted())) broken.push('list-differs');
  broken.push(...brokenInvariants(row.state, recorded));
  return broken;
};

const pageSize = 500;

/**
 * Checks every case of a database: hash chain whole, replay equal to the stored state, projections equal to it, and the invariants of
 * the design (§2) and lifecycle.md. Reads in pages, so that it takes the same memory at any size.
 */
export const verify = async (pool: Pool, onProgress: (cases: number) => void = () => undefined): Promise<VerifyReport> => {
  const broken: BrokenCase[] = [];
  let [cases, events, after] = [0, 0, '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const page = await pool.query<CaseRow>(
      `select c.id::text, l.number, c.version, c.hash, c.state, l.procedure, l.unit_id, l.confidentiality, l.circle, l.barred,
         array(select k.unit_id from case_co_unit k where k.case_id = c.id order by k.unit_id collate "C") as co_units from petition_case c left join case_list l on l.case_id = c.id
       where c.id > $1 order by c.id limit $2`,
      [after, pageSize],
    );
    const ids = page.rows.map((row) => row.id);
    const [journal, duties, agency] = await Promise.all([
      pool.query<EventRow>(`select ${eventColumns} from ${eventTables} where j.case_id = any($1::uuid[]) order by j.case_id, j.sequence`, [
        ids,
      ]),
      pool.query<OpenDutyRow>(
        'select case_id::text, duty_id, owner_key, due_on from duty where case_id = any($1::uuid[]) and closed_on is null',
        [ids],
      ),
      readAgencyTables(pool, ids),
    ]);
    const eventsOf = Map.groupBy(journal.rows, (row) => row.case_id);
    const dutiesOf = Map.groupBy(duties.rows, (row) => row.case_id);
    for (const row of page.rows) {
      const own = eventsOf.get(row.id) ?? [];
      const found = check(row, own, dutiesOf.get(row.id) ?? [], agency);
      if (found.length > 0) broken.push({ caseNumber: row.number ?? row.id, caseId: row.id, broken: found });
      events += own.length;
    }
    cases += page.rows.length;
    onProgress(cases);
    const last = page.rows.at(-1);
    if (last === undefined || page.rows.length < pageSize) return { cases, events, broken };
    after = last.id;
  }
};
