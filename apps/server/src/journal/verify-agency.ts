import { isDeepStrictEqual } from 'node:util';
import { concernsAgency, type MatterFacts, mergeMatterFacts, toMatterFacts } from '@daiban/domain/agency/figures/matter-facts';
import { toWorkRows, type WorkRow } from '@daiban/domain/agency/figures/work-rows';
import type { RecordedEvent } from '@daiban/domain/case/events';
import { evolve } from '@daiban/domain/case/evolve';
import type { CaseState } from '@daiban/domain/case/state';
import type { Pool } from 'pg';

/** What both tables of the figures of agency hold of some cases. */
export interface AgencyTables {
  readonly matters: ReadonlyMap<string, MatterFacts>;
  readonly work: ReadonlyMap<string, readonly WorkRow[]>;
}

/** Reads them for cases; days come as plain dates. */
export const readAgencyTables = async (pool: Pool, caseIds: readonly string[]): Promise<AgencyTables> => {
  const [matters, work] = await Promise.all([
    pool.query<{ case_id: string; facts: MatterFacts & { case_id?: string } }>(
      'select case_id::text, to_json(m) as facts from agency_matter m where case_id = any($1::uuid[])',
      [caseIds],
    ),
    pool.query<{ case_id: string; row: WorkRow & { case_id?: string } }>(
      'select case_id::text, to_json(w) as row from agency_work w where case_id = any($1::uuid[]) order by case_id, sequence, part',
      [caseIds],
    ),
  ]);
  const bare = <Row extends { case_id?: string }>({ case_id: _caseId, ...row }: Row) => row;
  const rowsOf = Map.groupBy(work.rows, (row) => row.case_id);
  return {
    matters: new Map(matters.rows.map((row) => [row.case_id, bare(row.facts)])),
    work: new Map([...rowsOf].map(([caseId, rows]) => [caseId, rows.map(({ row }) => bare(row))])),
  };
};

/** Whether both tables say of a case what its journal says. */
export const isAgencyAlike = (caseId: string, events: readonly RecordedEvent[], { matters, work }: AgencyTables): boolean => {
  if (!events.some(({ kind }) => kind === 'agencyOffered' || kind === 'mandateGranted')) return !matters.has(caseId) && !work.has(caseId);
  let state: CaseState | undefined;
  let facts: MatterFacts | undefined;
  const rows: WorkRow[] = [];
  for (const event of events) {
    const before: CaseState['duties'] = state?.duties ?? [];
    state = evolve(state, event);
    if (!concernsAgency([event], state)) continue;
    facts = mergeMatterFacts(facts, toMatterFacts(before, [event], state));
    rows.push(...toWorkRows(before, [event], state));
  }
  return isDeepStrictEqual(facts, matters.get(caseId)) && isDeepStrictEqual(rows, work.get(caseId) ?? []);
};
