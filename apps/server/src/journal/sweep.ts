import { given } from '@daiban/domain/kernel/given';
import { inTransaction, statement } from '../platform/database/statement.ts';
import { newId } from '../platform/ids.ts';
import type { Log } from '../platform/log.ts';
import { makeRounds, type Rounds } from '../platform/rounds.ts';
import { carryOutMany, type Order } from './carry-out.ts';
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

// SKIP LOCKED: several workers share the due duties without waiting for each other and without doing one twice.
const findDue = statement<DueDuty>(
  'sweep.due',
  `select case_id::text, duty_id, kind, duty->>'subject' as subject, duty->'basis'->>'rulebook' as rulebook,
     overdue_at is null and due_at < $1 as is_due
   from duty where closed_on is null and attend_at < $1
   order by attend_at limit $2 for update skip locked`,
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
  const onDue = rulebookFor(journal, due).duties.find((rule) => rule.kind === due.kind)?.onDue;
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

/** One round: at most `batchSize` due duties. Answers how many commands it wrote; 0 when nothing was due. */
export const sweepOnce = async (journal: Journal): Promise<number> => {
  const written = await inTransaction(journal.pool, async (connection) => {
    const due = await findDue.rows(connection, [journal.clock.now().toISOString(), batchSize]);
    if (due.length === 0) return 0;
    return carryOutMany(
      journal,
      connection,
      due.map((duty) => toOrder(journal, duty)),
    );
  });
  if (written > 0) journal.wake();
  return written;
};

/** Sweeps until nothing more is due. */
export const sweepAll = async (journal: Journal): Promise<number> => {
  let total = 0;
  for (;;) {
    const written = await sweepOnce(journal);
    if (written === 0) return total;
    total += written;
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
