import { carryOutMany, type Order } from '../../journal/carry-out.ts';
import type { Journal } from '../../journal/journal.ts';
import { refreshShelf } from '../../journal/rulebook-shelf.ts';
import { inTransaction } from '../../platform/database/statement.ts';
import { newId } from '../../platform/ids.ts';
import type { Log } from '../../platform/log.ts';
import { makeRounds, type Rounds } from '../../platform/rounds.ts';

interface OpenMove {
  readonly id: string;
  readonly from_version: string;
  readonly to_version: string;
  readonly reason: string;
}

const timer = [{ officerId: 'system', role: 'system', unitId: '' }] as const;
const batchSize = 200;
const beforeAll = '00000000-0000-0000-0000-000000000000';

// Whoever takes the row works on it alone; another worker goes on with the next.
const takeNext = `select id::text, from_version, to_version, reason from rulebook_move where finished_at is null
  order by signed_at, id limit 1 for update skip locked`;

/** Running matters that go by a version, by id after a cursor. */
export const runningUnder = `select c.id::text as case_id, l.number, c.state from petition_case c join case_list l on l.case_id = c.id
  where not l.ended and c.id > $2 and c.state->>'rulebook' = $1 order by c.id limit $3`;

interface Step {
  readonly id: string;
  readonly cursor: string | undefined;
}

/** One batch of the oldest move; undefined when there is none. What was moved before a stop is not found again. */
const stepOn = async (journal: Journal, before: Step | undefined): Promise<Step | undefined> =>
  inTransaction(journal.pool, async (connection) => {
    const [job] = (await connection.query<OpenMove>(takeNext)).rows;
    if (job === undefined) return undefined;
    const cursor = before?.id === job.id ? (before.cursor ?? beforeAll) : beforeAll;
    const find = async (after: string, most: number) =>
      (await connection.query<{ case_id: string }>(runningUnder, [job.from_version, after, most])).rows.map(({ case_id }) => case_id);
    const caseIds = await find(cursor, batchSize);
    const moved =
      caseIds.length === 0
        ? 0
        : await carryOutMany(
            journal,
            connection,
            caseIds.map(
              (caseId): Order => ({
                caseId,
                command: 'moveToRulebook',
                input: { to: job.to_version, reason: job.reason },
                commandId: newId(journal.clock),
                actors: timer,
              }),
            ),
          );
    if (caseIds.length === batchSize) {
      await connection.query('update rulebook_move set moved = moved + $2 where id = $1', [job.id, moved]);
      return { id: job.id, cursor: caseIds.at(-1) };
    }
    await connection.query('update rulebook_move set moved = moved + $2, left_over = $3, finished_at = $4 where id = $1', [
      job.id,
      moved,
      (await find(beforeAll, 100_000)).length,
      journal.clock.now(),
    ]);
    return { id: job.id, cursor: undefined };
  });

/** Carries out every signed move, matter by matter. Can be called again at any time. */
export const carryOutMoves = async (journal: Journal): Promise<void> => {
  await refreshShelf(journal);
  let step = await stepOn(journal, undefined);
  while (step !== undefined) {
    journal.wake();
    step = await stepOn(journal, step);
  }
};

/** Looks every `everyMilliseconds` for a signed move: one index look-up when there is none. */
export const startMoves = (journal: Journal, log: Log, everyMilliseconds = 5000): Rounds => {
  const round = async (): Promise<void> => {
    const { rows } = await journal.pool.query('select from rulebook_move where finished_at is null limit 1');
    if (rows.length > 0) await carryOutMoves(journal);
  };
  return makeRounds(round, { everyMilliseconds, complaint: 'moving matters to another version stopped; it is taken up again', log });
};
