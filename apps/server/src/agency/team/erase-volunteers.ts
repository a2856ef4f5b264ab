import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { Journal } from '../../journal/journal.ts';
import type { Audit } from '../../platform/audit/audit.ts';
import { statement } from '../../platform/database/statement.ts';
import type { Log } from '../../platform/log.ts';
import { makeRounds, type Rounds } from '../../platform/rounds.ts';

/** Days for which an application is kept after it was declined, and a volunteer’s details after the service ended (个保法 19, 47). */
const keptDays = { declined: 90, ended: 365 } as const;
const everyMilliseconds = 3_600_000;
const batch = 200;

const erase = statement<{ id: string }>(
  'volunteer.erase',
  `update volunteer set sealed = null, masked_name = '*', village_id = null where id in (
     select id from volunteer where sealed is not null
       and (stage = 'declined' and changed_at < $1::timestamptz - make_interval(days => $2)
         or stage = 'ended' and changed_at < $1::timestamptz - make_interval(days => $3))
     order by changed_at limit ${batch} for update skip locked)
   returning id::text`,
);

const erasePictures = statement(
  'agent-picture.erase',
  `delete from agent_picture p where not exists (
     select from appointment a where a.officer_id = p.officer_id and a.role = 'petitionAgent' and (a.until is null or a.until > $1))`,
);

/** Takes away the pictures of those who are agents no more; nobody sees them, and they could not take them away themselves. */
export const erasePicturesOfFormerAgents = ({ pool, clock }: Pick<Journal, 'pool' | 'clock'>): Promise<number> =>
  erasePictures.count(pool, [toPlainDate(clock.now().toISOString())]);

interface EraserParts {
  readonly journal: Pick<Journal, 'pool' | 'clock'>;
  readonly audit: Audit;
}

/** Erases who a volunteer was once nobody needs it: name, phone, what they offered, their village. Answers how many. */
export const eraseVolunteers = async ({ journal: { pool, clock }, audit }: EraserParts): Promise<number> => {
  const erased = await erase.rows(pool, [clock.now(), keptDays.declined, keptDays.ended]);
  for (const { id } of erased)
    await audit.record({ kind: 'recordDestroyed', actorId: 'system', detail: { what: 'volunteerErased', volunteerId: id } });
  return erased.length;
};

/** Erases every hour what is due. */
export const startVolunteerEraser = (parts: EraserParts & { readonly log: Log }): Rounds =>
  makeRounds(
    async () => {
      await eraseVolunteers(parts);
      await erasePicturesOfFormerAgents(parts.journal);
    },
    {
      everyMilliseconds,
      complaint: 'volunteers whose time is over, or pictures of former agents, could not be erased',
      log: parts.log,
    },
  );
