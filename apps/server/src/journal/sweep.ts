import { addDays, startOfDay, toPlainDate } from '@daiban/domain/calendar/dates';
import { given } from '@daiban/domain/kernel/given';
import { findDutyRule } from '@daiban/domain/rulebook/engine';
import { inTransaction, statement } from '../platform/database/statement.ts';
import { newId } from '../platform/ids.ts';
import type { Log } from '../platform/log.ts';
import { makeRounds, type Rounds } from '../platform/rounds.ts';
import { attemptMany, type Order } from './carry-out.ts';
import type { Journal } from './journal.ts';
import { rulebookFor } from './rulebook-shelf.ts';

interface DueDuty {
  readonly case_id: string;
  readonly duty_id: string;
  readonly kind: string;
  readonly subject: string | null;
  /** The version of the rules that set its date. */
  readonly rulebook: string;
  /** Past its due moment and not yet marked; otherwise a rung of its ladder is to be climbed. */
  readonly is_due: boolean;
}

// SKIP LOCKED: several workers share what is due without waiting for each other and without doing it twice. The case is taken before its
// duties, as every command does: who took a duty alone would wait for the command that has the case, and that one for the duty.
const takeCases = statement<{ id: string }>(
  'sweep.take',
  `select c.id::text from duty d join petition_case c on c.id = d.case_id
   where d.closed_on is null and d.attend_at < $1 order by d.attend_at limit $2 for no key update of c skip locked`,
);

// Read when the cases are taken: what another worker has done meanwhile is due no more.
const findDue = statement<DueDuty>(
  'sweep.due',
  `select case_id::text, duty_id, kind, duty->>'subject' as subject, duty->'basis'->>'rulebook' as rulebook,
     overdue_at is null and due_at < $1 as is_due
   from duty where case_id = any($2::uuid[]) and closed_on is null and attend_at < $1
   order by attend_at for update skip locked`,
);

const batchSize = 250;
const timer = [{ officerId: 'system', role: 'system', unitId: '' }] as const;

/**
 * What the timer orders for a duty: past its due moment the command that the rule names (`lapse` of a window that nobody used), or the
 * mark that it is overdue, once; before and after that the next rung of its ladder.
 */
const toOrder = (journal: Journal, due: DueDuty): Order => {
  const own: Order = {
    caseId: due.case_id,
    command: due.is_due ? 'markOverdue' : 'escalate',
    input: { dutyId: due.duty_id },
    commandId: newId(journal.clock),
    actors: timer,
  };
  if (!due.is_due) return own;
  const onDue = findDutyRule(rulebookFor(journal, due), due.kind, due.subject ?? undefined)?.onDue;
  if (onDue === undefined) return own;
  return {
    caseId: due.case_id,
    command: onDue,
    input: given({ subject: due.subject ?? undefined }),
    commandId: newId(journal.clock),
    actors: timer,
    otherwise: own,
  };
};

/** What one round did. */
interface Round {
  readonly written: number;
  readonly putOff: number;
}

// An order that the rules refuse now would be refused again in every round, and many such would leave no room for what can be done.
// Whatever is written to the case brings the duty forward again (`project`); a new day does too, since a refusal can hang on the date.
const putOff = statement(
  'sweep.put-off',
  `update duty d set attend_at = $3 from unnest($1::uuid[], $2::text[]) as r(case_id, duty_id)
   where d.case_id = r.case_id and d.duty_id = r.duty_id and d.closed_on is null`,
);

const sweepRound = async (journal: Journal): Promise<Round> => {
  const done = await inTransaction(journal.pool, async (connection): Promise<Round> => {
    const now = journal.clock.now().toISOString();
    const taken = await takeCases.rows(connection, [now, batchSize]);
    if (taken.length === 0) return { written: 0, putOff: 0 };
    const due = await findDue.rows(connection, [now, taken.map(({ id }) => id)]);
    if (due.length === 0) return { written: 0, putOff: 0 };
    const orders = due.map((duty) => ({ duty, order: toOrder(journal, duty) }));
    const { written, refused } = await attemptMany(
      journal,
      connection,
      orders.map(({ order }) => order),
    );
    const late = new Set(refused.filter(({ caseId }) => !written.has(caseId)));
    const waiting = orders.filter(({ order }) => late.has(order)).map(({ duty }) => duty);
    if (waiting.length > 0)
      await putOff.rows(connection, [
        waiting.map(({ case_id }) => case_id),
        waiting.map(({ duty_id }) => duty_id),
        startOfDay(addDays(toPlainDate(now), 1)),
      ]);
    return { written: written.size, putOff: waiting.length };
  });
  if (done.written > 0) journal.wake();
  return done;
};

/** One round: at most `batchSize` due duties. Answers how many commands it wrote; 0 when nothing could be done. */
export const sweepOnce = async (journal: Journal): Promise<number> => (await sweepRound(journal)).written;

/** Sweeps until nothing more is due. */
export const sweepAll = async (journal: Journal): Promise<number> => {
  let total = 0;
  for (;;) {
    const done = await sweepRound(journal);
    total += done.written;
    if (done.written + done.putOff === 0) return total;
  }
};

/** Looks for due duties every `everyMilliseconds`: one index look-up when there are none. */
export const startSweeper = (journal: Journal, log: Log, everyMilliseconds = 5000): Rounds => {
  const round = async (): Promise<void> => {
    const written = await sweepAll(journal);
    if (written > 0) log.info({ written }, 'due duties swept');
  };
  return makeRounds(round, { everyMilliseconds, complaint: 'the sweep of due duties failed; it is tried again', log });
};
