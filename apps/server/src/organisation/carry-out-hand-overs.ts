import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { PoolClient } from 'pg';
import { carryOutMany, type Order } from '../journal/carry-out.ts';
import type { Journal } from '../journal/journal.ts';
import { refreshDirectory } from '../journal/watch-directory.ts';
import { inTransaction } from '../platform/database/statement.ts';
import { newId } from '../platform/ids.ts';
import type { Log } from '../platform/log.ts';
import { makeRounds, type Rounds } from '../platform/rounds.ts';

interface OpenHandOver {
  readonly id: string;
  readonly from_unit_id: string | null;
  readonly to_unit_id: string | null;
  readonly from_officer_id: string | null;
  readonly to_officer_id: string;
  readonly within_unit_id: string | null;
  readonly reason: string;
}

const timer = [{ officerId: 'system', role: 'system', unitId: '' }] as const;
const batchSize = 200;

// Whoever takes the row works on it alone; another worker goes on with the next.
const takeNext = `select id::text, from_unit_id, to_unit_id, from_officer_id, to_officer_id, within_unit_id, reason from hand_over
  where finished_at is null and effective_on <= $1 order by effective_on, id limit 1 for update skip locked`;

/** Open matters in which a unit or an officer stands, by id after `cursor`. */
const affectedByUnit = `select c.id::text from petition_case c join case_list l on l.case_id = c.id
  where not l.ended and c.id > $2 and (l.unit_id = $1 or $1 = any(l.co_unit_ids) or c.state->>'receiverUnitId' = $1
    or c.state->'handler'->>'unitId' = $1 or c.state->'firstContactOfficer'->>'unitId' = $1 or c.state->'dispatchProposal'->>'unitId' = $1
    or c.state->'agencyWork'->'mandate'->>'unitId' = $1 or c.state->'agencyWork'->'step'->>'unitId' = $1)
  order by c.id limit $3`;
const affectedByOfficer = `select c.id::text from petition_case c join case_list l on l.case_id = c.id
  where not l.ended and c.id > $2
    and ((c.state->'handler'->>'officerId' = $1 and ($4::text is null or c.state->'handler'->>'unitId' = $4))
      or (c.state->'firstContactOfficer'->>'officerId' = $1 and ($4::text is null or c.state->'firstContactOfficer'->>'unitId' = $4))
      or (c.state->'agencyWork'->'mandate'->>'agentId' = $1 and c.state->'agencyWork'->'mandate'->'ended' is null
        and ($4::text is null or c.state->'agencyWork'->'mandate'->>'unitId' = $4)))
  order by c.id limit $3`;

const beforeAll = '00000000-0000-0000-0000-000000000000';

const findAffected = async (connection: PoolClient, job: OpenHandOver, cursor: string, most: number): Promise<readonly string[]> => {
  const { rows } =
    job.from_unit_id === null
      ? await connection.query<{ id: string }>(affectedByOfficer, [job.from_officer_id, cursor, most, job.within_unit_id])
      : await connection.query<{ id: string }>(affectedByUnit, [job.from_unit_id, cursor, most]);
  return rows.map(({ id }) => id);
};

const toOrder = (journal: Journal, job: OpenHandOver, caseId: string): Order => {
  const common = { caseId, commandId: newId(journal.clock), actors: timer };
  if (job.from_unit_id !== null && job.to_unit_id !== null)
    return {
      ...common,
      command: 'succeedUnit',
      input: { unitId: job.from_unit_id, successorUnitId: job.to_unit_id, officerId: job.to_officer_id, reason: job.reason },
    };
  return {
    ...common,
    command: 'handOver',
    input: {
      leavingOfficerId: job.from_officer_id ?? '',
      successorId: job.to_officer_id,
      reason: job.reason,
      ...(job.within_unit_id === null ? {} : { onlyInUnitId: job.within_unit_id }),
    },
  };
};

interface Step {
  readonly cursor: string | undefined;
  readonly id: string;
}

/** One batch of the oldest hand-over that is due; undefined when there is none. What was handed over before a stop is not found again. */
const stepOn = async (journal: Journal, before: Step | undefined): Promise<Step | undefined> =>
  inTransaction(journal.pool, async (connection) => {
    const [job] = (await connection.query<OpenHandOver>(takeNext, [toPlainDate(journal.clock.now().toISOString())])).rows;
    if (job === undefined) return undefined;
    const cursor = before?.id === job.id ? (before.cursor ?? beforeAll) : beforeAll;
    const caseIds = await findAffected(connection, job, cursor, batchSize);
    const moved =
      caseIds.length === 0
        ? 0
        : await carryOutMany(
            journal,
            connection,
            caseIds.map((id) => toOrder(journal, job, id)),
          );
    // The list keeps who received a matter from its first day; nothing else changes it, so the everyday path does not write it.
    if (moved > 0 && job.from_unit_id !== null)
      await connection.query(
        `update case_list l set receiver_unit_id = $3 from petition_case c
         where l.case_id = any($1::uuid[]) and l.receiver_unit_id = $2 and c.id = l.case_id and c.state->>'receiverUnitId' = $3`,
        [caseIds, job.from_unit_id, job.to_unit_id],
      );
    if (caseIds.length === batchSize) {
      await connection.query('update hand_over set moved = moved + $2 where id = $1', [job.id, moved]);
      return { id: job.id, cursor: caseIds.at(-1) };
    }
    await connection.query('update hand_over set moved = moved + $2, left_over = $3, finished_at = $4 where id = $1', [
      job.id,
      moved,
      (await findAffected(connection, job, beforeAll, 100_000)).length,
      journal.clock.now(),
    ]);
    return { id: job.id, cursor: undefined };
  });

/** Carries out every hand-over that is due, case by case. Can be called again at any time. */
export const carryOutHandOvers = async (journal: Journal): Promise<void> => {
  await refreshDirectory(journal);
  let step = await stepOn(journal, undefined);
  while (step !== undefined) {
    journal.wake();
    step = await stepOn(journal, step);
  }
};

/** Looks every `everyMilliseconds` for a hand-over that is due: one index look-up when there is none. */
export const startHandOvers = (journal: Journal, log: Log, everyMilliseconds = 5000): Rounds => {
  const round = async (): Promise<void> => {
    const { rows } = await journal.pool.query('select from hand_over where finished_at is null and effective_on <= $1 limit 1', [
      toPlainDate(journal.clock.now().toISOString()),
    ]);
    if (rows.length > 0) await carryOutHandOvers(journal);
  };
  return makeRounds(round, { everyMilliseconds, complaint: 'a hand-over stopped; it is taken up again', log });
};
