import type { getAgencySheet } from '@daiban/contract/agency-figures';
import type { ResponseOf } from '@daiban/contract/endpoint';
import { showRatio } from '@daiban/domain/agency/figures/ratio';
import type { PlainDate } from '@daiban/domain/calendar/types';
import { given } from '@daiban/domain/kernel/given';
import type { Journal } from '../journal/journal.ts';
import { statement } from '../platform/database/statement.ts';

type Sheet = ResponseOf<typeof getAgencySheet>;

const countWork = statement<{ act: string; done: number; on_time: number; minutes: number; trips_saved: number }>(
  'agency.sheet',
  `select act, count(*)::int as done, count(*) filter (where on_time)::int as on_time, coalesce(sum(minutes), 0)::int as minutes,
     coalesce(sum(trips_saved), 0)::int as trips_saved
   from agency_work where officer_id = $1 and done_on between $2 and $3 group by act`,
);

/**
 * What one agent did in a period (S3.22): counts of work and of days kept, without the matters. Nothing in it grows when fewer people
 * ask for help, and nothing compares persons.
 */
export const readSheet = async (
  { pool, directory, rulebook }: Journal,
  agent: { readonly officerId: string; readonly name: string },
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
  today: PlainDate,
): Promise<Sheet> => {
  const rows = await countWork.rows(pool, [agent.officerId, from, to]);
  const byAct = new Map(rows.map((row) => [row.act, row]));
  const done = (act: string): number => byAct.get(act)?.done ?? 0;
  const kept = { numerator: byAct.get('duty')?.on_time ?? 0, denominator: done('duty') };
  const rule = rulebook.mechanisms.find(({ mechanism }) => mechanism === 'agencyAssessment');
  const posts = directory.officers.get(agent.officerId)?.appointments ?? [];
  return {
    agentId: agent.officerId,
    name: agent.name,
    unitNames: posts.filter(({ role }) => role === 'petitionAgent').map(({ unitId }) => directory.unitName(unitId)),
    from,
    to,
    asOf: today,
    ...given({ basis: rule && { document: rule.document, article: rule.article } }),
    acts: {
      orderAccepted: done('orderAccepted'),
      planned: done('planned'),
      run: done('run'),
      help: done('help'),
      handedUp: done('handedUp'),
      stepTaken: done('stepTaken'),
      explained: done('explained'),
      confirmed: done('confirmed'),
    },
    minutes: rows.reduce((sum, row) => sum + row.minutes, 0),
    tripsSaved: rows.reduce((sum, row) => sum + row.trips_saved, 0),
    duties: { done: kept.denominator, onTime: kept.numerator, ...given({ value: showRatio(kept) }) },
  };
};
