import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { CaseState } from '@daiban/domain/case/state';
import { dutyTitle } from '@daiban/domain/rulebook/engine';
import { dutiesWithoutRule, movedDuties } from '@daiban/domain/rulebook/move-duties';
import type { Rulebook } from '@daiban/domain/rulebook/vocabulary';
import type { Journal } from '../../journal/journal.ts';
import { runningUnder } from './carry-out-moves.ts';

const mostLooked = 2000;
const mostShown = 200;
const pageSize = 200;

interface RunningCase {
  readonly case_id: string;
  readonly number: string;
  readonly state: CaseState;
}

/** What moving the running matters of one version to another would do to their open duties. Moves nothing. */
export const previewMove = async (journal: Journal, from: string, target: Rulebook) => {
  const at = journal.clock.now().toISOString();
  const moment = { at, today: toPlainDate(at), calendar: journal.calendar };
  const moves: {
    caseId: string;
    caseNumber: string;
    title: string;
    window: boolean;
    dueOn: string;
    wouldBeOn: string;
  }[] = [];
  let [looked, lacking, moving, after] = [0, 0, 0, '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const { rows } = await journal.pool.query<RunningCase>(runningUnder, [from, after, pageSize]);
    for (const { case_id, number, state } of rows) {
      looked += 1;
      if (dutiesWithoutRule(state.duties, target).length > 0) {
        lacking += 1;
        continue;
      }
      for (const change of movedDuties(state.duties, target, moment)) {
        const duty = state.duties.find((open) => change.change === 'moved' && open.id === change.dutyId);
        if (change.change !== 'moved' || duty === undefined || change.dueOn === duty.dueOn) continue;
        moving += 1;
        if (moves.length >= mostShown) continue;
        moves.push({
          caseId: case_id,
          caseNumber: number,
          title: dutyTitle(target, duty.kind, duty.subject),
          window: duty.owner.by === 'petitioner',
          dueOn: duty.dueOn,
          wouldBeOn: change.dueOn,
        });
      }
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize || looked >= mostLooked) break;
    after = last.case_id;
  }
  const { rows } = await journal.pool.query<{ count: number }>(
    `select count(*)::int as count from petition_case c join case_list l on l.case_id = c.id where not l.ended and c.state->>'rulebook' = $1`,
    [from],
  );
  const cases = rows[0]?.count ?? looked;
  return { cases, looked, capped: looked < cases, lacking, moving, moves };
};
